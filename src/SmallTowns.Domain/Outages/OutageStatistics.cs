using SmallTowns.Domain.Calendar;

namespace SmallTowns.Domain.Outages;

/// <summary>
/// What a span of days was like in one town. Σ hours × households affected / households of the town, where both are known of every outage;
/// otherwise only how many outages there were, and hours × streets. Days that nobody watched are counted apart: nothing is known of them.
/// </summary>
/// <param name="HoursPerHousehold">Empty where the households of the town, or those of any of the outages, are not known.</param>
/// <param name="StreetHours">Hours × streets that are named.</param>
/// <param name="WatchedDays">On which somebody has said that all that was reported is here.</param>
public sealed record OutageStatistics(DateOnly From, DateOnly To, int Count, double? HoursPerHousehold, double StreetHours, int WatchedDays)
{
    public int Days => To.DayNumber - From.DayNumber + 1;

    public int UnwatchedDays => Days - WatchedDays;

    /// <summary>None happened, and every day was watched: only then is it a zero.</summary>
    public bool IsZero => Count == 0 && UnwatchedDays == 0;

    /// <param name="from">The first day of the region, and the last one: both are within.</param>
    public static OutageStatistics Of(
        IEnumerable<OutageContent> outages, IReadOnlySet<DateOnly> watched, decimal? households, DateOnly from, DateOnly to, DateTime utcNow)
    {
        ArgumentNullException.ThrowIfNull(outages);
        ArgumentNullException.ThrowIfNull(watched);
        var (fromUtc, toUtc) = (RegionCalendar.StartUtc(from), RegionCalendar.StartUtc(to.AddDays(1)));
        var within = outages.Select(outage => (Outage: outage, Hours: outage.HoursWithin(fromUtc, toUtc, utcNow))).Where(one => one.Hours > 0).ToList();
        double? perHousehold = households is > 0 && within.Count > 0 && within.TrueForAll(one => one.Outage.Households is not null)
            ? within.Sum(one => one.Hours * one.Outage.Households!.Value) / (double)households.Value
            : null;
        return new(
            from, to, within.Count, perHousehold, within.Sum(one => one.Hours * one.Outage.Places.Select(place => place.Street).Distinct().Count()),
            watched.Count(day => day >= from && day <= to));
    }
}
