using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Import.Columns;
using SmallTowns.Web.Staff.Import.Fields;
using SmallTowns.Web.Staff.Import.Parsing;

namespace SmallTowns.Web.Staff.Import.Checks;

/// <summary>The fields of one row, each read by its own rule; what does not fit goes to the log with its place.</summary>
/// <param name="told">What has been told of the row already: a row of several numbers is read once for each.</param>
internal sealed class RowCells(FileRow row, ImportForm form, ColumnMap map, IReadOnlyList<string> headings, IssueLog log, HashSet<(int, string)> told)
{
    private const int QuotedCharacters = 80;

    private readonly HashSet<string> faulty = [];

    public bool HasErrors { get; private set; }

    public bool HasErrorAt(string key) => faulty.Contains(key);

    public FileCell this[string key] => map.CellOf(key, row);

    public int? ColumnOf(string key) => map.Columns.TryGetValue(key, out var column) ? column : null;

    /// <summary>The text of a free field; nothing where the cell is empty.</summary>
    public string? Text(string key, int maxLength)
    {
        var text = NormalizedText.Visible(this[key].Text).Trim().ReplaceLineEndings("\n");
        if (text.Length > maxLength)
            Error(key, $"текст длиннее {maxLength} знаков");
        return text.Length == 0 ? null : text;
    }

    /// <summary>What the rule makes of the cell; nothing where it is empty, which is an error where the field is required.</summary>
    public T? Read<T>(string key, Func<FileCell, (T? Found, string? Fault)> rule)
        where T : class
    {
        if (IsMissing(key))
            return null;
        var (found, fault) = rule(this[key]);
        if (fault is not null)
            Error(key, fault);
        return found;
    }

    public T? ReadValue<T>(string key, Func<FileCell, (T? Found, string? Fault)> rule)
        where T : struct
    {
        if (IsMissing(key))
            return null;
        var (found, fault) = rule(this[key]);
        if (fault is not null)
            Error(key, fault);
        return found;
    }

    public T? Word<T>(string key, WordList<T> words)
        where T : struct, Enum =>
        ReadValue<T>(key, cell => words.Find(cell.Text) is { } meaning ? (meaning, null) : (null, $"слово не узнано; можно: {string.Join(", ", words.Words)}{LookAlikes.Told(cell.Text)}"));

    public void Error(string key, string sentence)
    {
        HasErrors = true;
        faulty.Add(key);
        Add(key, sentence, isWarning: false);
    }

    public void Warn(string key, string sentence) => Add(key, sentence, isWarning: true);

    /// <summary>What may stand nowhere: formulas, errors of the spreadsheet, cells outside the columns. False where there is any.</summary>
    public bool CheckEveryCell()
    {
        for (var column = 0; column < row.Cells.Count; column++)
        {
            var cell = row.Cells[column];
            if (cell.Kind == CellKind.Formula)
                AddAt(column, $"в ячейке {ColumnLetters.Of(column)}{row.Number} формула. Замените её значением (копировать → вставить как значения)");
            else if (cell.Kind == CellKind.Error)
                AddAt(column, $"в ячейке {ColumnLetters.Of(column)}{row.Number} ошибка вычисления");
            else if (!cell.IsBlank && (column >= headings.Count || string.IsNullOrWhiteSpace(headings[column])))
                AddAt(column, "над ячейкой нет заголовка. Частая причина в CSV — запятая в числе при запятых между столбцами: возьмите число в кавычки");
        }

        return !HasErrors;
    }

    private bool IsMissing(string key)
    {
        if (this[key].Kind is CellKind.Formula or CellKind.Error)
        {
            // Told with all the cells that nothing can be read from.
            faulty.Add(key);
            return true;
        }

        if (!this[key].IsBlank)
            return false;
        if (form.Field(key) is { IsRequired: true })
            Error(key, "ячейка пуста, а значение обязательно");
        return true;
    }

    private void Add(string key, string sentence, bool isWarning)
    {
        var column = map.Columns.TryGetValue(key, out var known) ? known : (int?)null;
        if (told.Add((column ?? -1, sentence)))
            log.Add(new(row.Number, column is { } at ? ColumnLetters.Of(at) : "", column is { } index ? headings[index] : form.HeadingOf(key), TextStart.Of(this[key].Text, QuotedCharacters), Sentences.Of(sentence), isWarning));
    }

    private void AddAt(int column, string sentence)
    {
        HasErrors = true;
        if (told.Add((column, sentence)))
            log.Add(new(row.Number, ColumnLetters.Of(column), column < headings.Count ? headings[column] : "", TextStart.Of(row[column].Text, QuotedCharacters), Sentences.Of(sentence), IsWarning: false));
    }
}
