using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Domain.Claims;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Public.Settlement.Claims;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Tests.Hosting;
using SmallTowns.Web.Tests.Public.Towns.Profile;
using SmallTowns.Web.Tests.Shared;

namespace SmallTowns.Web.Tests.Public.Settlement;

public sealed class PaperClaimsTests(PortalFixture portal)
{
    [Fact]
    public async Task Tests_PublishedFigures_AreInThePapersOrder()
    {
        var claims = PaperClaims.Of(await ReadAsync());

        claims.Tests.Select(test => (test.Claim, test.Figures)).Should().Equal(
            (PaperClaim.ExtremelyUneven, null),
            (PaperClaim.OneCentre, FigureSet.Paper), (PaperClaim.OneCentre, FigureSet.Newest),
            (PaperClaim.ListsOfTrends, null), (PaperClaim.RamifiedNet, null),
            (PaperClaim.BeltGivesGrowth, null), (PaperClaim.BeltGivesGrowth, null), (PaperClaim.BeltGivesGrowth, null),
            (PaperClaim.RayGivesGrowth, null),
            (PaperClaim.RayGivesPotential, FigureSet.Paper), (PaperClaim.RayGivesPotential, FigureSet.Newest));
    }

    [Fact]
    public async Task Potential_NamedTowns_HaveMoreByBothSets()
    {
        var tests = PaperClaims.Of(await ReadAsync()).Tests.OfType<GroupsTest>().Where(test => test.Claim == PaperClaim.RayGivesPotential).ToList();

        tests.Select(test => (test.Named.Count, test.Others.Count, test.Verdict)).Should().Equal((5, 6, ClaimVerdict.Agrees), (5, 6, ClaimVerdict.Agrees));
        var (paper, newest) = (tests[0].Difference.Value!.Value, tests[1].Difference.Value!.Value);
        paper.Difference.Should().BeApproximately(7_036.9, 0.05);
        (paper.P.Greater, paper.P.TwoSided).Should().Be((10 / 462.0, 20 / 462.0));
        newest.Difference.Should().BeApproximately(8_163.9, 0.05);
        (newest.P.Greater, newest.P.TwoSided).Should().Be((8 / 462.0, 15 / 462.0));
    }

    [Fact]
    public async Task Growth_RaysAndBelts_AreNotShown()
    {
        var claims = PaperClaims.Of(await ReadAsync());

        var ray = claims.Tests.OfType<GroupsTest>().Single(test => test.Claim == PaperClaim.RayGivesGrowth);
        ray.Difference.Value!.Value.Difference.Should().BeApproximately(0.5245, 5e-5);
        (ray.Difference.Value!.Value.P.Greater, ray.Difference.Value!.Value.P.TwoSided).Should().Be((115 / 462.0, 222 / 462.0));
        var belt = claims.Tests.OfType<GroupsTest>().Single(test => test.Claim == PaperClaim.BeltGivesGrowth);
        belt.Difference.Value!.Value.Difference.Should().BeApproximately(0.64, 5e-5);
        (belt.Difference.Value!.Value.P.Greater, belt.Difference.Value!.Value.P.TwoSided).Should().Be((36 / 165.0, 67 / 165.0));
        claims.Tests.Where(test => test.Claim is PaperClaim.RayGivesGrowth or PaperClaim.BeltGivesGrowth)
            .Should().AllSatisfy(test => test.Verdict.Should().Be(ClaimVerdict.NotShown));
    }

    [Fact]
    public async Task Growth_DistanceFromTheCentre_IsRankedOverSmallAndAllTowns()
    {
        var ranks = PaperClaims.Of(await ReadAsync()).Tests.OfType<RanksTest>().ToList();

        ranks.Select(test => test.Towns).Should().Equal(11, 25);
        ranks[0].Correlation.Value!.Value.Rho.Should().BeApproximately(-0.454545, 1e-6);
        ranks[0].Correlation.Value!.Value.P.TwoSided.Should().BeApproximately(0.1635, 5e-5);
        ranks[1].Correlation.Value!.Value.Rho.Should().BeApproximately(-0.246154, 1e-6);
        ranks[1].Correlation.Value!.Value.P.TwoSided.Should().BeApproximately(0.24, 0.015);
    }

    [Fact]
    public async Task Lists_StagnatingAndShrinking_DoNotFollow()
    {
        var lists = PaperClaims.Of(await ReadAsync()).Tests.OfType<TrendListsTest>().Single();

        (lists.Stagnating.Count, lists.Shrinking.Count, lists.Pairs, lists.Reversed).Should().Be((6, 3, 18, 4));
        lists.Verdict.Should().Be(ClaimVerdict.DoesNotFollow);
    }

    [Fact]
    public async Task OneCentre_PaperAndNewest_TurnsRound()
    {
        var tests = PaperClaims.Of(await ReadAsync()).Tests.OfType<OneCentreTest>().ToList();

        tests[0].Primacy.OverSecond.Value.Should().BeApproximately(1.908111, 1e-6);
        tests[0].RankSize.Value!.Value.Exponent.Should().BeApproximately(1.005612, 1e-6);
        tests[1].Primacy.OverSecond.Value.Should().BeApproximately(2.3587, 5e-5);
        tests[1].RankSize.Value!.Value.Exponent.Should().BeApproximately(1.018, 5e-4);
        tests.Select(test => test.Verdict).Should().Equal(ClaimVerdict.NotShown, ClaimVerdict.Agrees);
    }

    [Theory]
    [InlineData(1.126, 0.28, ClaimVerdict.NotShown, ClaimVerdict.NotShown)]
    [InlineData(1.4, 0.01, ClaimVerdict.Agrees, ClaimVerdict.Contradicts)]
    [InlineData(0.6, 0.01, ClaimVerdict.Contradicts, ClaimVerdict.Agrees)]
    public async Task Spacing_WhereItIsTested_HasARowForEachClaim(double ratio, double p, ClaimVerdict ramified, ClaimVerdict uneven)
    {
        var system = WithSpacing(await ReadAsync(), ratio, p);

        var tests = new PaperClaims(system).Tests.OfType<SpacingTest>().ToList();

        tests.Select(test => (test.Claim, test.Towns, test.Verdict)).Should().Equal(
            (PaperClaim.ExtremelyUneven, 11, uneven), (PaperClaim.RamifiedNet, 26, ramified));
    }

    [Fact]
    public async Task Of_OneSystem_IsComputedOnceForBothSets()
    {
        var system = await ReadAsync();

        PaperClaims.Of(system).Should().BeSameAs(PaperClaims.Of(system));
        PaperClaims.Of(system.By(FigureSet.Paper)!).Should().BeSameAs(PaperClaims.Of(system));
    }

    [Fact]
    public async Task Of_NoPaper_HasNoClaims()
    {
        var system = await ReadAsync();
        var without = new SettlementSystem(system.Region, system.Towns, system.Result, system.Sources, null, system.LoadedUtc) { Censuses = system.Censuses };

        new PaperClaims(without).Tests.OfType<GroupsTest>().Should().BeEmpty();
        new PaperClaims(without).Growth!.Towns.Should().HaveCount(26);
    }

    [Fact]
    public async Task Growth_LastTwoCensuses_SixOfTheSmallTownsGrewAndFiveShrank()
    {
        var small = PaperClaims.Of(await ReadAsync()).Growth!.Towns.Where(town => town.Town.SizeClass == SizeClass.Small).ToList();

        small.Count(town => town.Growth.AbsolutePeople.Value > 0).Should().Be(6);
        small.Count(town => town.Growth.AbsolutePeople.Value < 0).Should().Be(5);
        small.Single(town => town.Town.Slug == "goryachy-klyuch").Growth.Percent.Value.Should().BeApproximately(35.7731, 5e-5);
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Words_EveryTest_AreWholeAndSayNothingIsProved(string culture)
    {
        var system = await ReadAsync();
        var town = system.Towns[0];
        ClaimTest[] extremes =
        [
            new GroupsTest(PaperClaim.RayGivesGrowth, [], []),
            new GroupsTest(PaperClaim.RayGivesPotential, [new(town, 1)], [], FigureSet.Paper),
            new GroupsTest(PaperClaim.BeltGivesGrowth, [new(town, 5)], [new(town, 5)]),
            new GroupsTest(PaperClaim.RayGivesPotential, [new(town, 1)], [new(town, 2)], FigureSet.Newest),
            new RanksTest(PaperClaim.BeltGivesGrowth, [], true),
            new RanksTest(PaperClaim.BeltGivesGrowth, [new(town, 1, 1), new(town, 1, 2), new(town, 1, 3)], false),
            new TrendListsTest([], []),
            new TrendListsTest([new(town, 0)], [new(town, 0)]),
            new OneCentreTest(Primacy.Of([]), RankSize.Fit([]), 0, FigureSet.Newest),
            new OneCentreTest(Primacy.Of([5]), RankSize.Fit([5]), 1, FigureSet.Paper),
        ];

        foreach (var test in new PaperClaims(WithSpacing(system, 1.1, 0.0001)).Tests.Concat(extremes))
        {
            var row = InLanguage.Of(culture, () => ClaimRow.Of(test));
            string[] words = [row.Measured, row.Test, row.Verdict, row.Towns];
            words.Should().AllSatisfy(text => text.Should().NotBeNullOrWhiteSpace());
            words.Should().AllSatisfy(text => text.Should().NotContainAny("доказано", "proved", "NaN", "∞", "  ", "..", " ,", " ."));
            words[..2].Should().AllSatisfy(text => text.Should().EndWith("."));
        }

        foreach (var claim in Enum.GetValues<PaperClaim>())
        {
            InLanguage.Of(culture, () => ClaimWords.Text(claim) + ClaimWords.Place(claim) + ClaimWords.ProvesNot(claim)).Should().NotContain("  ");
        }
    }

    [Fact]
    public void Verdicts_Extremes_AreByRule()
    {
        var town = TestTowns.Town("a");

        new GroupsTest(PaperClaim.RayGivesGrowth, [], [new(town, 1)]).Verdict.Should().Be(ClaimVerdict.NotTestable);
        new GroupsTest(PaperClaim.RayGivesGrowth, [new(town, 1)], [new(town, 1)]).Verdict.Should().Be(ClaimVerdict.NotTestable, "equal values show nothing");
        TownValue[] low = [.. Enumerable.Range(1, 5).Select(i => new TownValue(town, i))];
        TownValue[] high = [.. low.Select(value => value with { Value = value.Value + 10 })];
        new GroupsTest(PaperClaim.RayGivesGrowth, high, low).Verdict.Should().Be(ClaimVerdict.Agrees);
        new GroupsTest(PaperClaim.RayGivesGrowth, low, high).Verdict.Should().Be(ClaimVerdict.Contradicts);
        new TrendListsTest([], low).Verdict.Should().Be(ClaimVerdict.NotTestable);
        new TrendListsTest(high, low).Verdict.Should().Be(ClaimVerdict.Agrees);
        new TrendListsTest(low, high).Verdict.Should().Be(ClaimVerdict.DoesNotFollow);
    }

    [Theory]
    [InlineData(0.0432, "p = 0,043")]
    [InlineData(0.48, "p = 0,48")]
    [InlineData(1, "p = 1,00")]
    [InlineData(0.0001, "p < 0,001")]
    public void P_Russian_HasAsManyDigitsAsMatter(double p, string expected) =>
        InLanguage.Of("ru", () => ClaimWords.P(p)).Replace('\u00A0', ' ').Should().Be(expected);

    private static SettlementSystem WithSpacing(SettlementSystem system, double ratio, double p)
    {
        var spacing = new TownSpacing(default, Calculated.Of(new ClarkEvansTest
        {
            MeanNearestNeighbourKm = ratio * 20,
            ExpectedNearestNeighbourKm = 20,
            PTwoSided = p,
            Runs = 9_999,
            Seed = 7,
            EnvelopeLowKm = 15,
            EnvelopeHighKm = 25,
            BoundaryAreaSquareKm = 75_000,
            BoundaryPerimeterKm = 2_900,
        }));
        return new(system.Region, system.Towns, system.Result, system.Sources, system.Paper! with { SpacingOfSmall = spacing }, system.LoadedUtc)
        {
            Spacing = spacing,
            Censuses = system.Censuses,
        };
    }

    private async Task<SettlementSystem> ReadAsync() => await portal.App.Services.GetRequiredService<PublishedSettlement>().GetAsync();
}
