using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Settlement;

/// <summary>A result by the newest figures beside the same by the paper's own.</summary>
public sealed record ResultChange(string Name, double? InPaper, double? Now, int Decimals = 0, string? Unit = null)
{
    public string Show(double? value) =>
        Unit is null ? Numbers.Show(value, Decimals) : Unit == "%" ? Numbers.Percent(value, Decimals) : Numbers.With(Unit, value, Decimals);

    /// <returns>Empty where there is no paper.</returns>
    public static IReadOnlyList<ResultChange> Of(SettlementSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        return system.Paper is { } paper ? [.. Between(paper.Result, system.Result, system.Region.SizeClasses)] : [];
    }

    private static IEnumerable<ResultChange> Between(SettlementResult paper, SettlementResult now, TownSizeClasses limits)
    {
        yield return new(T("Число городов", "Number of towns"), paper.TownCount, now.TownCount);
        yield return new(T("Население всех городов", "Population of all the towns"), paper.Population, now.Population, 0, Units.People);
        yield return new(T("Среднее расстояние L", "Mean distance L"), paper.MeanDistanceKm.Value, now.MeanDistanceKm.Value, 2, Units.Km);
        foreach (var share in paper.SizeClasses.Classes.Reverse())
            yield return new(
                T("Доля: ", "Share: ") + limits.Named(share.SizeClass),
                share.SharePercent.Value, now.SizeClasses[share.SizeClass].SharePercent.Value, 2, "%");
        foreach (var belt in Enum.GetValues<SettlementBelt>())
            yield return new(
                T("Городов по правилу: ", "Towns by the rule: ") + Words.Of(belt), paper.Belts[belt].Count, now.Belts[belt].Count);
    }
}
