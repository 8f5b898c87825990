using SmallTowns.Domain.Claims;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Components;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Settlement.Growth;

/// <summary>Sentences about growth and loss that are made from the counts. Names stand in the nominative: towns have every gender and number.</summary>
public static class GrowthWords
{
    /// <summary>"Из 11 малых городов между переписями 2010 и 2021 годов население выросло в 6, сократилось в 5."</summary>
    public static string Counted(CensusGrowth growth, IReadOnlyCollection<TownGrowth> towns, string ofTowns)
    {
        ArgumentNullException.ThrowIfNull(growth);
        var changes = towns.Select(town => town.Growth.AbsolutePeople.Value).ToList();
        var parts = new[]
        {
            (Count: changes.Count(people => people > 0), Ru: "выросло в", En: "grew in"),
            (Count: changes.Count(people => people < 0), Ru: "сократилось в", En: "fell in"),
            (Count: changes.Count(people => people == 0), Ru: "не изменилось в", En: "did not change in"),
        }.Where(part => part.Count > 0).Select(part => $"{T(part.Ru, part.En)} {part.Count}").ToList();
        var unknown = changes.Count(people => people is null);

        var known = parts.Count == 0 ? "" : T(
            $"Из {changes.Count} {ofTowns} между переписями {growth.EarlierYear} и {growth.LaterYear} годов население {string.Join(", ", parts)}.",
            $"Of the {changes.Count} {ofTowns}, the population {Listed(parts)} between the censuses of {growth.EarlierYear} and {growth.LaterYear}.");
        return unknown == 0 ? known : (known + " " + T(
            $"Городов, для которых одной из двух переписей нет: {unknown}.",
            $"Towns that lack one of the two censuses: {unknown}.")).TrimStart();
    }

    /// <summary>The genitive after "из 11": "малых городов", "малого города".</summary>
    public static string SmallTowns(int count) =>
        T(Plural.Of(count, "малого города", "малых городов", "малых городов"), count == 1 ? "small town" : "small towns");

    public static string OtherTowns(int count) =>
        T(Plural.Of(count, "другого города", "других городов", "других городов"), count == 1 ? "other town" : "other towns");

    /// <summary>"Самый большой рост — Горячий Ключ (+35,8 %), самая большая убыль — Усть-Лабинск (−7,2 %)."; nothing where nothing changed.</summary>
    public static string? Ends(IEnumerable<TownGrowth> towns)
    {
        var known = towns.Where(town => town.Growth.Percent.HasValue).OrderByDescending(town => town.Growth.Percent.Value).ToList();
        List<string> parts = [];
        if (known is [var first, ..] && first.Growth.Percent.Value > 0)
            parts.Add(T("самый большой рост — ", "the largest gain: ") + WithPercent(first));
        if (known is [.., var last] && last.Growth.Percent.Value < 0)
            parts.Add(T("самая большая убыль — ", "the largest loss: ") + WithPercent(last));
        return parts.Count == 0 ? null : Words.Capital(string.Join(T(", ", ", "), parts)) + ".";
    }

    /// <summary>What the towns of one word of the paper did: how many and from what to what.</summary>
    public static string? OfTrend(TownStatementTopic trend, IEnumerable<TownGrowth> towns)
    {
        var named = towns.Where(town => town.Trend == trend && town.Growth.Percent.HasValue).OrderByDescending(town => town.Growth.Percent.Value).ToList();
        var word = Word(trend);
        return named switch
        {
            [] => null,
            [var only] => T($"В статье «{word}»: {WithPercent(only)}.", $"In the paper “{word}”: {WithPercent(only)}."),
            [var first, .., var last] => T(
                $"В статье «{word}», городов {named.Count}: от {Numbers.PercentWithSign(first.Growth.Percent.Value)} ({first.Town.Name.Ru}) до {Numbers.PercentWithSign(last.Growth.Percent.Value)} ({last.Town.Name.Ru}).",
                $"In the paper “{word}”, {named.Count} towns: from {Numbers.PercentWithSign(first.Growth.Percent.Value)} ({first.Town.Name.En}) to {Numbers.PercentWithSign(last.Growth.Percent.Value)} ({last.Town.Name.En})."),
        };
    }

    /// <summary>Stagnating towns that lost more than a declining one; nothing where there is none.</summary>
    public static string? LostMoreThanDeclining(IReadOnlyCollection<TownGrowth> towns)
    {
        var declining = towns.Where(town => town is { Trend: TownStatementTopic.TrendDeclining, Growth.Percent.HasValue: true })
            .MaxBy(town => town.Growth.Percent.Value);
        var more = declining is null ? [] : towns
            .Where(town => town.Trend == TownStatementTopic.TrendStagnating && town.Growth.Percent.Value < declining.Growth.Percent.Value)
            .OrderBy(town => town.Growth.Percent.Value).ToList();
        return more.Count == 0 ? null : T(
            $"Среди «{Word(TownStatementTopic.TrendStagnating)}» есть города, потерявшие больше, чем город с пометкой «{Word(TownStatementTopic.TrendDeclining)}»: {string.Join(", ", more.Select(WithPercent))} против {WithPercent(declining!)}.",
            $"Some towns marked “{Word(TownStatementTopic.TrendStagnating)}” lost more than one marked “{Word(TownStatementTopic.TrendDeclining)}”: {string.Join(", ", more.Select(WithPercent))} against {WithPercent(declining!)}.");
    }

    public static string Word(TownStatementTopic trend) => trend switch
    {
        TownStatementTopic.TrendGrowing => T("растёт", "growing"),
        TownStatementTopic.TrendStagnating => T("не растёт", "not growing"),
        TownStatementTopic.TrendDeclining => T("теряет жителей", "losing people"),
        _ => throw new ArgumentOutOfRangeException(nameof(trend), trend, "Not a trend of population."),
    };

    /// <summary>What the two counts of a town are and what else was counted between them, each with its territory, year and source.</summary>
    public static string Evidence(TownGrowth growth, PublishedFigure? ofPaper)
    {
        ArgumentNullException.ThrowIfNull(growth);
        var between = growth.Town.Chosen(FigureKind.Population)
            .Where(figure => figure.Year >= growth.Earlier?.Year && figure.Year <= growth.Later?.Year)
            .Concat(ofPaper is null ? [] : [ofPaper])
            .Where(figure => figure.Id != growth.Earlier?.Id && figure.Id != growth.Later?.Id)
            .DistinctBy(figure => figure.Id).OrderBy(figure => figure.Period).ToList();
        var counts = new[] { growth.Earlier, growth.Later }.OfType<PublishedFigure>().Select(Counted).ToList();
        if (counts.Count == 0)
            counts.Add(T("нет ни одной из двух переписей", "neither of the two censuses is known"));
        return $"{T(growth.Town.Name)}, {Numbers.PercentWithSign(growth.Growth.Percent.Value)}: {string.Join("; ", counts)}."
            + (between.Count == 0 ? "" : T(" Другие численности тех же лет: ", " Other counts of those years: ") + string.Join("; ", between.Select(Counted)) + ".");
    }

    private static string Counted(PublishedFigure figure) =>
        $"{Numbers.Show(figure.Value)} — {figure.Year}, {Words.Over(figure.Basis)}, {Method(figure)}{T(figure.Source.ShortTitle)}{(figure.SourcePlace is { } place ? $", {T(place.Text)}" : null)}";

    private static string Method(PublishedFigure figure) => figure.Method switch
    {
        PopulationMethod.Census => T("перепись, ", "census, "),
        PopulationMethod.EstimateOnFirstOfJanuary => T("оценка на 1 января, ", "estimate on 1 January, "),
        _ => "",
    };

    private static string WithPercent(TownGrowth town) => $"{T(town.Town.Name)} ({Numbers.PercentWithSign(town.Growth.Percent.Value)})";

    private static string Listed(List<string> parts) =>
        parts is [.. var before, var last] && before.Count > 0 ? $"{string.Join(", ", before)} and {last}" : parts[0];
}
