using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace SmallTowns.Web.Shared.Images;

/// <summary>A kept image is named by its bytes: the same picture is kept once, and a name never means another picture.</summary>
public static partial class ImageName
{
    private const string SmallMark = "-640";

    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16));

    /// <summary>The smaller copy that is kept beside it.</summary>
    public static string Small(string name) => name + SmallMark;

    /// <summary>The name that a section knows the picture by, of either copy.</summary>
    public static string Large(string name) => name.EndsWith(SmallMark, StringComparison.Ordinal) ? name[..^SmallMark.Length] : name;

    /// <summary>A name that a section can know a picture by; it need not be kept.</summary>
    public static bool IsOfLarge(string name) => IsValid(name) && Large(name) == name;

    public static bool IsValid(string name) => Valid().IsMatch(name);

    [GeneratedRegex(@"\A[0-9a-f]{32}(-640)?\z")]
    private static partial Regex Valid();
}
