using System.Globalization;
using System.Text.Json;

namespace SmallTowns.Benchmarks.Circuits.Browser;

/// <summary>
/// What a browser answers when the server calls its scripts. Most calls want nothing back; a call that does and is not
/// listed gets <c>null</c>, and where that cannot be read the circuit ends with an error that the run reports.
/// </summary>
internal static class BrowserAnswers
{
    private const int Reference = 1;
    private const string Window = """{"height":800,"width":1280}""";
    private const string Rectangle =
        """{"top":0,"left":0,"width":100,"height":40,"windowHeight":800,"windowWidth":1280,"scrollX":0,"scrollY":0}""";

    /// <param name="kind">JSCallResultType: a module or an object is answered with a number to call it by.</param>
    public static string To(string name, int kind, long call) => kind == Reference
        ? $$"""{"__jsObjectId":{{call.ToString(CultureInfo.InvariantCulture)}}}"""
        : name switch
        {
            "systemIsDark" => "false",
            _ when name.EndsWith("getBrowserWindowSize", StringComparison.Ordinal) => Window,
            _ when name.EndsWith("getBoundingClientRect", StringComparison.Ordinal) => Rectangle,
            _ when name.EndsWith("mudResizeObserver.connect", StringComparison.Ordinal) => $"[{Rectangle}]",
            _ => "null",
        };

    /// <summary>The arguments of a call, read as JSON.</summary>
    public static JsonElement Arguments(string json) => JsonDocument.Parse(json).RootElement;
}
