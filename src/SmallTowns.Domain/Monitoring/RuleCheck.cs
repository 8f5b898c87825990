using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Outages;
using SmallTowns.Domain.Published;

namespace SmallTowns.Domain.Monitoring;

/// <summary>
/// Asks one rule of one town. Only exact and about-figures that are chosen and dated are compared; figures of different territories,
/// counts of different methods, and a year with a part of a year never with each other.
/// </summary>
public static class RuleCheck
{
    /// <summary>So many outages are listed in a signal; all of them are counted.</summary>
    public const int MostOutages = 20;

    public static RuleFinding Of(RuleTerms terms, TownFacts town)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(town);
        return terms.Kind switch
        {
            WarningRuleKind.Decline => Decline(terms, town),
            WarningRuleKind.BelowRegion => BelowRegion(terms, town),
            WarningRuleKind.Ratio => Ratio(terms, town),
            WarningRuleKind.OutageHours => OutageHours(terms, town),
            WarningRuleKind.Stale => Stale(terms, town),
            WarningRuleKind.Missing => Missing(terms, town),
            _ => throw new ArgumentOutOfRangeException(nameof(terms), terms.Kind, null),
        };
    }

    /// <summary>100 · (earlier − newest) / earlier, per cent, of the oldest figure within the years before the newest.</summary>
    private static RuleFinding Decline(RuleTerms terms, TownFacts town)
    {
        if (town.MeasureOf(terms.Measure) is not { } measure || Comparable(measure, town.Slug) is not { Count: > 0 } values)
            return RuleFinding.Unknown(UnknownReason.NoFigure);
        // Of several series the one that knows most of the present; of those the narrowest territory, and a census before an estimate.
        var pairs =
            from series in values.GroupBy(value => (value.Basis, value.Method, value.Period!.Value.Span))
            let newest = series.MaxBy(value => value.Period)!
            let earlier = series.Where(value => value.Year >= newest.Year - terms.Years && value.Year < newest.Year).MinBy(value => value.Period)
            where earlier is not null
            orderby newest.Period descending, newest.Basis, newest.Method
            select (Newest: newest, Earlier: earlier);
        if (pairs.FirstOrDefault() is not { Newest: { } last, Earlier: { } first })
            return RuleFinding.Unknown(UnknownReason.NoPair);
        if (first.Value <= 0)
            return RuleFinding.Unknown(UnknownReason.NotPositive);
        var decline = 100 * (first.Value - last.Value) / first.Value;
        return RuleFinding.Of(decline >= terms.Limit, (double)decline, Figure(SignalFigureRole.Newest, measure.Head, last), Figure(SignalFigureRole.Earlier, measure.Head, first));
    }

    /// <summary>100 · town / region, per cent, of the newest year that both know.</summary>
    private static RuleFinding BelowRegion(RuleTerms terms, TownFacts town)
    {
        if (town.MeasureOf(terms.Measure) is not { } measure || Comparable(measure, town.Slug) is not { Count: > 0 } values)
            return RuleFinding.Unknown(UnknownReason.NoFigure);
        var region = town.OfRegion(terms.Measure).Where(IsComparable).ToList();
        var pair = (
            from value in values
            from whole in region
            where value.Year == whole.Year && value.Period!.Value.Span == whole.Period!.Value.Span
            orderby value.Period descending, value.Basis, value.Method
            select (Town: value, Region: whole)).FirstOrDefault();
        if (pair is not { Town: { } own, Region: { } ofRegion })
            return RuleFinding.Unknown(UnknownReason.NoRegionFigure);
        if (ofRegion.Value <= 0)
            return RuleFinding.Unknown(UnknownReason.NotPositive);
        var share = 100 * own.Value / ofRegion.Value;
        return RuleFinding.Of(share < terms.Limit, (double)share, Figure(SignalFigureRole.Newest, measure.Head, own), Figure(SignalFigureRole.OfRegion, measure.Head, ofRegion));
    }

    /// <summary>First / divisor, of the newest year and territory that both know.</summary>
    private static RuleFinding Ratio(RuleTerms terms, TownFacts town)
    {
        if (town.MeasureOf(terms.Measure) is not { } first || town.MeasureOf(terms.Divisor) is not { } second)
            return RuleFinding.Unknown(UnknownReason.NoFigure);
        var (upper, lower) = (Comparable(first, town.Slug), Comparable(second, town.Slug));
        if (upper.Count == 0 || lower.Count == 0)
            return RuleFinding.Unknown(UnknownReason.NoFigure);
        var pair = (
            from one in upper
            from other in lower
            where one.Year == other.Year && one.Basis == other.Basis && MayBeDivided(one.Period!.Value, other.Period!.Value)
            orderby one.Year descending, one.Basis, one.Period descending, other.Period descending
            select (One: one, Other: other)).FirstOrDefault();
        if (pair is not { One: { } top, Other: { } bottom })
            return RuleFinding.Unknown(UnknownReason.NoCommonYear);
        if (bottom.Value <= 0)
            return RuleFinding.Unknown(UnknownReason.NotPositive);
        var ratio = top.Value / bottom.Value;
        return RuleFinding.Of(
            terms.IsAbove ? ratio > terms.Limit : ratio < terms.Limit, (double)ratio, Figure(SignalFigureRole.Newest, first.Head, top), Figure(SignalFigureRole.Divisor, second.Head, bottom));
    }

    /// <summary>Hours of the span in which there was none of the service somewhere in the town: two outages at once count once, a low pressure is none.</summary>
    private static RuleFinding OutageHours(RuleTerms terms, TownFacts town)
    {
        var fromUtc = RegionCalendar.StartUtc(town.Today.AddDays(1 - terms.Days!.Value));
        var within = town.Outages
            .Where(outage => outage.Content.Service == terms.Service && outage.Content.What is not OutageKind.Reduced && outage.Content.HoursWithin(fromUtc, town.UtcNow, town.UtcNow) > 0)
            .OrderBy(outage => outage.Content.StartUtc).ToList();
        double hours = 0;
        var countedUntil = fromUtc;
        foreach (var outage in within)
        {
            hours += outage.Content.HoursWithin(countedUntil, town.UtcNow, town.UtcNow);
            var end = outage.Content.EndUtc ?? town.UtcNow;
            countedUntil = end > countedUntil ? end : countedUntil;
        }

        return RuleFinding.Of(hours > (double)terms.Limit!.Value, hours, [.. within.TakeLast(MostOutages).Select(outage => Figure(outage, fromUtc, town.UtcNow))]);
    }

    private static RuleFinding Stale(RuleTerms terms, TownFacts town)
    {
        if (town.IsNotApplicable(terms.Measure))
            return RuleFinding.Unknown(UnknownReason.NotApplicable);
        if (town.MeasureOf(terms.Measure) is not { } measure || measure.Of(town.Slug).Where(value => value.IsChosen).ToList() is not { Count: > 0 } values)
            return RuleFinding.Unknown(UnknownReason.NoFigure);
        if (values.Where(value => value.Period is not null).MaxBy(value => value.Period) is not { Period: { } period } newest)
            return RuleFinding.Unknown(UnknownReason.NoDate);
        return RuleFinding.Of(period.End.AddYears(terms.Years!.Value) < town.Today, null, Figure(SignalFigureRole.Newest, measure.Head, newest));
    }

    private static RuleFinding Missing(RuleTerms terms, TownFacts town)
    {
        if (town.IsNotApplicable(terms.Measure))
            return RuleFinding.Unknown(UnknownReason.NotApplicable);
        // A measure that has left the catalogue is missing of no town.
        if (town.MeasureOf(terms.Measure) is not { } measure)
            return RuleFinding.Unknown(UnknownReason.NoFigure);
        return measure.Of(town.Slug).LastOrDefault(value => value.IsChosen) is { } known
            ? RuleFinding.Of(false, null, Figure(SignalFigureRole.Newest, measure.Head, known))
            : RuleFinding.Of(true, null);
    }

    private static List<Observation> Comparable(PublishedMeasure measure, string slug) =>
        [.. measure.Of(slug).Where(value => value.IsChosen && IsComparable(value))];

    private static bool IsComparable(Observation value) => value is { Period: not null, Qualifier: FigureQualifier.Exact or FigureQualifier.About };

    /// <summary>What was counted on a day goes with any period of its year; two periods must be alike.</summary>
    private static bool MayBeDivided(Period one, Period other) => one.IsDay || other.IsDay || one.Span == other.Span;

    private static SignalFigure Figure(SignalFigureRole role, MeasureHead head, Observation value) => new(
        role, head.Name, head.Unit, head.Decimals, value.Value, value.Basis, value.Period?.Start, value.Period?.End,
        value.Origin.Sources is [var source, ..] ? source.ShortTitle : new("", ""), value.FigureId);

    private static SignalFigure Figure(NamedOutage outage, DateTime fromUtc, DateTime utcNow) => new(
        SignalFigureRole.Outage, outage.Name, new("ч", "h"), 1, (decimal)outage.Content.HoursWithin(fromUtc, utcNow, utcNow), null,
        RegionCalendar.DayOf(outage.Content.StartUtc!.Value), outage.Content.EndUtc is { } end ? RegionCalendar.DayOf(end) : null,
        new(outage.Content.Dispatcher ?? "", outage.Content.Dispatcher ?? ""), null, outage.Word);
}
