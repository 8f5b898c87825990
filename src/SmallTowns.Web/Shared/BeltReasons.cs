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
        BeltReason.JustUnderBound => T("известна только верхняя граница времени, она читается как «чуть меньше»", "only an upper bound is known; it is read as “just under”"),
        BeltReason.JustAboveBound => T("известна только нижняя граница времени, она читается как «чуть больше»", "only a lower bound is known; it is read as “just over”"),
        BeltReason.NearZone => T(
            $"ближе {Numbers.Show(rule.FirstBeltFromMinutes)} минут — ближняя зона центра: методика её не описывает",
            $"nearer than {Numbers.Show(rule.FirstBeltFromMinutes)} minutes is the centre’s inner zone, which the method does not describe"),
        BeltReason.NoTravelTime => T("время в пути до города неизвестно", "the travel time is not known"),
        BeltReason.Centre => T("это центр, от которого считают время", "this is the centre from which the time is counted"),
        BeltReason.RangeSpansBelts => T("промежуток времени задевает два пояса", "the range of times touches two belts"),
        BeltReason.RangeEndMissing => T("у промежутка времени назван только один край", "only one end of the range is given"),
        _ => T("время в пути или границы поясов заданы неверно", "the travel time or the belt limits are invalid"),
    };
}
