using SmallTowns.Domain;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Datasets.Files;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Sites.Tables;

/// <summary>The tables that people fill in, and those that the portal gives.</summary>
public static class SiteTemplate
{
    /// <summary>An empty sheet under the headings, and one that says what each column is.</summary>
    public static IReadOnlyList<SheetTable> Empty() =>
    [
        new(T("Площадки", "Sites"), [.. SiteColumns.All.Select(column => T(column.Title))], []),
        new(T("Как заполнять", "How to fill in"), [T("Столбец", "Column"), T("Ключ", "Key"), T("Нужен", "Required"), T("Единица", "Unit"), T("Что писать", "What to write")], [.. SiteColumns.All.Select(Explained)]),
    ];

    /// <summary>Objects as a file: what is published, to be changed and brought back.</summary>
    public static SheetTable Of(IEnumerable<SiteObject> objects) => new(
        T("Площадки", "Sites"), [.. SiteColumns.All.Select(column => column.Code)], objects.Select(site => (IReadOnlyList<object?>)[.. SiteColumns.All.Select(column => CellOf(column, site))]));

    /// <summary>One row that shows every form of a cell. It is of no town and cannot be taken in as it stands.</summary>
    public static SheetTable Example() => new(T("Пример", "Example"), [.. SiteColumns.All.Select(column => column.Code)], [[.. SiteColumns.All.Select(ExampleOf)]]);

    private static IReadOnlyList<object?> Explained(SiteColumn column) =>
    [
        T(column.Title), column.Code, column.IsRequired ? T("да", "yes") : "", column.Unit is { } unit ? SiteWords.Unit(unit) : "", string.Join(" ", Sentences(column)),
    ];

    private static IEnumerable<string> Sentences(SiteColumn column)
    {
        if (column.Hint is { } hint)
            yield return T(hint);
        if (column.Type == SiteColumnType.Choice)
            yield return T($"Одно из: {Line(column, choice => choice.Ru)}.", $"One of: {Line(column, choice => choice.En)}.");
        if (column.Type == SiteColumnType.Choices)
            yield return T($"Через точку с запятой: {Line(column, choice => choice.Ru)}.", $"With semicolons: {Line(column, choice => choice.En)}.");
        if (column.Type == SiteColumnType.Day)
            yield return T("День: 31.12.2026.", "A day: 2026-12-31.");
        if (column.Type == SiteColumnType.Months)
            yield return T("Месяцев: 3 или 3–6.", "Months: 3 or 3–6.");
        if (column.Type == SiteColumnType.YesOrNo)
            yield return T("«Да», «нет» или «неизвестно».", "“Yes”, “no” or “unknown”.");
        else if (column is { Field: not null, IsEnglish: false })
            yield return column.Field.MayBeNone ? T("Значение, «нет» или «неизвестно».", "A value, “no” or “unknown”.") : T("Значение или «неизвестно».", "A value or “unknown”.");
        yield return column.Code is SiteColumns.Source or SiteColumns.Date or SiteColumns.By
            ? T("Относится ко всему новому в строке.", "Holds for all that is new in the row.")
            : T("Пустая ячейка ничего не меняет.", "An empty cell changes nothing.");
    }

    private static string Line(SiteColumn column, Func<LocalizedText, string> title) => string.Join("; ", column.Choices.Select(choice => title(choice.Title)));

    private static object? CellOf(SiteColumn column, SiteObject site)
    {
        var text = column.Write(site);
        return text.Length == 0 ? null
            : column.Type is SiteColumnType.Number or SiteColumnType.Whole && decimal.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number
            : text;
    }

    private static object? ExampleOf(SiteColumn column) => column.Code switch
    {
        SiteColumns.Reference => "#1",
        SiteColumns.Town => T("название города", "name of the town"),
        SiteColumns.Kind => nameof(SiteKind.Plot),
        SiteColumns.NameRu => "Пример: участок",
        SiteColumns.NameEn => "Example: a plot",
        SiteColumns.Source => T("письмо № 1", "letter no. 1"),
        SiteColumns.Date => new DateOnly(2026, 1, 31),
        SiteColumns.By => T("администрация", "administration"),
        _ => column switch
        {
            { IsEnglish: true } => null,
            { Field: { MayBeNone: true, Type: Fields.SiteValueType.Text } } => T("нет", "no"),
            { Field.Type: Fields.SiteValueType.Text } => T("неизвестно", "unknown"),
            { Field: null } => null,
            { Type: SiteColumnType.Number, Unit: SiteUnits.Hectare } => 2.5m,
            { Type: SiteColumnType.Choice or SiteColumnType.Choices } => column.Choices[0].Code,
            { Type: SiteColumnType.Months } => "3–6",
            { Field.MayBeNone: true } => "unknown: AwaitingAnswer",
            _ => null,
        },
    };
}
