using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SmallTowns.Web.Datasets.Files;

/// <summary>
/// Writes every Excel workbook of the portal, a sheet for each table. The same tables give the same bytes: the tag of an answer is
/// made of them. No row is kept in memory.
/// </summary>
public static class XlsxWorkbook
{
    private const string Declaration = """<?xml version="1.0" encoding="utf-8" standalone="yes"?>""" + "\n";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string SpreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private static readonly DateTimeOffset Stamp = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(Stream stream, params IEnumerable<SheetTable> tables)
    {
        var sheets = tables.ToList();
        var numbers = Enumerable.Range(1, sheets.Count).ToList();
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        WriteText(zip, "[Content_Types].xml", $"""
            <Types xmlns="{ContentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{SpreadsheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{SpreadsheetType}.styles+xml"/>{string.Concat(numbers.Select(number => $"""<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{SpreadsheetType}.worksheet+xml"/>"""))}</Types>
            """);
        WriteRelations(zip, "_rels/.rels", [Relation("officeDocument", "xl/workbook.xml", 1)]);
        WriteElement(zip, "xl/workbook.xml", WorkbookOf(sheets));
        WriteRelations(zip, "xl/_rels/workbook.xml.rels",
            [.. numbers.Select(number => Relation("worksheet", $"worksheets/sheet{number}.xml", number)), Relation("styles", "styles.xml", sheets.Count + 1)]);
        WriteElement(zip, "xl/styles.xml", XlsxStyles.Sheet());
        foreach (var number in numbers)
        {
            using var part = Open(zip, $"xl/worksheets/sheet{number}.xml");
            XlsxSheet.Write(part, sheets[number - 1], isFirst: number == 1);
        }
    }

    private static Workbook WorkbookOf(IEnumerable<SheetTable> tables)
    {
        var names = new SheetNames();
        return new(
            new BookViews(new WorkbookView()),
            new Sheets(tables.Select((table, i) => new Sheet { Name = names.Take(table.Name), SheetId = (uint)i + 1, Id = $"rId{i + 1}" })));
    }

    // Relative to the part that refers: some readers do not find /xl/worksheets/sheet1.xml, as the library's own packages have it.
    private static string Relation(string type, string target, int id) =>
        $"""<Relationship Id="rId{id}" Type="{Relations}/{type}" Target="{target}"/>""";

    private static void WriteRelations(ZipArchive zip, string part, IEnumerable<string> relations) =>
        WriteText(zip, part, $"""<Relationships xmlns="{PackageRelations}">{string.Concat(relations)}</Relationships>""");

    private static void WriteText(ZipArchive zip, string name, string text)
    {
        using var part = Open(zip, name);
        part.Write(Encoding.UTF8.GetBytes(Declaration + text));
    }

    private static void WriteElement(ZipArchive zip, string name, OpenXmlElement element)
    {
        using var part = Open(zip, name);
        using var xml = new PlainXmlWriter(part);
        xml.WriteStartDocument(standalone: true);
        element.WriteTo(xml);
    }

    private static Stream Open(ZipArchive zip, string name)
    {
        var part = zip.CreateEntry(name, CompressionLevel.Optimal);
        part.LastWriteTime = Stamp;
        return part.Open();
    }
}
