using CsCheck;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Sites.Finding;

namespace SmallTowns.Domain.Tests.Sites.Finding;

/// <summary>The columns answer as the objects do, one by one.</summary>
public sealed class FindingPropertyTests
{
    private const int Samples = 400;

    [Fact]
    public void Questions_OverColumns_AreAnsweredAsOverObjects() => Gen.Int.Sample(seed =>
    {
        var (random, keepsUnknown) = (new RandomRegister(seed), seed % 2 == 0);
        var (towns, criteria) = (random.Towns(), random.Criteria());
        var (plain, index) = (new PlainFinding(towns, SampleSites.Day), new SiteIndex(towns, SampleSites.Day));
        var found = new FoundSites(index, criteria, keepsUnknown);
        var expected = plain.Passing(criteria, keepsUnknown).ToList();

        Rows(found).Select(index.ReferenceOf).Should().Equal(expected.Select(unit => unit.Site.Reference));
        found.Count.Should().Be(expected.DistinctBy(unit => unit.Whole.Reference).Count());
        var sure = plain.Units.Where(unit => criteria.All(criterion => plain.AnswerOf(unit, criterion) == Answer.Yes)).Select(unit => unit.Whole.Reference).ToHashSet();
        found.Unsure.Should().Be(expected.Select(unit => unit.Whole.Reference).Distinct().Count(whole => !sure.Contains(whole)));
        foreach (var trait in SiteTraits.Codes)
            Facet(trait, found.Facet(trait));
        Towns(found.Facet(SiteTrait.Town));
        foreach (var offer in found.Page(SiteOrder.Fit, false, 0, int.MaxValue))
            offer.IsSure.Should().Be(sure.Contains(offer.Reference));

        void Facet(SiteTrait trait, SiteFacet facet)
        {
            var others = plain.Passing(criteria.Where(criterion => criterion.Trait != trait), keepsUnknown).ToList();
            for (var code = 1; code <= 8; code++)
                facet[code].Should().Be(Wholes(others.Where(unit => plain.AnswerOf(unit, SiteCriterion.Of(trait, CodeColumn.Bit(code))) == Answer.Yes)), $"{trait} {code}");
            facet.Unknown.Should().Be(Wholes(others.Where(unit => plain.AnswerOf(unit, SiteCriterion.Of(trait, CodeColumn.Bit(1))) == Answer.NotKnown)), $"{trait}");
        }

        void Towns(SiteFacet facet)
        {
            var others = plain.Passing(criteria.Where(criterion => criterion.Trait != SiteTrait.Town), keepsUnknown).ToList();
            for (var town = 0; town < index.Towns.Count; town++)
                facet[town].Should().Be(Wholes(others.Where(unit => unit.Town.Slug == index.Towns[town])));
        }
    }, iter: Samples);

    [Fact]
    public void Numbers_OverColumns_AreJudgedAsOverObjects() => Gen.Int.Sample(seed =>
    {
        var random = new RandomRegister(seed);
        var towns = random.Towns();
        var (plain, index) = (new PlainFinding(towns, SampleSites.Day), new SiteIndex(towns, SampleSites.Day));
        foreach (var trait in SiteTraits.Numbers)
        {
            var criterion = SiteCriterion.Of(trait, random.Range(trait));
            var judged = index.Judge(criterion);
            Enumerable.Range(0, index.Rows).Select(judged.Of).Should().Equal(plain.Units.Select(unit => plain.AnswerOf(unit, criterion)), $"{trait} {criterion.Range}");
        }
    }, iter: Samples);

    [Fact]
    public void Ranking_IsThatOfPointsCountedOneByOne() => Gen.Int.Sample(seed =>
    {
        var random = new RandomRegister(seed);
        var index = new SiteIndex(random.Towns(), SampleSites.Day);
        var candidates = Enumerable.Range(0, index.Rows).Where(_ => random.Chance(0.6)).ToList();
        if (candidates.Count == 0)
            return;
        var rows = new FoundRows(index.Rows, candidates).Rows;
        List<(SiteTrait Trait, Influence Influence, double Ideal, double Weight)> wishes =
            [.. SiteTraits.Numbers.Where(_ => random.Chance(0.3)).Append(SiteTrait.Area).Distinct().Select(trait => (trait, (Influence)random.Next(3) + 1, (double)random.Next(6), random.Next(9) + 1.0))];
        var ranking = new Ranking(index.Groups, rows, [.. wishes.Select(wish => new Wish(index.Numbers(wish.Trait), wish.Weight, wish.Influence, wish.Influence == Influence.Ideal ? wish.Ideal : null))]);

        var order = Ordered(ranking.Weights);
        ranking.Weights.Sum().Should().BeApproximately(100, 1e-9);
        ranking.Ranked.Select(group => group.Group).Should().Equal(order.Select(group => group.Group));
        ranking.Ranked.Zip(order).Should().OnlyContain(pair => Math.Abs(pair.First.Certain - pair.Second.Certain) < 1e-9 && Math.Abs(pair.First.Possible - pair.Second.Possible) < 1e-9);
        ranking.Ranked.Should().OnlyContain(group => group.Certain <= group.Possible + 1e-9 && group.Certain >= 0 && group.Possible <= 100 + 1e-9);
        foreach (var shift in ranking.Shifts)
        {
            var changed = Ranking.Changed(ranking.Weights, shift.Wish, shift.Factor);
            changed.Sum().Should().BeApproximately(100, 1e-9);
            shift.First.Should().Be(Ordered(changed)[0].Group);
            shift.IsOther.Should().Be(shift.First != order[0].Group);
        }

        List<(int Group, double Certain, double Possible)> Ordered(IReadOnlyList<double> weights) =>
        [
            .. candidates.Select(row => (Group: index.Groups.Of(row), Points: PointsOf(row, weights)))
                .GroupBy(row => row.Group)
                .Select(group => (group.Key, Best: group.Select(row => row.Points).MaxBy(points => points)))
                .Select(group => (group.Key, group.Best.Certain, group.Best.Possible))
                .OrderByDescending(group => group.Certain).ThenByDescending(group => group.Possible),
        ];

        (double Certain, double Possible) PointsOf(int row, IReadOnlyList<double> weights)
        {
            var (certain, possible) = (0.0, 0.0);
            for (var i = 0; i < wishes.Count; i++)
            {
                var fact = index.Numbers(wishes[i].Trait)[row];
                var known = candidates.Select(other => index.Numbers(wishes[i].Trait)[other]).SelectMany(other => new[] { other.Low, other.High }).Where(double.IsFinite).ToList();
                var (least, greatest) = known.Count == 0 ? (0, 0) : (known.Min(), known.Max());
                var (worst, best) = fact.IsNone ? (0, 0) : Points(fact, wishes[i].Influence, wishes[i].Ideal, least, greatest);
                certain += weights[i] * worst;
                possible += weights[i] * best;
            }

            return (certain, possible);
        }
    }, iter: Samples);

    private static (double Worst, double Best) Points(NumberFact fact, Influence influence, double ideal, double least, double greatest)
    {
        // Whatever it may be, an end of the interval, the ideal where it lies between them, or far out.
        double[] possible = [fact.Low, fact.High, .. fact.Low < ideal && fact.High > ideal ? new[] { ideal } : []];
        var points = possible.Select(number => influence switch
        {
            Influence.More => double.IsNegativeInfinity(number) ? 0 : greatest == least ? 1 : Math.Clamp((number - least) / (greatest - least), 0, 1),
            Influence.Less => double.IsPositiveInfinity(number) ? 0 : greatest == least ? 1 : Math.Clamp((greatest - number) / (greatest - least), 0, 1),
            _ => double.IsInfinity(number) ? 0
                : Math.Max(Math.Abs(least - ideal), Math.Abs(greatest - ideal)) is var span && span > 0 ? Math.Clamp(1 - Math.Abs(number - ideal) / span, 0, 1) : 1,
        }).ToList();
        return (points.Min(), points.Max());
    }

    private static IEnumerable<int> Rows(FoundSites found) => Enumerable.Range(0, found.Index.Rows).Where(found.Rows.Contains);

    private static int Wholes(IEnumerable<PlainUnit> units) => units.Select(unit => unit.Whole.Reference).Distinct().Count();

    /// <summary>A set of rows, made as anybody can: by a column.</summary>
    private sealed class FoundRows
    {
        public FoundRows(int rows, IReadOnlyList<int> wanted)
        {
            var column = new NumberColumn(rows);
            foreach (var row in wanted)
                column[row] = NumberFact.Of(1);
            Rows = column.Judge(new NumberRange(1, 1)).Yes;
        }

        public RowSet Rows { get; }
    }
}
