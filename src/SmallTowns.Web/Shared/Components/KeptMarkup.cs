using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace SmallTowns.Web.Shared.Components;

/// <summary>
/// A part of a page that is the same for many readers: drawn once for each key and language, and shown as ready markup from
/// then on. For what is heavy, on pages that are asked for by many addresses: the framework spends a page's time on
/// attributes, and writes eight bytes for each Cyrillic letter that it encodes. What stands inside may read parameters of the
/// page that it is written in, and no cascading values: it is drawn by a renderer of its own.
/// </summary>
public sealed class KeptMarkup(IServiceProvider services, ILoggerFactory loggers) : ComponentBase
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
        markup = new(await DrawnMarkup.OfAsync(ChildContent, services, loggers));
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
}
