using System.Globalization;
using System.Xml;

namespace SmallTowns.Web.Datasets.Reading.Xlsx;

/// <summary>Reads one cell element: its value in one spelling, and what kind of value it is.</summary>
internal sealed class CellReader(IReadOnlyList<string> sharedStrings, IReadOnlyList<bool> dateStyles, bool countsFrom1904, FileLimits limits)
{
    private static readonly DateTime Epoch = new(1899, 12, 30);
    private static readonly DateTime Epoch1904 = new(1904, 1, 1);

    public FileCell Read(PartReader xml)
    {
        var type = xml.GetAttribute("t") ?? "n";
        var isDate = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style)
            && style < dateStyles.Count && dateStyles[style];
        if (xml.IsEmptyElement)
            return FileCell.Empty;

        var (text, hasFormula) = Content(xml);
        if (hasFormula)
            return new(text, CellKind.Formula);
        if (text.Length == 0)
            return FileCell.Empty;
        return type switch
        {
            "s" => FileCell.OfText(Shared(text)),
            "str" or "inlineStr" => FileCell.OfText(text),
            "b" => FileCell.OfText(text == "1" ? "да" : "нет"),
            "e" => new(text, CellKind.Error),
            "d" => Iso(text),
            _ => isDate ? SerialDate(text) : Number(text),
        };
    }

    private (string Text, bool HasFormula) Content(PartReader xml)
    {
        var depth = xml.Depth;
        var text = "";
        var hasFormula = false;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            hasFormula |= xml.LocalName == "f";
            if (xml.LocalName is "v" or "is")
                text = CellText.Of(xml, limits);
        }

        return (text, hasFormula);
    }

    private string Shared(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < sharedStrings.Count
            ? sharedStrings[index]
            : throw new InvalidDataException($"The workbook has no text number {text}.");

    // Excel computes in binary and shows fifteen digits: 2443.1999999999998 in the file is 2443.2 on the screen.
    private static FileCell Number(string text)
    {
        var number = Parse(text);
        return new(
            Math.Abs(number) < 1e15 && decimal.TryParse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
                ? exact.ToString(CultureInfo.InvariantCulture)
                : text,
            CellKind.Number);
    }

    private FileCell SerialDate(string text)
    {
        var days = Parse(text);
        return days is >= 0 and < 2_950_000
            ? new((countsFrom1904 ? Epoch1904 : Epoch).AddDays(Math.Floor(days)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), CellKind.Date)
            : Number(text);
    }

    private static FileCell Iso(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), CellKind.Date)
            : FileCell.OfText(text);

    private static double Parse(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw new InvalidDataException($"The workbook calls “{text}” a number.");
}
