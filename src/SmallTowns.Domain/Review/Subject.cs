using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Review;

/// <summary>What is proposed and published. Kind and key are stored for good: they never follow the name of a class.</summary>
/// <param name="Kind">The code of the kind: <c>figure</c>, <c>town-text</c>.</param>
/// <param name="Key">Which one of its kind, by names that outlive rows: <c>town:krasnodar-krai/abinsk|Economy</c>.</param>
public sealed record Subject(string Kind, string Key, Scope Scope)
{
    public const int KindMaxLength = 40;

    /// <summary>Kind and key in one: at most one proposal of it is open, at most one document of it stands.</summary>
    public string FullKey => FullKeyOf(Kind, Key);

    public static string FullKeyOf(string kind, string key) => $"{kind}:{key}";

    /// <summary>The kind in a <see cref="FullKey"/>.</summary>
    public static string KindOf(string fullKey)
    {
        ArgumentNullException.ThrowIfNull(fullKey);
        var end = fullKey.IndexOf(':', StringComparison.Ordinal);
        return end < 0 ? fullKey : fullKey[..end];
    }

    /// <summary>The key in a <see cref="FullKey"/>.</summary>
    public static string KeyOf(string fullKey)
    {
        ArgumentNullException.ThrowIfNull(fullKey);
        return fullKey[(fullKey.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }
}
