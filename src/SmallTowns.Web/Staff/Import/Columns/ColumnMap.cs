using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Staff.Import.Fields;

namespace SmallTowns.Web.Staff.Import.Columns;

/// <summary>Where each field is: in which column (counted from 0), or what is given for all rows instead.</summary>
public sealed record ColumnMap(IReadOnlyDictionary<string, int> Columns, IReadOnlyDictionary<string, string> CommonValues)
{
    public static readonly ColumnMap Empty = new(new Dictionary<string, int>(), new Dictionary<string, string>());

    /// <summary>Columns whose headings are periods, with the period of each: every number in them is one of its own.</summary>
    public IReadOnlyDictionary<int, string> PeriodColumns { get; init; } = new Dictionary<int, string>();

    /// <summary>Whether the table is wide by periods.</summary>
    public bool IsWide => PeriodColumns.Count > 0 && !Columns.ContainsKey(FieldKeys.Value);

    public bool Has(string key) => (IsWide && (key is FieldKeys.Value or FieldKeys.Period)) || Columns.ContainsKey(key) || CommonValues.ContainsKey(key);

    /// <summary>The column wins over the common value; an empty cell is an empty cell.</summary>
    public FileCell CellOf(string key, FileRow row) =>
        Columns.TryGetValue(key, out var column) ? row[column]
        : CommonValues.TryGetValue(key, out var value) ? FileCell.OfText(value)
        : FileCell.Empty;

    /// <summary>How each number of a row is understood: one way, or one for each period of a wide table.</summary>
    public IReadOnlyList<ColumnMap> PerNumber() => !IsWide
        ? [this]
        :
        [
            .. PeriodColumns.OrderBy(pair => pair.Key).Select(pair => new ColumnMap(
                Columns.Where(column => column.Key != FieldKeys.Period).Append(new(FieldKeys.Value, pair.Key)).ToDictionary(),
                CommonValues.Where(value => value.Key != FieldKeys.Period).Append(new(FieldKeys.Period, pair.Value)).ToDictionary())),
        ];

    /// <summary>What keeps rows from being read at all, a sentence each.</summary>
    public IEnumerable<string> Faults(ImportForm form)
    {
        foreach (var twice in Columns.GroupBy(pair => pair.Value).Where(group => group.Count() > 1))
            yield return $"Столбец {ColumnLetters.Of(twice.Key)} указан дважды: {string.Join(" и ", twice.Select(pair => $"«{form.HeadingOf(pair.Key)}»"))}.";
        if (form.IsOfFigures && !Has(FieldKeys.Town) && !Has(FieldKeys.Oktmo))
            yield return "Укажите столбец с городом: названием, кодом ОКТМО или именем в адресе страницы.";
        if (!form.IsOfFigures && !Has(FieldKeys.Slug) && !Has(FieldKeys.Oktmo) && !Has(FieldKeys.NameRu))
            yield return "Укажите столбец, по которому узнать город: код города, ОКТМО или название.";
        foreach (var field in form.Fields.Where(field => field.IsRequired && !Has(field.Key)))
            yield return field.MayBeCommon
                ? $"Укажите столбец «{field.HeadingRu}» или одно значение для всех строк."
                : $"Укажите столбец «{field.HeadingRu}».";
    }
}
