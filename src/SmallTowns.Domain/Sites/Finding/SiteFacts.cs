namespace SmallTowns.Domain.Sites.Finding;

/// <summary>What the columns hold of one object: the rules by which its parameters become numbers and codes.</summary>
internal static class SiteFacts
{
    public static NumberFact AreaOf(SiteObject site) => site.IsLand ? NumberFact.Of(site.AreaHectares) : NumberFact.None;

    public static NumberFact FloorOf(SiteObject site) => site.IsLand ? NumberFact.None : NumberFact.Of(site.FloorAreaSquareMetres);

    /// <summary>
    /// What is free of a utility. Where that is unknown the maximum bounds it. What a letter vouched for that has expired is counted on by nobody.
    /// </summary>
    public static NumberFact FreeOf(UtilityConnection connection, DateOnly day)
    {
        if (connection.IsStaleOn(day))
            return connection.Available.State == ParameterState.No ? NumberFact.None : NumberFact.Unknown;
        return connection.Free.State switch
        {
            ParameterState.Value => NumberFact.Of(connection.Free.Value!.Value),
            ParameterState.No => NumberFact.None,
            _ when connection.Available.State == ParameterState.No || connection.Maximum.State == ParameterState.No => NumberFact.None,
            _ => NumberFact.Unknown with { High = connection.Maximum.Value ?? double.PositiveInfinity },
        };
    }

    /// <summary>A siding is the railway at the object; where nobody knows of one, the station is the farthest that it can be.</summary>
    public static NumberFact RailOf(SiteObject site) => (site.RailSiding.State, site.FreightStationKm.State) switch
    {
        (ParameterState.Value, _) => NumberFact.Of(0),
        (ParameterState.No, _) => NumberFact.Of(site.FreightStationKm),
        (_, ParameterState.Value) => new(0, site.FreightStationKm.Value!.Value),
        _ => NumberFact.Unknown,
    };

    public static NumberFact MonthsOf(SiteObject site, DateOnly day)
    {
        var months = MonthsToOperation.Of(site, day);
        return months.IsRefused ? NumberFact.None : new(months.Low ?? double.NegativeInfinity, months.High ?? double.PositiveInfinity);
    }
}
