namespace SmallTowns.Domain.Sites;

/// <summary>The units of parameters, as they are stored.</summary>
public static class SiteUnits
{
    public const string Hectare = "ha";
    public const string SquareMetre = "m2";
    public const string Metre = "m";
    public const string Kilometre = "km";
    public const string Megawatt = "MW";
    public const string Kilovolt = "kV";
    public const string Megapascal = "MPa";
    public const string CubicMetrePerHour = "m3/h";
    public const string GigacaloriePerHour = "Gcal/h";
    public const string MegabitPerSecond = "Mbit/s";
    public const string Rouble = "RUB";
    public const string RoublePerYear = "RUB/yr";
    public const string RoublePerKilowattHour = "RUB/kWh";
    public const string RoublePerCubicMetre = "RUB/m3";
    public const string RoublePerGigacalorie = "RUB/Gcal";
    public const string RoublePerMonth = "RUB/month";
    public const string Month = "month";
}
