using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

namespace SmallTowns.Web.Shared.Components;

/// <summary>Draws a piece of markup by itself, away from any page: it sees no cascading values.</summary>
public static partial class DrawnMarkup
{
    public static async Task<string> OfAsync(RenderFragment content, IServiceProvider services, ILoggerFactory loggers)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Fragment.Content)] = content });
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<Fragment>(parameters)).ToHtmlString());
        return NotAscii().Replace(html, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());
    }

    // Letters, dashes, quotation marks: none of them is a sign of markup.
    [GeneratedRegex("&#x([A-F][0-9A-F]|[0-9A-F]{3,4});")]
    private static partial Regex NotAscii();

    private sealed class Fragment : ComponentBase
    {
        [Parameter] public RenderFragment? Content { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, Content);
    }
}
