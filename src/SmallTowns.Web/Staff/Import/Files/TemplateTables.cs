using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Staff.Import.Checks;
using SmallTowns.Web.Staff.Import.Fields;

namespace SmallTowns.Web.Staff.Import.Files;

/// <summary>The sheets of a template: an empty table, how to fill it in, the words that columns may hold, and what rows may refer to.</summary>
public static class TemplateTables
{
    public static SheetTable Data(ImportForm form) => new("Данные", [.. form.Fields.Select(field => field.HeadingRu)], []);

    public static IEnumerable<SheetTable> Of(ImportForm form, ImportReference reference)
    {
        yield return Data(form);
        yield return new("Инструкция", ["Столбец", "Нужен", "Что писать", "По-английски"],
        [
            .. form.Fields.Select(field => new object?[] { field.HeadingRu, Needed(form, field), field.Help, field.HeadingEn }),
            .. Rules.Select(rule => new object?[] { "Правило", "", rule, "" }),
        ]);
        var words = form.Fields.SelectMany(field => field.Words.Select(word => new object?[] { field.HeadingRu, word })).ToList();
        if (words.Count > 0)
            yield return new("Слова", ["Столбец", "Можно написать"], words);
        yield return new("Города", ["Город", "ОКТМО", "Код города"], [.. reference.Towns.Select(town => new object?[] { town.NameRu, town.Oktmo, town.Slug })]);
        if (form.IsOfFigures)
            yield return new("Источники", ["Код", "Название"], [.. reference.Sources.Select(source => new object?[] { source.Code, source.Titles[0] })]);
    }

    public static readonly IReadOnlyList<string> Rules =
    [
        "Данные стоят на листе «Данные»: первая строка — заголовки, под ней по строке на каждое число. Остальные листы не читаются.",
        "Порядок столбцов любой, лишние столбцы мешают только тогда, когда у них нет заголовка.",
        "Числа: 2 443,2 или 2443.2. Формулы замените значениями.",
        "Пустая ячейка означает «не известно»; в файле городов — «оставить как есть».",
        "Не больше 200 000 строк и 50 МБ.",
    ];

    private static string Needed(ImportForm form, ImportField field) =>
        field.IsRequired ? "да"
        : field.Key is FieldKeys.Town or FieldKeys.Oktmo && form.IsOfFigures ? "одно из двух"
        : "нет";
}
