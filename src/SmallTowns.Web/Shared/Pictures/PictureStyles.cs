using AngleSharp.Dom;

namespace SmallTowns.Web.Shared.Pictures;

/// <summary>
/// How charts and maps look in a file: what charts.css, map.css and profile.css say of the same classes on a wide light page.
/// A test looks that every class of a chart is known here.
/// </summary>
public static class PictureStyles
{
    // Later rules win over earlier ones, whatever their selectors.
    private const string Css = """
        title, desc, defs, .map-narrow, .map-hit, .skip, .at-narrow, .at-medium { display: none }
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
        .series-5 { --series: var(--chart-5) }
        .series-6 { --series: var(--chart-6) }
        .series-7 { --series: var(--chart-7) }
        .series-8 { --series: var(--chart-8) }
        .series { stroke: var(--series); stroke-width: 2.5; stroke-linecap: round }
        .series-2 .series, .series-6 .series { stroke-dasharray: 7 5 }
        .series-3 .series, .series-7 .series { stroke-dasharray: 1 6 }
        .series-4 .series, .series-8 .series { stroke-dasharray: 12 4 1 4 }
        .fill { fill: var(--series) }
        .dot { stroke: var(--ground); stroke-width: 1.5 }
        .series-5 .dot, .series-6 .dot, .series-7 .dot, .series-8 .dot { fill: var(--ground); stroke: var(--series); stroke-width: 2 }
        .other { stroke: var(--line-strong); stroke-opacity: .4 }
        .series-label { fill: var(--series); font-weight: bold }
        .halo { stroke: var(--ground); stroke-width: 4 }
        .bar { fill: var(--chart-1) }
        .bar.highlight { fill: var(--accent) }
        .segment { stroke: var(--ground); stroke-width: 2 }
        .strip-dot { fill: var(--line-strong); stroke: var(--ground); stroke-width: 1 }
        .strip-dot.highlight { fill: var(--accent); stroke-width: 2 }
        .spot { fill: var(--line-strong); fill-opacity: .4; stroke: var(--line-strong) }
        .spot.highlight { fill: var(--accent); fill-opacity: .8; stroke: var(--accent) }
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
        .is-step-0 .map-dot, .is-step-1 .map-dot, .is-step-2 .map-dot, .is-step-3 .map-dot, .is-step-4 .map-dot, .is-step-5 .map-dot { fill: var(--belt-1); stroke: var(--belt-1) }
        .is-below .map-dot { fill: var(--chart-2); stroke: var(--chart-2) }
        .is-step-0 .map-dot { fill-opacity: 0; stroke: var(--ink-muted); stroke-dasharray: 3 2.5 }
        .is-step-1 .map-dot { fill-opacity: .04 }
        .is-step-2 .map-dot { fill-opacity: .16 }
        .is-step-3 .map-dot { fill-opacity: .3 }
        .is-step-4 .map-dot { fill-opacity: .7 }
        .is-step-5 .map-dot { fill-opacity: 1 }
        .is-dense .map-dot { stroke-width: .7 }
        .map-under { fill: var(--map-land) }
        .map-ring { fill: none; stroke: var(--ink); stroke-width: 1.6 }
        .is-highlighted .map-dot { stroke: var(--accent); stroke-width: 3 }
        .is-muted .map-dot { fill-opacity: .3; stroke-opacity: .4 }
        .map-town text { fill: var(--ink-muted); font-size: 15px; stroke: var(--map-land); stroke-width: 3 }
        .map-town.is-small text, .map-town[class*="is-step"] text { fill: var(--ink); font-weight: bold }
        .map-town.is-centre text { fill: var(--ink); font-size: 17.25px; font-weight: bold }
        .map-digit { fill: var(--ground); font-size: 13px; font-weight: bold; text-anchor: middle; dominant-baseline: central }
        .map-digit.is-belt-3, .map-digit.is-pale { fill: var(--ink) }
        .is-muted text, text.is-muted { fill-opacity: .6 }
        .org-box { fill: var(--map-land); stroke: var(--line-strong) }
        .org-line { fill: none; stroke: var(--ink-muted); stroke-width: 1.5 }
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
