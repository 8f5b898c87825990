using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SmallTowns.Web.Tests.Hosting;

internal static class Pages
{
    public static async Task<IHtmlDocument> ReadHtmlAsync(this HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    public static async Task<string> ReadHeadingAsync(this HttpResponseMessage response) =>
        (await response.ReadHtmlAsync()).QuerySelector("h1")?.TextContent.Trim() ?? "";
}
