using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace SmallTowns.Web.Datasets.Reading.Xlsx;

/// <summary>Which cell styles show a number as a date: the file has no other mark of one.</summary>
internal static partial class CellStyles
{
    private const string Part = "xl/styles.xml";

    /// <summary>By number of the style.</summary>
    public static IReadOnlyList<bool> DateStyles(Archive archive)
    {
        var styles = new List<bool>();
        if (!archive.Has(Part))
            return styles;
        var dateFormats = new HashSet<int>(Enumerable.Range(14, 9).Concat(Enumerable.Range(27, 10)).Concat(Enumerable.Range(45, 3)).Concat(Enumerable.Range(50, 9)));
        var isInCellFormats = false;
        using var xml = archive.OpenSmall(Part);
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
                isInCellFormats = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "numFmt" && IsDate(xml.GetAttribute("formatCode") ?? ""))
                dateFormats.Add(Number(xml, "numFmtId"));
            else if (xml.LocalName == "xf" && isInCellFormats)
                styles.Add(dateFormats.Contains(Number(xml, "numFmtId")));
        }

        return styles;
    }

    private static int Number(PartReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // A day, a month or a year in the format, outside quoted texts, colours and escaped letters.
    private static bool IsDate(string format) => DateLetter().IsMatch(Literal().Replace(format, ""));

    [GeneratedRegex("""("[^"]*"|\[[^\]]*\]|\\.|_.)""")]
    private static partial Regex Literal();

    [GeneratedRegex("[dDyYmMhHsS]")]
    private static partial Regex DateLetter();
}
