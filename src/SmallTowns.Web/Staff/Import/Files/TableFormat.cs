using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Import.Files;

/// <summary>A form in which templates and data are taken away.</summary>
public sealed record TableFormat(string Extension, string ContentType)
{
    public static readonly TableFormat Xlsx = new("xlsx", MediaTypes.Xlsx);
    public static readonly TableFormat Csv = new("csv", "text/csv; charset=utf-8");

    public static TableFormat? Find(string extension) => extension switch
    {
        "xlsx" => Xlsx,
        "csv" => Csv,
        _ => null,
    };
}
