using SmallTowns.Domain.Work;
using SmallTowns.Web.Docx;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Work;

/// <summary>The report of a quarter as a document: numbers from the work, with how each was counted.</summary>
public static class QuarterDocument
{
    private static readonly IReadOnlyList<DocxColumn> Counts =
    [
        new("Поступило", IsNumbers: true), new("Исполнено", IsNumbers: true), new("из них позже срока", IsNumbers: true),
        new("Осталось", IsNumbers: true), new("из них просрочено", IsNumbers: true), new("Медиана, рабочих дней", IsNumbers: true),
    ];

    /// <summary>The file, from its beginning.</summary>
    public static Stream FileOf(QuarterReport report)
    {
        var stream = new MemoryStream();
        DocxWriter.Write(Of(report), stream);
        stream.Position = 0;
        return stream;
    }

    public static DocxDocument Of(QuarterReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var title = report.Body is { } body ? $"{body.Name}: отчёт за {WorkWords.OfQuarter(report.Quarter)}" : $"Работа департаментов Ассоциации: отчёт за {WorkWords.OfQuarter(report.Quarter)}";
        var lines = report.Body is null ? [.. report.Departments, report.All] : new[] { report.All };
        return new(title, "ru-RU", "Страница",
        [
            new DocxBlock.Paragraph($"Составлен {Days.InWords(report.MadeOn)} по данным портала{(report.IsUnfinished ? "; квартал ещё не кончился" : "")}."),
            new DocxBlock.Heading(1, "Поручения"),
            TableOf("Поручения по департаментам", lines, line => line.Assignments),
            new DocxBlock.Items(
            [
                $"Сроки продлевали: {Numbers.Show(report.All.Extensions)}.",
                $"Отчёты возвращали на доработку: {Numbers.Show(report.All.Returns)}.",
                $"Снято поручений: {Numbers.Show(report.All.Withdrawn)}.",
            ]),
            .. report.Late.Count == 0 ? (DocxBlock[])[new DocxBlock.Paragraph("Просроченных поручений на конец периода нет.")] : [LateOf(report.Late)],
            new DocxBlock.Heading(1, "Запросы городов"),
            TableOf("Запросы по департаментам", lines, line => line.Requests),
            new DocxBlock.Table(
                "Запросы по видам помощи", [new("Вид помощи"), .. Counts], [.. report.All.ByKind.Select(one => RowOf(WorkWords.Of(one.Kind), one.Count))]),
            new DocxBlock.Paragraph($"Города вернули ответ в работу: {Numbers.Show(report.All.Reopened)}."),
            new DocxBlock.Heading(1, "Как посчитано"),
            new DocxBlock.Items(
            [
                "Поступило — дано или спрошено в этом квартале. Исполнено — закончено в нём, когда бы ни поступило: поручение принято контролирующим, на запрос дан ответ.",
                "Позже срока — отчёт или ответ пришёл после дня, который стоял тогда; продлённый срок считается продлённым.",
                "Медиана — рабочие дни от поручения до принятого отчёта и от запроса до ответа. Дни, когда город уточнял запрос, не считаются.",
                "Поручение относится к департаменту, которому оно дано. Данные людям без департамента стоят отдельной строкой общего отчёта.",
            ]),
        ]);
    }

    private static DocxBlock.Table TableOf(string caption, IReadOnlyList<DepartmentReport> lines, Func<DepartmentReport, WorkCount> count) =>
        new(caption, [new("Департамент"), .. Counts], [.. lines.Select(line => RowOf(line.Name, count(line)))]);

    private static IReadOnlyList<string> RowOf(string name, WorkCount count) =>
        [name, Numbers.Show(count.Received), Numbers.Show(count.Done), Numbers.Show(count.DoneLate), Numbers.Show(count.Open), Numbers.Show(count.OpenLate), WorkWords.Median(count.MedianDays)];

    private static DocxBlock.Table LateOf(IReadOnlyList<AssignmentRow> late) => new(
        "Просрочены на конец периода", [new("Поручение"), new("Ответственный"), new("Срок"), new("Просрочено, рабочих дней", IsNumbers: true)],
        [.. late.Select(row => (IReadOnlyList<string>)[$"№ {row.Number}. {row.Title}", row.Responsible ?? row.Body ?? "—", Days.InWords(row.DueOn), Numbers.Show(row.DaysLate)])]);
}
