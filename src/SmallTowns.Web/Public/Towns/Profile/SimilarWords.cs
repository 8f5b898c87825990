using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Towns;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Towns.Profile;

/// <summary>Which towns are like one and which could not be compared, in words.</summary>
public static class SimilarWords
{
    // A region of a thousand towns may lack the areas of most: a line is to be read.
    private const int MostNamed = 8;

    /// <summary>After "по", "by": "плотности", "density".</summary>
    public static string Name(SimilarityMeasure measure) => measure switch
    {
        SimilarityMeasure.Population => T("населению", "population"),
        SimilarityMeasure.AnnualGrowth => T("приросту", "growth"),
        SimilarityMeasure.Density => T("плотности", "density"),
        _ => T("расстоянию до центра края", "distance to the regional centre"),
    };

    /// <summary>Over a column: "Прирост 2010–2021, % в год".</summary>
    public static string Heading(SimilarityMeasure measure, SettlementSystem system) => measure switch
    {
        SimilarityMeasure.Population => T("Население", "Population") + (system.ComparedYear is { } year ? $", {year}" : ""),
        SimilarityMeasure.AnnualGrowth => T("Прирост", "Growth") + (system.Censuses is { } pair ? $" {pair.EarlierYear}–{pair.LaterYear}" : "") + T(", %\u00A0в\u00A0год", ", %\u00A0a\u00A0year"),
        SimilarityMeasure.Density => T("Человек на\u00A0км²", "People per\u00A0km²"),
        _ => T("До центра края,\u00A0км", "To the regional centre,\u00A0km"),
    };

    public static string? Show(SimilarityMeasure measure, double? value) => value is { } number
        ? measure == SimilarityMeasure.AnnualGrowth ? Numbers.WithSign(number, 2) : Numbers.Show(number)
        : null;

    /// <summary>"населению, приросту и плотности".</summary>
    public static string Compared(SimilarTowns similar) => And([.. Each(similar).Where(pair => pair.Scored.IsUsed).Select(pair => Name(pair.Measure))]);

    /// <summary>"плотности (площадь самого города не найдена); …"; empty where all measures are in use.</summary>
    public static string NotCompared(SimilarTowns similar, SettlementSystem system) => string.Join("; ",
        from pair in Each(similar)
        where pair.Scored.Fault is not null
        select $"{Name(pair.Measure)} ({WhyNot(pair.Measure, pair.Scored.Fault!.Value, system)})");

    /// <summary>"Армавир, Сочи (площадь самого города не найдена); …": a town stands by the first measure that it lacks.</summary>
    public static string LeftOut(SimilarTowns similar, SettlementSystem system) => string.Join("; ",
        from town in similar.LeftOut
        group system.Towns[town] by Each(similar).First(pair => pair.Scored.IsUsed && system.Similarity.ValueOf(pair.Measure, town) is null).Measure into lacking
        orderby lacking.Key
        select $"{Named([.. lacking])} ({WhyMissing(lacking.Key, system)})");

    /// <summary>"Армавир, Сочи и ещё 5".</summary>
    public static string Named(IReadOnlyList<PublishedTown> towns) => TownNames.Listed(towns, MostNamed);

    public static string WhyMissing(SimilarityMeasure measure, SettlementSystem system) => RankWords.WhyMissing(measure switch
    {
        SimilarityMeasure.Population => RankedMeasure.Population,
        SimilarityMeasure.AnnualGrowth => RankedMeasure.Growth,
        SimilarityMeasure.Density => RankedMeasure.Density,
        _ => RankedMeasure.DistanceToCentre,
    }, system);

    private static string WhyNot(SimilarityMeasure measure, CalculationFault fault, SettlementSystem system) => fault switch
    {
        CalculationFault.NoData => WhyMissing(measure, system),
        CalculationFault.TooFew => T("известно меньше чем у трёх городов", "known of fewer than three towns"),
        CalculationFault.NoSpread => T("у половины городов или больше — одно и то же число", "half of the towns or more have the same number"),
        _ => T("числа слишком велики", "the numbers are too large"),
    };

    private static IEnumerable<(SimilarityMeasure Measure, ScoredMeasure Scored)> Each(SimilarTowns similar) => TownSimilarity.Measures.Zip(similar.Measures);

    private static string And(string[] names) => names is [.. { Length: > 0 } before, var last] ? string.Join(", ", before) + T(" и ", " and ") + last : string.Concat(names);
}
