using System.Text.RegularExpressions;
using MudBlazor;
using SmallTowns.TestSupport;
using SmallTowns.Web.Staff.Shell;

namespace SmallTowns.Web.Tests.Staff.Shell;

/// <summary>The back office wears the colours of the site: the palettes hold the values of tokens.css.</summary>
public sealed partial class StaffThemeTests
{
    private static readonly string Tokens = File.ReadAllText(Repository.File("src/SmallTowns.Web/wwwroot/css/tokens.css"));

    [Fact]
    public void Light_IsOfTheTokens() => ShouldMatch(StaffTheme.Theme.PaletteLight, ":root {");

    [Fact]
    public void Dark_IsOfTheTokens() => ShouldMatch(StaffTheme.Theme.PaletteDark, ":root[data-theme=\"dark\"] {");

    private static void ShouldMatch(Palette palette, string rule)
    {
        var start = Tokens.IndexOf(rule, StringComparison.Ordinal);
        var block = Tokens[start..Tokens.IndexOf('}', start)];
        var colours = Colour().Matches(block).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

        new Dictionary<string, string>
        {
            ["ground"] = Hex(palette.Background),
            ["surface"] = Hex(palette.DrawerBackground),
            ["ink"] = Hex(palette.TextPrimary),
            ["ink-muted"] = Hex(palette.TextSecondary),
            ["line"] = Hex(palette.LinesDefault),
            ["line-strong"] = Hex(palette.LinesInputs),
            ["brand"] = Hex(palette.Primary),
            ["on-brand"] = Hex(palette.PrimaryContrastText),
            ["alert"] = Hex(palette.Error),
        }.Should().BeSubsetOf(colours);
    }

    private static string Hex(MudBlazor.Utilities.MudColor colour) => colour.ToString(MudBlazor.Utilities.MudColorOutputFormats.Hex);

    [GeneratedRegex(@"--([\w-]+): (#[0-9a-f]{6})")]
    private static partial Regex Colour();
}
