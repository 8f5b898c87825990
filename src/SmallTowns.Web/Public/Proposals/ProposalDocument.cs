using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Docx;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Proposals;

/// <summary>A proposal as a document for Word and as a workbook.</summary>
internal static class ProposalDocument
{
    private static string Page => T("Страница на портале", "Page on the portal");

    /// <param name="full">Makes a whole address of one relative to the base.</param>
    public static DocxDocument Of(ProposalContent content, Func<string, string> full) => new(
        content.Title, T("ru-RU", "en-GB"), T("Страница", "Page"),
        [
            new DocxBlock.Paragraph(content.Origin),
            new DocxBlock.Paragraph(content.Letter),
            new DocxBlock.Paragraph(content.State),
            .. TableOf(content.Towns, full),
            .. TableOf(content.Sites, full),
            .. AnswersOf(content),
        ]);

    public static IEnumerable<SheetTable> SheetsOf(ProposalContent content, Func<string, string> full)
    {
        yield return new(T("Письмо", "Letter"), [content.Title], [[content.Origin], [content.Letter], [content.State]]);
        foreach (var table in new[] { content.Towns, content.Sites }.Where(table => table.Rows.Count > 0))
            yield return new(table.Title, [.. table.Columns, Page], [.. table.Rows.Select(row => (IReadOnlyList<object?>)[row.Name, .. row.Cells, AddressOf(row, full)])]);
        if (content.Questions.Count > 0)
        {
            yield return new(
                T("Вопросы", "Questions"), ["№", T("Вопрос", "Question"), T("Ответ", "Answer")],
                [.. content.Questions.Index().Select(asked => (IReadOnlyList<object?>)[asked.Index + 1, asked.Item.Question, asked.Item.Answer])]);
        }
    }

    private static IEnumerable<DocxBlock> TableOf(ProposalTable table, Func<string, string> full)
    {
        if (table.Rows.Count == 0)
            yield break;
        yield return new DocxBlock.Heading(1, table.Title);
        yield return new DocxBlock.Table(table.Title, [.. table.Columns.Select(column => new DocxColumn(column))], [.. table.Rows.Select(row => (IReadOnlyList<string>)[row.Name, .. row.Cells])]);
        if (table.Rows.Where(row => row.Address is not null).Select(row => $"{row.Name}: {AddressOf(row, full)}").ToList() is { Count: > 0 } addresses)
            yield return new DocxBlock.Items(addresses);
    }

    private static IEnumerable<DocxBlock> AnswersOf(ProposalContent content)
    {
        if (content.Questions.Count == 0)
            yield break;
        yield return new DocxBlock.Heading(1, T("Ваши вопросы", "Your questions"));
        foreach (var (place, asked) in content.Questions.Index())
        {
            yield return new DocxBlock.Heading(2, $"{place + 1}. {asked.Question}");
            yield return new DocxBlock.Paragraph(asked.Answer);
        }
    }

    private static string? AddressOf(ProposalRow row, Func<string, string> full) => row.Address is { } address ? full(address) : null;
}
