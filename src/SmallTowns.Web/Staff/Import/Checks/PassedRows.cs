namespace SmallTowns.Web.Staff.Import.Checks;

/// <summary>Why a row holds no number of a town.</summary>
public enum PassReason
{
    Total = 1,
    Note = 2,
    Numbering = 3,
    RepeatedHead = 4,
    Section = 5,
    UnknownTown = 6,

    /// <summary>Of a town that is not known, though a known name comes near: perhaps only misspelled.</summary>
    SimilarTown = 7,
    NoValue = 8,
}

public static class PassReasons
{
    public static string Spell(this PassReason reason) => reason switch
    {
        PassReason.Total => "Итоги (всего, итого, в том числе)",
        PassReason.Note => "Примечания и сноски",
        PassReason.Numbering => "Номера столбцов",
        PassReason.RepeatedHead => "Повторённые заголовки",
        PassReason.Section => "Подзаголовки внутри таблицы",
        PassReason.UnknownTown => "Города и места, которых нет на портале",
        PassReason.SimilarTown => "Названия с ошибкой: похожи на город портала",
        _ => "Значение пусто или неизвестно (…, -, х, н/д)",
    };

    /// <summary>Whether the row is nothing but that: the rest of it is not looked at.</summary>
    public static bool IsWhole(this PassReason reason) => reason is not (PassReason.UnknownTown or PassReason.SimilarTown or PassReason.NoValue);
}

/// <param name="Column">In letters; empty where the whole row is passed over.</param>
/// <param name="Start">How it begins, to be known again.</param>
public sealed record PassedRow(int Row, string Column, string Start, PassReason Reason);

/// <summary>Rows that are no numbers of towns, counted by reason; the first of each are kept to be shown.</summary>
public sealed class PassedRows
{
    public const int ShownOfEach = 100;
    private readonly Dictionary<PassReason, List<PassedRow>> first = [];
    private readonly Dictionary<PassReason, int> counts = [];

    public IEnumerable<PassReason> Reasons => counts.Keys.Order();

    public int Total => counts.Values.Sum();

    public int this[PassReason reason] => counts.GetValueOrDefault(reason);

    public IReadOnlyList<PassedRow> First(PassReason reason) => first.GetValueOrDefault(reason) ?? [];

    public void Add(PassedRow row)
    {
        if (!first.TryGetValue(row.Reason, out var shown))
            first[row.Reason] = shown = [];
        if (shown.Count < ShownOfEach)
            shown.Add(row);
        counts[row.Reason] = counts.GetValueOrDefault(row.Reason) + 1;
    }
}
