using SmallTowns.Domain.Sites;

namespace SmallTowns.Domain.Tests.Sites;

/// <summary>A plot of which everything is stated, on a day; it does not exist.</summary>
internal static class ReadyPlot
{
    public static readonly DateOnly Today = new(2026, 6, 1);
    public static readonly DateOnly Stated = new(2026, 3, 1);
    public static readonly NetworkLetter Letter = new("12-34", new(2026, 1, 15), new(2026, 12, 31));

    public static readonly SiteObject Plot = SampleSites.Plot(1, null, 4.2) with
    {
        Title = Parameter.Of(Ownership.Municipal, date: Stated),
        CadastralNumber = Parameter.Of(CadastralNumber.TryParse("23:01:0504001:17")!.Value, date: Stated),
        LandCategory = Parameter.Of(LandCategory.Industrial, date: Stated),
        ContactOffice = Text("Отдел экономики", "Department of economy"),
        PlanningDocuments = Text("ПЗЗ", "Land use rules"),
        ProtectionZones = Parameter.No<LocalizedText>(date: Stated),
        FloodRisk = Parameter.No<LocalizedText>(date: Stated),
        AccessRoad = Text("асфальт, 6 м", "asphalt, 6 m"),
        PriceRoubles = Parameter.Of(12_000_000.0, SiteUnits.Rouble, date: Stated),
        Encumbrances = Parameter.No<LocalizedText>(date: Stated),
        Photos = [new("a.jpg", new(2025, 5, 1), "Участок", "The plot")],
        Survey = Text("Топосъёмка", "Topographic survey"),
        Soil = Text("Отчёт", "Report"),
        RightsMonths = Parameter.Of(new MonthRange(2, 3), SiteUnits.Month),
        PermitsMonths = Parameter.Of(new MonthRange(3, 5), SiteUnits.Month),
        Utilities = new()
        {
            Power = new() { Letter = Letter, EarliestOn = Parameter.Of(new DateOnly(2027, 6, 1), date: Stated) },
            Water = new() { Letter = Letter, EarliestOn = Parameter.Of(new DateOnly(2026, 9, 1), date: Stated) },
        },
    };

    public static Parameter<LocalizedText> Text(string ru, string en) => Parameter.Of(new LocalizedText(ru, en), date: Stated);
}
