using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Press;

/// <summary>
/// What the press centre publishes, by the codes that are stored for good. Each thing belongs to whoever tells it: a body of the
/// Association or a town. That says who proposes and who decides; the towns that it is about are another matter.
/// </summary>
public static class PressKinds
{
    public const string News = "news";
    public const string Event = "event";

    private const string BodyPrefix = "body:";

    public static readonly IReadOnlyList<string> Codes = [News, Event];

    /// <param name="word">Which one of the body's.</param>
    public static Subject OfBody(string kind, int bodyId, string bodyCode, string word) => new(kind, $"{BodyPrefix}{bodyCode}|{word}", Scope.Body(bodyId));

    /// <param name="townKey"><see cref="Town.Key"/>.</param>
    public static Subject OfTown(string kind, int townId, string townKey, string word) => new(kind, $"{townKey}|{word}", Scope.Town(townId));

    /// <summary>The code of the body that tells it; empty where a town does.</summary>
    public static string? BodyIn(string key) => OwnerIn(key) is var owner && owner.StartsWith(BodyPrefix, StringComparison.Ordinal) ? owner[BodyPrefix.Length..] : null;

    /// <summary>The slug of the town that tells it; empty where a body does.</summary>
    public static string? TownIn(string key) => OwnerIn(key) is var owner && owner.StartsWith(Town.KeyPrefix, StringComparison.Ordinal) ? PlaceKinds.NameIn(owner) : null;

    public static string WordIn(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key[(key.IndexOf('|', StringComparison.Ordinal) + 1)..];
    }

    private static string OwnerIn(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Split('|')[0];
    }
}
