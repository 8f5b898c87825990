using AngleSharp.Dom;

namespace SmallTowns.Web.Shared.Pictures;

/// <summary>
/// How charts and maps look in a file: what components.css, map.css and profile.css say of the same classes on a wide light page.
/// A test looks that every class of a chart is known here.
/// </summary>
public static class PictureStyles
{
    // Later rules win over earlier ones, whatever their selectors.
    private const string Css = """
        title, desc, defs, .map-narrow, .map-hit, .skip { display: none }
        text { fill: var(--ink); font-size: 14px }
        .axis { fill: var(--ink-muted) }
        .strong { font-weight: bold }
        .grid { stroke: var(--line); stroke-opacity: .7 }
        .tick { stroke: var(--ink-muted) }
        .baseline { stroke: var(--line-strong); stroke-width: 1.5 }
        .series-1 { --series: var(--chart-1) }
        .series-2 { --series: var(--chart-2) }
        .series-3 { --series: var(--chart-3) }
        .series-4 { --series: var(--chart-4) }
        .series { stroke: var(--series); stroke-width: 2.5; stroke-linecap: round }
        .series-2 .series { stroke-dasharray: 7 5 }
        .series-3 .series { stroke-dasharray: 1 6 }
        .fill { fill: var(--series) }
        .dot { stroke: var(--ground); stroke-width: 1.5 }
        .series-label { fill: var(--series); font-weight: bold }
        .halo { stroke: var(--ground); stroke-width: 4 }
        .bar { fill: var(--chart-1) }
        .bar.highlight { fill: var(--accent) }
        .segment { stroke: var(--ground); stroke-width: 2 }
        .strip-dot { fill: var(--line-strong); stroke: var(--ground); stroke-width: 1 }
        .strip-dot.highlight { fill: var(--accent); stroke-width: 2 }
        .median { stroke: var(--ink); stroke-width: 2 }
        .map-sea { fill: var(--map-sea) }
        .map-other { fill: var(--map-land-other) }
        .map-land { fill: var(--map-land) }
        .map-line { fill: none; stroke: var(--map-border); stroke-width: .7; stroke-dasharray: 3 3 }
        .map-enclave { stroke: var(--map-border); stroke-width: .8 }
        .map-border { fill: none; stroke: var(--map-border); stroke-width: 1.3 }
        .map-ray { fill: none; stroke: var(--ray); stroke-width: 4; stroke-linecap: round; stroke-opacity: .75 }
        .map-ray-weak { stroke-width: 2.6; stroke-dasharray: 1 7; stroke-opacity: 1 }
        .map-name, .map-key-text { fill: var(--ink-muted); font-size: 15px }
        .map-sea-name { font-size: 18px; font-style: italic }
        .map-leader { stroke: var(--ink-muted) }
        .map-dot { fill: var(--belt-none); stroke: var(--ink-muted); stroke-width: 1.4 }
        .map-key, .map-key-bar { fill: none; stroke: var(--ink-muted); stroke-width: 1.2 }
        .is-belt-1 .map-dot { fill: var(--belt-1); stroke: var(--ground) }
        .is-belt-2 .map-dot { fill: var(--belt-2); stroke: var(--ground) }
        .is-belt-3 .map-dot { fill: var(--ground); stroke: var(--belt-3); stroke-width: 2.5 }
        .is-centre .map-dot { fill: var(--ink); fill-opacity: .82; stroke: var(--ground) }
        .is-highlighted .map-dot { stroke: var(--accent); stroke-width: 3 }
        .is-muted .map-dot { fill-opacity: .3; stroke-opacity: .4 }
        .map-town text { fill: var(--ink-muted); font-size: 15px; stroke: var(--map-land); stroke-width: 3 }
        .map-town.is-small text { fill: var(--ink); font-weight: bold }
        .map-town.is-centre text { fill: var(--ink); font-size: 17.25px; font-weight: bold }
        .map-digit { fill: var(--ground); font-size: 13px; font-weight: bold; text-anchor: middle; dominant-baseline: central }
        .map-digit.is-belt-3 { fill: var(--ink) }
        .is-muted text, text.is-muted { fill-opacity: .6 }
        .locator-land { fill: var(--map-land); stroke: var(--map-border); stroke-width: 2 }
        .locator-enclave { fill: var(--ground); stroke: var(--map-border); stroke-width: 2 }
        .locator-town { fill: var(--line-strong) }
        .locator-here { fill: var(--accent); stroke: var(--ground); stroke-width: 5 }
        """;

    private static readonly (string Selector, (string Property, string Value)[] Declarations)[] Rules =
    [
        .. from line in Css.Split('\n')
           let parts = line.Split('{', '}')
           select (parts[0].Trim(), (
               from declaration in parts[1].Split(';')
               let colon = declaration.IndexOf(':', StringComparison.Ordinal)
               select (declaration[..colon].Trim(), declaration[(colon + 1)..].Trim())).ToArray()),
    ];

    private static readonly HashSet<string> Inherited =
        ["--series", "fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap", "font-size", "font-weight", "font-style", "text-anchor", "opacity"];

    public static Dictionary<string, string> Of(IElement element, IReadOnlyDictionary<string, string> ofParent)
    {
        ArgumentNullException.ThrowIfNull(element);
        var style = ofParent.Where(property => Inherited.Contains(property.Key)).ToDictionary();
        foreach (var attribute in element.Attributes.Where(attribute => Inherited.Contains(attribute.Name)))
            style[attribute.Name] = attribute.Value;
        foreach (var (selector, declarations) in Rules)
        {
            if (!element.Matches(selector))
                continue;
            foreach (var (property, value) in declarations)
                style[property] = value;
        }

        return style;
    }

    /// <summary>A colour as it is drawn; empty for none.</summary>
    public static string? Colour(IReadOnlyDictionary<string, string> style, string property) => style.GetValueOrDefault(property) switch
    {
        null or "none" => null,
        "var(--series)" => Colour(style, "--series"),
        ['v', 'a', 'r', '(', '-', '-', .. var name, ')'] => LightTokens.Of(name),
        var colour => colour,
    };

    /// <summary>The classes that a rule is for.</summary>
    public static bool Knows(string className) => Rules.Any(rule => rule.Selector.Split(' ', ',').Any(part => part.Split('.').Skip(1).Contains(className)));
}
