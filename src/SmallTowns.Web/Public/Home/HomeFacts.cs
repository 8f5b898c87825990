using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Public.Home;

/// <summary>What the home page says of the settlement system, all of it from the published figures.</summary>
public sealed class HomeFacts
{
    public HomeFacts(SettlementSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        System = system;
        SmallTowns = [.. system.OfClass(SizeClass.Small).OrderBy(town => Language.T(town.Name), Language.ByName)];
        ByBelt = [.. SmallTowns
            .GroupBy(town => town.Belt.Rule.Belt)
            .OrderBy(group => group.Key ?? (SettlementBelt)int.MaxValue)
            .Select(group => new BeltOfSmallTowns(group.Key, [.. group]))];
    }

    public SettlementSystem System { get; }
    public IReadOnlyList<PublishedTown> SmallTowns { get; }
    public IReadOnlyList<BeltOfSmallTowns> ByBelt { get; }

    public SizeClassShare Small => System.Result.SizeClasses[SizeClass.Small];

    /// <summary>Small towns that the later of two censuses counted more people in, among those that both counted; empty where there are not two censuses.</summary>
    public (int Count, int Of)? Grown
    {
        get
        {
            var growths = GrowthsOfSmallTowns.ToList();
            return growths.Count == 0 ? null : (growths.Count(growth => growth.Growth.AbsolutePeople.Value > 0), growths.Count);
        }
    }

    public IReadOnlyList<PublishedSource> GrowthSources => SourcesOf(GrowthsOfSmallTowns.Select(growth => growth.Later));

    /// <summary>Towns with few enough people to join the Association.</summary>
    public int Eligible => System.Towns.Count(town => town.Eligibility.Value is MembershipEligibility.Eligible or MembershipEligibility.EligibleNearLimit);

    public int Members => System.Towns.Count(town => town.IsMember);

    /// <summary>The sources of the populations, by which towns are counted and classed.</summary>
    public IReadOnlyList<PublishedSource> PopulationSources => SourcesOf(System.Towns.Select(town => town.Population));

    public IReadOnlyList<PublishedSource> BeltSources => SourcesOf(SmallTowns.Select(town => town.TravelTime));

    private IEnumerable<GrowthBetween> GrowthsOfSmallTowns => System.Censuses is { } pair ? SmallTowns.Select(pair.GrowthOf).OfType<GrowthBetween>() : [];

    private static IReadOnlyList<PublishedSource> SourcesOf(IEnumerable<PublishedFigure?> figures) =>
        [.. figures.OfType<PublishedFigure>().Select(figure => figure.Source).DistinctBy(source => source.Code)];
}

/// <summary>Small towns of one belt by rule; no belt where the method gives none.</summary>
public sealed record BeltOfSmallTowns(SettlementBelt? Belt, IReadOnlyList<PublishedTown> Towns);
