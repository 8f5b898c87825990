using System.Text;
using System.Text.RegularExpressions;

namespace SmallTowns.Benchmarks.Circuits.Browser;

/// <summary>An element, a text, or the place of a component (neither name nor content).</summary>
internal sealed partial class PageNode(PageNode? parent, string? name = null, int renderedBy = 0)
{
    public PageNode? Parent => parent;

    public string? Name => name;

    /// <summary>The component whose markup this is: an event tells it along with what the field holds.</summary>
    public int RenderedBy => renderedBy;

    public string? Content { get; set; }

    public Dictionary<string, string?> Attributes { get; } = [];

    /// <summary>The numbers under which the server knows what is to be done: by attribute, <c>onchange</c>.</summary>
    public Dictionary<string, ulong> Handlers { get; } = [];

    public List<PageNode> Children { get; } = [];

    public string Text => Gather(new StringBuilder()).ToString().Trim();

    public IEnumerable<PageNode> Around() => parent is null ? [this] : [this, .. parent.Around()];

    public IEnumerable<PageNode> All() => [this, .. Children.SelectMany(child => child.All())];

    private StringBuilder Gather(StringBuilder text)
    {
        if (Content is not null)
            text.Append(Tags().Replace(Content, ""));
        foreach (var child in Children)
            child.Gather(text);
        return text;
    }

    // Markup that never changes comes as one piece of HTML.
    [GeneratedRegex("<style.*?</style>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tags();
}
