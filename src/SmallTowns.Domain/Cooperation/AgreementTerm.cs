namespace SmallTowns.Domain.Cooperation;

/// <summary>
/// Until when an agreement is in force, by whole months. A term that begins on the 31st ends with the day before the 31st of its last month, or
/// with the day before the last one where the month is shorter. Each renewal is counted from the beginning anew, so that the short month
/// between does not move the days after it.
/// </summary>
public static class AgreementTerm
{
    public const int MostMonths = 600;

    /// <summary>A term that goes on by itself is never shorter than so many days for each of its months.</summary>
    public const int ShortestMonthDays = 28;

    /// <summary>By all renewals together.</summary>
    public const int MostAddedMonths = 2 * MostMonths;

    /// <param name="firstTo">The last day of the first term.</param>
    /// <param name="added">Months added by all renewals so far.</param>
    public static DateOnly LastDay(DateOnly from, DateOnly firstTo, int added)
    {
        if (added == 0)
            return firstTo;
        var next = firstTo.AddDays(1);
        var months = ((next.Year - from.Year) * 12) + next.Month - from.Month;
        // Whole months from its first day: these are counted. Any other term goes on from the day after its own end.
        return (months > 0 && from.AddMonths(months) == next ? from.AddMonths(months + added) : next.AddMonths(added)).AddDays(-1);
    }

    /// <summary>The day from which its coming end is told of.</summary>
    public static DateOnly AlarmOn(DateOnly to, int noticeDays) => to.AddDays(-noticeDays);
}
