namespace SmallTowns.Web.Shared.Maps;

/// <summary>A town on the map of a measure; name and link are already in the reader's language.</summary>
/// <param name="Value">Null where there are no data; not finite counts as none.</param>
/// <param name="IsHighlighted">Chosen by the reader: outlined and named in any case.</param>
/// <param name="FullName">For whoever points at it, where the name on the map is a short one.</param>
/// <param name="IsMuted">Not in question: a pale dot without a value.</param>
public sealed record MeasuredTown(
    string Name, double Latitude, double Longitude, double? Value, bool IsCentre = false, bool IsHighlighted = false, bool IsMuted = false, string? Href = null, string? FullName = null)
{
    public bool IsKnown => !IsMuted && Value is { } value && double.IsFinite(value);
}
