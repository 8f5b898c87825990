using System.Text.Json;

namespace SmallTowns.Web.Tests.OpenData;

/// <summary>What validators of others say of a document (tests/validators): scripts/install-test-tools installs them.</summary>
internal static class Validators
{
    /// <summary>The faults that are found in it.</summary>
    public static async Task<string[]> FaultsAsync(string what, byte[] document) =>
        [.. (await ReadAsync(what, document)).EnumerateArray().Select(fault => fault.GetString()!)];

    /// <summary>A table and its description: <c>faults</c>, <c>rows</c>.</summary>
    public static Task<JsonElement> ReadAsync(string what, params byte[][] documents) => DataReaders.RunAsync("tests/validators/validate.mjs", what, documents);

    public static string[] Faults(JsonElement read) => [.. read.GetProperty("faults").EnumerateArray().Select(fault => fault.GetString()!)];
}
