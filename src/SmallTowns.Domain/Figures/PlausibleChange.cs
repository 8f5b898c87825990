namespace SmallTowns.Domain.Figures;

/// <summary>By how much a figure has changed from one count to the next. The catalogue says how much is usual; more is questioned, not refused.</summary>
public static class PlausibleChange
{
    /// <summary>Change against the value before it, in per cent; empty where there is none to compare with.</summary>
    public static decimal? Percent(decimal value, decimal? before) =>
        before is null or 0 ? null : (value - before.Value) / Math.Abs(before.Value) * 100;
}
