using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using SmallTowns.Web.Datasets.Reading.Xlsx;

namespace SmallTowns.Web.Datasets.Reading.Ods;

/// <summary>What of the styles of an OpenDocument workbook changes what its cells say: formats of numbers, raised letters, what is hidden.</summary>
internal sealed partial class OdsStyles
{
    private readonly Dictionary<string, FormatSection> formats = [];
    private readonly Dictionary<string, (string? Format, string? Parent)> cells = [];
    private readonly HashSet<string> hidden = [];
    private readonly HashSet<string> raised = [];

    private string? format;
    private string? style;
    private bool isAfterNumber;

    /// <summary>Looks at one node of a part with styles.</summary>
    public void Take(PartReader xml)
    {
        if (xml.NodeType == XmlNodeType.EndElement && xml is { NamespaceUri: OdsNames.Number, LocalName: "number-style" or "percentage-style" or "currency-style" or "date-style" or "time-style" })
            format = null;
        if (xml.NodeType == XmlNodeType.Text && format is not null)
            formats[format] = isAfterNumber ? formats[format] with { After = formats[format].After + xml.Value } : formats[format] with { Before = formats[format].Before + xml.Value };
        if (xml.NodeType != XmlNodeType.Element)
            return;
        if (xml.NamespaceUri == OdsNames.Number)
            TakeFormat(xml);
        else if (xml.NamespaceUri == OdsNames.Style)
            TakeStyle(xml);
    }

    public bool IsHidden(string? name) => name is not null && hidden.Contains(name);

    public bool IsRaised(string? name) => name is not null && raised.Contains(name);

    /// <summary>Empty where the style does not say how numbers are shown.</summary>
    public FormatSection? FormatOf(string? name)
    {
        for (var steps = 0; name is not null && steps < 10 && cells.TryGetValue(name, out var known); steps++)
        {
            if (known.Format is not null && formats.TryGetValue(known.Format, out var found))
                return found;
            name = known.Parent;
        }

        return null;
    }

    private void TakeFormat(PartReader xml)
    {
        switch (xml.LocalName)
        {
            case "number-style" or "percentage-style" or "currency-style" or "date-style" or "time-style":
                format = xml.GetAttribute("name", OdsNames.Style);
                isAfterNumber = false;
                if (format is null)
                    return;
                formats[format] = new FormatSection { IsPercent = xml.LocalName == "percentage-style", HasTime = xml.LocalName == "time-style" };
                if (xml.IsEmptyElement)
                    format = null;
                break;
            case "number" when format is not null:
                isAfterNumber = true;
                formats[format] = formats[format] with { Decimals = Whole(xml, "decimal-places"), Thousands = ThousandsOf(xml.GetAttribute("display-factor", OdsNames.Number)) };
                break;
            case "year" when format is not null:
                isAfterNumber = true;
                formats[format] = formats[format] with { HasYear = true };
                break;
            case "month" when format is not null:
                formats[format] = formats[format] with { HasMonth = true };
                break;
            case "day" when format is not null:
                formats[format] = formats[format] with { HasDay = true };
                break;
            case "hours" or "minutes" or "seconds" when format is not null:
                formats[format] = formats[format] with { HasTime = true };
                break;
            default:
                break;
        }
    }

    private void TakeStyle(PartReader xml)
    {
        if (xml.LocalName == "style")
        {
            style = xml.GetAttribute("name", OdsNames.Style);
            if (style is not null && xml.GetAttribute("family", OdsNames.Style) == "table-cell")
                cells[style] = (xml.GetAttribute("data-style-name", OdsNames.Style), xml.GetAttribute("parent-style-name", OdsNames.Style));
        }
        else if (style is not null && xml.LocalName == "text-properties" && xml.GetAttribute("text-position", OdsNames.Style) is { } position && IsOffLine(position))
            raised.Add(style);
        else if (style is not null && (xml.GetAttribute("display", OdsNames.Table) == "false"
            || Nothing().IsMatch(xml.GetAttribute("column-width", OdsNames.Style) ?? "") || Nothing().IsMatch(xml.GetAttribute("row-height", OdsNames.Style) ?? "")))
            hidden.Add(style);
    }

    private static bool IsOffLine(string position) =>
        position.StartsWith("super", StringComparison.Ordinal) || position.StartsWith("sub", StringComparison.Ordinal)
        || (double.TryParse(position.Split('%')[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) && percent != 0 && position.Contains('%', StringComparison.Ordinal));

    private static int? Whole(PartReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute, OdsNames.Number), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int ThousandsOf(string? factor) =>
        double.TryParse(factor, NumberStyles.Float, CultureInfo.InvariantCulture, out var times) && times >= 1000 ? (int)Math.Round(Math.Log(times, 1000)) : 0;

    [GeneratedRegex(@"^0(\.0+)?(cm|mm|in|pt)$")]
    private static partial Regex Nothing();
}
