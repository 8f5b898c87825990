using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Shared.Maps;

/// <summary>A town as the map shows it; names and links are already in the reader's language.</summary>
/// <param name="Population">People; null draws the smallest circle and says that there are no data.</param>
/// <param name="PopulationYear">The year of <paramref name="Population"/>.</param>
/// <param name="IsMuted">Drawn pale: the town is there, but the page speaks of others.</param>
/// <param name="Belt">Null when the method gives the town no belt.</param>
public sealed record MapTown(
    string Slug,
    string Name,
    double Latitude,
    double Longitude,
    double? Population,
    int? PopulationYear,
    SettlementBelt? Belt,
    BeltBasis BeltBasis,
    bool IsSmall,
    bool IsCentre,
    bool IsHighlighted,
    string Href,
    bool IsMuted = false);
