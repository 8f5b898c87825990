using System.Globalization;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Domain.TownProfile.Release;

internal static class FigureRules
{
    public static IEnumerable<ReleaseFinding> Of(TownRelease town) =>
    [
        .. town.Figures.SelectMany(figure => OfOne(figure.Figure, town)).Distinct(),
        .. OfHeadlines(town),
        .. OfTopics(town),
        .. OfShares(town),
    ];

    private static IEnumerable<ReleaseFinding> OfOne(Figure figure, TownRelease town)
    {
        var (part, about) = (figure.TopicKey, When(figure));
        if (!Enum.IsDefined(figure.Basis))
            yield return new(ReleaseRule.FigureWithoutBasis, part, about);
        if (figure.Basis == TerritorialBasis.Region)
            yield return new(ReleaseRule.FigureOfRegion, part, about);
        if (figure.Source is null)
            yield return new(ReleaseRule.FigureWithoutSource, part, about);
        else if (string.IsNullOrWhiteSpace(figure.Source.TitleEn))
            yield return SectionRules.WithoutEnglishTitle(part, figure.Source);
        if (figure is IndicatorValue { Indicator: { } indicator } && town.NotApplicable.Contains(indicator.Code))
            yield return new(ReleaseRule.FigureNotApplicable, part, indicator.NameRu);
    }

    private static IEnumerable<ReleaseFinding> OfHeadlines(TownRelease town)
    {
        var population = town.Headline<PopulationCount>(TerritorialBasis.Town);
        var area = town.Headline<TerritoryArea>(TerritorialBasis.Town);
        var time = town.Headline<TravelTime>();
        var expert = town.Headline<ExpertBelt>();
        if (population is null)
            yield return new(ReleaseRule.PopulationMissing, nameof(FigureKind.Population), "");
        if (population is { Period: { } counted } && area is { Period: { } measured } && counted.Year != measured.Year)
            yield return new(ReleaseRule.YearsDiffer, area.TopicKey, Invariant($"{counted.Year} — {measured.Year}"));
        if (population is not null && area is not null && population.Basis != area.Basis)
            yield return new(ReleaseRule.BasesDiffer, area.TopicKey, "");
        if (expert is not null && time is not null
            && town.BeltRule.Assess((double)time.Value, time.Qualifier, (double?)time.UpperValue).Belt is { } rule && rule != expert.Belt)
            yield return new(ReleaseRule.BeltAgainstRule, expert.TopicKey, Invariant($"{(int)rule} — {(int)expert.Belt}"));
    }

    /// <summary>The two latest of each topic over one territory, and the age of the latest.</summary>
    private static IEnumerable<ReleaseFinding> OfTopics(TownRelease town)
    {
        var topics = town.Figures.Select(f => f.Figure).Where(f => f.Period is not null).GroupBy(f => f.TopicKey).OrderBy(topic => topic.Key, StringComparer.Ordinal);
        foreach (var topic in topics)
        {
            var latest = topic.MaxBy(f => f.Period)!;
            if (latest is IndicatorValue { Indicator: { DueEveryMonths: { } months } indicator } && latest.Period!.Value.End.AddMonths(months) < town.Today)
                yield return new(ReleaseRule.FigureOverdue, topic.Key, $"{indicator.NameRu}, {When(latest)}");
            foreach (var line in topic.GroupBy(f => f.Basis))
            {
                if (line.OrderByDescending(f => f.Period).Take(2).ToList() is [var now, var before]
                    && PlausibleChange.Percent(now.Value, before.Value) is { } change
                    && Math.Abs(change) > town.Measures.Of(now)?.PlausibleChangePercent)
                    yield return new(ReleaseRule.ImplausibleChange, topic.Key, $"{DetailOf(now)}{When(before)} → {When(now)}, {change.ToString("+0;−0", CultureInfo.InvariantCulture)} %");
            }
        }
    }

    /// <summary>Shares of one measure and classification at one time over one territory that add up to more than the whole.</summary>
    private static IEnumerable<ReleaseFinding> OfShares(TownRelease town) => town.Figures.Select(f => f.Figure).OfType<EmploymentCount>()
        .Where(share => share.Measure != EmploymentMeasure.People && share.Sector is not null)
        .GroupBy(share => (share.Measure, share.Sector!.Classification, share.Basis, share.Period))
        .Where(shares => SharesOfWhole.AreTooMany(shares))
        .Select(shares => new ReleaseFinding(ReleaseRule.SharesOverHundred, nameof(FigureKind.Employment), Invariant($"{shares.Key.Period?.Year}: {SharesOfWhole.Sum(shares):0.##} %")))
        .OrderBy(finding => finding.About, StringComparer.Ordinal);

    // The kind is in the topic; what the kind alone does not say is in the data.
    private static string DetailOf(Figure figure) => figure switch
    {
        EmploymentCount { Sector: { } sector } => $"{sector.NameRu}, ",
        IndicatorValue { Indicator: { } indicator } => $"{indicator.NameRu}, ",
        _ => "",
    };

    private static string When(Figure figure) => figure.Period is { } period ? Invariant($"{period.Year}") : "";

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
