using SmallTowns.Domain;
using SmallTowns.Domain.Sites.Finding;

namespace SmallTowns.Web.Finding;

/// <summary>The orders of the list as addresses spell them; with a minus, the other way.</summary>
public static class SiteOrders
{
    public static IReadOnlyList<(string Code, SiteOrder Order, LocalizedText Up, LocalizedText Down)> All { get; } =
    [
        ("fit", SiteOrder.Fit, new("точно подходящие и готовые", "certain and ready first"), default),
        ("area", SiteOrder.Area, new("участки: сначала меньшие", "plots, the smallest first"), new("участки: сначала большие", "plots, the largest first")),
        ("floor", SiteOrder.Floor, new("здания: сначала меньшие", "buildings, the smallest first"), new("здания: сначала большие", "buildings, the largest first")),
        ("price", SiteOrder.Price, new("сначала дешёвые", "the cheapest first"), new("сначала дорогие", "the dearest first")),
        ("power", SiteOrder.Power, new("сначала с меньшей мощностью", "the least power first"), new("сначала с большей мощностью", "the most power first")),
        ("months", SiteOrder.Months, new("сначала быстрее", "the soonest first"), new("сначала дольше", "the latest first")),
        ("level", SiteOrder.Level, new("сначала менее готовые", "the least ready first"), new("сначала более готовые", "the readiest first")),
        ("minutes", SiteOrder.Minutes, new("сначала ближе к центру края", "the nearest to the centre first"), new("сначала дальше от центра края", "the farthest from the centre first")),
        ("verified", SiteOrder.Verified, new("сначала давно проверенные", "the longest unchecked first"), new("сначала недавно проверенные", "the newly checked first")),
        ("town", SiteOrder.Town, new("по городам", "by town"), new("по городам, наоборот", "by town, reversed")),
    ];

    public static string CodeOf(SiteOrder order) => All.First(known => known.Order == order).Code;

    /// <returns>Null for what is no order; the first one has no other way.</returns>
    public static (SiteOrder Order, bool IsDescending)? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var isDescending = text.StartsWith('-');
        var code = isDescending ? text[1..] : text;
        foreach (var known in All)
        {
            if (string.Equals(known.Code, code, StringComparison.OrdinalIgnoreCase))
                return isDescending && known.Order == SiteOrder.Fit ? null : (known.Order, isDescending);
        }

        return null;
    }
}
