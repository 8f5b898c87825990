using SmallTowns.Domain;
using SmallTowns.Domain.Sites;

namespace SmallTowns.Web.Sites.Fields;

/// <summary>All parameters of the objects of the register, in the order of a card.</summary>
public static class SiteFields
{
    private static readonly SiteKind[] OfLand = [SiteKind.Site, SiteKind.Plot];
    private static readonly SiteKind[] OfFloors = [SiteKind.Building, SiteKind.Premises];

    public static IReadOnlyList<SiteField> All { get; } =
    [
        Text("address", "Адрес", "Address", SiteSection.General, site => site.Address, (site, value) => site with { Address = value }, mayBeNone: false),
        Number("areaHectares", "Площадь", "Area", SiteSection.General, SiteUnits.Hectare, site => site.AreaHectares, (site, value) => site with { AreaHectares = value })
            with { Kinds = OfLand, MayBeNone = false },
        Number("floorAreaSquareMetres", "Площадь помещений", "Floor area", SiteSection.General, SiteUnits.SquareMetre,
            site => site.FloorAreaSquareMetres, (site, value) => site with { FloorAreaSquareMetres = value }) with { Kinds = OfFloors, MayBeNone = false },
        Text("contactOffice", "Кто отвечает на вопросы", "Who answers questions", SiteSection.General,
            site => site.ContactOffice, (site, value) => site with { ContactOffice = value })
            with { Hint = new("Учреждение или отдел с телефоном и почтой; людей здесь не называют.", "An office with its phone and e-mail; no person is named here.") },

        Field("cadastralNumber", "Кадастровый номер", "Cadastral number", SiteSection.Land, ValueForms.Cadastral,
            site => site.CadastralNumber, (site, value) => site with { CadastralNumber = value }),
        Field("landCategory", "Категория земель", "Land category", SiteSection.Land, ValueForms.One<LandCategory>(SiteWords.Of),
            site => site.LandCategory, (site, value) => site with { LandCategory = value }) with { Kinds = OfLand, MayBeNone = false },
        Field("permittedUses", "Разрешённое использование", "Permitted use", SiteSection.Land, ValueForms.Several<PermittedUses>(SiteWords.Of),
            site => site.PermittedUses, (site, value) => site with { PermittedUses = value }),
        Text("permittedUseText", "Разрешённое использование по документу", "Permitted use in the words of the register", SiteSection.Land,
            site => site.PermittedUseText, (site, value) => site with { PermittedUseText = value }),
        Field("hazardClass", "Класс опасности производства, не опаснее", "Hazard class of production, at most", SiteSection.Land, ValueForms.Whole,
            site => site.HazardClass, (site, value) => site with { HazardClass = value })
            with { Hint = new("От 1 (самый опасный) до 5, по СанПиН 2.2.1/2.1.1.1200-03.", "From 1, the most dangerous, to 5 (SanPiN 2.2.1/2.1.1.1200-03).") },
        Text("survey", "Инженерные изыскания", "Engineering survey", SiteSection.Land, site => site.Survey, (site, value) => site with { Survey = value }) with { Kinds = OfLand },
        Text("soil", "Грунты", "Soil", SiteSection.Land, site => site.Soil, (site, value) => site with { Soil = value }) with { Kinds = OfLand },

        Field("title", "Форма собственности", "Ownership", SiteSection.Rights, ValueForms.One<Ownership>(SiteWords.Of),
            site => site.Title, (site, value) => site with { Title = value })
            with { Hint = new("По зарегистрированному праву. «Нет» — право не зарегистрировано.", "By the registered title; “none” where no title is registered.") },
        Text("owner", "Собственник или управляющий", "Owner or manager", SiteSection.Rights, site => site.Owner, (site, value) => site with { Owner = value }),
        Field("deals", "Форма сделки", "Form of deal", SiteSection.Rights, ValueForms.Several<DealForms>(SiteWords.Of),
            site => site.Deals, (site, value) => site with { Deals = value }),
        Number("priceRoubles", "Цена продажи", "Price", SiteSection.Rights, SiteUnits.Rouble, site => site.PriceRoubles, (site, value) => site with { PriceRoubles = value }),
        Number("rentRoublesPerYear", "Арендная плата", "Rent", SiteSection.Rights, SiteUnits.RoublePerYear,
            site => site.RentRoublesPerYear, (site, value) => site with { RentRoublesPerYear = value }),
        Text("encumbrances", "Обременения", "Encumbrances", SiteSection.Rights, site => site.Encumbrances, (site, value) => site with { Encumbrances = value }),
        Field("regimes", "Особый режим", "Special regime", SiteSection.Rights, ValueForms.Several<SpecialRegimes>(SiteWords.Of),
            site => site.Regimes, (site, value) => site with { Regimes = value }),

        Field("torgiLot", "Лот на ГИС Торги", "Lot on GIS Torgi", SiteSection.Rights, ValueForms.External, site => site.TorgiLot, (site, value) => site with { TorgiLot = value })
            with { IsReferenceOnly = true, Hint = new("Номер из адреса лота на torgi.gov.ru: 22000012340000000015_1. «Нет» — торгов нет.", "The number in the address of the lot on torgi.gov.ru: 22000012340000000015_1; “none” where there is no auction.") },
        Field("nationalMapCard", "Карточка на инвестиционной карте России", "Card on the national investment map", SiteSection.Rights, ValueForms.External,
            site => site.NationalMapCard, (site, value) => site with { NationalMapCard = value })
            with { IsReferenceOnly = true, Hint = new("Номер карточки. «Нет» — карточки нет или больше нет.", "The number of the card; “none” where there is none, or none any more.") },

        Text("planningDocuments", "ПЗЗ и градплан", "Land-use rules and plan of the plot", SiteSection.Planning,
            site => site.PlanningDocuments, (site, value) => site with { PlanningDocuments = value }),
        Text("protectionZones", "Охранные и санитарные зоны", "Protection and sanitary zones", SiteSection.Planning,
            site => site.ProtectionZones, (site, value) => site with { ProtectionZones = value }),
        Text("floodRisk", "Риск подтопления", "Flood risk", SiteSection.Planning, site => site.FloodRisk, (site, value) => site with { FloodRisk = value }),

        Text("accessRoad", "Подъездная дорога", "Access road", SiteSection.Transport, site => site.AccessRoad, (site, value) => site with { AccessRoad = value }),
        Number("federalRoadKm", "До федеральной дороги", "To a federal road", SiteSection.Transport, SiteUnits.Kilometre,
            site => site.FederalRoadKm, (site, value) => site with { FederalRoadKm = value }) with { MayBeNone = false },
        Field("railSiding", "Железнодорожный путь на площадке", "Rail siding", SiteSection.Transport, ValueForms.Yes,
            site => site.RailSiding, (site, value) => site with { RailSiding = value }),
        Number("freightStationKm", "До грузовой станции", "To a freight station", SiteSection.Transport, SiteUnits.Kilometre,
            site => site.FreightStationKm, (site, value) => site with { FreightStationKm = value }) with { MayBeNone = false },

        .. UtilityFields.All,

        Field("rightsMonths", "Оформление прав", "Getting the rights", SiteSection.Terms, ValueForms.Months, site => site.RightsMonths, (site, value) => site with { RightsMonths = value })
            with { Unit = SiteUnits.Month, Hint = new("Месяцев: 3 или 3–6. «Нет» — оформлять нечего.", "Months: 3 or 3–6; “none” where nothing has to be done.") },
        Field("permitsMonths", "Разрешения", "Permits", SiteSection.Terms, ValueForms.Months, site => site.PermitsMonths, (site, value) => site with { PermitsMonths = value })
            with { Unit = SiteUnits.Month, Hint = new("Месяцев: 3 или 3–6. «Нет» — разрешения не нужны.", "Months: 3 or 3–6; “none” where none are needed.") },
    ];

    public static SiteField? Find(string code) => All.FirstOrDefault(field => field.Code == code);

    public static IEnumerable<SiteField> Of(SiteKind kind) => All.Where(field => field.AppliesTo(kind));

    internal static SiteField<T> Field<T>(
        string code, string ru, string en, SiteSection section, ValueForm<T> form, Func<SiteObject, Parameter<T>> get, Func<SiteObject, Parameter<T>, SiteObject> set) where T : struct =>
        new(get, set, form) { Code = code, Label = new(ru, en), Section = section };

    internal static SiteField<double> Number(
        string code, string ru, string en, SiteSection section, string unit, Func<SiteObject, Parameter<double>> get, Func<SiteObject, Parameter<double>, SiteObject> set) =>
        Field(code, ru, en, section, ValueForms.Number(unit), get, set) with { Unit = unit };

    private static SiteField<LocalizedText> Text(
        string code, string ru, string en, SiteSection section, Func<SiteObject, Parameter<LocalizedText>> get, Func<SiteObject, Parameter<LocalizedText>, SiteObject> set, bool mayBeNone = true) =>
        Field(code, ru, en, section, ValueForms.Text, get, set) with { MayBeNone = mayBeNone };
}
