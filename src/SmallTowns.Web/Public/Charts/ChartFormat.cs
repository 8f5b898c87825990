using SmallTowns.Web.Shared.Charts;
using SmallTowns.Web.Shared.Pictures;

namespace SmallTowns.Web.Public.Charts;

/// <summary>A format that every chart can be taken in.</summary>
public sealed class ChartFormat
{
    /// <summary>1 600 pixels wide.</summary>
    private const double PngScale = 2;

    private readonly Func<DataChart, Func<Task<Sheet>>, Task<byte[]>> write;

    private ChartFormat(string extension, string contentType, Func<DataChart, Func<Task<Sheet>>, Task<byte[]>> write) =>
        (Extension, ContentType, this.write) = (extension, contentType, write);

    public static IReadOnlyList<ChartFormat> All { get; } =
    [
        new("svg", "image/svg+xml; charset=utf-8", async (_, sheet) => SvgSheet.Write(await sheet())),
        new("png", "image/png", async (_, sheet) => PngSheet.Draw(await sheet(), PngScale)),
        new("csv", "text/csv; charset=utf-8", (chart, _) => Task.FromResult(ChartCsv.Write(chart))),
    ];

    public string Extension { get; }
    public string ContentType { get; }

    public Task<byte[]> WriteAsync(DataChart chart, Func<Task<Sheet>> sheet) => write(chart, sheet);
}
