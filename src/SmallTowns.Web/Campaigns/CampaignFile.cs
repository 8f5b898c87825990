using SmallTowns.Domain.Campaigns;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Campaigns;

/// <summary>The form of a town as a workbook, and the way back: the same checks, each fault with its row and column.</summary>
internal static class CampaignFile
{
    /// <summary>A form has at most some hundred rows.</summary>
    public static readonly FileLimits Limits = new() { Bytes = 5 * 1024 * 1024, Rows = 2_000, UnpackedBytes = 60 * 1024 * 1024 };

    /// <summary>Of several sheets, the one of this name is read.</summary>
    private const string DataSheet = "Данные";

    private const string CodeHeading = "Код";
    private const string ValueHeading = "Значение";
    private const string BasisHeading = "Территория";
    private const string MissingHeading = "Причина, если числа нет";
    private const string NoteHeading = "Пояснение";

    private static readonly TerritorialBasis[] Bases = [.. Enum.GetValues<TerritorialBasis>().Where(basis => basis != TerritorialBasis.Region)];

    public static string NameOf(AnswerSheet sheet) => $"request-{sheet.Campaign.Id}-{sheet.Town.Slug}.xlsx";

    public static IReadOnlyList<SheetTable> Write(AnswerSheet sheet) =>
    [
        new(DataSheet, [CodeHeading, "Показатель", "Единица", "Прежнее значение", "Прежний период", "Прежняя территория", ValueHeading, BasisHeading, MissingHeading, NoteHeading],
            [.. sheet.Rows.Select(RowOf)])
        {
            Choices = [new(7, $"'Слова'!$A$2:$A${Bases.Length + 1}"), new(8, $"'Слова'!$B$2:$B${Enum.GetValues<MissingReason>().Length + 1}")],
        },
        new("Слова", [BasisHeading, MissingHeading], WordRows()),
        new("Как заполнять", ["Столбец", "Что писать"],
        [
            [ValueHeading, $"Число за период: {FigureWords.When(sheet.Campaign.Period)}. Пустая ячейка ничего не меняет в форме."],
            [BasisHeading, "К какой территории относится число: одно из слов листа «Слова»."],
            [MissingHeading, "Если числа нет: одно из слов листа «Слова»."],
            [NoteHeading, "Почему число сильно отличается от прежнего или почему его нет. Пояснение к числу увидят и читатели."],
            [CodeHeading, "Не меняйте: по нему портал узнаёт показатель."],
        ]),
    ];

    public static ReadAnswers Read(AnswerSheet sheet, IEnumerable<FileRow> rows, DateOnly today)
    {
        List<FileFault> faults = [];
        List<(int Row, TypedAnswer Answer)> read = [];
        Head? head = null;
        foreach (var row in rows)
        {
            if (head is null)
                head = Head.Of(row);
            else if (!row[head.Code].IsBlank)
                ReadRow(sheet, head, row, read, faults);
        }

        if (head is null)
            return new([], [new("", $"В файле нет строки с заголовками «{CodeHeading}» и «{ValueHeading}»: скачайте форму заново и заполните её.")]);
        if (read.Count == 0 && faults.Count == 0)
            return new([], [new("", "В файле не заполнено ни одной строки.")]);
        var rowOf = read.ToDictionary(one => one.Answer.MeasureId, one => one.Row);
        var filled = sheet.With(read.Select(one => one.Answer));
        faults.AddRange(AnswerChecks.OfLengths(filled).Concat(AnswerChecks.Of(filled, isWhole: false, today))
            .Where(problem => !problem.IsQuestion && rowOf.ContainsKey(problem.MeasureId))
            .Select(problem => new FileFault(CellOf(head.ColumnOf(problem.Field), rowOf[problem.MeasureId]), problem.Sentence)));
        return new([.. read.Select(one => one.Answer)], faults);
    }

    private static IReadOnlyList<object?> RowOf(SheetRow row)
    {
        var (answer, before) = (row.Answer, row.Published ?? row.Previous);
        return
        [
            row.Indicator.Code, row.Indicator.NameRu, row.Indicator.UnitRu,
            before is null ? null : Numbers.WithoutTrailingZeros(before.Value), before is null ? null : FigureWords.When(before.Period), before is null ? null : Words.Of(before.Basis),
            answer.Value is { } value ? Numbers.WithoutTrailingZeros(value) : answer.Text, Words.Of(answer.Basis), answer.Missing is { } reason ? CampaignWords.Of(reason) : null, answer.Note,
        ];
    }

    private static List<IReadOnlyList<object?>> WordRows()
    {
        var reasons = Enum.GetValues<MissingReason>();
        return [.. Enumerable.Range(0, Math.Max(Bases.Length, reasons.Length)).Select(place => (IReadOnlyList<object?>)
        [
            place < Bases.Length ? Words.Of(Bases[place]) : null, place < reasons.Length ? CampaignWords.Of(reasons[place]) : null,
        ])];
    }

    private static void ReadRow(AnswerSheet sheet, Head head, FileRow row, List<(int Row, TypedAnswer Answer)> read, List<FileFault> faults)
    {
        var code = row[head.Code].Text.Trim();
        if (sheet.Rows.FirstOrDefault(one => one.Indicator.Code == code) is not { } asked)
        {
            faults.Add(new(CellOf(head.Code, row.Number), $"Показателя с кодом «{Short(code)}» в этой форме нет."));
            return;
        }

        if (read.Any(one => one.Answer.MeasureId == asked.Measure.Id))
        {
            faults.Add(new(CellOf(head.Code, row.Number), $"Показатель «{asked.Indicator.NameRu}» стоит в файле дважды."));
            return;
        }

        var (value, missing, note) = (row[head.Value], TextOf(row, head.Missing), TextOf(row, head.Note));
        if (value.IsBlank && missing.Length == 0 && note.Length == 0)
            return;
        var before = faults.Count;
        if (value.Kind is CellKind.Formula or CellKind.Error or CellKind.Date)
            faults.Add(new(CellOf(head.Value, row.Number), "Здесь формула, ошибка или дата, а нужно число: вставьте значение."));
        var basis = WordOf(TextOf(row, head.Basis), Bases, Words.Of);
        if (basis is null && TextOf(row, head.Basis).Length > 0)
            faults.Add(new(CellOf(head.Basis, row.Number), $"Такой территории нет. Одно из: {string.Join("; ", Bases.Select(Words.Of))}."));
        var reason = WordOf(missing, Enum.GetValues<MissingReason>(), CampaignWords.Of);
        if (reason is null && missing.Length > 0)
            faults.Add(new(CellOf(head.Missing, row.Number), $"Такой причины нет. Одно из: {string.Join("; ", Enum.GetValues<MissingReason>().Select(CampaignWords.Of))}."));
        if (faults.Count == before)
            read.Add((row.Number, Typed(asked, value, basis, reason, note)));
    }

    // Where only the explanation is written, the number or the reason that stands in the form stays.
    private static TypedAnswer Typed(SheetRow asked, FileCell value, TerritorialBasis? basis, MissingReason? reason, string note)
    {
        var stays = value.IsBlank && reason is null;
        return new TypedAnswer(asked.Measure.Id)
        {
            Text = stays ? asked.Answer.Text : value.Kind == CellKind.Number && TypedNumber.TryRead(value.Text, out var number) ? TypedNumber.Write(number) : value.Text,
            Basis = basis ?? asked.Answer.Basis,
            Missing = stays ? asked.Answer.Missing : reason,
            Note = note,
        }.Tidy();
    }

    private static string TextOf(FileRow row, int? column) => column is { } place ? row[place].Text.Trim() : "";

    private static T? WordOf<T>(string typed, IEnumerable<T> all, Func<T, string> wordOf) where T : struct =>
        all.Where(one => string.Equals(wordOf(one), typed, StringComparison.OrdinalIgnoreCase)).Select(one => (T?)one).FirstOrDefault();

    private static string CellOf(int? column, int row) => $"{ColumnLetters.Of(column ?? 0)}{row}";

    private static string Short(string text) => text.Length <= Indicator.CodeMaxLength ? text : text[..Indicator.CodeMaxLength] + "…";

    /// <summary>Where the columns stand: people move them.</summary>
    private sealed record Head(int Code, int Value, int? Basis, int? Missing, int? Note)
    {
        public static Head? Of(FileRow row)
        {
            var (code, value) = (PlaceOf(row, CodeHeading), PlaceOf(row, ValueHeading));
            return code is { } c && value is { } v ? new(c, v, PlaceOf(row, BasisHeading), PlaceOf(row, MissingHeading), PlaceOf(row, NoteHeading)) : null;
        }

        public int? ColumnOf(AnswerField field) => field switch
        {
            AnswerField.Basis => Basis,
            AnswerField.Missing => Missing,
            AnswerField.Note => Note,
            _ => Value,
        };

        private static int? PlaceOf(FileRow row, string heading)
        {
            for (var column = 0; column < row.Cells.Count; column++)
            {
                if (string.Equals(row[column].Text.Trim(), heading, StringComparison.OrdinalIgnoreCase))
                    return column;
            }

            return null;
        }
    }
}

/// <param name="Faults">Where there are any, nothing is taken.</param>
internal sealed record ReadAnswers(IReadOnlyList<TypedAnswer> Answers, IReadOnlyList<FileFault> Faults);
