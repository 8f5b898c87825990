using SmallTowns.Domain.Cases;
using SmallTowns.Web.Letters;
using SmallTowns.Web.Links;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Cases;

/// <param name="Root">Where the portal is.</param>
/// <param name="CaseToken">Of the private page.</param>
/// <param name="WithdrawalToken">Of the link that takes the consent back.</param>
public sealed record CaseLetterLinks(string Root, string CaseToken, string WithdrawalToken);

/// <summary>The letters about a case, in the language in which the investor wrote.</summary>
public static class CaseLetters
{
    public const string Opened = "case-opened";
    public const string Answered = "case-answered";
    public const string Proposed = "case-proposal";

    public static LetterText OfOpening(InvestorCase investorCase, CaseLetterLinks links)
    {
        ArgumentNullException.ThrowIfNull(investorCase);
        var day = Day(investorCase, investorCase.ReplyDueOn);
        return new(
            investorCase.IsQuestion
                ? In(investorCase, $"Вопрос № {investorCase.Number} получен", $"Your question No. {investorCase.Number} has arrived")
                : In(investorCase, $"Обращение № {investorCase.Number} получено", $"Your enquiry No. {investorCase.Number} has arrived"),
            In(investorCase,
                $"""
                Здравствуйте!

                {(investorCase.IsQuestion ? "Ассоциация малых городов получила ваш вопрос" : "Экономический отдел Ассоциации малых городов получил ваше обращение")} № {investorCase.Number}.
                Мы ответим не позже {day}.{CalendarNote(investorCase)}

                {Foot(investorCase.Language, links)}
                """,
                $"""
                Hello,

                {(investorCase.IsQuestion ? "The Association of Small Towns has received your question" : "The economic department of the Association of Small Towns has received your enquiry")} No. {investorCase.Number}.
                You will have an answer by {day}.{CalendarNote(investorCase)}

                {Foot(investorCase.Language, links)}
                """));
    }

    /// <param name="answer">As the department wrote it.</param>
    public static LetterText OfAnswer(InvestorCase investorCase, string answer, CaseLetterLinks links)
    {
        ArgumentNullException.ThrowIfNull(investorCase);
        return new(
            investorCase.IsQuestion
                ? In(investorCase, $"Ответ на вопрос № {investorCase.Number}", $"Answer to your question No. {investorCase.Number}")
                : In(investorCase, $"Ответ на обращение № {investorCase.Number}", $"Answer to your enquiry No. {investorCase.Number}"),
            $"{answer}\n\n—\n\n{Foot(investorCase.Language, links)}");
    }

    /// <summary>In the language of the proposal, whose page the link leads to.</summary>
    /// <param name="token">Of the proposal.</param>
    public static LetterText OfProposal(InvestorCase investorCase, CaseProposal proposal, string token, CaseLetterLinks links)
    {
        ArgumentNullException.ThrowIfNull(investorCase);
        ArgumentNullException.ThrowIfNull(proposal);
        var address = CaseAddresses.Of(links.Root, proposal.Language, ProposalLink.AddressOf(token));
        var day = Day(proposal.Language, proposal.ValidUntil);
        return new(
            In(proposal.Language, $"Предложение по обращению № {investorCase.Number}", $"A proposal on your enquiry No. {investorCase.Number}"),
            In(proposal.Language,
                $"""
                Здравствуйте!

                Экономический отдел Ассоциации малых городов подготовил предложение по вашему обращению № {investorCase.Number}. Оно действует до {day} включительно:

                {address}

                На странице есть кнопка «Открыть предложение». Отдел видит, сколько раз её нажали и когда.

                {Foot(proposal.Language, links)}
                """,
                $"""
                Hello,

                The economic department of the Association of Small Towns has prepared a proposal on your enquiry No. {investorCase.Number}. It is valid up to and including {day}:

                {address}

                There is a button “Open the proposal” on the page. The department sees how often it was pressed and when.

                {Foot(proposal.Language, links)}
                """));
    }

    private static string Foot(string language, CaseLetterLinks links)
    {
        var page = CaseAddresses.Of(links.Root, language, CaseLink.AddressOf(links.CaseToken));
        var withdrawal = CaseAddresses.Of(links.Root, language, ExpiringLinks.AddressOf(links.WithdrawalToken));
        return In(language,
            $"""
            Что с обращением и что мы ответили, видно на вашей странице. Кто знает её адрес, тот её откроет, поэтому не передавайте его:

            {page}

            Ваше имя, почту и то, что вы написали, портал хранит с вашего согласия. Отозвать его можно здесь; тогда всё это сотрут:

            {withdrawal}
            """,
            $"""
            You can see what has become of your enquiry, and our answers, on a page of your own. Whoever knows its address can open it, so keep it to yourself:

            {page}

            We keep your name, your e-mail and what you wrote with your consent. You can withdraw it here; all of that is then erased:

            {withdrawal}
            """);
    }

    private static string CalendarNote(InvestorCase investorCase) => investorCase.IsReplyDueCertain ? "" : In(investorCase,
        " Праздники этого срока ещё не внесены в календарь, поэтому день может сдвинуться.",
        " The public holidays of that time are not in our calendar yet, so the day may be later.");

    private static string Day(InvestorCase investorCase, DateOnly day) => Day(investorCase.Language, day);

    private static string Day(string language, DateOnly day) => language == "en"
        ? day.ToString("d MMMM yyyy", Language.English)
        : day.ToString("d MMMM yyyy 'года'", Language.Russian);

    private static string In(InvestorCase investorCase, string russian, string english) => In(investorCase.Language, russian, english);

    private static string In(string language, string russian, string english) => language == "en" ? english : russian;
}
