using System.Security.Cryptography;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Staff.Import.Parsing;

namespace SmallTowns.Web.Staff.Import.Checks;

/// <summary>What one look through a file tells before its columns are understood.</summary>
/// <param name="Samples">The first rows, to see what the columns hold.</param>
public sealed record FileFacts(IReadOnlyList<string> Headings, IReadOnlyList<FileRow> Samples, int Rows, NumberConvention Habit, string Sha256, long Bytes)
{
    private const int SampleRows = 5;

    /// <summary>The facts, or the sentence that refuses the file.</summary>
    public static (FileFacts? Facts, string? Refusal) Of(string path, FileLimits limits, CancellationToken cancellation = default)
    {
        try
        {
            return (Read(path, limits, cancellation), null);
        }
        catch (FileRefusedException refusal)
        {
            return (null, refusal.Message);
        }
    }

    private static FileFacts Read(string path, FileLimits limits, CancellationToken cancellation)
    {
        IReadOnlyList<string>? headings = null;
        var samples = new List<FileRow>();
        var convention = NumberConvention.None;
        var rows = 0;
        foreach (var row in new TableFile(path, limits).Rows(cancellation))
        {
            if (headings is null)
            {
                headings = HeadingsIn(row);
                continue;
            }

            rows++;
            convention = convention.After(row);
            if (samples.Count < SampleRows)
                samples.Add(row);
        }

        if (headings is null)
            throw new FileRefusedException("В файле нет ни одной заполненной строки.");
        if (rows == 0)
            throw new FileRefusedException("В файле только заголовки, данных под ними нет.");
        using var bytes = File.OpenRead(path);
        return new(headings, samples, rows, convention, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length);
    }

    private static List<string> HeadingsIn(FileRow row)
    {
        if (row.Cells.Any(cell => cell.Kind == CellKind.Formula))
            throw new FileRefusedException("В заголовках формулы. Замените их текстом.");
        var headings = row.Cells.Select(cell => cell.Text.Trim()).ToList();
        var twice = headings.Where(heading => heading.Length > 0).GroupBy(NormalizedText.Of).Where(same => same.Count() > 1).Select(same => $"«{same.First()}»").ToList();
        return twice.Count == 0
            ? headings
            : throw new FileRefusedException($"Заголовки повторяются: {string.Join(", ", twice)}. Дайте столбцам разные названия.");
    }
}
