using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace SmallTowns.Web.Tests.Shell;

/// <summary>WCAG 2.2: text 4.5 : 1 (1.4.3), graphical objects and focus 3 : 1 (1.4.11), computed from tokens.css for each theme.</summary>
public sealed partial class ContrastTests
{
    private static readonly string Styles = File.ReadAllText(TokensPath());
    private static readonly Dictionary<string, string> Light = Tokens(":root {");

    public static TheoryData<string> Themes => [":root {", "dark", "white", "black", "blue"];

    [Theory]
    [MemberData(nameof(Themes))]
    public void Text_OnItsGround_IsReadable(string theme)
    {
        var tokens = Theme(theme);
        foreach (var ground in new[] { "ground", "surface", "accent-soft", "alert-soft" })
            foreach (var ink in new[] { "ink", "ink-muted", "brand", "brand-strong", "alert" })
                Contrast(tokens, ink, ground).Should().BeGreaterThanOrEqualTo(4.5, "{0} on {1} in {2}", ink, ground, theme);
        foreach (var series in Enumerable.Range(1, 8).Select(number => $"chart-{number}"))
            // Lines are named in their own colour, except in the contrast themes.
            Contrast(tokens, series, "ground").Should().BeGreaterThanOrEqualTo(theme is ":root {" or "dark" ? 4.5 : 3, "{0} in {1}", series, theme);
        Contrast(tokens, "on-brand", "brand").Should().BeGreaterThanOrEqualTo(4.5);
        Contrast(tokens, "on-brand", "brand-strong").Should().BeGreaterThanOrEqualTo(4.5);
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Shapes_OnTheirGround_CanBeSeen(string theme)
    {
        var tokens = Theme(theme);
        foreach (var shape in new[] { "line-strong", "accent", "focus", "belt-1", "belt-2", "belt-3", "belt-none", "ray" })
            Contrast(tokens, shape, "ground").Should().BeGreaterThanOrEqualTo(3, "{0} in {1}", shape, theme);
        foreach (var shape in new[] { "belt-1", "belt-2", "belt-3", "belt-none", "ray", "map-border" })
            Contrast(tokens, shape, "map-land").Should().BeGreaterThanOrEqualTo(3, "{0} on land in {1}", shape, theme);
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Belts_NearToFar_FadeTowardsTheGround(string theme)
    {
        var tokens = Theme(theme);
        var steps = new[] { "belt-1", "belt-2", "belt-3" }.Select(belt => Contrast(tokens, belt, "ground")).ToList();
        steps.Should().BeInDescendingOrder();
        (steps[0] / steps[1]).Should().BeGreaterThan(1.4);
        (steps[1] / steps[2]).Should().BeGreaterThan(1.4);
    }

    /// <summary>The classes of a measure: the colour of a step is that of its side, through which so much of the land is seen (map.css).</summary>
    [Theory]
    [MemberData(nameof(Themes))]
    public void Steps_OfAMeasure_AreToldApartAndTheirDigitsRead(string theme)
    {
        var tokens = Theme(theme);
        foreach (var (side, used) in new[] { ("belt-1", new[] { 1, 2, 3, 4, 5 }), ("chart-2", [1, 2, 3, 5]) })
        {
            Contrast(tokens, side, "map-land").Should().BeGreaterThanOrEqualTo(3, "the outline of every circle can be seen in {0}", theme);
            var colours = used.ToDictionary(step => step, step => Mixed(tokens["map-land"], tokens[side], Opacity(step)));
            foreach (var (step, colour) in colours)
                Contrast(colour, tokens[step < 4 ? "ink" : "ground"]).Should().BeGreaterThanOrEqualTo(4.5, "the digit of step {0} of {1} in {2}", step, side, theme);
            foreach (var (pale, strong) in used.Zip(used.Skip(1)))
                Contrast(colours[pale], colours[strong]).Should().BeGreaterThan(1.15, "steps {0} and {1} of {2} in {3}", pale, strong, side, theme);
        }
    }

    private static double Opacity(int step)
    {
        var css = File.ReadAllText(Path.Combine(Path.GetDirectoryName(TokensPath())!, "../../Shared/Maps/map.css"));
        return double.Parse(Regex.Match(css, $@"\.is-step-{step} \.map-dot {{ fill-opacity: ([\d.]+); }}").Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static string Mixed(string under, string over, double opacity) => string.Concat(new[] { 0, 2, 4 }.Select(at =>
        ((int)Math.Round(Part(under, at) * (1 - opacity) + Part(over, at) * opacity)).ToString("x2", CultureInfo.InvariantCulture)));

    private static int Part(string colour, int at) => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>A discrepancy, a loss of people, a belt that the paper gives otherwise are no alarms: nothing is wrong with the page or with what was asked.</summary>
    [Fact]
    public void Alert_InPublicStyles_IsForWhatTheReaderHasToMend()
    {
        var rules = File.ReadAllText(Path.Combine(Path.GetDirectoryName(TokensPath())!, "site.css")).Split('}').Select(rule => rule.Split('{'))
            .Where(rule => rule[^1].Contains("var(--alert)", StringComparison.Ordinal)).Select(rule => rule[^2].Trim());

        rules.Should().BeEquivalentTo(".field-error", "[aria-invalid=\"true\"]", ".notice.warning", ".notice.warning .notice-title");
        foreach (var theme in new[] { ":root {", "dark" })
            Theme(theme).Where(token => token.Key.StartsWith("chart-", StringComparison.Ordinal) || token.Key.StartsWith("belt-", StringComparison.Ordinal))
                .Should().NotContain(token => token.Value == Theme(theme)["alert"], "no picture is drawn in the colour of alarms");
    }

    [Fact]
    public void Dark_BySystemAndByChoice_IsTheSame() => Tokens("[data-theme=\"auto\"] {").Should().Equal(Tokens("[data-theme=\"dark\"] {"));

    private static Dictionary<string, string> Theme(string name)
    {
        var own = name == ":root {" ? Light : Tokens($"[data-theme=\"{name}\"] {{");
        return Light.Concat(own).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Last().Value);
    }

    private static Dictionary<string, string> Tokens(string opening)
    {
        var from = Styles.IndexOf(opening, StringComparison.Ordinal);
        from.Should().BeGreaterThan(0, "tokens.css has a block {0}", opening);
        var block = Styles[from..Styles.IndexOf('}', from)];
        return ColourToken().Matches(block).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
    }

    private static double Contrast(Dictionary<string, string> tokens, string first, string second) => Contrast(tokens[first], tokens[second]);

    private static double Contrast(string first, string second)
    {
        var (a, b) = (Luminance(first), Luminance(second));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var share = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }

        return 0.2126 * Channel(0) + 0.7152 * Channel(2) + 0.0722 * Channel(4);
    }

    private static string TokensPath([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "../../../src/SmallTowns.Web/wwwroot/css/tokens.css");

    [GeneratedRegex("--([a-z0-9-]+): #([0-9a-f]{6});")]
    private static partial Regex ColourToken();
}
