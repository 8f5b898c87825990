using System.Data;
using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>Three sheets: the data with numbers as numbers, what each column means, and the sources.</summary>
public static class XlsxFile
{
    public static void Write(Stream stream, DatasetTable table)
    {
        using var sheets = new DataSet { Locale = CultureInfo.InvariantCulture };
        sheets.Tables.Add(Sheet("data", table.Columns.Select(column => column.Key), table.Rows.Select(row => row.Cells)));
        sheets.Tables.Add(Sheet(
            "columns",
            ["key", "titleRu", "titleEn", "descriptionRu", "descriptionEn", "unitRu", "unitEn"],
            table.Columns.Select(column => new object?[]
            {
                column.Key, column.Title.Ru, column.Title.En, column.Description.Ru, column.Description.En, column.Unit?.Ru, column.Unit?.En,
            })));
        sheets.Tables.Add(Sheet(
            "sources",
            ["code", "titleRu", "titleEn", "url", "licence", "licenceUrl"],
            table.Sources.Select(source => new object?[]
            {
                source.Code, source.Title.Ru, source.Title.En, source.Url, source.Licence?.En, source.LicenceUrl,
            })));
        stream.SaveAs(sheets, configuration: new OpenXmlConfiguration { TableStyles = TableStyles.None, AutoFilter = false });
    }

    private static DataTable Sheet(string name, IEnumerable<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var sheet = new DataTable(name) { Locale = CultureInfo.InvariantCulture };
        foreach (var column in columns)
            sheet.Columns.Add(column, typeof(object));
        foreach (var row in rows)
            sheet.Rows.Add([.. row]);
        return sheet;
    }
}
