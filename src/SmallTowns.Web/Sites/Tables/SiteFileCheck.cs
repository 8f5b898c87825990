using SmallTowns.Domain;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Datasets.Reading;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Sites.Tables;

/// <summary>Checks a file of objects against the published register, as if all its rows were published together.</summary>
/// <param name="towns">Names by slug.</param>
public sealed class SiteFileCheck(PublishedRegister register, IReadOnlyDictionary<string, LocalizedText> towns, RegionBoundary? boundary, IReadOnlyList<string> okrugs)
{
    /// <summary>As many as a form of a browser shows without trouble.</summary>
    public const int MostRows = 5_000;

    public static FileLimits Limits { get; } = FileLimits.Default with { Bytes = 10L * 1024 * 1024, Rows = MostRows, Columns = 400 };

    // New objects get their numbers when they are proposed; until then they are told apart by numbers that no town has reached.
    private const int FirstProvisionalNumber = SiteReference.LargestNumber - MostRows;

    /// <exception cref="FileRefusedException">The file cannot be read on.</exception>
    public SiteFileReport Check(IEnumerable<FileRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        SiteTable? table = null;
        List<FileRow> body = [];
        foreach (var row in rows)
        {
            if (table is null)
                table = SiteTable.Of(row);
            else
                body.Add(row);
        }

        if (table is null || table.Problems.Count > 0)
            return new([], table?.NotRead ?? [], table?.Problems ?? []);
        var names = NamesOf(table, body);
        var reader = new SiteRowReader(table);
        List<SiteFileRow> read = [.. body.Zip(names, (row, name) => Read(table, reader, row, name, names))];
        return new(read, table.NotRead, [.. read.SelectMany(row => row.Problems), .. Between(table, read)]);
    }

    /// <summary>Which object each row is about, before any is read: rows may refer to later ones.</summary>
    private List<RowName> NamesOf(SiteTable table, List<FileRow> rows)
    {
        List<RowName> names = [];
        HashSet<string> seen = [];
        foreach (var row in rows)
        {
            var text = table.Text(row, SiteColumns.Reference);
            if (text.Length > 0 && !seen.Add(text))
                names.Add(new(text, default, Problem(SiteColumns.Reference, T("Этот номер в файле уже есть.", "This reference stands in the file already."))));
            else if (text.Length == 0 || text[0] == '#')
                names.Add(TownOf(table.Text(row, SiteColumns.Town)) is { } town
                    ? new(text, SiteReference.TryCreate(town, FirstProvisionalNumber + names.Count) ?? default, null)
                    : new(text, default, Problem(SiteColumns.Town, T("Назовите город края: новому объекту нужен номер его города.", "Name a town of the region: a new object needs a number of its town."))));
            else if (SiteReference.TryParse(text) is not { } reference)
                names.Add(new(text, default, Problem(SiteColumns.Reference, T("Номер выглядит так: abinsk-7. У нового объекта оставьте ячейку пустой.", "A reference looks like abinsk-7. Leave the cell empty for a new object."))));
            else
                names.Add(register.Find(reference) is null
                    ? new(text, reference, Problem(SiteColumns.Reference, T("Такого номера в реестре нет. У нового объекта оставьте ячейку пустой.", "There is no such reference in the register. Leave the cell empty for a new object.")))
                    : new(text, reference, null));

            SiteRowProblem Problem(string column, string sentence) => new(row.Number, column, table.PlaceOf(column), sentence);
        }

        return names;
    }

    private string? TownOf(string text) => towns.FirstOrDefault(town =>
        town.Key.Equals(text, StringComparison.OrdinalIgnoreCase) || town.Value.Ru.Equals(text, StringComparison.OrdinalIgnoreCase) || town.Value.En.Equals(text, StringComparison.OrdinalIgnoreCase)).Key;

    private SiteFileRow Read(SiteTable table, SiteRowReader reader, FileRow row, RowName name, IReadOnlyList<RowName> names)
    {
        if (name.Problem is not null)
            return new(row.Number, name.Text, new(), null, [name.Problem]);
        var published = register.Find(name.Reference);
        var parentText = table.Text(row, SiteColumns.Parent);
        var parent = parentText.Length == 0 ? null
            : parentText[0] == '#' ? names.FirstOrDefault(other => other.Text == parentText && other.Problem is null)?.Reference
            : SiteReference.TryParse(parentText);
        var (site, problems) = reader.Read(row, published ?? new() { Reference = name.Reference, Kind = default }, parent);
        List<SiteRowProblem> all = [.. problems];
        if (parentText.Length > 0 && (parent is not { } whole || (register.Find(whole) is null && names.All(other => other.Reference != whole))))
            Add(SiteColumns.Parent, T("Такого номера или метки нет.", "There is no such reference or label."));
        // A cell that could not be read needs no second sentence.
        foreach (var problem in SiteProblems.Of(site, boundary, okrugs).Where(problem => problems.All(read => read.Column != problem.Field)))
            Add(problem.Field == "geometry" ? SiteColumns.Latitude : problem.Field, problem.Sentence);
        return new(row.Number, name.Text, site, published, all);

        void Add(string column, string sentence) => all.Add(new(row.Number, column, table.PlaceOf(column), sentence));
    }

    /// <summary>What is wrong between the objects once all of the file stand beside what is published.</summary>
    private IEnumerable<SiteRowProblem> Between(SiteTable table, IReadOnlyList<SiteFileRow> rows)
    {
        var byReference = rows.Where(row => row.Problems.Count == 0).GroupBy(row => row.Site.Reference).ToDictionary(same => same.Key, same => same.First());
        foreach (var town in byReference.Values.Select(row => row.Site.Reference.Town).Distinct())
        {
            var others = register.OfTown(town)?.Register.Objects.Where(site => !byReference.ContainsKey(site.Reference)) ?? [];
            foreach (var finding in SiteRegister.TryCreate(others.Concat(byReference.Values.Where(row => row.Site.Reference.Town == town).Select(row => row.Site)), out _))
            {
                // A row that could not be read is no part of the picture: whoever refers to it is not at fault.
                if (byReference.TryGetValue(finding.Reference, out var row) && !(finding.Fault == SiteFault.ParentNotFound && rows.Any(other => other.Problems.Count > 0)))
                    yield return new(row.Row, finding.Field, table.PlaceOf(finding.Field), SiteWords.Of(finding.Fault));
            }
        }
    }

    private sealed record RowName(string Text, SiteReference Reference, SiteRowProblem? Problem);
}

/// <param name="NotRead">Headings that are no column of the register.</param>
public sealed record SiteFileReport(IReadOnlyList<SiteFileRow> Rows, IReadOnlyList<string> NotRead, IReadOnlyList<SiteRowProblem> Problems)
{
    public IEnumerable<SiteFileRow> New => Rows.Where(row => row.Published is null);

    public IEnumerable<SiteFileRow> Changed => Rows.Where(row => row.Published is not null && !row.IsSame);

    public IEnumerable<SiteFileRow> Same => Rows.Where(row => row.IsSame);
}

/// <param name="Label">What the file calls the object: its reference, a label of a new one, or nothing.</param>
/// <param name="Published">What is published of it; empty for a new one.</param>
public sealed record SiteFileRow(int Row, string Label, SiteObject Site, SiteObject? Published, IReadOnlyList<SiteRowProblem> Problems)
{
    public bool IsSame { get; } = Published is not null && Domain.Review.ContentJson.Write(Published) == Domain.Review.ContentJson.Write(Site);
}
