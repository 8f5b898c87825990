using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;

namespace SmallTowns.Web.Public.Towns.Profile;

/// <summary>
/// Towns with the same published travel time. Most of the times are bounds ("more than 90"), so they have an order but no
/// distances between them: they are shown in groups, never as points on a scale of minutes.
/// </summary>
public sealed record TravelTimeGroup(PublishedFigure Time, IReadOnlyList<PublishedTown> Towns)
{
    /// <summary>Nearest first.</summary>
    public static IReadOnlyList<TravelTimeGroup> Of(SettlementSystem system) =>
    [
        .. from town in system.Towns
           where town.TravelTime is not null
           group town by (town.TravelTime!.Value, Order(town.TravelTime.Qualifier), town.TravelTime.UpperValue) into towns
           orderby towns.Key.Value, towns.Key.Item2
           select new TravelTimeGroup(towns.First().TravelTime!, [.. towns]),
    ];

    private static int Order(FigureQualifier qualifier) => qualifier switch
    {
        FigureQualifier.LessThan => -1,
        FigureQualifier.MoreThan => 1,
        _ => 0,
    };
}
