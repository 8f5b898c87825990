using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SmallTowns.Web.Tests;

/// <summary>Reads a page as a browser would: text decoded, entities gone.</summary>
internal static class Html
{
    public static async Task<IDocument> GetPageAsync(this HttpClient client, string path)
    {
        var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        response.IsSuccessStatusCode.Should().BeTrue($"{path} answered {(int)response.StatusCode}");
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html), TestContext.Current.CancellationToken);
    }

    /// <summary>Text with every run of white space, the non-breaking kind too, as one space.</summary>
    public static string Words(this INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static IReadOnlyList<string> Links(this IParentNode node) =>
        [.. node.QuerySelectorAll("a[href]").OfType<IHtmlAnchorElement>().Select(link => link.GetAttribute("href")!)];
}
