using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Domain.Places;

/// <summary>A town: a point with a name and codes. It outlives every municipality it has belonged to.</summary>
public sealed class Town : Entity, IRecorded
{
    public const int SlugMaxLength = 60;
    public const int KeyMaxLength = 130;
    public const string KeyPrefix = "town:";
    public const int NameMaxLength = 100;
    public const int OktmoMaxLength = 11;
    public const int TextMaxLength = 500;

    public int RegionId { get; init; }
    public Region? Region { get; init; }

    /// <summary>What the town is called in addresses: its own within its region.</summary>
    public required string Slug { get; init; }

    /// <summary>The town by a name that outlives its row, the beginning of the keys of everything about it (<see cref="KeyOf"/>).</summary>
    public required string Key { get; init; }

    public required string NameRu { get; set; }
    public required string NameEn { get; set; }

    /// <summary>WGS-84 degrees.</summary>
    public double Latitude { get; set; }

    /// <summary>WGS-84 degrees.</summary>
    public double Longitude { get; set; }

    public int? GeonamesId { get; set; }
    public string? Oktmo { get; set; }
    public int? TownSinceYear { get; set; }
    public string? RailStationRu { get; set; }
    public string? RailStationEn { get; set; }
    public string? MainRoadRu { get; set; }
    public string? MainRoadEn { get; set; }

    /// <summary>Where the sources of the facts above disagree.</summary>
    public string? NoteRu { get; set; }
    public string? NoteEn { get; set; }

    /// <summary>Its addition was taken back: it is on no page, and its row stays for what points to it.</summary>
    public bool IsHidden { get; set; }

    /// <summary>The first day on which it was no town any more; empty while it is one.</summary>
    public DateOnly? CeasedOn { get; set; }

    /// <summary>The town that it became a part of. A slug, not a key: it is published by its name.</summary>
    public string? SuccessorSlug { get; set; }
    public string? CeasedNoteRu { get; set; }
    public string? CeasedNoteEn { get; set; }

    public List<TownMunicipality> Municipalities { get; } = [];
    public List<TownStatement> Statements { get; } = [];

    public string RecordSubject => RecordSubjects.Town;
    public string RecordKey => Key;
    public Scope? RecordScope => Scope.Town(Id);

    /// <summary><c>town:krasnodar-krai/abinsk</c>.</summary>
    public static string KeyOf(string regionSlug, string slug) => $"{KeyPrefix}{regionSlug}/{slug}";
}
