namespace SmallTowns.Domain.Sites;

/// <summary>
/// How ready an object is, on a day: computed from what is stated of it and when, and typed by nobody. Levels as those of certified sites
/// (0 – not registered; 1 – registered; 2 – checked; 3 – ready); level n is reached when nothing of the levels 1 … n is missing.
/// </summary>
/// <param name="ReadinessLevel">0 to 3.</param>
/// <param name="Missing">All that is missing, for every level, in the order of the checklist.</param>
public sealed record Readiness(DateOnly AsOf, int ReadinessLevel, IReadOnlyList<ReadinessGap> Missing)
{
    public const int HighestLevel = 3;

    /// <summary>A photo counts until the day on which it is so old.</summary>
    public const int PhotoYears = 2;

    /// <summary>What is missing for the next level and no further.</summary>
    public IEnumerable<ReadinessGap> MissingForNext => Missing.Where(gap => gap.Level == ReadinessLevel + 1);

    /// <summary>
    /// level = max n in 0 … 3 such that no item of the levels 1 … n is missing on the day. An item counts if it is stated with a date not after the day;
    /// zones, flood risk and encumbrances count also as "there are none". A photo counts while it is younger than two years, a letter from its date
    /// to its last day. What an object cannot have is not asked of it: category, survey and soil of buildings and premises.
    /// </summary>
    /// <param name="asOf">The region's day, as <see cref="Calendar.RegionCalendar"/> says it.</param>
    public static Readiness Of(SiteObject site, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(site);
        IReadOnlyList<ReadinessGap> missing = [.. ReadinessChecklist.Gaps(site, asOf).OrderBy(gap => gap.Item).ThenBy(gap => gap.Utility)];
        return new(asOf, missing.Count == 0 ? HighestLevel : missing[0].Level - 1, missing);
    }

    /// <summary>
    /// The first day after this one on which the level would be lower, if nothing were stated anew: a letter or the last photo lapses.
    /// Null where nothing that is stated ends.
    /// </summary>
    public static DateOnly? FallsOn(SiteObject site, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(site);
        var level = Of(site, asOf).ReadinessLevel;
        return site.Utilities.All
            .Select(connection => connection.Letter?.ValidUntil)
            .Where(last => last is { } day && day < DateOnly.MaxValue)
            .Select(last => last!.Value.AddDays(1))
            .Concat(site.Photos.Select(photo => PhotoLapsesOn(photo.TakenOn)))
            .Where(day => day > asOf)
            .Distinct()
            .Order()
            .Where(day => Of(site, day).ReadinessLevel < level)
            .Select(day => (DateOnly?)day)
            .FirstOrDefault();
    }

    /// <summary>The first day on which a photo counts no more: that on which it is two years old, for one of 29 February the 28th.</summary>
    internal static DateOnly PhotoLapsesOn(DateOnly takenOn) =>
        takenOn.Year > DateOnly.MaxValue.Year - PhotoYears ? DateOnly.MaxValue : takenOn.AddYears(PhotoYears);
}
