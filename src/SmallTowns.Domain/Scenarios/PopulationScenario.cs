using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Scenarios;

/// <summary>
/// Population of a town after its last census, people. It says what would be if a rate of the past went on; it is no forecast.
/// <para>Linear: P(t) = P₁ + b·(t − t₁), b = (P₁ − P₀) / (t₁ − t₀) people a year.</para>
/// <para>Exponential: P(t) = P₁·(1 + r)^(t − t₁), r = (P₁ / P₀)^(1 / (t₁ − t₀)) − 1.</para>
/// <para>Census ratio: with Δ = t₁ − t₀ and q = P₁ / P₀, P(t₁ + kΔ) = P₁·q^k; within an interval along the straight line.</para>
/// <para>Own rate: as exponential, r typed by an analyst.</para>
/// Base takes the last interval between censuses, low and high the least and the greatest rate of the last three; a town with one
/// interval has neither. The back-test does the same without the last census and tells how far it missed it.
/// Source: Shryock, Siegel, The Methods and Materials of Demography (1976), ch. 13 and 23 (arithmetic and geometric change, mathematical projection).
/// </summary>
/// <param name="Fault">Why there is nothing; the paths are empty then.</param>
/// <param name="Rates">Of the intervals that low, base and high are taken from, oldest first: people a year of a linear one, else a share a year.</param>
/// <param name="BackTestFault">TooFew: the town has no census before the two that a rate needs.</param>
public sealed record PopulationScenario(
    ScenarioMethod Method, CalculationFault? Fault, IReadOnlyList<CensusCount> Counts, IReadOnlyList<IntercensalRate> Rates,
    ScenarioPath? Low, ScenarioPath? Base, ScenarioPath? High, BackTest? BackTest, CalculationFault? BackTestFault)
{
    /// <summary>The rates of so many intervals make low and high.</summary>
    public const int MostIntervals = 3;

    public const int MostYearsAhead = 50;

    /// <summary>Per cent a year, to either side: what is typed beyond is a slip of the hand.</summary>
    public const double LargestOwnPercent = 20;

    private const int PointEveryYears = 5;

    /// <param name="counts">Censuses of one territory in any order.</param>
    /// <param name="horizon">The last year.</param>
    /// <param name="own">Of the own rate alone.</param>
    /// <returns>Faults: TooFew, NotFinite, NotPositive, SamePeriod (two censuses of one year), OutOfRange (horizon, own rates), NoData (no own rates), Reversed (own rates that do not ascend).</returns>
    public static PopulationScenario Of(ScenarioMethod method, IEnumerable<CensusCount> counts, int horizon, OwnRates? own = null)
    {
        ArgumentNullException.ThrowIfNull(counts);
        List<CensusCount> known = [.. counts.OrderBy(count => count.Year)];
        if (FaultOf(method, known, horizon, own) is { } fault)
            return new(method, fault, known, [], null, null, null, null, null);
        var last = known[^1];
        var rates = RatesOf(method, known);
        var length = known.Count > 1 ? last.Year - known[^2].Year : 0;
        var (low, middle, high) = method is ScenarioMethod.OwnRate ? (own!.Value.Low / 100, own.Value.Base / 100, own.Value.High / 100)
            : rates.Count > 1 ? (rates.Min(one => one.Yearly), rates[^1].Yearly, rates.Max(one => one.Yearly))
            : ((double?)null, rates[^1].Yearly, (double?)null);
        var years = YearsOf(last.Year, horizon);
        var (test, testFault) = Tested(method, known, middle);
        return new(method, null, known, rates, PathOf(low), PathOf(middle), PathOf(high), test, testFault);

        ScenarioPath? PathOf(double? yearly) => yearly is { } rate
            ? new([.. years.Select(year => new CensusCount(year, PeopleIn(method, last, rate, length, year)))], rate)
            : null;
    }

    private static CalculationFault? FaultOf(ScenarioMethod method, List<CensusCount> counts, int horizon, OwnRates? own)
    {
        if (counts.Count < (method is ScenarioMethod.OwnRate ? 1 : 2))
            return CalculationFault.TooFew;
        if (counts.Exists(count => !double.IsFinite(count.People)))
            return CalculationFault.NotFinite;
        if (counts.Exists(count => count.People <= 0))
            return CalculationFault.NotPositive;
        if (counts.DistinctBy(count => count.Year).Count() < counts.Count)
            return CalculationFault.SamePeriod;
        if (horizon <= counts[^1].Year || horizon > counts[^1].Year + MostYearsAhead)
            return CalculationFault.OutOfRange;
        if (method is not ScenarioMethod.OwnRate)
            return null;
        if (own is not { } typed)
            return CalculationFault.NoData;
        if (!(Math.Abs(typed.Low) <= LargestOwnPercent && Math.Abs(typed.Base) <= LargestOwnPercent && Math.Abs(typed.High) <= LargestOwnPercent))
            return CalculationFault.OutOfRange;
        return typed.Low <= typed.Base && typed.Base <= typed.High ? null : CalculationFault.Reversed;
    }

    private static List<IntercensalRate> RatesOf(ScenarioMethod method, List<CensusCount> counts) =>
        [.. counts.Zip(counts.Skip(1), (earlier, later) => new IntercensalRate(earlier.Year, later.Year, Yearly(method, earlier, later))).TakeLast(MostIntervals)];

    private static double Yearly(ScenarioMethod method, CensusCount earlier, CensusCount later)
    {
        var years = (double)(later.Year - earlier.Year);
        return method is ScenarioMethod.Linear ? (later.People - earlier.People) / years : Math.Pow(later.People / earlier.People, 1 / years) - 1;
    }

    private static (BackTest? Test, CalculationFault? Fault) Tested(ScenarioMethod method, List<CensusCount> counts, double own)
    {
        var isOwn = method is ScenarioMethod.OwnRate;
        if (counts.Count < (isOwn ? 2 : 3))
            return (null, CalculationFault.TooFew);
        var (counted, from) = (counts[^1], counts[^2]);
        var yearly = isOwn ? own : Yearly(method, counts[^3], from);
        var length = isOwn ? 0 : from.Year - counts[^3].Year;
        return (new(from.Year, counted.Year, PeopleIn(method, from, yearly, length, counted.Year), counted.People), null);
    }

    /// <param name="length">Of the interval that a census ratio repeats, years.</param>
    private static double PeopleIn(ScenarioMethod method, CensusCount from, double yearly, int length, int year)
    {
        var ahead = year - from.Year;
        switch (method)
        {
            case ScenarioMethod.Linear:
                // A line that goes on falling meets nobody, and nobody is not less.
                return Math.Max(0, from.People + yearly * ahead);
            case ScenarioMethod.CensusRatio:
                var ratio = Math.Pow(1 + yearly, length);
                var (whole, rest) = (ahead / length, ahead % length);
                return from.People * Math.Pow(ratio, whole) * (1 + (ratio - 1) * rest / length);
            default:
                return from.People * Math.Pow(1 + yearly, ahead);
        }
    }

    private static List<int> YearsOf(int from, int to)
    {
        List<int> years = [from];
        for (var year = (from / PointEveryYears + 1) * PointEveryYears; year < to; year += PointEveryYears)
            years.Add(year);
        years.Add(to);
        return years;
    }
}
