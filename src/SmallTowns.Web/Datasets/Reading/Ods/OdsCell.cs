using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using SmallTowns.Web.Datasets.Reading.Xlsx;

namespace SmallTowns.Web.Datasets.Reading.Ods;

/// <summary>One cell of an OpenDocument sheet: its typed value, or its text without comments and with raised letters apart.</summary>
internal static partial class OdsCell
{
    private static readonly FormatSection WholeDay = new() { HasYear = true, HasMonth = true, HasDay = true };

    /// <summary>Reads to the end of the element.</summary>
    public static FileCell Read(PartReader xml, FormatSection? format, OdsStyles styles, FileLimits limits)
    {
        var type = xml.GetAttribute("value-type", OdsNames.Office);
        var isFormula = xml.GetAttribute("formula", OdsNames.Table) is not null;
        var value = xml.GetAttribute("value", OdsNames.Office);
        var date = xml.GetAttribute("date-value", OdsNames.Office);
        var time = xml.GetAttribute("time-value", OdsNames.Office);
        var flag = xml.GetAttribute("boolean-value", OdsNames.Office);
        var stated = xml.GetAttribute("string-value", OdsNames.Office);
        var (text, mark) = xml.IsEmptyElement ? ("", null) : Text(xml, styles, limits);
        if (isFormula)
            return new(text, CellKind.Formula);
        return type switch
        {
            "float" or "currency" or "percentage" => Number(value, format, isPercent: type == "percentage"),
            "date" => Date(date, format),
            "time" => new(time ?? text, CellKind.Date),
            "boolean" => FileCell.OfText(flag == "true" ? "да" : "нет"),
            _ => FileCell.OfText(stated ?? text) with { Mark = mark },
        };
    }

    private static FileCell Number(string? value, FormatSection? format, bool isPercent)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            throw new InvalidDataException($"The workbook calls “{value}” a number.");
        var shown = format is null || format.IsDate ? new FormatSection() : format;
        return ShownNumber.Of(number, new NumberFormat([isPercent ? shown with { IsPercent = true } : shown]), countsFrom1904: false);
    }

    private static FileCell Date(string? value, FormatSection? format)
    {
        if (Written().Match(value ?? "") is not { Success: true } written
            || !DateTime.TryParseExact(written.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return FileCell.OfText(value ?? "");
        // A moment before midnight is midnight, as in a workbook of Excel.
        if (TimeSpan.TryParse(written.Groups["time"].Value, CultureInfo.InvariantCulture, out var time) && time > TimeSpan.FromDays(1) - TimeSpan.FromMicroseconds(500))
            day = day.AddDays(1);
        var shown = format is { IsDate: true } ? format : WholeDay;
        return ShownNumber.Day(day, shown is { HasYear: false, HasMonth: false, HasDay: false } ? WholeDay : shown);
    }

    private static (string Text, string? Mark) Text(PartReader xml, OdsStyles styles, FileLimits limits)
    {
        var pieces = new List<(string Text, bool IsRaised)>();
        var raisedFrom = int.MaxValue;
        var (skippedFrom, paragraphs, length) = (int.MaxValue, 0, 0);
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType == XmlNodeType.EndElement)
            {
                (raisedFrom, skippedFrom) = (xml.Depth <= raisedFrom ? int.MaxValue : raisedFrom, xml.Depth <= skippedFrom ? int.MaxValue : skippedFrom);
                continue;
            }

            if (skippedFrom < int.MaxValue)
                continue;
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA || (xml.NodeType == XmlNodeType.Whitespace && xml.Depth > depth + 1))
            {
                Add(CellText.Piece(xml, limits));
                continue;
            }

            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.NamespaceUri != OdsNames.Text)
                skippedFrom = xml.IsEmptyElement ? int.MaxValue : xml.Depth;
            else if (xml.LocalName == "p" && paragraphs++ > 0)
                Add("\n");
            else if (xml.LocalName == "s")
                Add(new string(' ', Math.Clamp(int.TryParse(xml.GetAttribute("c", OdsNames.Text), out var blanks) ? blanks : 1, 1, limits.CellCharacters)));
            else if (xml.LocalName is "tab" or "line-break")
                Add(xml.LocalName == "tab" ? "\t" : "\n");
            else if (xml is { LocalName: "span", IsEmptyElement: false } && raisedFrom == int.MaxValue && styles.IsRaised(xml.GetAttribute("style-name", OdsNames.Text)))
                raisedFrom = xml.Depth;
        }

        return pieces.TrueForAll(piece => !piece.IsRaised) ? (string.Concat(pieces.Select(piece => piece.Text)), null) : RaisedText.Apart(pieces);

        void Add(string piece)
        {
            if ((length += piece.Length) > limits.CellCharacters)
                throw CellText.TooLong(limits);
            pieces.Add((piece, raisedFrom < int.MaxValue));
        }
    }

    [GeneratedRegex(@"^(?<day>\d{4}-\d\d-\d\d)(T(?<time>[\d:.]+)(Z|[+-]\d\d:?\d\d)?)?$")]
    private static partial Regex Written();
}
