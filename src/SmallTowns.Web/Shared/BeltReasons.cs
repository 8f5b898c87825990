using SmallTowns.Domain.Settlement;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Shared;

/// <summary>Belts in words.</summary>
public static class BeltReasons
{
    /// <summary>Why the rule gives this belt, or none.</summary>
    public static string Why(BeltReason reason, BeltRule rule) => reason switch
    {
        BeltReason.MinutesInBelt => T("время в пути попадает в границы пояса", "the travel time lies within the belt"),
        BeltReason.JustUnderBound => T("точное время неизвестно, «менее» читаем как «чуть меньше»", "the exact time is not known, and “less than” is read as “just under”"),
        BeltReason.JustAboveBound => T("точное время неизвестно, «более» читаем как «чуть больше»", "the exact time is not known, and “more than” is read as “just over”"),
        BeltReason.NearZone => T(
            $"ближе {Numbers.Show(rule.FirstBeltFromMinutes)} минут — ближняя зона центра: методика её не описывает",
            $"nearer than {Numbers.Show(rule.FirstBeltFromMinutes)} minutes is the centre’s inner zone, which the method does not describe"),
        BeltReason.NoTravelTime => T("время в пути до города неизвестно", "the travel time is not known"),
        BeltReason.Centre => T("это центр, от которого считают время", "this is the centre from which the time is counted"),
        BeltReason.RangeSpansBelts => T("время названо промежутком, и он попадает в два пояса", "the time is a range that falls in two belts"),
        BeltReason.RangeEndMissing => T("время названо промежутком, а конец у него не назван", "the time is a range with only one end given"),
        _ => T("время в пути или границы поясов заданы неверно", "the travel time or the belt limits are invalid"),
    };
}
