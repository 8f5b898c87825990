using SmallTowns.Domain;
using SmallTowns.Domain.Offers;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Kinds.Offers;
using SmallTowns.Web.Public.Offers;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>What towns offer to investors besides sites, a dataset for each group: what is open today, as on the pages.</summary>
public static class OfferDatasets
{
    private static readonly LocalizedText Millions = new("млн ₽", "RUB million");
    private static readonly LocalizedText Years = new("лет", "years");

    public static IReadOnlyList<OfferDataset> All { get; } =
    [
        new(OfferFiles.Employers, Employers), new(OfferFiles.Demand, Demand), new(OfferFiles.Projects, Projects), new(OfferFiles.Ideas, Ideas), new(OfferFiles.Measures, Measures),
    ];

    public static OfferDataset Find(string slug) => All.First(dataset => dataset.Slug == slug);

    private static Dataset Employers(OfferBook book, SettlementSystem? system) => Start<EmployerContent>(system)
        .Add("nameRu", offer => offer.Content.NameRu, new("Название", "Name in Russian"), new("Работодатель по-русски.", "The employer, in Russian."))
        .Add("nameEn", offer => offer.Content.NameEn, new("Название по-английски", "Name in English"), new("Работодатель по-английски.", "The employer, in English."))
        .AddBranch(employer => employer.Branch)
        .Add("staffFrom", offer => Whole(offer.Content.StaffFrom), new("Работников, от", "Staff, at least"), new("Нижняя граница; при точном числе обе границы равны. Пусто, если неизвестно.", "The lower end; where the number is exact both ends are the same. Empty where it is unknown."), Units.People)
        .Add("staffTo", offer => Whole(offer.Content.StaffTo), new("Работников, до", "Staff, at most"), new("Верхняя граница.", "The upper end."), Units.People)
        .Add("staffOn", offer => offer.Content.StaffOn, new("На какой день", "On which day"), new("День, за который указано число работников.", "The day for which the number is stated."))
        .Add("staffUnknownRu", offer => Text(offer.Content.StaffUnknownRu), new("Почему неизвестно", "Why it is unknown, in Russian"), new("Почему число работников неизвестно.", "Why the number of staff is unknown."))
        .Add("staffUnknownEn", offer => Text(offer.Content.StaffUnknownEn), new("Почему неизвестно, по-английски", "Why it is unknown, in English"), new("То же по-английски.", "The same in English."))
        .Add("addressRu", offer => Text(offer.Content.AddressRu), new("Адрес", "Address in Russian"), new("Где работает.", "Where it works."))
        .Add("addressEn", offer => Text(offer.Content.AddressEn), new("Адрес по-английски", "Address in English"), new("То же по-английски.", "The same in English."))
        .Add("site", offer => Text(offer.Content.Site), new("Сайт", "Website"), new("Адрес сайта.", "Address of the website."))
        .Add("event", offer => offer.Content.Event, new("Что происходит", "What is happening"),
            new("opening — открывается, growing — расширяется, steady — без перемен, shrinking — сокращается, closing — закрывается; пусто, если никто не сказал.", "opening, growing, steady, shrinking or closing; empty where nobody has said."))
        .Add("eventYear", offer => offer.Content.EventYear, new("Год события", "Year of the event"), new("Когда это происходит.", "When it happens."))
        .Add("eventSourceRu", offer => Text(offer.Content.EventSourceRu), new("Кто сообщил", "Who says so, in Russian"), new("Кто сообщил о событии.", "Who has told of the event."))
        .Add("eventSourceEn", offer => Text(offer.Content.EventSourceEn), new("Кто сообщил, по-английски", "Who says so, in English"), new("То же по-английски.", "The same in English."))
        .End(OfferFiles.Employers, book.Employers, new("Работодатели", "Employers"),
            new("Крупные и заметные работодатели городов: отрасль, число работников или его границы, что с ними происходит.", "Large and notable employers of the towns: branch, number of staff or a band, what is happening to them."));

    private static Dataset Demand(OfferBook book, SettlementSystem? system) => Start<DemandContent>(system)
        .Add("titleRu", offer => offer.Content.TitleRu, new("Что нужно", "What is needed, in Russian"), new("Товар или услуга.", "Goods or a service."))
        .Add("titleEn", offer => offer.Content.TitleEn, new("Что нужно, по-английски", "What is needed, in English"), new("То же по-английски.", "The same in English."))
        .Add("noteRu", offer => Text(offer.Content.NoteRu), new("Примечание", "Note in Russian"), new("Подробности.", "Details."))
        .Add("noteEn", offer => Text(offer.Content.NoteEn), new("Примечание по-английски", "Note in English"), new("То же по-английски.", "The same in English."))
        .AddBranch(demand => demand.Branch)
        .Add("volume", offer => (double?)offer.Content.Volume, new("Объём", "Volume"), new("Сколько нужно, в единицах из следующего столбца; пусто, если не указано.", "How much, in the unit of the next column; empty where it is not stated."))
        .Add("unitRu", offer => Text(offer.Content.UnitRu), new("Единица", "Unit in Russian"), new("Единица объёма.", "Unit of the volume."))
        .Add("unitEn", offer => Text(offer.Content.UnitEn), new("Единица по-английски", "Unit in English"), new("То же по-английски.", "The same in English."))
        .Add("isPerYear", offer => offer.Content.IsPerYear, new("В год", "A year"), new("true — объём нужен каждый год.", "true where the volume is needed every year."))
        .Add("periodStart", offer => offer.Content.PeriodStart, new("Нужно с", "Needed from"), new("Первый день.", "First day."))
        .Add("periodEnd", offer => offer.Content.PeriodEnd, new("Нужно по", "Needed until"), new("Последний день.", "Last day."))
        .Add("officeRu", offer => offer.Content.OfficeRu, new("Кому писать", "Office in Russian"), new("Учреждение.", "The office to write to."))
        .Add("officeEn", offer => offer.Content.OfficeEn, new("Кому писать, по-английски", "Office in English"), new("То же по-английски.", "The same in English."))
        .Add("phone", offer => Text(offer.Content.Phone), new("Телефон", "Phone"), new("Телефон учреждения.", "Phone of the office."))
        .Add("email", offer => Text(offer.Content.Email), new("Почта", "E-mail"), new("Почта учреждения.", "E-mail of the office."))
        .Add("validTo", offer => offer.Content.ValidTo, new("Открыто по", "Open until"), new("Последний день; после него строки здесь нет.", "The last day; after it the row is not here."))
        .End(OfferFiles.Demand, book.Demand, new("Спрос городов", "Demand of the towns"),
            new("Что нужно местной экономике: товар или услуга, объём, срок и учреждение, которому писать. Только открытое на день файла.", "What the local economy needs: goods or services, volume, term and an office to write to. Only what is open on the day of the file."), "investors/demand");

    private static Dataset Projects(OfferBook book, SettlementSystem? system) => Start<ProjectContent>(system)
        .Add("nameRu", offer => offer.Content.NameRu, new("Название", "Name in Russian"), new("Проект по-русски.", "The project, in Russian."))
        .Add("nameEn", offer => offer.Content.NameEn, new("Название по-английски", "Name in English"), new("Проект по-английски.", "The project, in English."))
        .Add("initiatorRu", offer => offer.Content.InitiatorRu, new("Инициатор", "Initiator in Russian"), new("Организация, которая ведёт проект.", "The organisation that runs the project."))
        .Add("initiatorEn", offer => offer.Content.InitiatorEn, new("Инициатор по-английски", "Initiator in English"), new("То же по-английски.", "The same in English."))
        .Add("goalRu", offer => offer.Content.GoalRu, new("Цель", "Goal in Russian"), new("Что получится.", "What will come of it."))
        .Add("goalEn", offer => offer.Content.GoalEn, new("Цель по-английски", "Goal in English"), new("То же по-английски.", "The same in English."))
        .AddBranch(project => project.Branch)
        .Add("stage", offer => offer.Content.Stage, new("Стадия", "Stage"), new("planned — планируется, inPreparation — готовится, underConstruction — строится, running — работает, stopped — остановлен.", "planned, inPreparation, underConstruction, running or stopped."))
        .Add("site", offer => Text(offer.Content.SiteReference), new("Площадка", "Site"), new("Номер объекта реестра площадок.", "Reference of an object of the register of sites."))
        .Add("startYear", offer => offer.Content.StartYear, new("Начало", "Start"), new("Год начала.", "Year of the start."))
        .Add("endYear", offer => offer.Content.EndYear, new("Завершение", "End"), new("Год завершения.", "Year of the end."))
        .Add("costMillionRoubles", offer => (double?)offer.Content.CostMillionRoubles, new("Стоимость", "Cost"), new("Стоимость проекта; пусто, если не указана.", "Cost of the project; empty where it is not stated."), Millions)
        .Add("ownMillionRoubles", offer => (double?)offer.Content.OwnMillionRoubles, new("Собственные средства", "Own funds"), new("Что есть у инициатора.", "What the initiator has."), Millions)
        .Add("requiredMillionRoubles", offer => (double?)offer.Content.RequiredMillionRoubles, new("Требуется", "Funds looked for"), new("Что ищут.", "What is looked for."), Millions)
        .Add("jobs", offer => Whole(offer.Content.Jobs), new("Рабочих мест", "Jobs"), new("Новых рабочих мест.", "New jobs."))
        .Add("paybackYears", offer => (double?)offer.Content.PaybackYears, new("Окупаемость", "Payback"), new("Срок окупаемости.", "Payback period."), Years)
        .End(OfferFiles.Projects, book.Projects, new("Инвестиционные проекты", "Investment projects"),
            new("Проекты городов: инициатор, цель, стадия, площадка, деньги, рабочие места.", "Projects of the towns: initiator, goal, stage, site, money, jobs."));

    private static Dataset Ideas(OfferBook book, SettlementSystem? system) => Start<IdeaContent>(system)
        .Add("nameRu", offer => offer.Content.NameRu, new("Название", "Name in Russian"), new("Идея по-русски.", "The idea, in Russian."))
        .Add("nameEn", offer => offer.Content.NameEn, new("Название по-английски", "Name in English"), new("Идея по-английски.", "The idea, in English."))
        .Add("textRu", offer => offer.Content.TextRu, new("В чём идея", "What it is, in Russian"), new("В чём идея.", "What the idea is."))
        .Add("textEn", offer => offer.Content.TextEn, new("В чём идея, по-английски", "What it is, in English"), new("То же по-английски.", "The same in English."))
        .AddBranch(idea => idea.Branch)
        .Add("rawMaterialRu", offer => Text(offer.Content.RawMaterialRu), new("Сырьё", "Raw material in Russian"), new("Почему здесь: сырьё.", "Why here: raw material."))
        .Add("rawMaterialEn", offer => Text(offer.Content.RawMaterialEn), new("Сырьё, по-английски", "Raw material in English"), new("То же по-английски.", "The same in English."))
        .Add("productRu", offer => Text(offer.Content.ProductRu), new("Продукт", "Product in Russian"), new("Почему здесь: продукт.", "Why here: product."))
        .Add("productEn", offer => Text(offer.Content.ProductEn), new("Продукт, по-английски", "Product in English"), new("То же по-английски.", "The same in English."))
        .Add("marketRu", offer => Text(offer.Content.MarketRu), new("Рынок", "Market in Russian"), new("Почему здесь: рынок.", "Why here: market."))
        .Add("marketEn", offer => Text(offer.Content.MarketEn), new("Рынок, по-английски", "Market in English"), new("То же по-английски.", "The same in English."))
        .Add("costMillionRoubles", offer => (double?)offer.Content.CostMillionRoubles, new("Стоимость", "Cost"), new("Сколько это может стоить.", "What it may cost."), Millions)
        .Add("jobs", offer => Whole(offer.Content.Jobs), new("Рабочих мест", "Jobs"), new("Новых рабочих мест.", "New jobs."))
        .Add("paybackYears", offer => (double?)offer.Content.PaybackYears, new("Окупаемость", "Payback"), new("Срок окупаемости.", "Payback period."), Years)
        .End(OfferFiles.Ideas, book.Ideas, new("Идеи для бизнеса", "Business ideas"),
            new("Идеи, для которых города ищут исполнителя: что, почему здесь, деньги, рабочие места.", "Ideas for which the towns look for somebody: what, why here, money, jobs."));

    private static Dataset Measures(OfferBook book, SettlementSystem? system) => Start<SupportMeasureContent>(system)
        .Add("nameRu", offer => offer.Content.NameRu, new("Название", "Name in Russian"), new("Мера по-русски.", "The measure, in Russian."))
        .Add("nameEn", offer => offer.Content.NameEn, new("Название по-английски", "Name in English"), new("Мера по-английски.", "The measure, in English."))
        .Add("isSpecialRegime", offer => offer.Content.IsSpecialRegime, new("Особый режим", "Special regime"), new("true — особый режим, false — другая мера поддержки.", "true for a special regime, false for another measure of support."))
        .Add("givesRu", offer => offer.Content.GivesRu, new("Что даёт", "What it gives, in Russian"), new("Что даёт.", "What it gives."))
        .Add("givesEn", offer => offer.Content.GivesEn, new("Что даёт, по-английски", "What it gives, in English"), new("То же по-английски.", "The same in English."))
        .Add("forWhomRu", offer => offer.Content.ForWhomRu, new("Кому", "For whom, in Russian"), new("Кто может получить.", "Who can have it."))
        .Add("forWhomEn", offer => offer.Content.ForWhomEn, new("Кому, по-английски", "For whom, in English"), new("То же по-английски.", "The same in English."))
        .Add("officeRu", offer => offer.Content.OfficeRu, new("Кто даёт", "Who gives it, in Russian"), new("Учреждение.", "The office."))
        .Add("officeEn", offer => offer.Content.OfficeEn, new("Кто даёт, по-английски", "Who gives it, in English"), new("То же по-английски.", "The same in English."))
        .Add("lawRu", offer => offer.Content.LawRu, new("Закон или акт", "Law, in Russian"), new("По чему даётся.", "By which it is given."))
        .Add("lawEn", offer => offer.Content.LawEn, new("Закон или акт, по-английски", "Law, in English"), new("То же по-английски.", "The same in English."))
        .Add("lawNumber", offer => offer.Content.LawNumber, new("Номер акта", "Number of the law"), new("Номер акта.", "Number of the law or act."))
        .Add("lawDate", offer => offer.Content.LawDate, new("День акта", "Date of the law"), new("День акта.", "Date of the law or act."))
        .Add("url", offer => Text(offer.Content.Url), new("Страница", "Page"), new("Где описано и куда обращаться.", "Where it is described and applied for."))
        .Add("validFrom", offer => offer.Content.ValidFrom, new("Действует с", "In force from"), new("Первый день; пусто, если акт его не называет.", "First day; empty where the law names none."))
        .Add("validTo", offer => offer.Content.ValidTo, new("Действует по", "In force until"), new("Последний день; пусто, если акт его не называет.", "Last day; empty where the law names none."))
        .End(OfferFiles.Measures, book.Measures, new("Меры поддержки", "Support measures"),
            new("Меры поддержки и особые режимы края и городов: что дают, кому, кто даёт, по какому закону. Город пуст у мер всего края.", "Support measures and special regimes of the region and its towns: what they give, to whom, who gives them, by which law. The town is empty for those of the whole region."), "investors/support");

    private static DatasetColumns<Offer<T>> Start<T>(SettlementSystem? system) => new DatasetColumns<Offer<T>>()
        .Add("id", offer => offer.Word, new("Код", "Code"), new("Постоянный код записи, свой в каждом наборе.", "Permanent code of the entry, its own within the dataset."))
        .Add("town", offer => offer.Town, new("Код города", "Town code"), new("Короткое имя города в адресах портала.", "Short name of the town in the portal’s addresses."))
        .Add("townNameRu", offer => system?.Find(offer.Town ?? "")?.Name.Ru, new("Город", "Town in Russian"), new("Название города по-русски.", "Name of the town in Russian."))
        .Add("townNameEn", offer => system?.Find(offer.Town ?? "")?.Name.En, new("Город по-английски", "Town in English"), new("Название города по-английски.", "Name of the town in English."));

    private static DatasetColumns<Offer<T>> AddBranch<T>(this DatasetColumns<Offer<T>> columns, Func<T, string?> branchOf) => columns
        .Add("branch", offer => branchOf(offer.Content), new("Раздел ОКВЭД", "Section of OKVED"), new("Буква раздела ОКВЭД 2.", "Letter of the section of OKVED 2, the national classification of economic activities."))
        .Add("branchNameRu", offer => Branches.NameOf(branchOf(offer.Content))?.Ru, new("Отрасль", "Branch in Russian"), new("Название раздела.", "Name of the section."))
        .Add("branchNameEn", offer => Branches.NameOf(branchOf(offer.Content))?.En, new("Отрасль по-английски", "Branch in English"), new("То же по-английски.", "The same in English."));

    private static Dataset End<T>(this DatasetColumns<Offer<T>> columns, string slug, IReadOnlyList<Offer<T>> offers, LocalizedText title, LocalizedText description, string page = "investors") => columns
        .Add("publishedOn", offer => offer.PublishedOn, new("Опубликовано", "Published"), new("День, когда запись подтвердил второй человек.", "The day on which a second person confirmed the entry."))
        .Add("source", offer => offer.Source?.Code, new("Источник", "Source"), new("Код источника; о нём — на странице «Источники».", "Code of the source; the page “Sources” tells of it."))
        .Build(
            slug, title, description, _ => offers, _ => (0, 0), ["id"],
            new($"города, инвесторам, {title.Ru.ToLower(Language.Russian)}", $"towns, investors, {title.En.ToLowerInvariant()}"), page) with
    {
        Files = [.. new[] { DatasetFormat.Csv, DatasetFormat.Xlsx, DatasetFormat.Json }.Select(format => new DatasetFile(format.Extension, format.ContentType))],
    };

    private static string? Text(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static long? Whole(int? number) => number;
}

/// <summary>One group of offers as a dataset.</summary>
public sealed class OfferDataset(string slug, Func<OfferBook, SettlementSystem?, Dataset> build)
{
    private static readonly OfferBook Nothing = new([], [], [], [], [], default, 0);

    public string Slug { get; } = slug;

    /// <summary>The columns, without rows.</summary>
    public Dataset Definition { get; } = build(Nothing, null);

    public DatasetTable Of(OfferBook book, SettlementSystem system)
    {
        ArgumentNullException.ThrowIfNull(book);
        var table = build(book, system).Read(system);
        var codes = table.Rows.Select(row => row.Cells[^1]).OfType<string>().ToHashSet();
        // A source that only offers name is none of the settlement system's.
        return table with { Sources = [.. book.Sources.Where(source => codes.Contains(source.Code)).DistinctBy(source => source.Code).OrderBy(source => source.Place)] };
    }
}
