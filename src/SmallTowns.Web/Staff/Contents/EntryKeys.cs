using System.Text.RegularExpressions;

namespace SmallTowns.Web.Staff.Contents;

/// <summary>Keys of what is added here: they stand in addresses for good, so they say nothing that may change.</summary>
public static partial class EntryKeys
{
    public static string New() => Guid.NewGuid().ToString("N")[..8];

    /// <summary>An address may name anything; what it names becomes a key only if it could be one.</summary>
    public static bool CouldBe(string key) => Shape().IsMatch(key);

    [GeneratedRegex("^[a-z0-9-]{1,40}$")]
    private static partial Regex Shape();
}
