using System.Text.Json;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.OpenData;

/// <summary>What other programs make of a file: scripts/install-test-tools installs them.</summary>
internal static class DataReaders
{
    public static Task<JsonElement> ReadAsync(string what, params byte[][] files) => RunAsync("tests/data-readers/read.mjs", what, files);

    /// <summary>Linked data, expanded by jsonld.</summary>
    public static Task<JsonElement> ExpandAsync(byte[] linkedData) => RunAsync("tests/feed-readers/read.mjs", "jsonld", linkedData);

    internal static async Task<JsonElement> RunAsync(string program, string what, params byte[][] files)
    {
        using var directory = new TestDirectory();
        List<string> paths = [];
        foreach (var file in files)
        {
            paths.Add(directory.File($"{paths.Count}"));
            await File.WriteAllBytesAsync(paths[^1], file);
        }

        using var json = JsonDocument.Parse(await Command.MustRunAsync("node", [Repository.File(program), what, .. paths]));
        return json.RootElement.Clone();
    }
}
