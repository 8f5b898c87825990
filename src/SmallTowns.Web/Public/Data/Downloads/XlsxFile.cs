using System.Data;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>Three sheets: the data with numbers as numbers, what each column means, and the sources.</summary>
public static partial class XlsxFile
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
        using var file = new MemoryStream();
        file.SaveAs(sheets, configuration: new OpenXmlConfiguration { TableStyles = TableStyles.None, AutoFilter = false });
        ForgetWhenItWasMade(file);
        file.WriteTo(stream);
    }

    /// <summary>
    /// The same data are the same bytes whenever they are asked for: the tag of an answer is made of them. The library
    /// stamps the time on the parts and joins them by random names.
    /// </summary>
    private static void ForgetWhenItWasMade(MemoryStream file)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true);
        var names = new Dictionary<string, string>();
        foreach (var part in archive.Entries)
        {
            if (part.Name is "workbook.xml" or "workbook.xml.rels")
                Rewrite(part, text => RandomName().Replace(text, found => Steady(found.Value)));
            part.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        }

        string Steady(string random) => names.TryGetValue(random, out var name) ? name : names[random] = $"part{names.Count + 1}";
    }

    private static void Rewrite(ZipArchiveEntry part, Func<string, string> rewritten)
    {
        using var stream = part.Open();
        using var reader = new StreamReader(stream, leaveOpen: true);
        var text = Encoding.UTF8.GetBytes(rewritten(reader.ReadToEnd()));
        stream.SetLength(0);
        stream.Write(text);
    }

    [GeneratedRegex("R[0-9a-f]{32}")]
    private static partial Regex RandomName();

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
