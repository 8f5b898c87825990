using SmallTowns.Domain;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Sites;

/// <summary>Words of the register: kinds, states, choices, units, reasons.</summary>
public static class SiteWords
{
    public static LocalizedText Of(SiteKind kind) => kind switch
    {
        SiteKind.Site => new("Площадка", "Site"),
        SiteKind.Plot => new("Участок", "Plot"),
        SiteKind.Building => new("Здание", "Building"),
        _ => new("Помещение", "Premises"),
    };

    public static LocalizedText Of(SiteStatus status) => status switch
    {
        SiteStatus.Free => new("Свободно", "Free"),
        SiteStatus.Reserved => new("В резерве", "Reserved"),
        SiteStatus.InTalks => new("Идут переговоры", "In talks"),
        SiteStatus.Occupied => new("Занято", "Occupied"),
        _ => new("Снято", "Withdrawn"),
    };

    public static LocalizedText Of(LandCategory category) => category switch
    {
        LandCategory.Agricultural => new("земли сельскохозяйственного назначения", "agricultural land"),
        LandCategory.Settlement => new("земли населённых пунктов", "land of settlements"),
        LandCategory.Industrial => new("земли промышленности и иного специального назначения", "land of industry and other special purposes"),
        LandCategory.Protected => new("земли особо охраняемых территорий", "specially protected land"),
        LandCategory.Forest => new("земли лесного фонда", "forest land"),
        LandCategory.Water => new("земли водного фонда", "water land"),
        _ => new("земли запаса", "reserve land"),
    };

    public static LocalizedText Of(Ownership ownership) => ownership switch
    {
        Ownership.Federal => new("федеральная", "federal"),
        Ownership.Regional => new("краевая", "regional"),
        Ownership.Municipal => new("муниципальная", "municipal"),
        Ownership.Undivided => new("государственная неразграниченная", "state, not divided"),
        Ownership.Private => new("частная", "private"),
        _ => new("смешанная", "mixed"),
    };

    public static LocalizedText Of(DealForms form) => form switch
    {
        DealForms.Sale => new("продажа", "sale"),
        DealForms.Lease => new("аренда", "lease"),
        DealForms.Concession => new("концессия", "concession"),
        DealForms.PublicPrivatePartnership => new("государственно-частное партнёрство", "public–private partnership"),
        _ => new("другая", "other"),
    };

    public static LocalizedText Of(PermittedUses use) => use switch
    {
        PermittedUses.Agriculture => new("сельское хозяйство", "agriculture"),
        PermittedUses.Residential => new("жильё", "housing"),
        PermittedUses.PublicFacilities => new("социальные объекты", "public facilities"),
        PermittedUses.Business => new("торговля, офисы, услуги", "trade, offices, services"),
        PermittedUses.Recreation => new("отдых", "recreation"),
        PermittedUses.Industry => new("производство и склады", "production and warehouses"),
        PermittedUses.Transport => new("транспорт", "transport"),
        _ => new("другое", "other"),
    };

    public static LocalizedText Of(SpecialRegimes regime) => regime switch
    {
        SpecialRegimes.IndustrialPark => new("индустриальный парк", "industrial park"),
        SpecialRegimes.Technopark => new("технопарк", "technopark"),
        SpecialRegimes.SpecialEconomicZone => new("особая экономическая зона", "special economic zone"),
        SpecialRegimes.AdvancedDevelopmentTerritory => new("территория опережающего развития", "territory of advanced development"),
        _ => new("другой", "other"),
    };

    public static LocalizedText Of(Utility utility) => utility switch
    {
        Utility.Power => new("электричество", "electricity"),
        Utility.Gas => new("газ", "gas"),
        Utility.Water => new("вода", "water"),
        Utility.Drainage => new("водоотведение", "drainage"),
        Utility.Heat => new("тепло", "heat"),
        Utility.Fibre => new("связь", "fibre"),
        _ => new("вывоз отходов", "waste collection"),
    };

    public static string Of(UnknownReason reason) => reason switch
    {
        UnknownReason.NotStated => T("неизвестно: ещё не заполнено", "unknown: not filled in yet"),
        UnknownReason.NotAsked => T("неизвестно: не спрашивали", "unknown: nobody has asked"),
        UnknownReason.AwaitingAnswer => T("неизвестно: ждём ответа", "unknown: an answer is awaited"),
        UnknownReason.NotMeasured => T("неизвестно: не измеряли", "unknown: not measured"),
        UnknownReason.NotDisclosed => T("неизвестно: не раскрывается", "unknown: not disclosed"),
        UnknownReason.Disputed => T("неизвестно: источники расходятся", "unknown: the sources disagree"),
        _ => T("неизвестно: документ больше не действует", "unknown: the paper has lapsed"),
    };

    public static LocalizedText LevelOf(int readinessLevel) => readinessLevel switch
    {
        0 => new("не зарегистрирована", "not registered"),
        1 => new("зарегистрирована", "registered"),
        2 => new("проверена", "checked"),
        _ => new("готова", "ready"),
    };

    /// <summary>"3 мес.", "3–6 мес.".</summary>
    public static string Of(MonthRange months) =>
        Math.Round(months.Low, 1) == Math.Round(months.High, 1) ? With(Math.Round(months.Low, 1), SiteUnits.Month)
        : $"{Number(Math.Round(months.Low, 1))}–{With(Math.Round(months.High, 1), SiteUnits.Month)}";

    /// <summary>The number with all its decimals and the unit, kept on one line.</summary>
    public static string With(double value, string unit) => $"{Number(value)}\u00A0{Unit(unit)}";

    public static string Number(double value) => Math.Abs(value) < 1e27 ? Numbers.ShowWhole((decimal)value) : Numbers.None;

    public static string Unit(string code) => code switch
    {
        SiteUnits.Hectare => T("га", "ha"),
        SiteUnits.SquareMetre => T("м²", "m²"),
        SiteUnits.Metre => T("м", "m"),
        SiteUnits.Kilometre => T("км", "km"),
        SiteUnits.Megawatt => T("МВт", "MW"),
        SiteUnits.Kilovolt => T("кВ", "kV"),
        SiteUnits.Megapascal => T("МПа", "MPa"),
        SiteUnits.CubicMetrePerHour => T("м³/ч", "m³/h"),
        SiteUnits.GigacaloriePerHour => T("Гкал/ч", "Gcal/h"),
        SiteUnits.MegabitPerSecond => T("Мбит/с", "Mbit/s"),
        SiteUnits.Rouble => T("₽", "RUB"),
        SiteUnits.RoublePerYear => T("₽ в год", "RUB a year"),
        SiteUnits.RoublePerKilowattHour => T("₽/кВт·ч", "RUB/kWh"),
        SiteUnits.RoublePerCubicMetre => T("₽/м³", "RUB/m³"),
        SiteUnits.RoublePerGigacalorie => T("₽/Гкал", "RUB/Gcal"),
        SiteUnits.RoublePerMonth => T("₽ в месяц", "RUB a month"),
        SiteUnits.Month => T("мес.", "months"),
        _ => code,
    };

    public static string Of(SiteFault fault) => fault switch
    {
        SiteFault.Missing => T("Заполните.", "Fill this in."),
        SiteFault.TooLong => T("Слишком длинно.", "This is too long."),
        SiteFault.NotDefined => T("Выберите из списка.", "Choose from the list."),
        SiteFault.OutOfRange => T("Такого числа быть не может: проверьте единицу.", "No such number is possible: check the unit."),
        SiteFault.OtherUnit => T("Единица другая.", "The unit is another one."),
        SiteFault.CannotBeNone => T("Это есть всегда: введите значение или выберите «неизвестно».", "There always is one: type a value or choose “unknown”."),
        SiteFault.Reversed => T("Конец раньше начала или часть больше целого.", "The end is before the beginning, or a part is larger than the whole."),
        SiteFault.WithdrawalDisagrees => T("У снятого объекта указывают день и причину, у остальных — нет.", "A withdrawn object has a day and a reason, others have none."),
        SiteFault.NamesItself => T("Объект ссылается сам на себя.", "The object names itself."),
        SiteFault.ReferenceTaken => T("Этот номер уже занят.", "This reference is taken."),
        SiteFault.ParentNotFound => T("Такой площадки в реестре нет.", "There is no such site in the register."),
        SiteFault.ParentOfWrongKind => T("Участок и здание входят в площадку, помещение — в здание.", "Plots and buildings are parts of a site, premises of a building."),
        SiteFault.ParentNeeded => T("Здание входит в площадку: укажите, в какую.", "A building is a part of a site: say of which."),
        SiteFault.ParentInOtherTown => T("Площадка — в другом городе.", "The site is in another town."),
        SiteFault.ParentWithdrawn => T("То, во что входит объект, снято.", "What the object is a part of is withdrawn."),
        SiteFault.Circle => T("Ссылки ведут по кругу.", "The references lead in a circle."),
        SiteFault.SuccessorNotFound => T("Преемника в реестре нет.", "The successor is not in the register."),
        SiteFault.PreviousNotFound => T("Того, частью чего он был, в реестре нет.", "What it was a part of is not in the register."),
        SiteFault.NotFound => T("Такого объекта в реестре нет.", "There is no such object in the register."),
        SiteFault.AlreadyWithdrawn => T("Объект уже снят.", "The object is withdrawn already."),
        SiteFault.OtherKind => T("Вид объекта другой.", "The object is of another kind."),
        SiteFault.OtherTown => T("Объект — в другом городе.", "The object is in another town."),
        SiteFault.TooFew => T("Их должно быть не меньше двух.", "There have to be two at least."),
        _ => T("У части нет нового места.", "A part has no new place."),
    };

    /// <param name="measuredHectares">Of <see cref="GeometryFault.AreaDiffers"/>.</param>
    public static string Of(GeometryFault fault, double? measuredHectares = null) => fault switch
    {
        GeometryFault.NotFinite => T("Координата — не число.", "A coordinate is no number."),
        GeometryFault.NotFilledIn => T("Широта и долгота — нули: похоже, их не заполнили.", "Latitude and longitude are zero: it seems that they were not filled in."),
        GeometryFault.LooksLikeMetres => T(
            "Похоже на метры местной системы координат (МСК, Гаусса — Крюгера). Пересчитайте в градусы WGS 84.",
            "These look like metres of a local system (MSK, Gauss–Krüger). Convert them to degrees of WGS 84."),
        GeometryFault.Swapped => T("Широта и долгота перепутаны: сначала широта (около 45), потом долгота (около 39).", "Latitude and longitude are swapped."),
        GeometryFault.OutOfRange => T("Такой точки на земном шаре нет.", "There is no such point on the globe."),
        GeometryFault.OutsideRegion => T("Дальше трёх километров от края: проверьте.", "Farther than three kilometres from the region: please check."),
        GeometryFault.TooFewPoints => T("В контуре меньше трёх точек.", "The ring has fewer than three points."),
        GeometryFault.TooManyPoints => T("В контуре слишком много точек.", "The ring has too many points."),
        GeometryFault.NotClosed => T("Контур не замкнут: последняя точка должна совпадать с первой.", "The ring is not closed: its last point is to be its first."),
        GeometryFault.Crossing => T("Контур пересекает сам себя или другой контур.", "The ring crosses itself or another one."),
        GeometryFault.HoleOutside => T("Вырез лежит вне контура.", "A hole lies outside its ring."),
        GeometryFault.AreaDiffers => T(
            $"Площадь контура — {With(Math.Round(measuredHectares ?? 0, 2), SiteUnits.Hectare)}: это больше чем на 10 % отличается от указанной.",
            $"The area of the boundary is {With(Math.Round(measuredHectares ?? 0, 2), SiteUnits.Hectare)}, more than 10% off what is stated."),
        GeometryFault.PointOutsidePolygon => T("Точка лежит вне контура.", "The point lies outside the boundary."),
        _ => T("В контуре нет ни одного кольца.", "The boundary has no ring."),
    };
}
