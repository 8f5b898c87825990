namespace SmallTowns.Web.Shared.Maps;

/// <summary>The name of a sea, a neighbour or an enclave, centred at its point.</summary>
/// <param name="Kind">"sea", "neighbour" or "enclave": picks the type style.</param>
/// <param name="Narrow">Where the name stands on a narrow screen; without it the name is left out there.</param>
public sealed record MapName(string Kind, string Ru, string En, double Longitude, double Latitude, MapNamePlace? Narrow)
{
    public string Text => Language.T(Ru, En);
}

public sealed record MapNamePlace(double Longitude, double Latitude);
