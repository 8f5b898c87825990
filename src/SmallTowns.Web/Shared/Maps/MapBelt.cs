using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Shared.Maps;

/// <summary>A belt in the legend, in the reader's language and with the region's own limits: "1-й пояс: 30–45 минут".</summary>
public sealed record MapBelt(SettlementBelt Belt, string Name);
