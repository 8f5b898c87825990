using System.Text.RegularExpressions;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Import.Columns;
using SmallTowns.Web.Staff.Import.Fields;
using SmallTowns.Web.Staff.Import.Parsing;

namespace SmallTowns.Web.Staff.Import.Checks;

/// <summary>Tells rows of numbers from what else stands in official tables: totals, notes, headings again, other towns.</summary>
internal sealed partial class RowSorting(ImportForm form, ColumnMap map, FileFacts facts, ImportReference reference)
{
    private const int LongText = 25;
    private const int QuotedCharacters = 60;

    /// <summary>Why the row is none of a town; nothing where it may be one.</summary>
    public PassReason? Of(FileRow row)
    {
        var filled = row.Cells.Where(cell => !cell.IsBlank).ToList();
        if (filled.Count == 0)
            return null;
        var name = map.CellOf(form.IsOfFigures ? FieldKeys.Town : FieldKeys.NameRu, row);
        var begins = NormalizedText.Visible(name.IsBlank ? filled[0].Text : name.Text).Trim();
        var isKnown = IsKnownTown(row, name);
        if (Total().IsMatch(NormalizedText.Of(begins)) && !isKnown)
            return PassReason.Total;
        if (filled.Count > 1 && filled.TrueForAll(cell => Ordinal().IsMatch(cell.Text.Trim())) && AreInOrder(filled))
            return PassReason.Numbering;
        if (filled.Count > 1 && IsHeadAgain(row))
            return PassReason.RepeatedHead;
        if (!isKnown && (Note().IsMatch(begins) || (filled.Count == 1 && begins.Length > LongText)))
            return PassReason.Note;
        if (!isKnown && filled.Count == 1 && filled[0].Kind == CellKind.Text)
            return PassReason.Section;
        if (!form.IsOfFigures || isKnown || name.IsBlank || !map.CellOf(FieldKeys.Oktmo, row).IsBlank)
            return null;
        return reference.TownsByName.Find(name).Fault?.StartsWith("так называется", StringComparison.Ordinal) is true ? null
            : reference.TownsByName.ComesNear(name.Text) ? PassReason.SimilarTown
            : PassReason.UnknownTown;
    }

    public static PassedRow Passed(FileRow row, PassReason reason, string column = "") =>
        new(row.Number, column, TextStart.Of(string.Join(" · ", row.Cells.Where(cell => !cell.IsBlank).Select(cell => cell.Text.Trim())), QuotedCharacters), reason);

    public static string Sentence(PassReason reason) => reason switch
    {
        PassReason.Total => "это строка итога, а не город: отметьте её, чтобы пропустить, или уберите из файла",
        PassReason.Note => "это примечание, а не город: отметьте его, чтобы пропустить, или уберите из файла",
        PassReason.Numbering => "это номера столбцов: отметьте строку, чтобы пропустить, или уберите из файла",
        PassReason.RepeatedHead => "здесь повторены заголовки: отметьте строку, чтобы пропустить, или уберите из файла",
        _ => "это подзаголовок: отметьте строку, чтобы пропустить, или уберите из файла",
    };

    private bool IsKnownTown(FileRow row, FileCell name) =>
        (!name.IsBlank && name.Kind != CellKind.Formula && reference.TownsByName.Find(name).Town is not null)
        || (map.CellOf(FieldKeys.Oktmo, row) is { IsBlank: false } code && reference.TownsByName.ByOktmo(code).Town is not null)
        || (map.CellOf(FieldKeys.Slug, row) is { IsBlank: false } slug && reference.TownsByName.BySlug(slug).Town is not null);

    private bool IsHeadAgain(FileRow row)
    {
        var same = 0;
        for (var column = 0; column < row.Cells.Count; column++)
        {
            if (row.Cells[column].IsBlank)
                continue;
            if (column >= facts.Headings.Count || NormalizedText.Of(row.Cells[column].Text) != NormalizedText.Of(facts.Headings[column]))
                return false;
            same++;
        }

        return same > 1;
    }

    // "1 2 3", or "А Б 1 2".
    private static bool AreInOrder(List<FileCell> filled)
    {
        var numbers = filled.Select(cell => cell.Text.Trim()).Where(text => char.IsAsciiDigit(text[0])).Select(int.Parse).ToList();
        return numbers.Count > 1 && numbers[0] <= 2 && numbers.Zip(numbers.Skip(1)).All(pair => pair.Second == pair.First + 1);
    }

    [GeneratedRegex(@"^(всего|итого|в том числе|в т ч|из них|из общего|в среднем|среднее|средняя|сумма|по краю|край в целом|городское население|сельское население|все население|total|average|including|of which)(\s|$|[:,(])|\s(всего|итого)[:]?$")]
    private static partial Regex Total();

    [GeneratedRegex(@"^(примечани|прим\.|справочно|источник|сноск|\*|[¹²³⁴⁵⁶⁷⁸⁹]|\d{1,2}\)|по данным|данные |note|source:)", RegexOptions.IgnoreCase)]
    private static partial Regex Note();

    [GeneratedRegex(@"^(\d{1,2}|[А-ЯA-Z])$", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();
}
