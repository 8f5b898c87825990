using System.Security;

namespace SmallTowns.Web.Tests.Staff.Import;

/// <summary>One sheet with all that may stand in it, cell by cell: what a spreadsheet program would write by itself is written by the test.</summary>
internal static class Sheet
{
    /// <summary>Styles of these formats: the first is style 1.</summary>
    public static string Formats(params string[] codes) => $"""
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>{string.Concat(codes.Select((code, i) => $"<numFmt numFmtId=\"{164 + i}\" formatCode=\"{SecurityElement.Escape(code)}\"/>"))}</numFmts>
        <cellXfs><xf numFmtId="0"/>{string.Concat(codes.Select((_, i) => $"<xf numFmtId=\"{164 + i}\"/>"))}</cellXfs></styleSheet>
        """;

    public static string Of(string rows, string before = "", string after = "") =>
        $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{before}<sheetData>{rows}</sheetData>{after}</worksheet>";

    /// <summary>A book of this one sheet.</summary>
    public static Xlsx Book(string rows, string before = "", string after = "", params string[] formats) =>
        new Xlsx().Sheet("Лист1").Part("xl/worksheets/sheet1.xml", Of(rows, before, after)).Part("xl/styles.xml", Formats(formats));

    /// <summary>A text of pieces, the odd ones raised: <c>57100</c>, <c>1</c>.</summary>
    public static string Raised(params string[] pieces) =>
        $"<c t=\"inlineStr\"><is>{string.Concat(pieces.Select((piece, i) => $"<r>{(i % 2 == 1 ? "<rPr><b/><vertAlign val=\"superscript\"/></rPr>" : "<rPr><b/></rPr>")}<t xml:space=\"preserve\">{SecurityElement.Escape(piece)}</t></r>"))}</is></c>";

    /// <summary>The headings of a file of population.</summary>
    public static string Head => Xlsx.Row("Город", "Численность, чел.", "Территория", "Период", "Источник", "Статус");

    /// <summary>A row of population around a cell for the number and one for the period.</summary>
    public static string Row(string town, string number, string? period = null, string attributes = "") =>
        $"<row {attributes}>{Xlsx.Text(town)}{number}{Xlsx.Text("город")}{period ?? Xlsx.Number("2024")}{Xlsx.Text("paper")}{Xlsx.Text("официальное")}</row>";
}
