namespace SmallTowns.Web.Shared.Maps;

/// <summary>How long names look for their places.</summary>
public sealed record LabelEffort(int StartingOrders, int PlacesPerTown)
{
    /// <summary>For a map that is drawn once and kept.</summary>
    public static LabelEffort Full { get; } = new(8, 120);

    /// <summary>For one that a reader asks for and perhaps nobody after him: a tenth of the time.</summary>
    public static LabelEffort Brief { get; } = new(2, 48);
}
