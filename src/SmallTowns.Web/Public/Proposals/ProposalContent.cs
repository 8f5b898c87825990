using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Cases;
using SmallTowns.Web.Public.Investors.Card;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites;
using SmallTowns.Web.Sites.Fields;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Proposals;

/// <summary>
/// What a proposal says on one day: the letter and answers as they were sent, the towns and objects as they are published. The page and
/// both files are made from it, so they cannot disagree.
/// </summary>
/// <param name="AsOf">The day of the region for which states are told.</param>
public sealed record ProposalContent(
    string CaseNumber, string Language, string From, DateOnly SentOn, DateOnly ValidUntil, DateOnly AsOf, string Letter, ProposalTable Towns, ProposalTable Sites, IReadOnlyList<AnsweredQuestion> Questions)
{
    public string Title => T($"Предложение по обращению № {CaseNumber}", $"A proposal on enquiry No. {CaseNumber}");

    public string Origin => T(
        $"{From}, экономический отдел Ассоциации малых городов, {Days.InWords(SentOn)}. Действует до {Days.InWords(ValidUntil)} включительно.",
        $"{From}, economic department of the Association of Small Towns, {Days.InWords(SentOn)}. Valid up to and including {Days.InWords(ValidUntil)}.");

    public string State => T($"Города и площадки — по сведениям на {Days.InWords(AsOf)}.", $"Towns and sites are shown as they are on {Days.InWords(AsOf)}.");

    public static ProposalContent Of(PrivateProposal shown, SettlementSystem system, PublishedRegister register)
    {
        ArgumentNullException.ThrowIfNull(shown);
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(register);
        var proposal = shown.Proposal;
        return new(
            shown.CaseNumber, proposal.Language, proposal.ByName, Domain.Calendar.RegionCalendar.DayOf(proposal.SentUtc), proposal.ValidUntil, register.AsOf, proposal.Letter ?? "",
            ProposalTable.OfTowns([.. proposal.Towns.Select(slug => TownRow(slug, system))]),
            ProposalTable.OfSites([.. proposal.Objects.Select(SiteReference.TryParse).OfType<SiteReference>().Select(reference => SiteRow(reference, system, register))]),
            [.. proposal.Questions.OrderBy(question => question.Place).Select(question => new AnsweredQuestion(question.Question ?? "", question.Answer ?? ""))]);
    }

    private static ProposalRow TownRow(string slug, SettlementSystem system)
    {
        if (system.Find(slug) is not { } town)
            return new(slug, null, [T("на портале города больше нет", "no longer on the portal"), "", ""]);
        return new(T(town.Name), TownPage.AddressOf(town.Slug),
        [
            town.SizeClass is { } size ? Words.Of(size) : T("неизвестна", "unknown"),
            OfFigure(town.LatestPopulation), OfFigure(town.TravelTime),
        ]);
    }

    private static string OfFigure(PublishedFigure? figure) => figure is null
        ? T("неизвестно", "unknown")
        : $"{PublishedFigureWords.ValueOf(figure)} ({PublishedFigureWords.WhenAndOver(figure)})";

    private static ProposalRow SiteRow(SiteReference reference, SettlementSystem system, PublishedRegister register)
    {
        if (SiteCard.Of(register, system, reference) is not { } card)
            return new($"{reference}", null, ["", T("в реестре объекта больше нет", "no longer in the register"), "", "", "", ""]);
        var price = card.Effective.PriceRoubles.IsKnown || !card.Effective.RentRoublesPerYear.IsKnown ? "priceRoubles" : "rentRoublesPerYear";
        return new($"{T(card.Site.NameRu, card.Site.NameEn)} ({reference})", SitePage.AddressOf(reference),
        [
            card.Town is { } town ? T(town.Name) : reference.Town,
            StateOf(card), Say(card, card.Site.IsLand ? "areaHectares" : "floorAreaSquareMetres"), Say(card, "utilities.power.freeMegawatts"),
            $"{T(SiteFields.Find(price)!.Label)}: {Say(card, price)}",
            card.Site.IsStanding ? T($"{card.Readiness.ReadinessLevel} из {Readiness.HighestLevel}", $"{card.Readiness.ReadinessLevel} of {Readiness.HighestLevel}") : Numbers.None,
        ]);
    }

    private static string StateOf(SiteCard card) => card.Site.Withdrawal is { } withdrawal
        ? T($"Больше не предлагается с {Days.InWords(withdrawal.On)}: {withdrawal.ReasonRu}", $"No longer offered since {Days.InWords(withdrawal.On)}: {withdrawal.ReasonEn}")
        : T(SiteWords.Of(card.Site.Status)) + (card.Site.StatusSince is { } since ? T($" с {Days.InWords(since)}", $" since {Days.InWords(since)}") : null);

    private static string Say(SiteCard card, string code) => SiteFields.Find(code)!.Of(card.Effective) is var stated && stated.State == ParameterState.Unknown
        ? T("неизвестно", "unknown")
        : stated.Words;
}

/// <param name="Columns">The first is that of the name.</param>
public sealed record ProposalTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<ProposalRow> Rows)
{
    public static ProposalTable OfTowns(IReadOnlyList<ProposalRow> rows) => new(
        T("Города", "Towns"), [T("Город", "Town"), T("Категория", "Class"), T("Население", "Population"), T("До центра края", "To the regional centre")], rows);

    public static ProposalTable OfSites(IReadOnlyList<ProposalRow> rows) => new(
        T("Площадки", "Sites"),
        [
            T("Объект", "Object"), T("Город", "Town"), T("Состояние", "Status"), T("Площадь", "Area"), T("Электричество, свободно", "Electricity, free"),
            T("Цена или аренда", "Price or rent"), T("Готовность", "Readiness"),
        ],
        rows);
}

/// <param name="Address">Relative to the base; empty where nothing stands any more.</param>
/// <param name="Cells">Those after the name.</param>
public sealed record ProposalRow(string Name, string? Address, IReadOnlyList<string> Cells);
