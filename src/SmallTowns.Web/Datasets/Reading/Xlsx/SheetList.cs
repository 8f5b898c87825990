using System.Xml;

namespace SmallTowns.Web.Datasets.Reading.Xlsx;

/// <summary>The sheets that the workbook lists, and where in the archive they are.</summary>
internal static class SheetList
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    public static (IReadOnlyList<SheetInfo> Sheets, bool CountsFrom1904) Read(Archive archive, WorkbookParts parts)
    {
        var sheets = new List<SheetInfo>();
        var countsFrom1904 = false;
        using var xml = archive.OpenSmall(parts.Main);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
                countsFrom1904 = xml.GetAttribute("date1904") is "1" or "true";
            else if (xml.LocalName == "sheet" && parts.Sheets.TryGetValue(xml.GetAttribute("id", Relations) ?? xml.GetAttribute("id", StrictRelations) ?? "", out var part))
                sheets.Add(new(xml.GetAttribute("name") ?? "", part, xml.GetAttribute("state") is "hidden" or "veryHidden"));
        }

        return (sheets, countsFrom1904);
    }
}
