using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace SmallTowns.Web.Tests.Staff.Import;

/// <summary>Workbooks as Excel writes them, part by part, so that a test can spoil any of them.</summary>
internal sealed class Xlsx
{
    private readonly List<(string Name, string State, string Rows)> sheets = [];
    private readonly List<(string Name, byte[] Content)> parts = [];
    private bool has1904;

    public static string Formula(string formula, string value) => $"<c><f>{formula}</f><v>{value}</v></c>";

    public static string Number(string value, int style = 0) => $"<c s=\"{style}\"><v>{value}</v></c>";

    public static string Text(string text) => $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";

    /// <summary>A row of texts.</summary>
    public static string Row(params string[] texts) => RowOf([.. texts.Select(Text)]);

    public static string RowOf(params string[] cells) => $"<row>{string.Concat(cells)}</row>";

    public Xlsx Sheet(string name, params string[] rows) => Add(name, "visible", rows);

    public Xlsx HiddenSheet(string name, params string[] rows) => Add(name, "hidden", rows);

    /// <summary>One more part, or another in the place of one that every book has.</summary>
    public Xlsx Part(string name, string content) => Part(name, Encoding.UTF8.GetBytes(content));

    public Xlsx Part(string name, byte[] content)
    {
        parts.Add((name, content));
        return this;
    }

    public Xlsx CountingFrom1904()
    {
        has1904 = true;
        return this;
    }

    public byte[] Bytes()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Add(zip, "xl/workbook.xml", string.Create(CultureInfo.InvariantCulture, $"""
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <workbookPr {(has1904 ? "date1904=\"1\"" : "")}/><sheets>{string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" state=\"{sheet.State}\" sheetId=\"{i + 1}\" r:id=\"r{i + 1}\"/>"))}</sheets></workbook>
                """));
            Add(zip, "xl/_rels/workbook.xml.rels", $"<Relationships>{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"r{i + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}</Relationships>");
            // Style 1 is a date, style 2 a number with a unit in quotes that has the letters of a date.
            Add(zip, "xl/styles.xml", """
                <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="164" formatCode="0.0&quot; mdy&quot;"/></numFmts>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>
                """);
            for (var i = 0; i < sheets.Count; i++)
                Add(zip, $"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{sheets[i].Rows}</sheetData></worksheet>");
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        return file.ToArray();
    }

    private Xlsx Add(string name, string state, string[] rows)
    {
        sheets.Add((name, state, string.Concat(rows)));
        return this;
    }

    private void Add(ZipArchive zip, string name, string content)
    {
        if (parts.Exists(part => part.Name == name))
            return;
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}
