namespace SmallTowns.Domain.Published;

public sealed record PublishedSource
{
    public required string Code { get; init; }
    /// <summary>Its place among the sources: wherever several are named, they stand in one order.</summary>
    public int Place { get; init; }

    public required LocalizedText Title { get; init; }

    /// <summary>What to call it beside a number, where the title has no room.</summary>
    public required LocalizedText ShortTitle { get; init; }
    public LocalizedText? Authors { get; init; }

    /// <summary>The journal or the book in which it stands.</summary>
    public LocalizedText? PublishedIn { get; init; }
    public int? PublishedYear { get; init; }
    public LocalizedText? Publisher { get; init; }
    public string? Url { get; init; }
    public LocalizedText? Licence { get; init; }
    public string? LicenceUrl { get; init; }
    public LocalizedText? Note { get; init; }

    /// <summary>The day on which the portal's numbers were read in it.</summary>
    public DateOnly? ReadOn { get; init; }

    /// <summary>What of the source is not known, in words.</summary>
    public LocalizedText? Unknown { get; init; }
}
