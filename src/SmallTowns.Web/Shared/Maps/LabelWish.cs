namespace SmallTowns.Web.Shared.Maps;

/// <summary>A circle on the map and what is to be written beside it.</summary>
/// <param name="Text">Null where nothing is written: the circle is only in the way.</param>
/// <param name="OmissionCost">How bad it is to leave the text out; the worst places cost about ten.</param>
public sealed record LabelWish(MapCircle Symbol, string? Text, double FontSize, double OmissionCost);
