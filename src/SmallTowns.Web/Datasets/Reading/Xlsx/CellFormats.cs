using System.Globalization;
using System.Xml;

namespace SmallTowns.Web.Datasets.Reading.Xlsx;

/// <summary>How the styles of a workbook show numbers.</summary>
internal static class CellFormats
{
    /// <summary>By number of the style.</summary>
    public static IReadOnlyList<NumberFormat> Read(Archive archive, string part)
    {
        var styles = new List<NumberFormat>();
        if (!archive.Has(part))
            return styles;
        var formats = new Dictionary<int, NumberFormat>();
        var isInCellFormats = false;
        using var xml = archive.OpenSmall(part);
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
                isInCellFormats = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "numFmt")
                formats[Number(xml, "numFmtId")] = NumberFormat.Of(xml.GetAttribute("formatCode") ?? "");
            else if (xml.LocalName == "xf" && isInCellFormats)
                styles.Add(Of(Number(xml, "numFmtId"), formats));
        }

        return styles;
    }

    private static NumberFormat Of(int number, Dictionary<int, NumberFormat> formats)
    {
        if (!formats.TryGetValue(number, out var format))
            formats[number] = format = NumberFormat.BuiltIn(number);
        return format;
    }

    private static int Number(PartReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
