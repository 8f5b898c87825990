using SmallTowns.Domain.Calendar;

namespace SmallTowns.Domain.Cases;

/// <summary>How long cases stand in a stage, in working days, by their dated steps.</summary>
public static class StageTimes
{
    /// <summary>
    /// For each open stage of one case that it has left: how many working days it stood there, all its times together. A stage in which
    /// it still stands is not over, and one that it skipped took no time.
    /// </summary>
    /// <param name="steps">Of one case.</param>
    public static IReadOnlyDictionary<CaseStage, int> OfCase(IEnumerable<CaseStep> steps, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(calendar);
        Dictionary<CaseStage, int> days = [];
        CaseStep? before = null;
        foreach (var step in steps.Where(step => step.To is not null).OrderBy(step => step.Utc).ThenBy(step => step.Id))
        {
            if (before?.To is { } stage && !stage.IsFinal())
                days[stage] = days.GetValueOrDefault(stage) + calendar.Between(RegionCalendar.DayOf(before.Utc), RegionCalendar.DayOf(step.Utc)).Value;
            before = step;
        }

        if (before?.To is { } last)
            days.Remove(last);
        return days;
    }

    /// <summary>Of many cases, in the order of the stages; a stage that no case has left is not there.</summary>
    public static IReadOnlyList<StageTime> OfMany(IEnumerable<IEnumerable<CaseStep>> cases, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var byStage = cases.SelectMany(steps => OfCase(steps, calendar)).ToLookup(time => time.Key, time => time.Value);
        return
        [
            .. CaseStages.Open.Where(byStage.Contains).Select(stage =>
            {
                var ordered = byStage[stage].Order().ToList();
                return new StageTime(stage, ordered.Count, MedianOf(ordered), ordered[^1]);
            }),
        ];
    }

    private static decimal MedianOf(List<int> ordered) =>
        ordered.Count % 2 == 1 ? ordered[ordered.Count / 2] : (ordered[(ordered.Count / 2) - 1] + ordered[ordered.Count / 2]) / 2m;
}

/// <param name="Cases">How many have left the stage.</param>
/// <param name="MedianDays">Working days; of an even number of cases the mean of the two in the middle.</param>
public sealed record StageTime(CaseStage Stage, int Cases, decimal MedianDays, int LongestDays);
