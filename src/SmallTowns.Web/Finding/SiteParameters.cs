using SmallTowns.Domain;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Sites.Finding;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites;

namespace SmallTowns.Web.Finding;

/// <summary>Everything by which objects of the register can be found, in the order of the address.</summary>
public static class SiteParameters
{
    private static readonly LocalizedText Hectares = new("га", "ha");
    private static readonly LocalizedText SquareMetres = new("м²", "m²");
    private static readonly LocalizedText CubicMetresPerHour = new("м³/ч", "m³/h");
    private static readonly LocalizedText Kilometres = new("км", "km");

    public static IReadOnlyList<SiteParameter> All { get; } =
    [
        new("town", SiteTrait.Town, ParameterShape.Towns, new("Город", "Town")),
        new("kind", SiteTrait.Kind, ParameterShape.Codes, new("Что это", "What it is"))
        {
            Choices = [Of("site", SiteKind.Site), Of("plot", SiteKind.Plot), Of("building", SiteKind.Building), Of("premises", SiteKind.Premises)],
        },
        new("areaFrom", SiteTrait.Area, ParameterShape.From, new("Один участок, от", "A single plot, from"), Hectares) { Most = 100_000 },
        new("areaTo", SiteTrait.Area, ParameterShape.To, new("Один участок, до", "A single plot, up to"), Hectares) { Most = 100_000 },
        new("floorFrom", SiteTrait.Floor, ParameterShape.From, new("Здание или помещение, от", "Building or premises, from"), SquareMetres) { Most = 5_000_000 },
        new("floorTo", SiteTrait.Floor, ParameterShape.To, new("Здание или помещение, до", "Building or premises, up to"), SquareMetres) { Most = 5_000_000 },
        new("priceTo", SiteTrait.Price, ParameterShape.To, new("Цена продажи, до", "Price of sale, up to"), new("₽", "RUB")) { Most = 1_000_000_000_000 },
        new("ownership", SiteTrait.Ownership, ParameterShape.Codes, new("Собственность", "Ownership"))
        {
            Choices =
            [
                Of("federal", Ownership.Federal), Of("regional", Ownership.Regional), Of("municipal", Ownership.Municipal),
                Of("undivided", Ownership.Undivided), Of("private", Ownership.Private), Of("mixed", Ownership.Mixed),
            ],
        },
        new("deal", SiteTrait.Deal, ParameterShape.Codes, new("Форма сделки", "Form of the deal"))
        {
            Choices =
            [
                Of("sale", DealForms.Sale), Of("lease", DealForms.Lease), Of("concession", DealForms.Concession),
                Of("ppp", DealForms.PublicPrivatePartnership), Of("other", DealForms.Other),
            ],
        },
        new("category", SiteTrait.Category, ParameterShape.Codes, new("Категория земель", "Category of land"))
        {
            Choices =
            [
                Of("agricultural", LandCategory.Agricultural), Of("settlement", LandCategory.Settlement), Of("industrial", LandCategory.Industrial),
                Of("protected", LandCategory.Protected), Of("forest", LandCategory.Forest), Of("water", LandCategory.Water), Of("reserve", LandCategory.Reserve),
            ],
        },
        new("use", SiteTrait.Use, ParameterShape.Codes, new("Разрешённое использование", "Permitted use"))
        {
            Choices =
            [
                Of("agriculture", PermittedUses.Agriculture), Of("residential", PermittedUses.Residential), Of("public", PermittedUses.PublicFacilities),
                Of("business", PermittedUses.Business), Of("recreation", PermittedUses.Recreation), Of("industry", PermittedUses.Industry),
                Of("transport", PermittedUses.Transport), Of("other", PermittedUses.Other),
            ],
        },
        new("power", SiteTrait.Power, ParameterShape.From, new("Электричество, от", "Electricity, from"), new("МВт", "MW")) { Most = 10_000 },
        new("gas", SiteTrait.Gas, ParameterShape.From, new("Газ, от", "Gas, from"), CubicMetresPerHour),
        new("water", SiteTrait.Water, ParameterShape.From, new("Вода, от", "Water, from"), CubicMetresPerHour),
        new("rail", SiteTrait.Rail, ParameterShape.To, new("До грузовой станции, до", "To a freight station, up to"), Kilometres) { Most = 1_000 },
        new("road", SiteTrait.Road, ParameterShape.To, new("До федеральной дороги, до", "To a federal road, up to"), Kilometres) { Most = 1_000 },
        new("belt", SiteTrait.Belt, ParameterShape.Codes, new("Пояс расселения", "Settlement belt"))
        {
            Choices =
            [
                Of("1", SettlementBelt.First), Of("2", SettlementBelt.Second), Of("3", SettlementBelt.Third),
                new("none", OfferedTown.NoBelt, new("центр края и его окрестности", "the regional centre and around it")),
            ],
        },
        new("minutes", SiteTrait.Minutes, ParameterShape.To, new("От центра края, до", "From the regional centre, up to"), new("мин", "min")) { Most = 10_000 },
        new("level", SiteTrait.Level, ParameterShape.Codes, new("Готовность", "Readiness"))
        {
            Choices = [.. Enumerable.Range(0, Readiness.HighestLevel + 1).Select(level => new SiteChoice($"{level}", SiteCodes.OfLevel(level), LevelName(level)))],
        },
        new("months", SiteTrait.Months, ParameterShape.To, new("До начала работы, до", "To operation, up to"), new("мес.", "months")) { Most = 1_200 },
        new("regime", SiteTrait.Regime, ParameterShape.Codes, new("Особый режим", "Special regime"))
        {
            Choices =
            [
                Of("industrial-park", SpecialRegimes.IndustrialPark), Of("technopark", SpecialRegimes.Technopark),
                Of("special-economic-zone", SpecialRegimes.SpecialEconomicZone), Of("advanced-development", SpecialRegimes.AdvancedDevelopmentTerritory), Of("other", SpecialRegimes.Other),
            ],
        },
        new("verifiedAfter", SiteTrait.Verified, ParameterShape.SinceDay, new("Проверено не раньше", "Checked not before")),
        new("status", SiteTrait.Status, ParameterShape.Codes, new("Состояние", "Status"))
        {
            Choices = [Of("free", SiteStatus.Free), Of("reserved", SiteStatus.Reserved), Of("in-talks", SiteStatus.InTalks), Of("occupied", SiteStatus.Occupied)],
        },
    ];

    public static SiteParameter Find(string name) => All.First(parameter => parameter.Name == name);

    /// <summary>The parameter with the choices of a trait.</summary>
    public static SiteParameter OfCodes(SiteTrait trait) => All.First(parameter => parameter.Trait == trait && parameter.Shape == ParameterShape.Codes);

    /// <summary>The choice whose code stands in a column.</summary>
    public static SiteChoice Choice(SiteTrait trait, int number) => OfCodes(trait).Choices.First(choice => choice.Number == number);

    private static LocalizedText LevelName(int level) => new($"{level} — {SiteWords.LevelOf(level).Ru}", $"{level}: {SiteWords.LevelOf(level).En}");

    private static SiteChoice Of(string code, SiteKind kind) => new(code, (int)kind, SiteWords.Of(kind));

    private static SiteChoice Of(string code, SiteStatus status) => new(code, (int)status, SiteWords.Of(status));

    private static SiteChoice Of(string code, Ownership ownership) => new(code, (int)ownership, SiteWords.Of(ownership));

    private static SiteChoice Of(string code, LandCategory category) => new(code, (int)category, SiteWords.Of(category));

    private static SiteChoice Of(string code, DealForms form) => new(code, SiteCodes.OfFlag(form), SiteWords.Of(form));

    private static SiteChoice Of(string code, PermittedUses use) => new(code, SiteCodes.OfFlag(use), SiteWords.Of(use));

    private static SiteChoice Of(string code, SpecialRegimes regime) => new(code, SiteCodes.OfFlag(regime), SiteWords.Of(regime));

    private static SiteChoice Of(string code, SettlementBelt belt) => new(code, (int)belt, new($"{(int)belt}-й пояс", $"belt {(int)belt}"));
}
