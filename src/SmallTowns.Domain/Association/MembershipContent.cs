using System.Text.Json.Serialization;
using SmallTowns.Domain.Meetings;

namespace SmallTowns.Domain.Association;

/// <summary>
/// What is published of a member of the Association: what it is, its application, from when to when it was a member, and by which decisions.
/// A municipality is known by its town and votes; institutions and people are known by a key of their own and have a consultative voice.
/// </summary>
public sealed record MembershipContent : NamedPerson
{
    public const int MaxSpells = 20;
    public const int MaxSuspensions = 20;

    /// <summary>Empty for a municipality, which votes.</summary>
    public ConsultativeSort? Consultative { get; init; }

    /// <summary>Of a municipality where it is not called as its town, of an institution, or the office of a person.</summary>
    public string? NameRu { get; init; }
    public string? NameEn { get; init; }

    /// <summary>An application that is not decided, or was refused last.</summary>
    public MembershipApplication? Application { get; init; }
    public IReadOnlyList<MembershipSpell> Spells { get; init; } = [];

    /// <summary>The key of the member that took over: a municipality may have been merged into another.</summary>
    public string? Successor { get; init; }

    public MemberKind Kind() => Consultative is null ? MemberKind.Voting : MemberKind.Consultative;

    public bool IsThere() => Application is not null || Spells.Count > 0;

    public MembershipSpell? On(DateOnly day) => Spells.FirstOrDefault(spell => spell.IsInForceOn(day));
}

/// <param name="Until">The last day; empty while there is none.</param>
/// <param name="Decision">The decision that began it; in spells of before 2026-12 also the one that ended it.</param>
public sealed record MembershipSpell(DateOnly Since, DateOnly? Until, string Decision)
{
    // What is not there is not written: a spell of before these fields stays the same as it was.

    /// <summary>Empty in what was recorded before applications were, and where nobody applies.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MembershipApplication? Application { get; init; }

    /// <summary>Why it ended and by which decision.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? EndGround { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MembershipSuspension>? Suspensions { get; init; }

    public bool IsInForceOn(DateOnly day) => Since <= day && (Until is null || day <= Until);

    public MembershipSuspension? SuspendedOn(DateOnly day) => Suspensions?.FirstOrDefault(suspension => suspension.HoldsOn(day));
}

/// <summary>A time during which a member has no vote.</summary>
/// <param name="Until">The last day; empty while it lasts.</param>
/// <param name="Ground">By which decision and why.</param>
public sealed record MembershipSuspension(DateOnly Since, DateOnly? Until, string Ground)
{
    public bool HoldsOn(DateOnly day) => Since <= day && (Until is null || day <= Until);
}
