namespace SmallTowns.Domain.Sites;

/// <summary>What is wrong with the utilities of an object; fields are told as <c>utilities.power.free</c>.</summary>
internal static class UtilityCheck
{
    // Beyond what any town of a region has: a slip of the unit, kilowatts typed as megawatts.
    private const double LargestCapacity = 100_000;
    private const double LargestDistanceMetres = 100_000;
    private const double LargestFeeRoubles = 1e12;
    private const double LargestTariff = 1e6;
    private const double LargestVoltageKilovolts = 1_150;
    private const double LargestPressureMegapascals = 12;

    public static IEnumerable<(string Field, SiteFault? Fault)> Checks(SiteUtilities utilities) => utilities.All.SelectMany(Checks);

    private static IEnumerable<(string Field, SiteFault? Fault)> Checks(UtilityConnection connection)
    {
        (string, SiteFault?)[] common =
        [
            ("supplyPoint", OfPoint(connection.SupplyPoint)),
            ("distanceMetres", SiteObjectCheck.OfNumber(connection.DistanceMetres, SiteUnits.Metre, LargestDistanceMetres)),
            ("connectionFeeRoubles", SiteObjectCheck.OfNumber(connection.ConnectionFeeRoubles, SiteUnits.Rouble, LargestFeeRoubles)),
            ("tariff", SiteObjectCheck.OfNumber(connection.Tariff, connection.TariffUnits.FirstOrDefault(unit => unit == connection.Tariff.Unit, connection.TariffUnits[0]), LargestTariff)),
            ("letter", OfLetter(connection.Letter)),
        ];
        IEnumerable<(string, SiteFault?)> own = connection.CapacityUnit is not { } unit ? [] :
        [
            ("maximum", SiteObjectCheck.OfNumber(connection.Maximum, unit, LargestCapacity)),
            ("free", SiteObjectCheck.OfNumber(connection.Free, unit, LargestCapacity)
                ?? SiteObjectCheck.If(connection.Free.Value > connection.Maximum.Value, SiteFault.Reversed)),
        ];
        IEnumerable<(string, SiteFault?)> special = connection switch
        {
            PowerConnection power =>
            [
                ("voltageKilovolts", SiteObjectCheck.OfNumber(power.VoltageKilovolts, SiteUnits.Kilovolt, LargestVoltageKilovolts)),
                ("reliabilityCategory", SiteObjectCheck.If(power.ReliabilityCategory.Value is < 1 or > 3, SiteFault.OutOfRange)),
            ],
            GasConnection gas => [("pressureMegapascals", SiteObjectCheck.OfNumber(gas.PressureMegapascals, SiteUnits.Megapascal, LargestPressureMegapascals))],
            _ => [],
        };
        return common.Concat(own).Concat(special).Select(check => ($"utilities.{connection.Utility.ToString().ToLowerInvariant()}.{check.Item1}", check.Item2));
    }

    private static SiteFault? OfPoint(SupplyPoint? point) => point is null ? null :
        SiteObjectCheck.OfText(point.Code, SupplyPoint.CodeMaxLength)
        ?? SiteObjectCheck.OfText(point.NameRu, SupplyPoint.NameMaxLength)
        ?? SiteObjectCheck.OfText(point.NameEn, SupplyPoint.NameMaxLength);

    private static SiteFault? OfLetter(NetworkLetter? letter) => letter is null ? null :
        SiteObjectCheck.OfText(letter.Number, NetworkLetter.NumberMaxLength)
        ?? SiteObjectCheck.If(letter.ValidUntil < letter.Date, SiteFault.Reversed);
}
