using System.Runtime.CompilerServices;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Claims;

/// <summary>
/// The claims of the reproduced paper held against what is published. They are about the towns that were small by the paper's own
/// figures; growth is that between the last two censuses, of the town proper.
/// </summary>
public sealed class PaperClaims
{
    private static readonly ConditionalWeakTable<SettlementSystem, PaperClaims> Kept = [];

    // A page that tells of growth alone does not wait for the tests.
    private readonly Lazy<IReadOnlyList<ClaimTest>> tests;

    /// <param name="system">By its newest figures.</param>
    public PaperClaims(SettlementSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        Growth = CensusGrowth.Of(system);
        tests = new(() =>
        [
            .. SpacingOfSmall(system.Paper),
            .. BySet(system, OneCentre),
            .. Lists(),
            .. Spacing(PaperClaim.RamifiedNet, system.Towns.Count, system.Spacing),
            .. Belts(system),
            .. RayGrowth(system),
            .. BySet(system, Potential),
        ]);
    }

    /// <summary>In the order of the paper's text; empty where there is no paper.</summary>
    public IReadOnlyList<ClaimTest> Tests => tests.Value;

    public CensusGrowth? Growth { get; }

    /// <summary>Computed once for a published system and kept with it.</summary>
    public static PaperClaims Of(SettlementSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        return Kept.GetValue(system.By(FigureSet.Newest)!, newest => new(newest));
    }

    private static IEnumerable<ClaimTest> BySet(SettlementSystem system, Func<SettlementSystem, PublishedPaper, ClaimTest> test) =>
        system.Paper is { } paper
            ? new[] { FigureSet.Paper, FigureSet.Newest }.Select(system.By).OfType<SettlementSystem>().Select(by => test(by, paper))
            : [];

    private static IEnumerable<ClaimTest> SpacingOfSmall(PublishedPaper? paper) =>
        paper is null ? [] : Spacing(PaperClaim.ExtremelyUneven, SmallIn(paper).Count, paper.SpacingOfSmall);

    private static IEnumerable<ClaimTest> Spacing(PaperClaim claim, int towns, TownSpacing spacing) =>
        spacing.InBoundary.TryGet(out var test) ? [new SpacingTest(claim, towns, test)] : [];

    private static OneCentreTest OneCentre(SettlementSystem system, PublishedPaper paper)
    {
        double[] people = [.. system.Towns.Select(town => town.Population?.Number).OfType<double>()];
        return new(Primacy.Of(people), RankSize.Fit(people), people.Length, system.Figures);
    }

    private static GroupsTest Potential(SettlementSystem system, PublishedPaper paper)
    {
        // A town of unknown population is in nobody's potential: zero would be a claim.
        var known = system.Towns.Where(town => town.Population is not null).ToList();
        var potentials = PopulationPotential.PeoplePerKm(
            [.. known.Select(town => town.Point)], [.. known.Select(town => town.Population!.Number)]);
        var small = SmallIn(paper);
        var values = known.Zip(potentials)
            .Where(pair => small.Contains(pair.First.Slug) && pair.Second.HasValue)
            .Select(pair => new TownValue(pair.First, pair.Second.Value!.Value)).ToList();
        return Groups(PaperClaim.RayGivesPotential, values, IsSaidToHavePotential, system.Figures);
    }

    private static bool IsSaidToHavePotential(PublishedTown town) =>
        town.IsSaid(TownStatementTopic.HigherPotential) || town.IsSaid(TownStatementTopic.SomewhatHigherPotential);

    private IEnumerable<ClaimTest> RayGrowth(SettlementSystem system) =>
        system.Paper is { } paper
            ? [Groups(PaperClaim.RayGivesGrowth, GrowthWhere(SmallIn(paper).Contains), town => town.Rays.Count > 0)]
            : [];

    private IEnumerable<ClaimTest> Belts(SettlementSystem system)
    {
        if (system.Paper is not { } paper)
            yield break;
        var small = SmallIn(paper);
        var nearest = paper.Towns.Where(town => town.Belt.ExpertBelt == SettlementBelt.First).Select(town => town.Slug).ToHashSet();
        yield return Groups(PaperClaim.BeltGivesGrowth, GrowthWhere(small.Contains), town => nearest.Contains(town.Slug));

        if (system.Find(system.Region.CentreTownSlug) is not { } centre)
            yield break;
        yield return new RanksTest(PaperClaim.BeltGivesGrowth, Away(small.Contains), OfSmallTowns: true);
        yield return new RanksTest(PaperClaim.BeltGivesGrowth, Away(slug => slug != centre.Slug), OfSmallTowns: false);

        IReadOnlyList<TownAway> Away(Func<string, bool> isMeant) =>
        [
            .. from town in GrowthWhere(isMeant)
               let distance = GreatCircle.DistanceKm(centre.Point, town.Town.Point)
               where distance.HasValue
               select new TownAway(town.Town, distance.Value!.Value, town.Value),
        ];
    }

    private IEnumerable<ClaimTest> Lists()
    {
        var (stagnating, shrinking) = (Named(TownStatementTopic.TrendStagnating), Named(TownStatementTopic.TrendDeclining));
        return stagnating.Count + shrinking.Count == 0 ? [] : [new TrendListsTest(stagnating, shrinking)];

        List<TownValue> Named(TownStatementTopic trend)
        {
            var slugs = Growth?.Towns.Where(town => town.Trend == trend).Select(town => town.Town.Slug).ToHashSet() ?? [];
            return GrowthWhere(slugs.Contains);
        }
    }

    private static GroupsTest Groups(
        PaperClaim claim, List<TownValue> values, Func<PublishedTown, bool> isNamed, FigureSet? figures = null) =>
        new(claim, [.. values.Where(town => isNamed(town.Town))], [.. values.Where(town => !isNamed(town.Town))], figures);

    /// <summary>Mean annual growth, percent, of the towns meant whose two counts are known.</summary>
    private List<TownValue> GrowthWhere(Func<string, bool> isMeant) =>
    [
        .. from town in Growth?.Towns ?? []
           where isMeant(town.Town.Slug) && town.Growth.MeanAnnualPercent.HasValue
           select new TownValue(town.Town, town.Growth.MeanAnnualPercent.Value!.Value),
    ];

    private static HashSet<string> SmallIn(PublishedPaper paper) =>
        [.. paper.Towns.Where(town => town.SizeClass == SizeClass.Small).Select(town => town.Slug)];
}
