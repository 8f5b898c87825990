using SmallTowns.Domain;
using SmallTowns.Domain.Sites;

namespace SmallTowns.Web.Tests.Kinds.Sites;

/// <summary>Made-up objects in which every parameter is stated one way or another.</summary>
internal static class SiteSamples
{
    private static readonly DateOnly Day = new(2026, 10, 1);

    public static SiteObject Full(SiteObject site) => site with
    {
        DescriptionRu = "Ровный участок у трассы.",
        DescriptionEn = "A level plot by the road.",
        Address = Text("Абинск, Северная улица", "Abinsk, Severnaya Street"),
        StatusSince = Day,
        NextCheckOn = new(2027, 4, 1),
        AreaHectares = Number(4.2, SiteUnits.Hectare),
        CadastralNumber = Parameter.Of(CadastralNumber.TryParse("23:01:0505001:17")!.Value, null, "ЕГРН", Day, "Росреестр"),
        LandCategory = Parameter.Of(LandCategory.Industrial, null, "ЕГРН", Day),
        PermittedUses = Parameter.Of(PermittedUses.Industry | PermittedUses.Transport, null, "ЕГРН", Day),
        PermittedUseText = Text("склады", "warehouses"),
        HazardClass = Parameter.Of(4, null, null, Day),
        Title = Parameter.Of(Ownership.Municipal, null, "ЕГРН", Day),
        Owner = Text("администрация района", "district administration"),
        Deals = Parameter.Of(DealForms.Sale | DealForms.Lease, null, null, Day),
        PriceRoubles = Number(12_000_000, SiteUnits.Rouble),
        RentRoublesPerYear = Parameter.Unknown<double>(UnknownReason.AwaitingAnswer, "запрос № 5", Day),
        Encumbrances = Parameter.No<LocalizedText>("ЕГРН", Day),
        PlanningDocuments = Text("ПЗЗ 2024 года", "Land-use rules of 2024"),
        ProtectionZones = Parameter.No<LocalizedText>("ЕГРН", Day),
        FloodRisk = Parameter.Unknown<LocalizedText>(UnknownReason.NotMeasured),
        AccessRoad = Text("асфальт", "asphalt"),
        FederalRoadKm = Number(2.5, SiteUnits.Kilometre),
        RailSiding = Parameter.No<bool>(null, Day),
        FreightStationKm = Number(6, SiteUnits.Kilometre),
        Regimes = Parameter.No<SpecialRegimes>(null, Day),
        Survey = Text("2025 год", "2025"),
        Soil = Text("суглинок", "loam"),
        ContactOffice = Text("Управление экономики", "Department of economy"),
        RightsMonths = Parameter.Of(new MonthRange(2, 4), SiteUnits.Month, null, Day),
        PermitsMonths = Parameter.Of(new MonthRange(3, 3), SiteUnits.Month, null, Day),
        AlsoNeeded = [Utility.Gas],
        Geometry = new() { Point = new(44.8662, 38.1638), Date = Day, Source = "ЕГРН" },
        Utilities = new()
        {
            Power = new()
            {
                Available = Parameter.Of(true, null, null, Day),
                SupplyPoint = new("ПС-110", "ПС Абинская", "Abinskaya substation"),
                DistanceMetres = Number(120, SiteUnits.Metre),
                MaximumMegawatts = Number(5, SiteUnits.Megawatt),
                FreeMegawatts = Number(1.5, SiteUnits.Megawatt),
                VoltageKilovolts = Number(10, SiteUnits.Kilovolt),
                ReliabilityCategory = Parameter.Of(3, null, null, Day),
                EarliestOn = Parameter.Of(new DateOnly(2027, 3, 1), null, null, Day),
                ConnectionFeeRoubles = Number(2_500_000, SiteUnits.Rouble),
                Tariff = Number(7.4, SiteUnits.RoublePerKilowattHour),
                Letter = new("17/3", Day, new(2027, 10, 1)),
            },
            Gas = new() { Available = Parameter.No<bool>(null, Day), EarliestOn = Parameter.No<DateOnly>("ответ № 4", Day) },
            Water = new() { FreeCubicMetresPerHour = Number(12, SiteUnits.CubicMetrePerHour), Letter = new("5", Day, null) },
            Waste = new() { Tariff = Number(600, SiteUnits.RoublePerCubicMetre) },
        },
    };

    private static Parameter<LocalizedText> Text(string ru, string en) => Parameter.Of(new LocalizedText(ru, en), null, "письмо № 1", Day, "администрация");

    private static Parameter<double> Number(double value, string unit) => Parameter.Of(value, unit, "письмо № 1", Day, "администрация");
}
