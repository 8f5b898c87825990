using System.Text.RegularExpressions;

namespace SmallTowns.Web.Shared.Pictures;

/// <summary>The colours of the light pages, read from the stylesheet itself; the ground of a file is white.</summary>
public static partial class LightTokens
{
    private static readonly Dictionary<string, string> Colours = Read();

    /// <summary>What <c>var(--name)</c> stands for.</summary>
    public static string Of(string name) => Colours[name];

    private static Dictionary<string, string> Read()
    {
        using var file = typeof(LightTokens).Assembly.GetManifestResourceStream("tokens.css") ?? throw new InvalidOperationException("The tokens are not in the assembly.");
        using var text = new StreamReader(file);
        var light = text.ReadToEnd().Split(":root {", 2)[1].Split('}', 2)[0];
        var colours = Colour().Matches(light).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        colours["ground"] = "#ffffff";
        return colours;
    }

    [GeneratedRegex("--([a-z0-9-]+): (#[0-9a-f]{6});")]
    private static partial Regex Colour();
}
