using SmallTowns.Domain.Reports;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;
using static SmallTowns.Web.Shared.TypedText;

namespace SmallTowns.Web.Public.Reports;

/// <summary>What a reader has typed about a number, cleaned: what no text holds is out, what is only spaces is nothing.</summary>
public sealed record ReportInput(string Text, string? RightValue, string? WrittenWhere, string? Email, bool Agrees)
{
    /// <summary>What the reader agrees to, in the words that they see; kept with the e-mail.</summary>
    public static string Consent => T(
        "Согласен на то, чтобы портал хранил эту почту и редактор мог задать по ней вопрос об этом сообщении.",
        "I agree that the portal keeps this e-mail and that an editor may use it to ask about this report.");

    public static ReportInput Of(string? text, string? rightValue, string? writtenWhere, string? email, bool agrees) =>
        new(Clean(text), Line(rightValue), Line(writtenWhere), Line(email), agrees);

    /// <summary>What is wrong, a sentence a field.</summary>
    public IReadOnlyDictionary<string, string> Problems()
    {
        var problems = new Dictionary<string, string>();
        if (Text.Length == 0)
            problems[nameof(Text)] = T("Напишите, что неверно: без этого мы не поймём, что искать.", "Write what is wrong: without that we cannot tell what to look for.");
        else if (Text.Length > FigureReport.TextMaxLength)
            problems[nameof(Text)] = TooLong(FigureReport.TextMaxLength);
        if (RightValue?.Length > FigureReport.LineMaxLength)
            problems[nameof(RightValue)] = TooLong(FigureReport.LineMaxLength);
        if (WrittenWhere?.Length > FigureReport.LineMaxLength)
            problems[nameof(WrittenWhere)] = TooLong(FigureReport.LineMaxLength);
        if (Email is not null && (Email.Length > FigureReport.EmailMaxLength || !EmailAddress.IsValid(Email)))
            problems[nameof(Email)] = T(EmailAddress.Sentence, "Type the whole address, such as ivanova@example.org.");
        else if (Email is not null && !Agrees)
            problems[nameof(Agrees)] = T("Без согласия почту хранить нельзя: отметьте его или сотрите почту.", "Without your consent the e-mail cannot be kept: tick it, or clear the e-mail.");
        return problems;
    }
}
