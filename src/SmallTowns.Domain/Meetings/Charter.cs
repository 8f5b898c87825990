using System.Text.Json.Serialization;

namespace SmallTowns.Domain.Meetings;

/// <summary>
/// A version of the charter, as far as meetings and votes go. It rules the meetings that are convened while it is in force,
/// and these to their end.
/// </summary>
public sealed record Charter
{
    public const int DefaultNoticeDays = 14;
    public const int DefaultBodyNoticeDays = 3;
    public const int MaxNoticeDays = 120;
    public const int MaxRules = 60;
    public const int MaxVotes = 1000;
    public const int DecisionMaxLength = 300;

    public DateOnly? From { get; init; }

    /// <summary>By which it was adopted.</summary>
    public string Decision { get; init; } = "";

    /// <summary>Days between the notice and the meeting.</summary>
    public int NoticeDays { get; init; } = DefaultNoticeDays;

    /// <summary>The same of the bodies beside the assembly; empty in what was adopted before they met here.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? BodyNoticeDays { get; init; }

    /// <summary>A simple electronic signature is enough for an absentee ballot.</summary>
    public bool AllowsSimpleSignatures { get; init; }

    /// <summary>Votes of a member other than one, by the member's key.</summary>
    public IReadOnlyList<MemberWeight> Weights { get; init; } = [];

    public IReadOnlyList<VotingRule> Rules { get; init; } = [];

    public bool IsThere() => From is not null && Rules.Count > 0;

    /// <summary>Nobody adopted it: it is what we suggest.</summary>
    [JsonIgnore]
    public bool IsOurs => From is not { Year: > 1 };

    /// <summary>What of it rules the meetings of a body. Where it says nothing of that body, what we suggest rules them.</summary>
    public Charter For(string body)
    {
        if (MeetingBodies.IsAssembly(body))
            return this with { Rules = [.. Rules.Where(rule => rule.Body is null)] };
        IReadOnlyList<VotingRule> own = [.. Rules.Where(rule => rule.Body == body)];
        var noticeDays = BodyNoticeDays ?? DefaultBodyNoticeDays;
        return own.Count > 0
            ? this with { Rules = own, Weights = [], NoticeDays = noticeDays }
            : CharterDefaults.OfBodies with { NoticeDays = noticeDays, AllowsSimpleSignatures = AllowsSimpleSignatures };
    }

    public VotingRule? RuleOf(string code) => Rules.FirstOrDefault(rule => rule.Code == code);

    public int WeightOf(string memberKey) => Weights.FirstOrDefault(weight => weight.Member == memberKey)?.Votes ?? 1;

    /// <summary>The one in force on a day: the latest that had begun.</summary>
    public static Charter? InForceOn(IEnumerable<Charter> versions, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(versions);
        return versions.Where(version => version.IsThere() && version.From <= day).MaxBy(version => version.From);
    }
}

/// <param name="Member">The member's key.</param>
public sealed record MemberWeight(string Member, int Votes);
