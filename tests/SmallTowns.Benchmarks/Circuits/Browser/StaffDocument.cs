using System.Text.Json;
using System.Text.RegularExpressions;

namespace SmallTowns.Benchmarks.Circuits.Browser;

/// <summary>What blazor.web.js reads out of a page: where components stand (sealed descriptors in comments) and the sealed state.</summary>
internal sealed partial record StaffDocument(Uri Address, IReadOnlyList<JsonElement> Markers, string State)
{
    public static StaffDocument Read(Uri address, string html)
    {
        var markers = Marker().Matches(html)
            .Select(match => JsonDocument.Parse(match.Groups["json"].Value).RootElement)
            .Where(marker => marker.TryGetProperty("type", out var type) && type.GetString() == "server")
            .OrderBy(marker => marker.GetProperty("sequence").GetInt32())
            .ToList();
        return markers.Count > 0
            ? new(address, markers, SealedState().Match(html).Groups["state"].Value)
            : throw new InvalidOperationException($"{address} has no interactive component: is it a staff page, and is its reader signed in?");
    }

    /// <summary>The first batch of root components, as the script sends it.</summary>
    public string AddComponents() => JsonSerializer.Serialize(new
    {
        batchId = 1,
        operations = Markers.Select((marker, place) => new { type = "add", ssrComponentId = place + 1, marker }),
    });

    [GeneratedRegex(@"<!--\s*Blazor:(?<json>\{.*?\})\s*-->", RegexOptions.Singleline)]
    private static partial Regex Marker();

    [GeneratedRegex(@"<!--\s*Blazor-Server-Component-State:(?<state>[A-Za-z0-9+/=]+)\s*-->")]
    private static partial Regex SealedState();
}
