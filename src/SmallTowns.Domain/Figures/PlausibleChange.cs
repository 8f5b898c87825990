namespace SmallTowns.Domain.Figures;

/// <summary>By how much a figure usually changes from one count to the next. More is questioned, not refused.</summary>
public static class PlausibleChange
{
    // Greater changes between two counts have been slips of the pen far more often than true; an indicator sets its own limit.
    private const decimal PopulationPercent = 20;
    private const decimal AreaPercent = 5;
    private const decimal TravelTimePercent = 50;
    private const decimal EmploymentPercent = 40;

    /// <summary>Change against the value before it, in per cent; empty where there is none to compare with.</summary>
    public static decimal? Percent(decimal value, decimal? before) =>
        before is null or 0 ? null : (value - before.Value) / Math.Abs(before.Value) * 100;

    /// <param name="ofIndicator">What the catalogue says of the indicator.</param>
    /// <returns>Empty where no limit is known.</returns>
    public static decimal? LimitPercent(FigureKind kind, decimal? ofIndicator) => kind switch
    {
        FigureKind.Population => PopulationPercent,
        FigureKind.Area => AreaPercent,
        FigureKind.TravelTime => TravelTimePercent,
        FigureKind.Employment => EmploymentPercent,
        FigureKind.Indicator => ofIndicator,
        _ => null,
    };
}
