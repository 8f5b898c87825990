using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Towns.Profile;

/// <summary>A town's place among the others, in words.</summary>
public static class RankWords
{
    public static string Name(RankedMeasure measure, CensusPair? censuses) => measure switch
    {
        RankedMeasure.Population => T("Население", "Population"),
        RankedMeasure.Growth => censuses is { } pair
            ? T($"Изменение населения, {pair.EarlierYear}–{pair.LaterYear}", $"Population change, {pair.EarlierYear}–{pair.LaterYear}")
            : T("Изменение населения", "Population change"),
        RankedMeasure.Density => T("Плотность в границах города", "Density within the town’s limits"),
        _ => T("Расстояние до центра края по прямой", "Straight-line distance to the regional centre"),
    };

    public static string Unit(RankedMeasure measure) => measure switch
    {
        RankedMeasure.Population => Units.People,
        RankedMeasure.Growth => "%",
        RankedMeasure.Density => Units.PeoplePerSquareKm,
        _ => Units.Km,
    };

    public static string Show(RankedMeasure measure, double value) =>
        measure == RankedMeasure.Growth ? Numbers.WithSign(value, 1) : Numbers.Show(value);

    /// <summary>"39 511 чел., 2021: 7‑е место среди 11 малых городов, 22‑е место среди всех 26. Медиана малых городов — 40 158."</summary>
    /// <remarks>A larger town has no place among the small ones, but their median still says how it compares.</remarks>
    public static string Sentence(TownRank rank, bool isSmall)
    {
        ArgumentNullException.ThrowIfNull(rank);
        if (rank is not { Value: { } value, AmongAll: { } all })
            return T("Своего числа у города нет.", "The town has no figure of its own.");
        var measured = rank.Measure switch
        {
            RankedMeasure.Growth => Numbers.PercentWithSign(value),
            RankedMeasure.Population => Numbers.With(Units.PeopleOf(value), value),
            _ => Numbers.With(Unit(rank.Measure), value),
        };
        var years = rank.Measure == RankedMeasure.Population && rank.Years.Count > 0 ? $", {ProfileWords.Years(rank.Years)}" : "";
        var among = isSmall && rank.AmongSmall is { } small
            ? T($"{Place(small)} среди {small.Count} {Plural.Of(small.Count, "малого города", "малых городов", "малых городов")}, ", $"{Place(small)} of {small.Count} {(small.Count == 1 ? "small town" : "small towns")}, ")
            : "";
        var ofAll = all.Count == rank.Towns.Count
            ? T($"{Place(all)} среди всех {all.Count}", $"{Place(all)} of all {all.Count}")
            : T($"{Place(all)} среди {all.Count}, для которых число известно", $"{Place(all)} of the {all.Count} with a known figure");
        var median = rank.AmongSmall is { } ofSmall
            ? T($" Медиана малых городов — {Show(rank.Measure, ofSmall.Median)}.", $" The median of the small towns is {Show(rank.Measure, ofSmall.Median)}.")
            : "";
        return $"{measured}{years}: {among}{ofAll}.{median}";
    }

    /// <summary>"7‑е место", "места 2–3"; "7th", "joint 2nd".</summary>
    public static string Place(RankAmong rank) => rank.IsShared
        ? T($"места {rank.First}–{rank.Last}", $"joint {Ordinal(rank.First)}")
        : T($"{rank.First}‑е место", Ordinal(rank.First));

    private static string Ordinal(int number) => (number % 10, number % 100) switch
    {
        (_, >= 11 and <= 13) => $"{number}th",
        (1, _) => $"{number}st",
        (2, _) => $"{number}nd",
        (3, _) => $"{number}rd",
        _ => $"{number}th",
    };

    public static string WhyMissing(RankedMeasure measure, SettlementSystem system) => measure switch
    {
        RankedMeasure.Population => system.ComparedYear is { } year ? T($"нет данных за {year}", $"no data for {year}") : T("нет общего года", "no common year"),
        RankedMeasure.Growth => T("нет одной из переписей", "one of the censuses is missing"),
        RankedMeasure.Density => T("площадь самого города не найдена", "the area of the town proper was not found"),
        _ => T("какой город — центр края, не указано", "the regional centre is not stated"),
    };
}
