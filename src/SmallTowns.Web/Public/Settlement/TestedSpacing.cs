using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Settlement;

/// <summary>A group of towns against random patterns, in words. What may be said follows from p and from nothing else.</summary>
public sealed record TestedSpacing(string Name, int Towns, ClarkEvansTest Test)
{
    public static IReadOnlyList<TestedSpacing> Of(FurtherIndicators further)
    {
        ArgumentNullException.ThrowIfNull(further);
        (string Name, int Towns, Calculated<ClarkEvansTest> Test)[] groups =
        [
            (T("все города", "all towns"), further.LocatedTowns, further.Spacing.InBoundary),
            (T("малые города", "small towns"), further.LocatedSmallTowns, further.SpacingOfSmall.InBoundary),
        ];
        return [.. groups.Where(group => group.Test.HasValue).Select(group => new TestedSpacing(group.Name, group.Towns, group.Test.Value!.Value))];
    }

    /// <summary>Why nothing is tested.</summary>
    public static string Reason(Calculated<ClarkEvansTest> test) => test.Fault switch
    {
        CalculationFault.TooFew => T("городов меньше двух", "there are fewer than two towns"),
        CalculationFault.TooMany => T("городов слишком много", "there are too many towns"),
        _ => T("границы этого региона на портале нет", "the portal does not have the boundary of this region"),
    };

    public string P => Test.PTwoSided < 0.005 ? T("меньше ", "under ") + Numbers.Show(0.01, 2) : Numbers.Show(Test.PTwoSided, 2);

    public string Envelope => $"{Km(Test.EnvelopeLowKm)}–{Km(Test.EnvelopeHighKm)}";

    public string Verdict => Test.Verdict switch
    {
        SpacingVerdict.MoreEven => T("стоят ровнее случайных точек", "more even than random points"),
        SpacingVerdict.Clustered => T("стоят кучнее случайных точек", "more clustered than random points"),
        _ => T("не показано ни то, что города стоят ровнее случайного, ни то, что кучнее", "neither evenness nor clustering is shown"),
    };

    /// <summary>The picture in a sentence.</summary>
    public string Sentence => T(
        $"{Name}, {Towns}: среднее расстояние до ближайшего {Km(Test.MeanNearestNeighbourKm)} км, у случайных точек {Km(Test.ExpectedNearestNeighbourKm)} км, у 95 % случайных узоров от {Km(Test.EnvelopeLowKm)} до {Km(Test.EnvelopeHighKm)} км; p = {P}: {Verdict}.",
        $"{Name}, {Towns}: mean distance to the nearest {Km(Test.MeanNearestNeighbourKm)} km; random points {Km(Test.ExpectedNearestNeighbourKm)} km, 95% of random patterns {Km(Test.EnvelopeLowKm)} to {Km(Test.EnvelopeHighKm)} km; p = {P}: {Verdict}.");

    public static string Km(double km) => Numbers.Show(km, 1);
}
