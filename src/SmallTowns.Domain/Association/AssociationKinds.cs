using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Association;

/// <summary>What of the Association is proposed and published, by the codes that are stored for good.</summary>
public static class AssociationKinds
{
    public const string Body = "association-body";
    public const string Position = "association-position";
    public const string Goal = "association-goal";
    public const string Membership = "association-membership";

    public const string Charter = "association-charter";
    public const string Decision = "association-decision";
    public const string Document = "association-document";

    public static readonly IReadOnlyList<string> Codes = [Body, Position, Goal, Membership, Charter, Document, Decision];

    public static Subject BodyOf(string code) => new(Body, code, Scope.Association);

    /// <param name="key">Of the position within its body.</param>
    public static Subject PositionOf(string bodyCode, string key) => new(Position, $"{bodyCode}|{key}", Scope.Association);

    public static Subject GoalOf(string key) => new(Goal, key, Scope.Association);

    /// <param name="reference">«assembly-2026-3».</param>
    public static Subject DecisionOf(string reference) => new(Decision, reference, Scope.Association);

    /// <summary>A version of the charter.</summary>
    public static Subject CharterOf(string key) => new(Charter, key, Scope.Association);

    public static Subject DocumentOf(string key) => new(Document, key, Scope.Association);

    /// <summary>Decided by the Association, not by whoever represents the town.</summary>
    /// <param name="memberKey"><see cref="Town.Key"/>, or a key of its own for what is no town.</param>
    public static Subject MembershipOf(string memberKey) => new(Membership, memberKey, Scope.Association);

    /// <summary>Whether the key of a membership is that of a town.</summary>
    public static bool IsTown(string memberKey)
    {
        ArgumentNullException.ThrowIfNull(memberKey);
        return memberKey.Contains(':', StringComparison.Ordinal);
    }

    /// <summary>The code of the body in the key of a position.</summary>
    public static string BodyOfPosition(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key[..key.IndexOf('|', StringComparison.Ordinal)];
    }

    /// <summary>The slug of the town in the key of a membership.</summary>
    public static string TownOfMembership(string key) => PlaceKinds.NameIn(key);
}
