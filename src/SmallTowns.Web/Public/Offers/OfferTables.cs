using System.Globalization;
using SmallTowns.Domain;
using SmallTowns.Domain.Offers;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Kinds.Offers;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Components;
using SmallTowns.Web.Sites;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Offers;

/// <summary>Offers in the words of the reader's language, a table for each group.</summary>
public static class OfferTables
{
    public static OfferTable Employers(IReadOnlyList<Offer<EmployerContent>> offers) => new(
        T($"Крупные и заметные работодатели: {offers.Count}", $"Large and notable employers: {offers.Count}"),
        [
            (T("Работодатель", "Employer"), false), (T("Отрасль", "Branch"), false), (T("Работников", "Staff"), true), (T("Что происходит", "What is happening"), false),
            (T("Источник", "Source"), false),
        ],
        [.. offers.Select(offer => RowOf(offer, EmployerOf(offer.Content), new(BranchOf(offer.Content.Branch)), StaffOf(offer.Content), EventOf(offer.Content)))]);

    /// <param name="townOf">The name of a town by its slug, where the list is of several towns.</param>
    public static OfferTable Demand(IReadOnlyList<Offer<DemandContent>> offers, Func<string, LocalizedText?>? townOf = null) => new(
        T($"Что нужно местной экономике: {offers.Count}", $"What the local economy needs: {offers.Count}"),
        [
            (T("Что нужно", "What is needed"), false), .. TownColumn(townOf), (T("Отрасль", "Branch"), false), (T("Объём и время", "Volume and time"), false),
            (T("Кому писать", "Whom to write to"), false), (T("Открыто по", "Open until"), false), (T("Источник", "Source"), false),
        ],
        [
            .. offers.Select(offer => RowOf(
                offer,
                [
                    new(T(offer.Content.TitleRu, offer.Content.TitleEn), null, LinesOf(T(offer.Content.NoteRu, offer.Content.NoteEn))), .. TownCell(offer.Town, townOf),
                    new(BranchOf(offer.Content.Branch)), VolumeOf(offer.Content), ContactOf(offer.Content), new(Days.InWords(offer.Content.ValidTo!.Value)),
                ])),
        ]);

    /// <param name="isOnCard">Whether an object of the register has a card to lead to.</param>
    public static OfferTable Projects(IReadOnlyList<Offer<ProjectContent>> offers, Func<SiteReference, bool> isOnCard) => new(
        T($"Инвестиционные проекты: {offers.Count}", $"Investment projects: {offers.Count}"),
        [
            (T("Проект", "Project"), false), (T("Стадия и срок", "Stage and years"), false), (T("Площадка", "Site"), false), (T("Стоимость, млн ₽", "Cost, RUB million"), true),
            (T("Рабочих мест", "Jobs"), true), (T("Окупаемость, лет", "Payback, years"), true), (T("Источник", "Source"), false),
        ],
        [
            .. offers.Select(offer => RowOf(
                offer, ProjectOf(offer.Content), new(T(OfferWords.Of(offer.Content.Stage)), null, LinesOf(YearsOf(offer.Content))), SiteOf(offer.Content.SiteReference, isOnCard), MoneyOf(offer.Content),
                new(Numbers.Show(offer.Content.Jobs)), new(Number(offer.Content.PaybackYears)))),
        ]);

    public static OfferTable Ideas(IReadOnlyList<Offer<IdeaContent>> offers) => new(
        T($"Идеи, которые ищут исполнителя: {offers.Count}", $"Ideas that look for somebody to take them up: {offers.Count}"),
        [
            (T("Идея", "Idea"), false), (T("Почему здесь", "Why here"), false), (T("Стоимость, млн ₽", "Cost, RUB million"), true), (T("Рабочих мест", "Jobs"), true),
            (T("Окупаемость, лет", "Payback, years"), true), (T("Источник", "Source"), false),
        ],
        [
            .. offers.Select(offer => RowOf(
                offer, IdeaOf(offer.Content), WhyHere(offer.Content), new(Number(offer.Content.CostMillionRoubles)), new(Numbers.Show(offer.Content.Jobs)), new(Number(offer.Content.PaybackYears)))),
        ]);

    public static OfferTable Measures(IReadOnlyList<Offer<SupportMeasureContent>> offers, Func<string, LocalizedText?>? townOf = null) => new(
        T($"Меры поддержки и особые режимы: {offers.Count}", $"Support measures and special regimes: {offers.Count}"),
        [
            (T("Мера", "Measure"), false), .. TownColumn(townOf), (T("Кому", "For whom"), false), (T("Кто даёт", "Who gives it"), false), (T("Закон", "Law"), false),
            (T("Действует", "In force"), false), (T("Источник", "Source"), false),
        ],
        [
            .. offers.Select(offer => RowOf(
                offer,
                [
                    MeasureOf(offer, isAmongOthers: townOf is not null), .. offer.Town is null && townOf is not null ? [new OfferCell(T("весь край", "the whole region"))] : TownCell(offer.Town, townOf),
                    new(T(offer.Content.ForWhomRu, offer.Content.ForWhomEn)), new(T(offer.Content.OfficeRu, offer.Content.OfficeEn)), LawOf(offer.Content), new(InForce(offer.Content)),
                ])),
        ]);

    private static OfferRow RowOf<TContent>(Offer<TContent> offer, params IReadOnlyList<OfferCell> cells) =>
        new(OfferPlaces.RowId(offer.Kind, offer.Word), [.. cells, SourceOf(offer)]);

    private static OfferCell SourceOf<TContent>(Offer<TContent> offer) => new(
        offer.Source is { } source ? T(source.ShortTitle) : Numbers.None, offer.Source?.Address(),
        offer.PublishedOn is { } day ? [new(T($"опубликовано {Days.InWords(day)}", $"published {Days.InWords(day)}"))] : []);

    private static OfferCell EmployerOf(EmployerContent employer) => new(
        T(employer.NameRu, employer.NameEn), null,
        [.. LinesOf(T(employer.AddressRu, employer.AddressEn)), .. string.IsNullOrEmpty(employer.Site) ? [] : (OfferLine[])[new(HostOf(employer.Site), ContactLinks.Site(employer.Site))]]);

    private static OfferCell StaffOf(EmployerContent employer) => (employer.StaffFrom, employer.StaffTo) switch
    {
        (null, null) => new(T("неизвестно", "unknown"), null, LinesOf(T(employer.StaffUnknownRu, employer.StaffUnknownEn))),
        ({ } from, { } to) when from == to => OnDay(Numbers.Show(from), employer),
        ({ } from, { } to) => OnDay($"{Numbers.Show(from)}–{Numbers.Show(to)}", employer),
        ({ } from, null) => OnDay(T($"от {Numbers.Show(from)}", $"{Numbers.Show(from)} or more"), employer),
        (null, { } to) => OnDay(T($"до {Numbers.Show(to)}", $"up to {Numbers.Show(to)}"), employer),
    };

    private static OfferCell OnDay(string text, EmployerContent employer) =>
        new(text, null, employer.StaffOn is { } day ? LinesOf(T($"на {Days.InWords(day)}", $"on {Days.InWords(day)}")) : []);

    private static OfferCell EventOf(EmployerContent employer) => employer.Event is not { } what ? new(Numbers.None) : new(
        $"{T(OfferWords.Of(what))}, {employer.EventYear}", null, LinesOf(T(employer.EventSourceRu, employer.EventSourceEn)));

    private static OfferCell VolumeOf(DemandContent demand)
    {
        var volume = demand.Volume is { } number ? $"{Numbers.ShowWhole(number)} {T(demand.UnitRu, demand.UnitEn)}{(demand.IsPerYear ? T(" в год", " a year") : "")}" : T("объём не указан", "volume not stated");
        var period = (demand.PeriodStart, demand.PeriodEnd) switch
        {
            (null, null) => "",
            ({ } from, { } to) => T($"с {Days.InWords(from)} по {Days.InWords(to)}", $"from {Days.InWords(from)} to {Days.InWords(to)}"),
            ({ } from, null) => T($"с {Days.InWords(from)}", $"from {Days.InWords(from)}"),
            (null, { } to) => T($"до {Days.InWords(to)}", $"until {Days.InWords(to)}"),
        };
        return new(volume, null, LinesOf(period));
    }

    private static OfferCell ContactOf(DemandContent demand) => new(
        T(demand.OfficeRu, demand.OfficeEn), null,
        [
            .. string.IsNullOrEmpty(demand.Phone) ? [] : (OfferLine[])[new(demand.Phone, ContactLinks.Phone(demand.Phone))],
            .. string.IsNullOrEmpty(demand.Email) ? [] : (OfferLine[])[new(demand.Email, ContactLinks.Mail(demand.Email))],
        ]);

    private static OfferCell ProjectOf(ProjectContent project) => new(
        T(project.NameRu, project.NameEn), null,
        [.. LinesOf(T($"Ведёт: {project.InitiatorRu}", $"By: {project.InitiatorEn}"), T(project.GoalRu, project.GoalEn), BranchOf(project.Branch))]);

    private static OfferCell SiteOf(string? text, Func<SiteReference, bool> isOnCard) => SiteReference.TryParse(text) is not { } reference
        ? new(Numbers.None)
        : new(reference.ToString(), isOnCard(reference) ? SitePage.AddressOf(reference) : null);

    private static string YearsOf(ProjectContent project) => (project.StartYear, project.EndYear) switch
    {
        (null, null) => "",
        ({ } from, { } to) when from == to => Year(from),
        ({ } from, { } to) => $"{Year(from)}–{Year(to)}",
        ({ } from, null) => T($"с {from}", $"from {from}"),
        (null, { } to) => T($"до {to}", $"until {to}"),
    };

    private static OfferCell MoneyOf(ProjectContent project) => new(
        Number(project.CostMillionRoubles), null,
        LinesOf(
            project.OwnMillionRoubles is null ? "" : T($"своих {Number(project.OwnMillionRoubles)}", $"own {Number(project.OwnMillionRoubles)}"),
            project.RequiredMillionRoubles is null ? "" : T($"требуется {Number(project.RequiredMillionRoubles)}", $"looked for {Number(project.RequiredMillionRoubles)}")));

    private static OfferCell IdeaOf(IdeaContent idea) => new(T(idea.NameRu, idea.NameEn), null, LinesOf(T(idea.TextRu, idea.TextEn), BranchOf(idea.Branch)));

    private static OfferCell WhyHere(IdeaContent idea)
    {
        var reasons = LinesOf(
            Named(T("Сырьё", "Raw material"), T(idea.RawMaterialRu, idea.RawMaterialEn)), Named(T("Продукт", "Product"), T(idea.ProductRu, idea.ProductEn)),
            Named(T("Рынок", "Market"), T(idea.MarketRu, idea.MarketEn)));
        return new(reasons[0].Text, null, [.. reasons.Skip(1)]);
    }

    private static OfferCell MeasureOf(Offer<SupportMeasureContent> offer, bool isAmongOthers) => new(
        T(offer.Content.NameRu, offer.Content.NameEn), string.IsNullOrEmpty(offer.Content.Url) ? null : ContactLinks.Site(offer.Content.Url),
        LinesOf(
            offer.Content.IsSpecialRegime ? T("особый режим", "special regime") : "", isAmongOthers || offer.Town is not null ? "" : T("действует во всём крае", "in the whole region"),
            T(offer.Content.GivesRu, offer.Content.GivesEn)));

    private static OfferCell LawOf(SupportMeasureContent measure) => new(
        T(measure.LawRu, measure.LawEn), null, LinesOf(T($"№ {measure.LawNumber} от {Days.InWords(measure.LawDate!.Value)}", $"No. {measure.LawNumber} of {Days.InWords(measure.LawDate!.Value)}")));

    private static string InForce(SupportMeasureContent measure) => (measure.ValidFrom, measure.ValidTo) switch
    {
        (null, null) => T("без срока", "without a term"),
        ({ } from, { } to) => T($"с {Days.InWords(from)} по {Days.InWords(to)}", $"from {Days.InWords(from)} to {Days.InWords(to)}"),
        ({ } from, null) => T($"с {Days.InWords(from)}", $"from {Days.InWords(from)}"),
        (null, { } to) => T($"по {Days.InWords(to)}", $"until {Days.InWords(to)}"),
    };

    private static IEnumerable<(string, bool)> TownColumn(Func<string, LocalizedText?>? townOf) => townOf is null ? [] : [(T("Город", "Town"), false)];

    private static IReadOnlyList<OfferCell> TownCell(string? town, Func<string, LocalizedText?>? townOf) =>
        townOf is null || town is null ? [] : [new(townOf(town) is { } name ? T(name) : town, $"{TownPage.AddressOf(town)}#{OfferPlaces.SectionId}")];

    private static string BranchOf(string? code) => Branches.NameOf(code) is { } name ? T(name) : Numbers.None;

    private static string Named(string name, string text) => text.Length == 0 ? "" : $"{name}: {text}";

    private static IReadOnlyList<OfferLine> LinesOf(params IEnumerable<string> lines) => [.. lines.Where(line => line.Length > 0).Select(line => new OfferLine(line))];

    private static string Number(decimal? number) => number is { } known ? Numbers.ShowWhole(known) : Numbers.None;

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string HostOf(string site) => WebAddress.TryRead(ContactLinks.Site(site), out var address) ? address.Host : site;
}
