using SmallTowns.Web.Shared.Charts;
using SmallTowns.Web.Shared.Pictures;

namespace SmallTowns.Web.Public.ChartFormats;

/// <summary>A format that every chart can be taken in.</summary>
public sealed class ChartFormat
{
    /// <summary>1 600 pixels wide for screens, twice as many for paper.</summary>
    private const double PngScale = 2, PrintScale = 4;

    /// <summary>A tall picture is drawn coarser: its pixels are in memory while it is drawn, four bytes each.</summary>
    private const double MostPixels = 16_000_000;

    public static readonly ChartFormat Svg = new("svg", "image/svg+xml; charset=utf-8", async (_, sheet) => SvgSheet.Write(await sheet()));
    public static readonly ChartFormat Png = new("png", "image/png", async (_, sheet) => DrawnPng(await sheet(), PngScale));
    public static readonly ChartFormat PrintedPng = new("print.png", "image/png", async (_, sheet) => DrawnPng(await sheet(), PrintScale));
    public static readonly ChartFormat Csv = new("csv", "text/csv; charset=utf-8", (chart, _) => Task.FromResult(ChartCsv.Write(chart)));

    private readonly Func<DataChart, Func<Task<Sheet>>, Task<byte[]>> write;

    private ChartFormat(string extension, string contentType, Func<DataChart, Func<Task<Sheet>>, Task<byte[]>> write) =>
        (Extension, ContentType, this.write) = (extension, contentType, write);

    public static IReadOnlyList<ChartFormat> All { get; } = [Svg, Png, Csv];

    public string Extension { get; }
    public string ContentType { get; }

    public Task<byte[]> WriteAsync(DataChart chart, Func<Task<Sheet>> sheet) => write(chart, sheet);

    private static byte[] DrawnPng(Sheet sheet, double scale) =>
        PngSheet.Draw(sheet, Math.Min(scale, Math.Sqrt(MostPixels / (sheet.Width * sheet.Height))));
}
