using System.Globalization;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Import.Checks;

namespace SmallTowns.Web.Staff.Import.Difference;

/// <summary>What a file says against what stands on the portal: how many rows of each status, and the first of them.</summary>
public sealed class ImportDifference
{
    public const int ShownOfEach = 200;
    private readonly Dictionary<RowStatus, int> counts = Enum.GetValues<RowStatus>().ToDictionary(status => status, _ => 0);
    private readonly List<DifferenceRow> first = [];
    private readonly List<ImportedFigure> proposed = [];

    public int this[RowStatus status] => counts[status];

    /// <summary>Rows that become proposals.</summary>
    public int Proposed => counts[RowStatus.New] + counts[RowStatus.Changed];

    public IReadOnlyList<DifferenceRow> First => first;

    public bool CountsAs(ImportDifference other) => counts.All(pair => other.counts[pair.Key] == pair.Value);

    /// <summary>The figures among the first rows that become proposals.</summary>
    internal IReadOnlyList<ImportedFigure> FirstFigures => proposed;

    internal void Add(ComparedRow row, ImportReference reference)
    {
        if (counts[row.Status]++ >= ShownOfEach || row.Status == RowStatus.Same)
            return;
        first.Add(DifferenceRow.Of(row, reference));
        if (row is { Row: ImportedFigure figure, Status: RowStatus.New or RowStatus.Changed })
            proposed.Add(figure);
    }

    /// <param name="warnings">By row and column.</param>
    internal void Warn(IReadOnlyDictionary<(int, int?), IReadOnlyList<string>> warnings)
    {
        for (var i = 0; i < first.Count; i++)
            first[i] = first[i] with { Warnings = warnings.GetValueOrDefault((first[i].Row, first[i].Column), []) };
    }
}

/// <summary>One row of the difference in words.</summary>
public sealed record DifferenceRow(int Row, RowStatus Status, string Town, string About, string Before, string After, string Note)
{
    /// <summary>What is unlikely in it. The person may go on; the reviewer sees the same.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Where in the row the number stands; a row that is wide by years has several.</summary>
    public int? Column { get; init; }

    internal static DifferenceRow Of(ComparedRow compared, ImportReference reference) => compared.Row switch
    {
        ImportedFigure figure => OfFigure(compared, figure),
        ImportedTown town => OfTown(compared, town, reference),
        ImportedNewTown town => OfNewTown(compared, town),
        _ => throw new NotSupportedException(),
    };

    private static DifferenceRow OfFigure(ComparedRow compared, ImportedFigure row)
    {
        var chosen = compared.Chosen;
        var note = compared.Status == RowStatus.Conflict ? $"Открытое предложение: {compared.Open!.AuthorName} предлагает {Spell(compared.Open.Figure!)}"
            : chosen is not null && chosen.SourceId != row.Input.SourceId ? "Опубликовано по другому источнику"
            : chosen is not null && chosen.Value == row.Input.Value ? "Число то же, изменились сведения о нём"
            : "";
        var about = $"{Words.Of(row.Input.Basis!.Value)}, {(row.Period is { } period ? Parsing.PeriodText.Spell(period) : "без даты")}{(row.Sector is { } sector ? ", " + sector.NameRu : "")}";
        return new(row.Row, compared.Status, row.Town.NameRu, about, chosen is null ? "" : Spell(chosen), Spell(row.Input.Value!.Value, row.Input.UpperValue, row.Input.Qualifier), note) { Column = row.Column };
    }

    private static DifferenceRow OfTown(ComparedRow compared, ImportedTown row, ImportReference reference)
    {
        var (before, after) = (reference.Facts[row.Town.Id], row.Over(reference.Facts[row.Town.Id]));
        var changed = typeof(Domain.TownProfile.TownFacts).GetProperties()
            .Where(fact => fact.CanWrite && !Equals(fact.GetValue(before), fact.GetValue(after)))
            .ToList();
        string Values(object of) => string.Join("; ", changed.Select(fact => Convert.ToString(fact.GetValue(of), CultureInfo.GetCultureInfo("ru-RU")) is { Length: > 0 } text ? text : "—"));
        return new(row.Row, compared.Status, row.Town.NameRu, "сведения о городе", Values(before), Values(after),
            compared.Status == RowStatus.Conflict ? $"Открытое предложение: {compared.Open!.AuthorName}" : "");
    }

    private static DifferenceRow OfNewTown(ComparedRow compared, ImportedNewTown row) => new(
        row.Row, compared.Status, row.Town.NameRu, "новый город", "",
        $"{row.Content.NameRu}; {row.Content.NameEn}; {Degrees(row.Content.Latitude)}; {Degrees(row.Content.Longitude)}",
        compared.Status == RowStatus.Conflict ? $"Открытое предложение: {compared.Open!.AuthorName}" : "");

    private static string Degrees(double? degrees) => Convert.ToString(degrees, CultureInfo.GetCultureInfo("ru-RU"))!;

    private static string Spell(Figure figure) => Spell(figure.Value, figure.UpperValue, figure.Qualifier);

    private static string Spell(decimal value, decimal? upper, FigureQualifier qualifier) =>
        Words.Qualified(qualifier, Plain(value), upper is { } to ? Plain(to) : null);

    private static string Plain(decimal value) => value.ToString("#,0.######", CultureInfo.GetCultureInfo("ru-RU"));
}
