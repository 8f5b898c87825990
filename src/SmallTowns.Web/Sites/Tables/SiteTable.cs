using SmallTowns.Web.Datasets.Reading;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Sites.Tables;

/// <summary>Which column of a file is which of the register; made from the headings.</summary>
public sealed class SiteTable
{
    private readonly Dictionary<string, int> places = [];

    private SiteTable()
    {
    }

    /// <summary>Headings that are no column of the register: what stands under them is not read.</summary>
    public IReadOnlyList<string> NotRead { get; private init; } = [];

    /// <summary>What makes it impossible to read the rows; empty where nothing does.</summary>
    public IReadOnlyList<SiteRowProblem> Problems { get; private init; } = [];

    public static SiteTable Of(FileRow headings)
    {
        ArgumentNullException.ThrowIfNull(headings);
        List<string> notRead = [];
        List<SiteRowProblem> problems = [];
        Dictionary<string, int> found = [];
        for (var i = 0; i < headings.Cells.Count; i++)
        {
            var heading = headings.Cells[i].Text.Trim();
            if (heading.Length == 0)
                continue;
            var column = SiteColumns.All.FirstOrDefault(column =>
                column.Code.Equals(heading, StringComparison.OrdinalIgnoreCase) || column.Title.Ru.Equals(heading, StringComparison.OrdinalIgnoreCase) || column.Title.En.Equals(heading, StringComparison.OrdinalIgnoreCase));
            if (column is null)
                notRead.Add(heading);
            else if (!found.TryAdd(column.Code, i))
                problems.Add(new(headings.Number, column.Code, i, T("Такой столбец уже есть.", "This column stands here already.")));
        }

        problems.AddRange(SiteColumns.All.Where(column => column.IsRequired && !found.ContainsKey(column.Code))
            .Select(column => new SiteRowProblem(headings.Number, column.Code, null, T($"Нет столбца «{column.Title.Ru}» ({column.Code}).", $"The column “{column.Title.En}” ({column.Code}) is missing."))));
        var table = new SiteTable { NotRead = notRead, Problems = problems };
        foreach (var (code, place) in found)
            table.places[code] = place;
        return table;
    }

    public int? PlaceOf(string code) => places.TryGetValue(code, out var place) ? place : null;

    /// <summary>The cell as text; empty where the file has no such column.</summary>
    public string Text(FileRow row, string code) => PlaceOf(code) is { } place ? row[place].Text.Trim() : "";
}

/// <summary>What is wrong with one cell, or with a whole row.</summary>
/// <param name="Row">As the file counts them, from 1.</param>
/// <param name="Column">The code of the column; empty for the row.</param>
/// <param name="Place">Of the column, from 0; empty where the file does not have it.</param>
public sealed record SiteRowProblem(int Row, string Column, int? Place, string Sentence);
