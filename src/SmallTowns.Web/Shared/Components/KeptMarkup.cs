using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

namespace SmallTowns.Web.Shared.Components;

/// <summary>
/// A part of a page that is the same for many readers: drawn once for each key and language, and shown as ready markup from
/// then on. For what is heavy, on pages that are asked for by many addresses: the framework spends a page's time on
/// attributes, and writes eight bytes for each Cyrillic letter that it encodes. What stands inside may read parameters of the
/// page that it is written in, and no cascading values: it is drawn by a renderer of its own.
/// </summary>
public sealed partial class KeptMarkup(IServiceProvider services, ILoggerFactory loggers) : ComponentBase
{
    /// <summary>An owner keeps no more than this; what comes later is drawn each time. Filters have more values than memory has room.</summary>
    private const int Most = 200;

    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<(object Key, bool English), MarkupString>> Owners = [];

    private MarkupString markup;

    /// <summary>
    /// With whom the markup goes: what it is made from, or a type for what never changes. Without an owner nothing is kept: what
    /// few ask for is drawn in place.
    /// </summary>
    [Parameter, EditorRequired] public required object? Owner { get; set; }

    /// <summary>All that the markup depends on beside its owner and the language.</summary>
    [Parameter, EditorRequired] public required object Key { get; set; }

    [Parameter, EditorRequired] public required RenderFragment ChildContent { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (Owner is null)
            return;
        var kept = Owners.GetOrCreateValue(Owner);
        var key = (Key, Language.IsEnglish);
        if (kept.TryGetValue(key, out markup))
            return;
        markup = await DrawAsync();
        if (kept.Count < Most)
            kept.TryAdd(key, markup);
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (Owner is null)
            builder.AddContent(0, ChildContent);
        else
            builder.AddContent(1, markup);
    }

    private async Task<MarkupString> DrawAsync()
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        var content = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Fragment.Content)] = ChildContent });
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<Fragment>(content)).ToHtmlString());
        return new(NotAscii().Replace(html, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString()));
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
