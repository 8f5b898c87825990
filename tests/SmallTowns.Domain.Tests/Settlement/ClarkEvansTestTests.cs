using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Settlement;

public sealed class ClarkEvansTestTests
{
    private static readonly GeoPoint[] Towns = [.. PaperTowns.All.Select(town => town.Point)];
    private static readonly GeoPoint[] SmallTowns = [.. PaperTowns.All.Where(town => town.SizeClass == SizeClass.Small).Select(town => town.Point)];

    // The expected numbers were computed apart, in another language, with another generator and another polygon of the krai.
    [Fact]
    public void Of_TownsOfTable1_ShowsNeitherEvennessNorUnevenness()
    {
        var test = ClarkEvansTest.Of(Towns, Boundaries.Krai).Value!.Value;

        test.MeanNearestNeighbourKm.Should().BeApproximately(35.411684, 5e-7);
        test.ExpectedNearestNeighbourKm.Should().BeApproximately(31.40, 0.12);
        test.RatioEdge.Should().BeApproximately(1.128, 0.005);
        test.PTwoSided.Should().BeApproximately(0.28, 0.02);
        test.EnvelopeLowKm.Should().BeApproximately(24.1, 0.3);
        test.EnvelopeHighKm.Should().BeApproximately(38.6, 0.3);
        (test.Runs, test.Seed, test.Verdict).Should().Be((9_999, 7, SpacingVerdict.NotShown));
    }

    [Fact]
    public void Of_SmallTownsOfTable1_ShowsNeitherEvennessNorUnevenness()
    {
        var test = ClarkEvansTest.Of(SmallTowns, Boundaries.Krai).Value!.Value;

        test.ExpectedNearestNeighbourKm.Should().BeApproximately(51.5, 0.3);
        test.RatioEdge.Should().BeApproximately(0.907, 0.005);
        test.PTwoSided.Should().BeApproximately(0.62, 0.02);
        test.EnvelopeLowKm.Should().BeApproximately(33.5, 0.5);
        test.EnvelopeHighKm.Should().BeApproximately(70.4, 0.5);
        test.Verdict.Should().Be(SpacingVerdict.NotShown);
    }

    /// <summary>
    /// Donnelly (1978): E = ½ √(S / n) + (0.0514 + 0.041 / √n) · B / n with B the perimeter. It holds for rectangles; of this side
    /// it gives 29.33 and 47.59 km.
    /// </summary>
    [Theory]
    [InlineData(26, 29.33, 29.35)]
    [InlineData(11, 47.59, 47.54)]
    public void Of_Square_IsDonnellys(int count, double byDonnelly, double bySimulation)
    {
        const double side = 273.6;
        var donnelly = side / 2 / Math.Sqrt(count) + (0.0514 + 0.041 / Math.Sqrt(count)) * 4 * side / count;

        var expected = ClarkEvansTest.Of(Towns[..count], Boundaries.Square(side)).Value!.Value.ExpectedNearestNeighbourKm;

        donnelly.Should().BeApproximately(byDonnelly, 0.005);
        expected.Should().BeApproximately(bySimulation, 3 * StandardErrorKm(count, side));
        expected.Should().BeApproximately(donnelly, 4 * StandardErrorKm(count, side));
    }

    [Fact]
    public void Of_SameSeed_IsTheSame()
    {
        var once = ClarkEvansTest.Of(Towns, Boundaries.Krai, runs: 999);

        ClarkEvansTest.Of(Towns, Boundaries.Krai, runs: 999).Should().Be(once);
        ClarkEvansTest.Of(Towns, Boundaries.Krai, runs: 999, seed: 8).Should().NotBe(once);
    }

    [Fact]
    public void Of_Lattice_IsMoreEven()
    {
        var lattice = Enumerable.Range(0, 25).Select(i => new GeoPoint(0.5 * (i / 5) - 1, 0.5 * (i % 5) - 1)).ToArray();

        var test = ClarkEvansTest.Of(lattice, Boundaries.Of(Boundaries.Rectangle(-1.25, -1.25, 1.25, 1.25))).Value!.Value;

        test.Verdict.Should().Be(SpacingVerdict.MoreEven);
        test.PTwoSided.Should().BeApproximately(2.0 / 10_000, 1e-12, "no random pattern is as even");
        test.RatioEdge.Should().BeApproximately(1.83, 0.02, "0.5° over the 0.274° of Donnelly");
    }

    [Fact]
    public void Of_OneHeap_IsClustered()
    {
        var heap = Enumerable.Range(0, 12).Select(i => new GeoPoint(45 + 0.001 * i, 39)).ToArray();

        ClarkEvansTest.Of(heap, Boundaries.Krai, runs: 999).Value!.Value.Verdict.Should().Be(SpacingVerdict.Clustered);
    }

    [Fact]
    public void Of_ManyTowns_HasFewerRuns()
    {
        var many = Enumerable.Range(0, 2_002).Select(i => new GeoPoint(45 + 0.0001 * i, 39)).ToArray();

        ClarkEvansTest.Of(many[..1_000], Boundaries.Krai).Value!.Value.Runs.Should().Be(2_000);
        ClarkEvansTest.Of(many, Boundaries.Krai).Value!.Value.Runs.Should().Be(999);
        ClarkEvansTest.Of([.. many, new(45, 40)], Boundaries.Krai).Fault.Should().Be(CalculationFault.TooMany);
    }

    [Fact]
    public void Of_BadInput_NamesFault()
    {
        ClarkEvansTest.Of(Towns, null).Fault.Should().Be(CalculationFault.NoData);
        ClarkEvansTest.Of([], Boundaries.Krai).Fault.Should().Be(CalculationFault.TooFew);
        ClarkEvansTest.Of([new(45, 39)], Boundaries.Krai).Fault.Should().Be(CalculationFault.TooFew);
        ClarkEvansTest.Of([new(45, 39), new(91, 39)], Boundaries.Krai).Fault.Should().Be(CalculationFault.OutOfRange);
    }

    [Fact]
    public void SeededRandom_KnownSeed_GivesThePublishedNumbers()
    {
        var random = new SeededRandom(1234567);

        new[] { random.Next(), random.Next(), random.Next(), random.Next(), random.Next() }.Should().Equal(
            6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821);
    }

    // The spread of r̄ over random patterns, SE = 0.26136 · √S / n, divided by the root of the runs.
    private static double StandardErrorKm(int count, double side) => 0.26136 * side / count / Math.Sqrt(9_999) * 1.2;
}
