using System.Text.Json.Serialization;

namespace SmallTowns.Domain.Meetings;

/// <summary>What a member may do, from when to when. Consultative members speak and are in no number of a poll.</summary>
/// <param name="Key">The member's key.</param>
public sealed record MemberStanding(string Key, MemberKind Kind, DateOnly Since)
{
    /// <summary>The last day of membership.</summary>
    public DateOnly? Until { get; init; }

    public IReadOnlyList<Suspension> Suspensions { get; init; } = [];

    public bool IsInForceOn(DateOnly day) => Since <= day && (Until is null || day <= Until);

    /// <summary>It is among all voting members on that day.</summary>
    public bool VotesOn(DateOnly day) => Kind is MemberKind.Voting && IsInForceOn(day) && !Suspensions.Any(suspension => suspension.HoldsOn(day));
}

[JsonConverter(typeof(JsonStringEnumConverter<MemberKind>))]
public enum MemberKind
{
    Voting = 1,
    Consultative = 2,
}

/// <summary>A time during which a member does not vote.</summary>
/// <param name="Until">The last day; empty while it lasts.</param>
/// <param name="Ground">By which decision and why.</param>
public sealed record Suspension(DateOnly Since, DateOnly? Until, string Ground)
{
    public bool HoldsOn(DateOnly day) => Since <= day && (Until is null || day <= Until);
}
