using SmallTowns.Domain;
using SmallTowns.Web.Finding;

namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>
/// The investment register, one row an object that is on offer by itself. The page <c>/investors/sites</c>, the API and these columns are forms of one
/// answer; the API's description takes the words of the columns.
/// </summary>
public static class SitesDataset
{
    public const string Slug = "sites";

    public static readonly DatasetFile Csv = new(DatasetFormat.Csv.Extension, DatasetFormat.Csv.ContentType);
    public static readonly DatasetFile Xlsx = new(DatasetFormat.Xlsx.Extension, DatasetFormat.Xlsx.ContentType);
    public static readonly DatasetFile GeoJson = new(DatasetFormat.GeoJson.Extension, DatasetFormat.GeoJson.ContentType);
    public static readonly DatasetFile Kml = new("kml", "application/vnd.google-earth.kml+xml; charset=utf-8");

    private static readonly LocalizedText Hectares = new("га", "ha");
    private static readonly LocalizedText SquareMetres = new("м²", "m²");
    private static readonly LocalizedText Roubles = new("₽", "RUB");
    private static readonly LocalizedText RoublesPerYear = new("₽ в год", "RUB a year");
    private static readonly LocalizedText Megawatts = new("МВт", "MW");
    private static readonly LocalizedText CubicMetresPerHour = new("м³/ч", "m³/h");
    private static readonly LocalizedText CubicMetresPerDay = new("м³/сут", "m³/d");
    private static readonly LocalizedText Kilometres = new("км", "km");
    private static readonly LocalizedText Months = new("мес.", "months");
    private static readonly LocalizedText State = new("value — известно, no — известно, что нет, unknown — неизвестно.", "value where it is known, no where it is known that there is none, unknown otherwise.");

    /// <summary>The columns, without rows.</summary>
    public static Dataset Definition { get; } = Build([]) with { Files = [Csv, Xlsx, GeoJson, Kml] };

    public static DatasetTable Of(SiteAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return (Build(answer.Offers.SelectMany(answer.UnitsOf)) with { Files = Definition.Files }).Read(answer.Sites.System);
    }

    private static Dataset Build(IEnumerable<FoundUnit> units) => new DatasetColumns<FoundUnit>()
        .Add("reference", unit => unit.Reference, new("Номер", "Reference"), new("Постоянный номер объекта; никогда не выдаётся второй раз.", "Permanent reference of the object, never given twice."))
        .Add("offer", unit => unit.Offer, new("Предложение", "Offer"), new("Номер площадки, в которую объект входит, или его собственный.", "Reference of the site that the object is a part of, or its own."))
        .Add("kind", unit => unit.Kind, new("Вид", "Kind"), new("site — площадка без частей, plot — участок, building — здание, premises — помещение.", "site (without parts), plot, building or premises."))
        .Add("nameRu", unit => unit.NameRu, new("Название", "Name in Russian"), new("Название объекта по-русски.", "Name of the object in Russian."))
        .Add("nameEn", unit => unit.NameEn, new("Название по-английски", "Name in English"), new("Название объекта по-английски.", "Name of the object in English."))
        .Add("town", unit => unit.Town, new("Код города", "Town code"), new("Короткое имя города в адресах портала.", "Short name of the town in the portal’s addresses."))
        .Add("townNameRu", unit => unit.TownNameRu, new("Город", "Town in Russian"), new("Название города по-русски.", "Name of the town in Russian."))
        .Add("townNameEn", unit => unit.TownNameEn, new("Город по-английски", "Town in English"), new("Название города по-английски.", "Name of the town in English."))
        .Add("status", unit => unit.Status, new("Состояние", "Status"), new("free — свободно, reserved — в резерве, inTalks — идут переговоры, occupied — занято.", "free, reserved, inTalks or occupied."))
        .Add("areaHectares", unit => unit.AreaHectares, new("Площадь", "Area"), new("Площадь одного участка; у зданий и помещений её нет.", "Area of a single plot; buildings and premises have none."), Hectares)
        .Add("areaState", unit => unit.AreaState, new("Площадь: что известно", "Area: what is known"), State)
        .Add("floorAreaSquareMetres", unit => unit.FloorAreaSquareMetres, new("Площадь помещений", "Floor area"), new("Площадь здания или помещения; у земли её нет.", "Floor area of a building or premises; land has none."), SquareMetres)
        .Add("floorAreaState", unit => unit.FloorAreaState, new("Площадь помещений: что известно", "Floor area: what is known"), State)
        .Add("priceRoubles", unit => unit.PriceRoubles, new("Цена продажи", "Price of sale"), new("Цена продажи объекта целиком.", "Price of sale of the whole object."), Roubles)
        .Add("priceState", unit => unit.PriceState, new("Цена: что известно", "Price: what is known"), State)
        .Add("rentRoublesPerYear", unit => unit.RentRoublesPerYear, new("Аренда", "Rent"), new("Плата за объект целиком в год.", "Rent of the whole object, a year."), RoublesPerYear)
        .Add("rentState", unit => unit.RentState, new("Аренда: что известно", "Rent: what is known"), State)
        .Add("ownership", unit => unit.Ownership, new("Собственность", "Ownership"),
            new("federal — федеральная, regional — краевая, municipal — муниципальная, undivided — неразграниченная, private — частная, mixed — смешанная.", "federal, regional, municipal, undivided (state land whose owner is not divided), private or mixed."))
        .Add("ownershipState", unit => unit.OwnershipState, new("Собственность: что известно", "Ownership: what is known"), State)
        .Add("deals", unit => Joined(unit.Deals), new("Формы сделки", "Forms of the deal"),
            new("sale — продажа, lease — аренда, concession — концессия, ppp — государственно-частное партнёрство, other — другая.", "sale, lease, concession, ppp (public–private partnership) or other."))
        .Add("dealsState", unit => unit.DealsState, new("Формы сделки: что известно", "Forms of the deal: what is known"), State)
        .Add("landCategory", unit => unit.LandCategory, new("Категория земель", "Category of land"),
            new("agricultural — сельскохозяйственного назначения, settlement — населённых пунктов, industrial — промышленности, protected — особо охраняемые, forest — лесного фонда, water — водного фонда, reserve — запаса.",
                "agricultural, settlement, industrial, protected, forest, water or reserve."))
        .Add("landCategoryState", unit => unit.LandCategoryState, new("Категория: что известно", "Category: what is known"), State)
        .Add("permittedUses", unit => Joined(unit.PermittedUses), new("Разрешённое использование", "Permitted uses"),
            new("agriculture — сельское хозяйство, residential — жильё, public — социальные объекты, business — торговля, офисы, услуги, recreation — отдых, industry — производство и склады, transport — транспорт, other — другое.",
                "agriculture, residential, public, business, recreation, industry, transport or other."))
        .Add("permittedUsesState", unit => unit.PermittedUsesState, new("Использование: что известно", "Permitted uses: what is known"), State)
        .Add("powerFreeMegawatts", unit => unit.PowerFreeMegawatts, new("Свободная мощность", "Free power"),
            new("Свободно у точки питания; её делят все объекты, которые она питает, складывать нельзя. По истёкшему письму — неизвестно.", "Free at the supply point, shared by all objects that it supplies: not to be added up. By an expired letter it is unknown."), Megawatts)
        .Add("powerState", unit => unit.PowerState, new("Мощность: что известно", "Power: what is known"), State)
        .Add("gasFreeCubicMetresPerHour", unit => unit.GasFreeCubicMetresPerHour, new("Газ", "Gas"), new("Свободно у точки подключения; складывать нельзя.", "Free at the point of connection: not to be added up."), CubicMetresPerHour)
        .Add("gasState", unit => unit.GasState, new("Газ: что известно", "Gas: what is known"), State)
        .Add("waterFreeCubicMetresPerHour", unit => unit.WaterFreeCubicMetresPerHour, new("Вода в час", "Water an hour"), new("Свободно у точки подключения за час; складывать нельзя.", "Free at the point of connection, an hour: not to be added up."), CubicMetresPerHour)
        .Add("waterFreeCubicMetresPerDay", unit => unit.WaterFreeCubicMetresPerDay, new("Вода в сутки", "Water a day"), new("То же за сутки: в 24 раза больше.", "The same for a day: 24 times as much."), CubicMetresPerDay)
        .Add("waterState", unit => unit.WaterState, new("Вода: что известно", "Water: what is known"), State)
        .Add("railSidingState", unit => unit.RailSidingState, new("Железнодорожная ветка", "Railway siding"), new("value — есть, no — нет, unknown — неизвестно.", "value where there is one, no where there is none, unknown otherwise."))
        .Add("freightStationKm", unit => unit.FreightStationKm, new("До грузовой станции", "To a freight station"), new("По дороге до ближайшей станции, которая принимает грузы.", "By road to the nearest station that takes freight."), Kilometres)
        .Add("freightStationState", unit => unit.FreightStationState, new("До станции: что известно", "To a station: what is known"), State)
        .Add("federalRoadKm", unit => unit.FederalRoadKm, new("До федеральной дороги", "To a federal road"), new("По дороге до ближайшей федеральной дороги.", "By road to the nearest federal road."), Kilometres)
        .Add("federalRoadState", unit => unit.FederalRoadState, new("До дороги: что известно", "To a road: what is known"), State)
        .Add("travelMinutesFrom", unit => unit.TravelMinutesFrom, new("От центра края, от", "From the centre, at least"), new("Время в пути от центра края до города, нижний конец.", "Travel time from the regional centre to the town, the lower end."), Units.Minutes)
        .Add("travelMinutesTo", unit => unit.TravelMinutesTo, new("От центра края, до", "From the centre, at most"), new("Верхний конец; пусто, если источник говорит только «больше».", "The upper end; empty where a source says only “more than”."), Units.Minutes)
        .Add("belt", unit => unit.Belt, new("Пояс расселения", "Settlement belt"), new("1, 2 или 3 по времени в пути; пусто, если пояса нет или время неизвестно.", "1, 2 or 3 by travel time; empty where there is none or the time is unknown."))
        .Add("readinessLevel", unit => unit.ReadinessLevel, new("Готовность", "Readiness"), new("От 0 до 3, посчитана по списку проверок на день ответа.", "From 0 to 3, computed from the checklist for the day of the answer."))
        .Add("monthsFrom", unit => unit.MonthsFrom, new("До начала работы, от", "To operation, at least"), new("Без строительства; пусто, если ничего не известно.", "Without construction; empty where nothing is known."), Months)
        .Add("monthsTo", unit => unit.MonthsTo, new("До начала работы, до", "To operation, at most"), new("Пусто, если что-то нужное неизвестно: тогда не знает никто.", "Empty where something needed is unknown: then nobody knows."), Months)
        .Add("isConnectionRefused", unit => unit.IsConnectionRefused, new("В подключении отказано", "Connection is refused"), new("true — сетевая компания отказала в том, без чего объект не работает.", "true where a network company refuses what the object cannot work without."))
        .Add("regimes", unit => Joined(unit.Regimes), new("Особые режимы", "Special regimes"),
            new("industrial-park — индустриальный парк, technopark — технопарк, special-economic-zone — ОЭЗ, advanced-development — ТОР, other — другой.", "industrial-park, technopark, special-economic-zone, advanced-development or other."))
        .Add("regimesState", unit => unit.RegimesState, new("Режимы: что известно", "Regimes: what is known"), State)
        .Add("cadastralNumber", unit => unit.CadastralNumber, new("Кадастровый номер", "Cadastral number"), new("Пусто, если не указан.", "Empty where it is not stated."))
        .Add("latitude", unit => unit.Latitude, new("Широта", "Latitude"), new("Широта точки объекта.", "Latitude of the object’s point."), Units.Degrees)
        .Add("longitude", unit => unit.Longitude, new("Долгота", "Longitude"), new("Долгота точки объекта.", "Longitude of the object’s point."), Units.Degrees)
        .Add("verifiedOn", unit => unit.VerifiedOn, new("Проверено", "Checked"), new("День, когда опубликованное подтвердил второй человек.", "The day on which a second person confirmed what is published."))
        .Add("isCertain", unit => unit.IsCertain, new("Подходит точно", "Fits for certain"), new("false — о чём-то спрошенном неизвестно.", "false where something that is asked is unknown."))
        .Add("notKnown", unit => Joined(unit.NotKnown), new("Чего не знаем", "What is not known"), new("Параметры вопроса, о которых у объекта неизвестно.", "Parameters of the question of which it is unknown for the object."))
        .Add("page", unit => unit.Page, new("Страница", "Page"), new("Адрес карточки от корня портала.", "Address of the card, from the root of the portal."))
        .Build(
            Slug,
            new("Площадки, участки и помещения", "Sites, plots and premises"),
            new("Реестр инвестиционных объектов городов: то, что предлагается само по себе, со всем, что известно, и тем, что неизвестно. Без условий — всё, что свободно.",
                "The register of investment objects of the towns: what is on offer by itself, with what is known and what is not. Without conditions, all that is free."),
            _ => units, unit => (unit.Latitude ?? 0, unit.Longitude ?? 0),
            ["reference"], new("инвестиционные площадки, земельные участки, здания, помещения", "investment sites, plots, buildings, premises"), SiteQuestion.Path);

    private static string? Joined(IReadOnlyList<string> codes) => codes.Count == 0 ? null : string.Join(' ', codes);
}
