using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Sources;

/// <summary>Where figures come from, with the licence that lets the portal show them.</summary>
public sealed class Source : Entity, IRecorded
{
    public const string RecordPrefix = "source:";
    public const int CodeMaxLength = 60;
    public const int TitleMaxLength = 500;
    public const int ShortTitleMaxLength = 60;
    public const int TextMaxLength = 1000;

    public required string Code { get; init; }
    public required string TitleRu { get; set; }
    public required string TitleEn { get; set; }

    /// <summary>What to call it beside a number, where the title has no room.</summary>
    public required string ShortTitleRu { get; set; }
    public required string ShortTitleEn { get; set; }
    public string? AuthorsRu { get; set; }
    public string? AuthorsEn { get; set; }

    /// <summary>The journal or the book in which it stands.</summary>
    public string? PublishedInRu { get; set; }
    public string? PublishedInEn { get; set; }
    public int? PublishedYear { get; set; }
    public string? PublisherRu { get; set; }
    public string? PublisherEn { get; set; }
    public string? Url { get; set; }
    public string? LicenceRu { get; set; }
    public string? LicenceEn { get; set; }
    public string? LicenceUrl { get; set; }

    /// <summary>What the source covers and where it must be read with care.</summary>
    public string? NoteRu { get; set; }
    public string? NoteEn { get; set; }

    /// <summary>The day on which the portal's numbers were read in it: pages change.</summary>
    public DateOnly? ReadOn { get; set; }

    /// <summary>What of the above nobody could find out: readers are told so instead of being left to guess.</summary>
    public string? UnknownRu { get; set; }
    public string? UnknownEn { get; set; }

    /// <summary>Whether it was added in the back office: readers hear of such a source once something published names it.</summary>
    public bool IsAddedByStaff { get; init; }

    public string RecordSubject => RecordSubjects.Source;
    public string RecordKey => RecordPrefix + Code;
    public Scope? RecordScope => null;
}
