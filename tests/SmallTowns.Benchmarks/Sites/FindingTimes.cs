using System.Diagnostics;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Sites.Finding;

namespace SmallTowns.Benchmarks.Sites;

/// <summary>
/// How long the register takes to become columns, how much memory these take, and how long a list with all its facets and a match over everything take.
/// Not with BenchmarkDotNet: the memory of what is kept is asked for as well.
/// </summary>
internal static class FindingTimes
{
    private const int Rounds = 200;

    public static int Run(int sites, int towns)
    {
        var register = MadeUpRegister.Towns(sites, towns);
        var objects = sites * (1 + MadeUpRegister.PlotsOfSite);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        var index = new SiteIndex(register, MadeUpRegister.Day);
        var built = Stopwatch.GetElapsedTime(started);
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine($"{objects} objects, {index.Rows} rows in {index.Groups.Count} offers of {towns} towns: made in {built.TotalMilliseconds:0} ms, {bytes / 1024.0 / 1024:0.0} MB ({bytes / index.Rows} bytes a row)");

        Report("list, nothing asked", () => List(index, []));
        Report("list, five conditions", () => List(index, Five));
        Report("match, five must, six should", () => Match(index));
        GC.KeepAlive(register);
        return 0;
    }

    private static IReadOnlyList<SiteCriterion> Five { get; } =
    [
        SiteCriterion.Of(SiteTrait.Status, CodeColumn.Bit((int)SiteStatus.Free)),
        SiteCriterion.Of(SiteTrait.Area, NumberRange.AtLeast(5)),
        SiteCriterion.Of(SiteTrait.Power, NumberRange.AtLeast(2)),
        SiteCriterion.Of(SiteTrait.Use, CodeColumn.Bit(SiteCodes.OfFlag(PermittedUses.Industry))),
        SiteCriterion.Of(SiteTrait.Minutes, NumberRange.AtMost(120)),
    ];

    private static int List(SiteIndex index, IReadOnlyList<SiteCriterion> criteria)
    {
        var found = new FoundSites(index, criteria, keepsUnknown: true);
        var counted = SiteTraits.Codes.Concat(SiteTraits.Numbers).Append(SiteTrait.Town).Sum(trait => found.Facet(trait).Unknown);
        return counted + found.Page(SiteOrder.Fit, false, 0, 20).Count;
    }

    private static int Match(SiteIndex index)
    {
        var funnel = new Funnel(index.Groups, RowSet.All(index.Rows), [.. Five.Select(criterion => (index.Judge(criterion), criterion.MayKeepUnknown))]);
        var ranking = new Ranking(index.Groups, RowSet.All(index.Rows),
        [
            Wish(SiteTrait.Area, 25, Influence.More), Wish(SiteTrait.Power, 25, Influence.More), Wish(SiteTrait.Price, 20, Influence.Less),
            Wish(SiteTrait.Rail, 10, Influence.Less), Wish(SiteTrait.Road, 10, Influence.Less), new(index.Numbers(SiteTrait.Minutes), 10, Influence.Ideal, 60),
        ]);
        return funnel.Steps[^1].Left + ranking.Ranked.Count;

        Wish Wish(SiteTrait trait, double weight, Influence influence) => new(index.Numbers(trait), weight, influence);
    }

    private static void Report(string name, Func<int> ask)
    {
        for (var i = 0; i < 30; i++)
            ask();
        List<double> times = [];
        for (var i = 0; i < Rounds; i++)
        {
            var started = Stopwatch.GetTimestamp();
            ask();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine($"{name}: median {times[Rounds / 2]:0.0} ms, p95 {times[Rounds * 95 / 100]:0.0} ms");
    }
}
