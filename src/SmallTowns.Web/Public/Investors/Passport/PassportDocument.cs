using SmallTowns.Web.Docx;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Markdown;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Investors.Passport;

/// <summary>The passport as a document for Word.</summary>
internal static class PassportDocument
{
    /// <param name="address">The permanent address, with the host.</param>
    public static DocxDocument Of(InvestmentPassport passport, string address) => new(
        passport.Title, T("ru-RU", "en-GB"), T("Страница", "Page"),
        [
            new DocxBlock.Paragraph(T($"№ {passport.Number}, сведения на {Days.InWords(passport.Day)}. Постоянный адрес: {address}", $"No. {passport.Number}, as of {Days.InWords(passport.Day)}. Permanent address: {address}")),
            .. passport.Sections.SelectMany(section => BlocksOf(section, passport)),
        ]);

    private static IEnumerable<DocxBlock> BlocksOf(PassportSection section, InvestmentPassport passport)
    {
        yield return new DocxBlock.Heading(1, $"{section.Number}. {section.Title}");
        if (section.IsEmpty)
            yield return new DocxBlock.Paragraph(PassportWords.Unknown(passport));
        if (section.IsInOtherLanguage)
            yield return new DocxBlock.Paragraph(PassportWords.OtherLanguage);
        if (section.Text is { } text)
            yield return new DocxBlock.Paragraph(SafeMarkdown.ToPlain(text).Trim());
        if (section.Facts.Count > 0)
        {
            yield return new DocxBlock.Table(
                section.Title, [new(T("Сведение", "Fact")), new(T("Значение", "Value")), new(T("Год, территория, источник", "Year, territory, source"))],
                [.. section.Facts.Select(fact => (IReadOnlyList<string>)[fact.Name, fact.Value, fact.Origin ?? ""])]);
        }

        foreach (var table in section.Tables)
            yield return new DocxBlock.Table(table.Caption, [.. table.Columns.Select(column => new DocxColumn(column.Title, column.IsNumbers))],
                [.. table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => cell.Plain)])]);
    }
}

internal static class PassportWords
{
    public static string OtherLanguage => T("Текст есть только на английском языке.", "This text is available in Russian only.");

    public static string Unknown(InvestmentPassport passport) => T($"Ничего не опубликовано. Спросите {passport.WhomToAsk}.", $"Nothing is published. Ask {passport.WhomToAsk}.");
}
