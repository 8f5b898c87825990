using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Settlement;

/// <summary>What the portal publishes now beside what the paper's own figures give.</summary>
public sealed record SinceThePaper(IReadOnlyList<ResultChange> Results, IReadOnlyList<FigureChange> Figures)
{
    public bool IsUnchanged => Results.All(result => result.InPaper == result.Now) && Figures.Count == 0;

    public static SinceThePaper Of(SettlementSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        return system.Paper is { } paper
            ? new SinceThePaper([.. ResultsOf(paper.Result, system.Result)], [.. FiguresOf(system, paper)])
            : new SinceThePaper([], []);
    }

    private static IEnumerable<ResultChange> ResultsOf(SettlementResult paper, SettlementResult now)
    {
        yield return new(T("Число городов", "Number of towns"), paper.TownCount, now.TownCount);
        yield return new(T($"Население {now.TownCount} городов", $"Population of the {now.TownCount} towns"), paper.Population, now.Population, 0, Units.People);
        yield return new(T("Среднее расстояние L", "Mean distance L"), paper.MeanDistanceKm.Value, now.MeanDistanceKm.Value, 2, Units.Km);
        foreach (var share in paper.SizeClasses.Classes.Reverse())
            yield return new(
                T("Доля: ", "Share: ") + Words.Plural(share.SizeClass),
                share.SharePercent.Value, now.SizeClasses[share.SizeClass].SharePercent.Value, 2, "%");
        foreach (var belt in Enum.GetValues<SettlementBelt>())
            yield return new(
                T("Городов по правилу: ", "Towns by the rule: ") + Words.Of(belt), paper.Belts[belt].Count, now.Belts[belt].Count);
    }

    private static IEnumerable<FigureChange> FiguresOf(SettlementSystem system, PublishedPaper paper) =>
        from town in system.Towns
        let then = paper.Town(town.Slug)
        where then is not null
        from pair in new (PublishedFigure? InPaper, PublishedFigure? Now)[]
        {
            (then.Population, town.Population), (then.Area, town.Area),
            (then.TravelTime, town.TravelTime), (then.ExpertBelt, town.ExpertBelt),
        }
        where pair.InPaper?.Id != pair.Now?.Id
        select new FigureChange(town, (pair.Now ?? pair.InPaper)!.Kind, pair.InPaper, pair.Now);
}

public sealed record ResultChange(string Name, double? InPaper, double? Now, int Decimals = 0, string? Unit = null)
{
    public string Show(double? value) =>
        Unit is null ? Numbers.Show(value, Decimals) : Unit == "%" ? Numbers.Percent(value, Decimals) : Numbers.With(Unit, value, Decimals);
}

/// <summary>A town's figure of the paper that another one has replaced in comparisons.</summary>
public sealed record FigureChange(PublishedTown Town, FigureKind Kind, PublishedFigure? InPaper, PublishedFigure? Now);
