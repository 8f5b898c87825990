using System.Globalization;
using SmallTowns.Domain;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Public.Offers;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Components;
using SmallTowns.Web.Sites;
using SmallTowns.Web.Sites.Fields;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Investors.Passport;

/// <summary>
/// The investment passport of a town: what is published of it, in the fourteen parts that investors know, each fact with its day and source. What
/// is not known says so, and whom to ask. The page and the document are made from it, so they cannot disagree.
/// </summary>
/// <param name="Edition">The publication that it shows.</param>
/// <param name="Day">The day of the region for which terms and levels are computed.</param>
public sealed record InvestmentPassport(PublishedTown Town, long Edition, DateOnly Day, string WhomToAsk, IReadOnlyList<PassportSection> Sections)
{
    /// <summary>«ИП-абинск…» would be one more code to remember: the town and the publication say it.</summary>
    public string Number => string.Create(CultureInfo.InvariantCulture, $"{Town.Slug}-{Edition}");

    public string Title => T($"Инвестиционный паспорт: {Town.Name.Ru}", $"Investment passport: {Town.Name.En}");

    /// <summary>Relative to the base; for ever the same.</summary>
    public string Permalink => string.Create(CultureInfo.InvariantCulture, $"{AddressOf(Town.Slug)}?edition={Edition}");

    public static string AddressOf(string slug) => $"investors/passport/{slug}";

    /// <param name="sites">Empty where nothing of the town's is in the register.</param>
    public static InvestmentPassport Of(PublishedTown town, PublishedPassport passport, RegisterOfTown? sites, OfferBook offers, long edition, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(offers);
        ArgumentNullException.ThrowIfNull(town);
        ArgumentNullException.ThrowIfNull(passport);
        return new(town, edition, day, OfficeToAsk.Of(passport.Contacts), [.. PassportParts.Of(town, passport, sites, offers, day)]);
    }
}

/// <summary>One part of a passport.</summary>
/// <param name="Text">Markdown; empty where nobody has written it.</param>
/// <param name="IsInOtherLanguage">The text is there in the other language only.</param>
public sealed record PassportSection(int Number, string Title, string? Text, IReadOnlyList<PassportFact> Facts, IReadOnlyList<PassportTable> Tables, bool IsInOtherLanguage = false)
{
    public string Id => string.Create(CultureInfo.InvariantCulture, $"part-{Number}");

    public bool IsEmpty => Text is null && Facts.Count == 0 && Tables.Count == 0;
}

/// <param name="Origin">Year or day, territory and source.</param>
public sealed record PassportFact(string Name, string Value, string? Origin);

public sealed record PassportTable(string Caption, IReadOnlyList<(string Title, bool IsNumbers)> Columns, IReadOnlyList<IReadOnlyList<PassportCell>> Rows);

/// <param name="Lines">What stands below the text.</param>
public sealed record PassportCell(string Text, params IReadOnlyList<string> Lines)
{
    /// <summary>All of it in one line, for a document.</summary>
    public string Plain => string.Join("; ", Lines.Prepend(Text));
}

/// <summary>What stands in which part.</summary>
internal static class PassportParts
{
    public static IEnumerable<PassportSection> Of(PublishedTown town, PublishedPassport passport, RegisterOfTown? sites, OfferBook offers, DateOnly day)
    {
        var number = 0;
        yield return Part(T("Визитная карточка", "The town in short"), TownSectionKind.About,
        [
            .. Figures(town.LatestPopulation, town.Area),
            .. Optional(T("Город с", "Town since"), town.TownSinceYear?.ToString(CultureInfo.InvariantCulture)),
            .. Optional(T("ОКТМО", "OKTMO code"), town.Oktmo),
            .. town.Municipalities.TakeLast(1).Select(link => new PassportFact(T("Муниципальное образование", "Municipality"), T(link.Name), $"{link.StatedForYear}, {T(link.Source.ShortTitle)}")),
        ]);
        yield return Part(T("Положение, дороги, пояс расселения", "Location, roads, settlement belt"), null,
        [
            .. Figures(town.TravelTime),
            .. Optional(T("Пояс расселения", "Settlement belt"), town.Belt.Rule.Belt is { } belt ? Words.Of(belt) : null),
            .. town.Rays.Select(ray => new PassportFact(T("Транспортный луч", "Transport ray"), T(ray.RayName), null)),
            .. Optional(T("Железная дорога", "Railway"), T(town.RailStation)),
            .. Optional(T("Главная дорога", "Main road"), T(town.MainRoad)),
            .. Indicators(IndicatorTopic.Position),
        ]);
        yield return Part(T("Население и труд", "Population and labour"), null,
            [.. Figures([.. town.Chosen(FigureKind.Population).Where(figure => figure.IsPopulationOfTownProper)]), .. Indicators(IndicatorTopic.Population, IndicatorTopic.Labour, IndicatorTopic.LivingStandard)]);
        yield return Part(T("Экономика и работодатели", "Economy and employers"), TownSectionKind.Economy,
            [.. Figures([.. town.Chosen(FigureKind.Employment)]), .. Indicators(IndicatorTopic.Enterprises, IndicatorTopic.Industry, IndicatorTopic.Construction, IndicatorTopic.Trade)],
            TableOf(offers.Employers, OfferTables.Employers));
        yield return Part(T("Природные и курортные ресурсы", "Natural and recreational resources"), TownSectionKind.Resources, []);
        yield return Part(T("Инфраструктура и тарифы", "Infrastructure and tariffs"), TownSectionKind.Infrastructure, [.. Indicators(IndicatorTopic.Utilities)]);
        yield return WithTable(T("Площадки и участки", "Sites and plots"), SiteTable(sites, day, isLand: true));
        yield return WithTable(T("Здания и помещения", "Buildings and premises"), SiteTable(sites, day, isLand: false));
        yield return Part(T("Проекты и идеи", "Projects and ideas"), null, [.. Indicators(IndicatorTopic.Investment)],
            TableOf(offers.Projects, projects => OfferTables.Projects(projects, _ => false)), TableOf(offers.Ideas, OfferTables.Ideas));
        yield return Part(T("Потребности и спрос", "Needs and demand"), TownSectionKind.NeedsAndDemand, [], TableOf(offers.Demand, demand => OfferTables.Demand(demand)));
        yield return Part(T("Инвестиции: меры поддержки и порядок", "Investment: support and procedure"), TownSectionKind.Investment, [], TableOf(offers.Measures, measures => OfferTables.Measures(measures)));
        yield return Part(T("Социальная сфера и жильё", "Social sphere and housing"), TownSectionKind.SocialSphere, [.. Indicators(IndicatorTopic.Social, IndicatorTopic.Housing)]);
        yield return Part(T("Контакты", "Contacts"), null, [.. passport.Contacts.Select(ContactOf)]);
        yield return Part(T("Источники", "Sources"), null,
            [.. town.Figures.Select(figure => figure.Source).Concat(passport.Sources).Concat(offers.Sources).Concat(town.Municipalities.Select(link => link.Source)).DistinctBy(source => source.Code).OrderBy(source => source.Place)
                .Select(source => new PassportFact(T(source.ShortTitle), T(source.Title), null))]);

        PassportSection Part(string title, TownSectionKind? text, IReadOnlyList<PassportFact> facts, params IReadOnlyList<PassportTable?> tables)
        {
            var written = text is null ? null : passport.Texts.FirstOrDefault(one => one.Kind == text);
            var shown = written is null ? null : OptionalText.Line(T(written.Ru, written.En));
            return new(++number, title, shown ?? OptionalText.Line(written is null ? null : T(written.En, written.Ru)), facts, [.. tables.OfType<PassportTable>()], written is not null && shown is null);
        }

        PassportSection WithTable(string title, PassportTable? table) => new(++number, title, null, [], table is null ? [] : [table]);

        IEnumerable<PassportFact> Indicators(params IndicatorTopic[] topics) => Figures(
            [.. passport.Indicators.Where(value => value.IsChosen && topics.Contains(value.Indicator!.Topic)).GroupBy(value => value.Indicator!.Code).Select(same => same.MaxBy(value => value.Period)!)]);
    }

    private static IEnumerable<PassportFact> Figures(params IEnumerable<PublishedFigure?> figures) => figures.OfType<PublishedFigure>().Select(figure => new PassportFact(
        PublishedFigureWords.NameOf(figure), PublishedFigureWords.ValueOf(figure), $"{PublishedFigureWords.WhenAndOver(figure)}, {T(figure.Source.ShortTitle)}"));

    private static IEnumerable<PassportFact> Optional(string name, string? value) => string.IsNullOrEmpty(value) ? [] : [new(name, value, null)];

    private static PassportFact ContactOf(TownContact contact) => new(
        T(contact.OfficeRu, contact.OfficeEn ?? contact.OfficeRu),
        string.Join(", ", new[] { T(contact.PersonRu ?? "", contact.PersonEn ?? contact.PersonRu ?? ""), T(contact.AddressRu ?? "", contact.AddressEn ?? contact.AddressRu ?? ""), contact.Phone, contact.Email, contact.Site }.Where(part => !string.IsNullOrEmpty(part))),
        null);

    private static PassportTable? SiteTable(RegisterOfTown? sites, DateOnly day, bool isLand)
    {
        List<SiteObject> offered =
        [
            .. (sites?.Register.Objects ?? []).Where(site => site.IsLand == isLand && site.Status is SiteStatus.Free or SiteStatus.Reserved or SiteStatus.InTalks).OrderBy(site => site.Reference)
        ];
        if (offered.Count == 0)
            return null;
        var area = isLand ? "areaHectares" : "floorAreaSquareMetres";
        return new(
            T($"Предлагается объектов: {offered.Count}", $"Objects offered: {offered.Count}"),
            [
                (T("Объект", "Object"), false), (T("Вид", "Kind"), false), (T("Состояние", "Status"), false), (T("Площадь", "Area"), true), (T("Электричество, свободно", "Electricity, free"), true),
                (T("Газ, свободно", "Gas, free"), true), (T("Цена", "Price"), true), (T("Готовность", "Readiness"), true),
            ],
            [
                .. from site in offered
                   let effective = sites!.Effective(site)
                   let cells = new[]
                   {
                       $"{site.Reference} {T(site.NameRu, site.NameEn)}", T(SiteWords.Of(site.Kind)), T(SiteWords.Of(site.Status)), Say(area, site), Say("utilities.power.freeMegawatts", effective),
                       Say("utilities.gas.freeCubicMetresPerHour", effective), Say("priceRoubles", site), Readiness.Of(effective, day).ReadinessLevel.ToString(CultureInfo.InvariantCulture),
                   }
                   select (IReadOnlyList<PassportCell>)[.. cells.Select(text => new PassportCell(text))],
            ]);
    }

    /// <summary>The same words as on the page of the town; none where nothing is offered.</summary>
    private static PassportTable? TableOf<T>(IReadOnlyList<Offer<T>> offers, Func<IReadOnlyList<Offer<T>>, OfferTable> tableOf)
    {
        if (offers.Count == 0)
            return null;
        var table = tableOf(offers);
        return new(table.Caption, table.Columns, [.. table.Rows.Select(row => (IReadOnlyList<PassportCell>)[.. row.Cells.Select(cell => new PassportCell(cell.Text, [.. cell.Lines.Select(line => line.Text)]))])]);
    }

    private static string Say(string code, SiteObject site) => SiteFields.Find(code)!.Of(site).State switch
    {
        ParameterState.Unknown => T("неизвестно", "unknown"),
        _ => SiteFields.Find(code)!.Of(site).Words,
    };
}
