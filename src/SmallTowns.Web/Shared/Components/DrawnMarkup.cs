using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

namespace SmallTowns.Web.Shared.Components;

/// <summary>Draws a piece of markup by itself, away from any page: it sees no cascading values.</summary>
public static class DrawnMarkup
{
    public static async Task<string> OfAsync(RenderFragment content, IServiceProvider services, ILoggerFactory loggers)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Fragment.Content)] = content });
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<Fragment>(parameters);
            using var writer = new LetterWriter();
            root.WriteHtmlTo(writer);
            return writer.ToString();
        });
    }

    private sealed class Fragment : ComponentBase
    {
        [Parameter] public RenderFragment? Content { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, Content);
    }
}
