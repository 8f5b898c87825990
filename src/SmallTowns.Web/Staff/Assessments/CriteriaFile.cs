using System.Globalization;
using SmallTowns.Domain.Assessments;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Monitoring.Assessments;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Assessments;

/// <summary>Criteria from a workbook or a CSV file, for the form: nothing is saved by reading them. Each fault names its cell; with a fault nothing is taken.</summary>
public static class CriteriaFile
{
    /// <summary>As they stand over the columns; the last two may be missing.</summary>
    public const string TopicHeading = "Тема";
    public const string TextHeading = "Что оценивают";
    public const string WeightHeading = "Вес";
    public const string MaxScoreHeading = "Лучшая оценка";

    public static readonly FileLimits Limits = new() { Bytes = 2 * 1024 * 1024, Rows = 2_000, UnpackedBytes = 30 * 1024 * 1024 };

    /// <summary>To be filled in: the criteria in force, or the headings alone. Read back unchanged, it changes nothing.</summary>
    public static SheetTable Template(IReadOnlyList<Criterion> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return new("Критерии", [TopicHeading, TextHeading, WeightHeading, MaxScoreHeading], [.. known.Select(one => new object?[] { one.Topic, one.Text, one.Weight, one.MaxScore })]);
    }

    /// <param name="known">Criteria in force: one with the same words stays the same, and the answers of its years with it.</param>
    /// <exception cref="FileRefusedException">It cannot be read at all.</exception>
    public static async Task<ReadCriteria> ReadAsync(TemporaryFiles temporary, Stream file, IReadOnlyList<Criterion> known, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(temporary);
        ArgumentNullException.ThrowIfNull(file);
        var path = Path.Combine(temporary.DirectoryPath, Guid.NewGuid().ToString("N"));
        try
        {
            await using (var copy = File.Create(path))
                await file.CopyToAsync(copy, cancellationToken);
            return Read(new TableFile(path, Limits, TableView.Everything).Rows(cancellationToken), known);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static ReadCriteria Read(IEnumerable<FileRow> rows, IReadOnlyList<Criterion> known)
    {
        List<CriteriaFault> faults = [];
        List<(FileRow Row, CriterionInput Input)> read = [];
        Head? head = null;
        var topic = "";
        foreach (var row in rows.Where(row => !row.IsBlank))
        {
            if (head is null)
            {
                head = Head.Of(row);
                continue;
            }

            foreach (var (column, cell) in head.Columns.Select(column => (column, row[column])).Where(one => one.Item2.Kind is CellKind.Formula or CellKind.Error or CellKind.Date))
                faults.Add(new(CellOf(column, row), "Здесь формула, ошибка или дата: вставьте значение."));
            // A cell that is merged over several rows stands in the first of them.
            topic = TextOf(row, head.Topic) is { Length: > 0 } own ? own : topic;
            read.Add((row, new()
            {
                Topic = topic,
                Text = TextOf(row, head.Text),
                Weight = head.Weight is { } weight ? TextOf(row, weight) : new CriterionInput().Weight,
                MaxScore = head.MaxScore is { } best ? TextOf(row, best) : new CriterionInput().MaxScore,
            }));
        }

        if (head is null)
            return new([], [new("", $"В файле нет строки с заголовками «{TopicHeading}» и «{TextHeading}».")]);
        foreach (var (place, (row, input)) in read.Index())
        {
            if (read.Take(place).FirstOrDefault(one => IsSame(one.Input, input.Topic, input.Text)) is { Row: { } first })
                faults.Add(new(CellOf(head.Text, row), $"Такой критерий уже стоит в строке {first.Number}."));
            input.Key = known.FirstOrDefault(one => IsSame(input, one.Topic, one.Text))?.Key ?? "";
        }

        List<InputProblem> problems = [];
        new CriteriaInput { Rows = [.. read.Select(one => one.Input)], Reason = TopicHeading }.Read(() => "", problems);
        faults.AddRange(problems.Select(problem => PlaceOf(problem.Field) is var (place, field) && place < read.Count
            ? new CriteriaFault(CellOf(head.ColumnOf(field), read[place].Row), problem.Sentence)
            : new CriteriaFault("", problem.Sentence)));
        return faults.Count > 0 ? new([], faults) : new([.. read.Select(one => one.Input)], []);
    }

    private static bool IsSame(CriterionInput input, string topic, string text) =>
        string.Equals(input.Topic.Trim(), topic.Trim(), StringComparison.Ordinal) && string.Equals(input.Text.Trim(), text.Trim(), StringComparison.Ordinal);

    private static string TextOf(FileRow row, int column) => TypedText.Clean(row[column].Text).Replace('\n', ' ').Trim();

    private static string CellOf(int column, FileRow row) => $"{ColumnLetters.Of(column)}{row.Number}";

    /// <summary><c>Rows[3].Weight</c>, as the form names its fields.</summary>
    private static (int Place, string Field) PlaceOf(string field) =>
        field.Split('[', ']') is [_, var place, { Length: > 1 } name] && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, name[1..]) : (int.MaxValue, "");

    /// <summary>Where the columns stand: people move them.</summary>
    private sealed record Head(int Topic, int Text, int? Weight, int? MaxScore)
    {
        public IEnumerable<int> Columns => new[] { Topic, Text, Weight, MaxScore }.OfType<int>();

        public static Head? Of(FileRow row) => PlaceOf(row, TopicHeading) is { } topic && PlaceOf(row, TextHeading) is { } text
            ? new(topic, text, PlaceOf(row, WeightHeading), PlaceOf(row, MaxScoreHeading))
            : null;

        public int ColumnOf(string field) => field switch
        {
            nameof(CriterionInput.Topic) => Topic,
            nameof(CriterionInput.Weight) => Weight ?? Text,
            nameof(CriterionInput.MaxScore) => MaxScore ?? Text,
            _ => Text,
        };

        private static int? PlaceOf(FileRow row, string heading) =>
            row.Cells.Index().Where(cell => string.Equals(cell.Item.Text.Trim(), heading, StringComparison.OrdinalIgnoreCase)).Select(cell => (int?)cell.Index).FirstOrDefault();
    }
}

/// <param name="Faults">Where there are any, no rows are taken.</param>
public sealed record ReadCriteria(IReadOnlyList<CriterionInput> Rows, IReadOnlyList<CriteriaFault> Faults);

/// <param name="Cell">Column and row: <c>C7</c>; empty where the whole file is meant.</param>
public sealed record CriteriaFault(string Cell, string Sentence);
