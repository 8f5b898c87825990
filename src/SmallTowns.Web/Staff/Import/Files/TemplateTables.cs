using SmallTowns.Domain.Figures;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Staff.Import.Checks;
using SmallTowns.Web.Staff.Import.Fields;
using SmallTowns.Web.Staff.Import.Parsing;

namespace SmallTowns.Web.Staff.Import.Files;

/// <summary>
/// The sheets of a template: a table with the towns in it and the last values beside, how to fill it in, the words that columns may hold, and
/// what rows may refer to.
/// </summary>
public static class TemplateTables
{
    /// <summary>Two columns that the import does not know: what is published now, and of when.</summary>
    public const string LastValue = "Опубликовано";
    public const string LastPeriod = "Опубликовано за";

    private const string Words = "Слова";
    private const string Towns = "Города";
    private const string Sources = "Источники";

    /// <param name="last">The latest figure of each topic.</param>
    public static SheetTable Data(ImportForm form, ImportReference reference, IReadOnlyList<Figure> last) => new(
        "Данные",
        [.. form.Fields.Select(field => field.HeadingRu), LastValue, LastPeriod],
        [.. Rows(form, reference, last)])
    {
        Choices = [.. Choices(form, reference)],
    };

    public static IEnumerable<SheetTable> Of(ImportForm form, ImportReference reference, SheetTable data)
    {
        yield return data;
        yield return new("Инструкция", ["Столбец", "Нужен", "Что писать", "По-английски"],
        [
            .. form.Fields.Select(field => new object?[] { field.HeadingRu, Needed(form, field), field.Help, field.HeadingEn }),
            .. Rules.Select(rule => new object?[] { "Правило", "", rule, "" }),
        ]);
        var words = form.Fields.SelectMany(field => field.Words.Select(word => new object?[] { field.HeadingRu, word })).ToList();
        if (words.Count > 0)
            yield return new(Words, ["Столбец", "Можно написать"], words);
        yield return new(Towns, ["Город", "ОКТМО", "Код города"], [.. reference.Towns.Select(town => new object?[] { town.NameRu, town.Oktmo, town.Slug })]);
        if (form.IsOfFigures)
            yield return new(Sources, ["Код", "Название"], [.. reference.Sources.Select(source => new object?[] { source.Code, source.Titles[0] })]);
    }

    public static readonly IReadOnlyList<string> Rules =
    [
        "Данные стоят на листе «Данные»: первая строка — заголовки, под ней по строке на каждое число. Остальные листы не читаются.",
        $"Города уже вписаны. Столбцы «{LastValue}» и «{LastPeriod}» — для сравнения: загрузка их не читает.",
        "Строки, для которых числа нет, можно оставить пустыми: при загрузке отметьте, что их нужно пропустить.",
        "Порядок столбцов любой, лишние столбцы мешают только тогда, когда у них нет заголовка.",
        "Числа: 2 443,2 или 2443.2. Формулы замените значениями.",
        "Пустая ячейка означает «не известно»; в файле городов — «оставить как есть».",
        "Не больше 200 000 строк и 50 МБ.",
    ];

    // A town of which something is known has a row for each of it, the others one to begin with.
    private static IEnumerable<IReadOnlyList<object?>> Rows(ImportForm form, ImportReference reference, IReadOnlyList<Figure> last)
    {
        var known = last.ToLookup(figure => figure.TownId!.Value);
        foreach (var town in reference.Towns)
        {
            foreach (var figure in known[town.Id].Cast<Figure?>().DefaultIfEmpty())
                yield return [.. form.Fields.Select(field => Cell(field.Key, town, figure, reference)), figure?.Value, figure?.Period is { } period ? PeriodText.Spell(period) : null];
        }
    }

    private static string? Cell(string key, KnownTown town, Figure? figure, ImportReference reference) => key switch
    {
        FieldKeys.Town or FieldKeys.NameRu => town.NameRu,
        FieldKeys.Slug => town.Slug,
        FieldKeys.Oktmo => town.Oktmo,
        FieldKeys.Indicator => reference.Indicator?.Code,
        FieldKeys.Sector => figure is EmploymentCount { Sector: { } sector } ? SectorFinder.Spell(sector.Classification, sector.Code) : null,
        FieldKeys.Measure => figure is EmploymentCount employment ? FieldWords.Measure.Spell(employment.Measure) : null,
        FieldKeys.Basis => figure is null ? null : FieldWords.Basis.Spell(figure.Basis),
        _ => null,
    };

    private static IEnumerable<ColumnChoices> Choices(ImportForm form, ImportReference reference)
    {
        var row = 2;
        for (var column = 0; column < form.Fields.Count; column++)
        {
            var field = form.Fields[column];
            if (field.Words.Count > 0)
            {
                yield return new(column, $"'{Words}'!$B${row}:$B${row + field.Words.Count - 1}");
                row += field.Words.Count;
            }
            else if (field.Key == FieldKeys.Town && reference.Towns.Count > 0)
                yield return new(column, $"'{Towns}'!$A$2:$A${reference.Towns.Count + 1}");
            else if (field.Key == FieldKeys.Source && form.IsOfFigures && reference.Sources.Count > 0)
                yield return new(column, $"'{Sources}'!$A$2:$A${reference.Sources.Count + 1}");
        }
    }

    private static string Needed(ImportForm form, ImportField field) =>
        field.IsRequired ? "да"
        : field.Key is FieldKeys.Town or FieldKeys.Oktmo && form.IsOfFigures ? "одно из двух"
        : "нет";
}
