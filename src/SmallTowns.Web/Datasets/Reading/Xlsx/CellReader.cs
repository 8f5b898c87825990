using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace SmallTowns.Web.Datasets.Reading.Xlsx;

/// <summary>Reads one cell element: its value in one spelling, and what kind of value it is.</summary>
internal sealed partial class CellReader(SharedStrings sharedStrings, IReadOnlyList<NumberFormat> styles, bool countsFrom1904, FileLimits limits)
{
    public FileCell Read(PartReader xml)
    {
        var type = xml.GetAttribute("t") ?? "n";
        var format = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style) && style < styles.Count
            ? styles[style]
            : NumberFormat.General;
        if (xml.IsEmptyElement)
            return FileCell.Empty;

        var (text, mark, hasFormula) = Content(xml);
        if (hasFormula)
            return new(text, CellKind.Formula);
        if (text.Length == 0)
            return FileCell.Empty;
        return type switch
        {
            "s" => sharedStrings[text],
            "str" or "inlineStr" => FileCell.OfText(text) with { Mark = mark },
            "b" => FileCell.OfText(text is "1" or "true" ? "да" : "нет"),
            "e" => new(text, CellKind.Error),
            "d" => Iso(text, format),
            _ => Number(text, format),
        };
    }

    private (string Text, string? Mark, bool HasFormula) Content(PartReader xml)
    {
        var depth = xml.Depth;
        var (text, mark) = ("", (string?)null);
        var hasFormula = false;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            hasFormula |= xml.LocalName == "f";
            if (xml.LocalName is "v" or "is")
                (text, mark) = CellText.Of(xml, limits);
        }

        return (text, mark, hasFormula);
    }

    private FileCell Number(string text, NumberFormat format)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            throw new InvalidDataException($"The workbook calls “{text}” a number.");
        var cell = ShownNumber.Of(number, format, countsFrom1904);
        return cell.Kind == CellKind.Number && Math.Abs(number) >= 1e15 ? cell with { Text = text } : cell;
    }

    // The day as it is written: a zone says whose day it is, not another day.
    private static FileCell Iso(string text, NumberFormat format) =>
        Written().Match(text.Trim()) is { Success: true } written
            && DateTime.TryParseExact(written.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? ShownNumber.Day(day, format.IsDate ? format.For(1) with { HasTime = false } : new FormatSection { HasYear = true, HasMonth = true, HasDay = true })
            : FileCell.OfText(text);

    [GeneratedRegex(@"^(?<day>\d{4}-\d\d-\d\d)(T[\d:.,]+(Z|[+-]\d\d:?\d\d)?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Written();
}
