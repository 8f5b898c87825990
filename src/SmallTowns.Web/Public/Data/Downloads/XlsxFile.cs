using SmallTowns.Web.Datasets.Files;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>Three sheets with heads in the reader's language: the data with numbers as numbers, what each column means, and the sources.</summary>
public static class XlsxFile
{
    public static void Write(Stream stream, DatasetTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        XlsxWorkbook.Write(
            stream,
            table.AsReadableSheet() with { Name = T("Данные", "Data") },
            new(
                T("Столбцы", "Columns"),
                [T("Столбец", "Column"), T("Что в нём", "What it holds"), T("Единица", "Unit"), T("Ключ в других форматах", "Key in other formats")],
                [.. table.Columns.Select(column => new object?[] { T(column.Title), T(column.Description), T(column.Unit), column.Key })]),
            new(
                T("Источники", "Sources"),
                [T("Код", "Code"), T("Название", "Title"), T("Адрес", "Address"), T("Лицензия", "Licence"), T("Адрес лицензии", "Address of the licence")],
                [.. table.Sources.Select(source => new object?[] { source.Code, T(source.Title), source.Url, T(source.Licence), source.LicenceUrl })]));
    }
}
