using System.Linq.Expressions;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Places;

namespace SmallTowns.Domain.Association;

/// <summary>
/// One membership of the Association, from its first day to its last. What is public of it is the document
/// (<see cref="MembershipContent"/>), from which the row is kept; mandates point to the row, and polls ask it who votes on a day.
/// </summary>
public sealed class AssociationMember : Entity
{
    public const int NameMaxLength = 300;
    public const int DecisionMaxLength = 300;
    public const int GroundMaxLength = 500;
    public const int EntryKeyMaxLength = 40;

    public MemberKind Kind { get; set; }

    /// <summary>The town whose municipality is the member; empty for institutions and people.</summary>
    public int? TownId { get; init; }
    public Town? Town { get; init; }

    /// <summary>Which one, where it is no town.</summary>
    public string? EntryKey { get; init; }

    /// <summary>Of the municipality, institution or person; empty for a municipality that is called as its town.</summary>
    public string? NameRu { get; set; }
    public string? NameEn { get; set; }
    public DateOnly Since { get; set; }
    public DateOnly? Until { get; set; }

    /// <summary>The decision that began it.</summary>
    public string? Decision { get; set; }

    /// <summary>Why and by which decision it ended.</summary>
    public string? EndGround { get; set; }
    public List<MemberSuspension> Suspensions { get; } = [];

    /// <summary>The member's key in rolls and in a charter's weights; of a town its own, so the town has to be read with the row.</summary>
    public string Key => EntryKey ?? Town?.Key ?? throw new InvalidOperationException("The town of the member was not read.");

    public LocalizedText Name => new(NameRu ?? Town?.NameRu ?? "", NameEn ?? Town?.NameEn ?? "");

    /// <summary>Whether it is one on a day, as the database is asked.</summary>
    public static Expression<Func<AssociationMember, bool>> InForceOn(DateOnly day) => member => member.Since <= day && (member.Until == null || day <= member.Until);

    /// <summary>As votes are counted by it.</summary>
    public MemberStanding Standing() => new(Key, Kind, Since)
    {
        Until = Until,
        Suspensions = [.. Suspensions.OrderBy(suspension => suspension.Since).Select(suspension => new Suspension(suspension.Since, suspension.Until, suspension.Ground))],
    };
}

/// <summary>A time during which a member has no vote.</summary>
public sealed class MemberSuspension : Entity
{
    public int MemberId { get; init; }
    public DateOnly Since { get; init; }

    /// <summary>The last day; empty while it lasts.</summary>
    public DateOnly? Until { get; init; }
    public required string Ground { get; init; }
}
