namespace SmallTowns.Domain.Sites;

/// <summary>What of a whole is true of its parts as well.</summary>
public static class SiteInheritance
{
    /// <summary>
    /// The part with what its whole states and it does not state itself: address, use, owner, deals, papers, zones, roads, regimes, contact, terms
    /// and networks. What differs from part to part is never taken over: area, price, cadastral number, boundary, encumbrances,
    /// survey, soil, photos. A network is taken over whole or not at all, so that a capacity never stands beside the letter of another.
    /// </summary>
    public static SiteObject Inheriting(this SiteObject part, SiteObject? whole)
    {
        ArgumentNullException.ThrowIfNull(part);
        return whole is null ? part : part with
        {
            Address = Or(part.Address, whole.Address),
            LandCategory = Or(part.LandCategory, whole.LandCategory),
            PermittedUses = Or(part.PermittedUses, whole.PermittedUses),
            PermittedUseText = Or(part.PermittedUseText, whole.PermittedUseText),
            HazardClass = Or(part.HazardClass, whole.HazardClass),
            Title = Or(part.Title, whole.Title),
            Owner = Or(part.Owner, whole.Owner),
            Deals = Or(part.Deals, whole.Deals),
            PlanningDocuments = Or(part.PlanningDocuments, whole.PlanningDocuments),
            ProtectionZones = Or(part.ProtectionZones, whole.ProtectionZones),
            FloodRisk = Or(part.FloodRisk, whole.FloodRisk),
            AccessRoad = Or(part.AccessRoad, whole.AccessRoad),
            FederalRoadKm = Or(part.FederalRoadKm, whole.FederalRoadKm),
            RailSiding = Or(part.RailSiding, whole.RailSiding),
            FreightStationKm = Or(part.FreightStationKm, whole.FreightStationKm),
            Regimes = Or(part.Regimes, whole.Regimes),
            ContactOffice = Or(part.ContactOffice, whole.ContactOffice),
            RightsMonths = Or(part.RightsMonths, whole.RightsMonths),
            PermitsMonths = Or(part.PermitsMonths, whole.PermitsMonths),
            AlsoNeeded = part.AlsoNeeded.Count > 0 ? part.AlsoNeeded : whole.AlsoNeeded,
            Utilities = new()
            {
                Power = Or(part.Utilities.Power, whole.Utilities.Power),
                Gas = Or(part.Utilities.Gas, whole.Utilities.Gas),
                Water = Or(part.Utilities.Water, whole.Utilities.Water),
                Drainage = Or(part.Utilities.Drainage, whole.Utilities.Drainage),
                Heat = Or(part.Utilities.Heat, whole.Utilities.Heat),
                Fibre = Or(part.Utilities.Fibre, whole.Utilities.Fibre),
                Waste = Or(part.Utilities.Waste, whole.Utilities.Waste),
            },
        };
    }

    private static Parameter<T> Or<T>(Parameter<T> own, Parameter<T> whole) where T : struct =>
        own is { State: ParameterState.Unknown, Reason: UnknownReason.NotStated } ? whole : own;

    private static TConnection Or<TConnection>(TConnection own, TConnection whole) where TConnection : UtilityConnection, new() =>
        own == new TConnection() ? whole : own;
}
