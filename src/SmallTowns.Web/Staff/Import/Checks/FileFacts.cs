using System.Security.Cryptography;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Staff.Import.Fields;
using SmallTowns.Web.Staff.Import.Parsing;

namespace SmallTowns.Web.Staff.Import.Checks;

/// <summary>What one look through a file tells before its columns are understood.</summary>
/// <param name="Samples">The first rows, to see what the columns hold.</param>
public sealed record FileFacts(IReadOnlyList<string> Headings, IReadOnlyList<FileRow> Samples, int Rows, NumberConvention Habit, string Sha256, long Bytes)
{
    public const int TopRows = 30;
    private const int SampleRows = 5;

    /// <summary>How the file is read.</summary>
    public TableView View { get; init; } = TableView.Default;

    public required TableHead Head { get; init; }
    public required TableOutline Outline { get; init; }

    /// <summary>The facts, or the sentence that refuses the file.</summary>
    public static (FileFacts? Facts, string? Refusal) Of(string path, FileLimits limits, CancellationToken cancellation = default)
    {
        var look = Look(path, limits, TableView.Default, null, null, cancellation);
        return (look.Facts, look.Refusal);
    }

    /// <param name="head">The rows that a person chose for the head; where none were, they are suggested.</param>
    /// <param name="form">What the file holds.</param>
    public static FileLook Look(string path, FileLimits limits, TableView view, TableHead? head, ImportForm? form, CancellationToken cancellation = default)
    {
        var file = new TableFile(path, limits, view);
        var top = new List<FileRow>();
        try
        {
            return new(Read(file, path, view, head, form, top, cancellation), null, file.Outline, top);
        }
        catch (FileRefusedException refusal)
        {
            return new(null, refusal.Message, file.Outline, top);
        }
    }

    private static FileFacts Read(TableFile file, string path, TableView view, TableHead? head, ImportForm? form, List<FileRow> top, CancellationToken cancellation)
    {
        var convention = NumberConvention.None;
        var rows = 0;
        foreach (var row in file.Rows(cancellation))
        {
            if (top.Count < TopRows)
                top.Add(row);
            else
                Take(row);
        }

        if (top.Count == 0)
            throw new FileRefusedException("В файле нет ни одной заполненной строки.");
        head ??= TableHead.Suggest(top, form);
        foreach (var row in top.Where(row => row.Number > head.Last))
            Take(row);
        var headings = HeadingsIn(head, top, file.Outline);
        if (rows == 0)
            throw new FileRefusedException("В файле только заголовки, данных под ними нет.");
        using var bytes = File.OpenRead(path);
        return new(headings, [.. top.Where(row => row.Number > head.Last).Take(SampleRows)], rows, convention, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length)
        {
            View = view,
            Head = head,
            Outline = file.Outline,
        };

        void Take(FileRow row)
        {
            rows++;
            convention = convention.After(row);
        }
    }

    private static List<string> HeadingsIn(TableHead head, IReadOnlyList<FileRow> top, TableOutline outline)
    {
        if (top.Where(row => head.First <= row.Number && row.Number <= head.Last).Any(row => row.Cells.Any(cell => cell.Kind == CellKind.Formula)))
            throw new FileRefusedException("В заголовках формулы. Замените их текстом.");
        var headings = head.Headings(top, outline).ToList();
        // What the eye sees has the name; a hidden column of the same name is asked for by itself.
        foreach (var column in outline.HiddenColumnsInUse.Where(column => column < headings.Count && headings[column].Length > 0))
        {
            if (headings.Where((heading, other) => other != column && NormalizedText.Of(heading) == NormalizedText.Of(headings[column])).Any())
                headings[column] += " (скрытый столбец)";
        }

        var twice = headings.Where(heading => heading.Length > 0).GroupBy(NormalizedText.Of).Where(same => same.Count() > 1).Select(same => $"«{same.First()}»").ToList();
        return twice.Count == 0
            ? headings
            : throw new FileRefusedException($"Заголовки повторяются: {string.Join(", ", twice)}. Дайте столбцам разные названия.");
    }
}

/// <summary>What a file looks like, whether or not it could be understood: enough to choose another way of reading it.</summary>
/// <param name="Top">Its first rows.</param>
public sealed record FileLook(FileFacts? Facts, string? Refusal, TableOutline Outline, IReadOnlyList<FileRow> Top);
