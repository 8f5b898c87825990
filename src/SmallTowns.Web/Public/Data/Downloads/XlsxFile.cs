using SmallTowns.Web.Datasets.Files;

namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>Three sheets: the data with numbers as numbers, what each column means, and the sources.</summary>
public static class XlsxFile
{
    public static void Write(Stream stream, DatasetTable table) => XlsxWorkbook.Write(
        stream,
        table.AsSheet(),
        new(
            "columns",
            ["key", "titleRu", "titleEn", "descriptionRu", "descriptionEn", "unitRu", "unitEn"],
            [.. table.Columns.Select(column => new object?[]
            {
                column.Key, column.Title.Ru, column.Title.En, column.Description.Ru, column.Description.En, column.Unit?.Ru, column.Unit?.En,
            })]),
        new(
            "sources",
            ["code", "titleRu", "titleEn", "url", "licence", "licenceUrl"],
            [.. table.Sources.Select(source => new object?[]
            {
                source.Code, source.Title.Ru, source.Title.En, source.Url, source.Licence?.En, source.LicenceUrl,
            })]));
}
