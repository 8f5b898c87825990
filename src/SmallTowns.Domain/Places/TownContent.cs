namespace SmallTowns.Domain.Places;

/// <summary>
/// That a town is on the portal, and whether it still is a town. The name and the place are those with which it was added;
/// what is known of it since stands in its facts. A town that came with the portal has neither here.
/// </summary>
public sealed record TownContent
{
    public bool IsThere { get; init; }
    public string? NameRu { get; init; }
    public string? NameEn { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }

    /// <summary>The first day on which it was no town any more; empty while it is one.</summary>
    public DateOnly? CeasedOn { get; init; }

    /// <summary>Slug of the town that it became a part of, if there is one on the portal.</summary>
    public string? Successor { get; init; }

    /// <summary>What became of it, by which act.</summary>
    public string? CeasedNoteRu { get; init; }
    public string? CeasedNoteEn { get; init; }

    public void ApplyTo(Town town)
    {
        ArgumentNullException.ThrowIfNull(town);
        (town.IsHidden, town.CeasedOn, town.SuccessorSlug) = (!IsThere, CeasedOn, Successor);
        (town.CeasedNoteRu, town.CeasedNoteEn) = (CeasedNoteRu, CeasedNoteEn);
    }
}
