using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Domain.Settlement;

/// <summary>
/// Settlement belts by travel time from the region's centre, in minutes. Source: the paper, Table 3 (30–45, 45–90, over 90).
/// The paper gives each limit to two belts; here an upper limit belongs to the lower belt (45 is first, 90 is second).
/// Nearer than the first belt begins the method says nothing, and so does this rule.
/// </summary>
public sealed record BeltRule(
    double FirstBeltFromMinutes = 30, double FirstBeltToMinutes = 45, double SecondBeltToMinutes = 90)
{
    public static BeltRule Default { get; } = new();

    public bool LimitsAscend =>
        0 <= FirstBeltFromMinutes && FirstBeltFromMinutes < FirstBeltToMinutes
        && FirstBeltToMinutes < SecondBeltToMinutes && double.IsFinite(SecondBeltToMinutes);

    /// <summary>
    /// The belt of one travel time. Exact and about are taken as they stand; "less than t" is read as just under t and
    /// "more than t" as just above it, so <c>&lt; 90</c> is second and <c>&gt; 90</c> third, both by bound.
    /// A range needs its second end.
    /// </summary>
    /// <returns>Monotone: for one qualifier more minutes never give a lower belt.</returns>
    public BeltAssessment Assess(double? minutes, FigureQualifier qualifier, double? rangeToMinutes = null)
    {
        if (!LimitsAscend)
            return BeltAssessment.Undefined(BeltReason.InvalidRule);
        if (minutes is not { } time)
            return BeltAssessment.Undefined(BeltReason.NoTravelTime);
        if (!double.IsFinite(time) || time < 0)
            return BeltAssessment.Undefined(BeltReason.InvalidTravelTime);

        return qualifier switch
        {
            FigureQualifier.Exact or FigureQualifier.About =>
                InZone(ZoneOf(time), BeltBasis.Value, BeltReason.MinutesInBelt),
            FigureQualifier.LessThan when time > 0 =>
                InZone(ZoneJustUnder(time), BeltBasis.Bound, BeltReason.JustUnderBound),
            FigureQualifier.MoreThan =>
                InZone(ZoneJustAbove(time), BeltBasis.Bound, BeltReason.JustAboveBound),
            FigureQualifier.Range => OfRange(time, rangeToMinutes),
            _ => BeltAssessment.Undefined(BeltReason.InvalidTravelTime),
        };
    }

    private BeltAssessment OfRange(double from, double? rangeTo)
    {
        if (rangeTo is not { } to)
            return BeltAssessment.Undefined(BeltReason.RangeEndMissing);
        if (!double.IsFinite(to) || to < from)
            return BeltAssessment.Undefined(BeltReason.InvalidTravelTime);
        return ZoneOf(from) == ZoneOf(to)
            ? InZone(ZoneOf(from), BeltBasis.Value, BeltReason.MinutesInBelt)
            : BeltAssessment.Undefined(BeltReason.RangeSpansBelts);
    }

    // Zones are belt numbers; zero is the near zone of the centre.
    private int ZoneOf(double minutes) =>
        minutes < FirstBeltFromMinutes ? 0 : minutes <= FirstBeltToMinutes ? 1 : minutes <= SecondBeltToMinutes ? 2 : 3;

    private int ZoneJustUnder(double minutes) =>
        minutes <= FirstBeltFromMinutes ? 0 : ZoneOf(minutes);

    private int ZoneJustAbove(double minutes) =>
        minutes < FirstBeltFromMinutes ? 0 : minutes < FirstBeltToMinutes ? 1 : minutes < SecondBeltToMinutes ? 2 : 3;

    private static BeltAssessment InZone(int zone, BeltBasis basis, BeltReason reason) =>
        zone == 0 ? BeltAssessment.Undefined(BeltReason.NearZone) : new((SettlementBelt)zone, basis, reason);
}
