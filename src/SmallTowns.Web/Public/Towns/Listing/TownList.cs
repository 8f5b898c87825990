using SmallTowns.Domain.Published;
using SmallTowns.Web.Shared.Components;

namespace SmallTowns.Web.Public.Towns.Listing;

/// <summary>The list as a reader asked for it: the towns that the filter takes, in its order, and what must be said of their numbers.</summary>
public sealed class TownList
{
    public TownList(SettlementSystem system, TownFilter filter)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(filter);
        System = system;
        Filter = filter;
        Towns = TownOrder.Arrange(system.Towns.Where(filter.Takes), filter.Sort, filter.IsDescending, system.Region.Rays);
    }

    public SettlementSystem System { get; }
    public TownFilter Filter { get; }
    public IReadOnlyList<PublishedTown> Towns { get; }

    public bool MixesBases => Towns.Any(town => town.DensityMixesBases);

    public int WithoutTravelTime => Towns.Count(town => town.TravelTime is null && !town.IsCentre);

    public bool HasBeltConflict => Towns.Any(town => town.Belt.IsConflict);

    /// <summary>Years of the populations shown, ascending; more than one must be said.</summary>
    public IReadOnlyList<int> PopulationYears => [.. Towns.Select(town => town.Population?.Year).OfType<int>().Distinct().Order()];

    /// <summary>Every source a number of the table comes from.</summary>
    public IReadOnlyList<SourceRef> Sources =>
    [
        .. Towns
            .SelectMany(town => new[] { town.Population, town.Area, town.TravelTime, town.ExpertBelt })
            .OfType<PublishedFigure>()
            .Select(figure => figure.Source)
            .Concat(System.Region.Rays.Select(ray => ray.Source))
            .DistinctBy(source => source.Code)
            .Select(source => source.ToRef()),
    ];
}
