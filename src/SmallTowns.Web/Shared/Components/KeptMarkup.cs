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
    private static readonly ConditionalWeakTable<object, KeptParts> Owners = [];

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
        if (kept.Find(key) is { } known)
        {
            markup = known;
            return;
        }

        markup = new(await DrawnMarkup.OfAsync(ChildContent, services, loggers));
        kept.Keep(key, markup);
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (Owner is null)
            builder.AddContent(0, ChildContent);
        else
            builder.AddContent(1, markup);
    }

    private sealed class KeptParts
    {
        /// <summary>Filters have more values than memory has room: with more letters than this an owner begins anew.</summary>
        private const int MostLetters = 2_000_000;

        private readonly ConcurrentDictionary<(object Key, bool English), MarkupString> parts = new();
        private int letters;

        public MarkupString? Find((object Key, bool English) key) => parts.TryGetValue(key, out var markup) ? markup : null;

        // Two at once may both begin anew, or count one part twice: either only makes it sooner the next time.
        public void Keep((object Key, bool English) key, MarkupString markup)
        {
            if (Interlocked.Add(ref letters, markup.Value.Length) > MostLetters)
            {
                parts.Clear();
                Interlocked.Exchange(ref letters, markup.Value.Length);
            }

            parts[key] = markup;
        }
    }
}
