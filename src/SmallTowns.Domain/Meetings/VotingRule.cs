using System.Text.Json.Serialization;

namespace SmallTowns.Domain.Meetings;

/// <summary>
/// How one type of question is decided. It is a row of a charter, so that another charter may say otherwise; a poll takes a
/// copy of it when it opens.
/// </summary>
public sealed record VotingRule
{
    public const int CodeMaxLength = 40;
    public const int TitleMaxLength = 300;

    /// <summary>The code of the body whose questions these are; empty for the general assembly.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Body { get; init; }

    /// <summary>Stands in agendas and polls for good: small letters and hyphens.</summary>
    public string Code { get; init; } = "";

    public string TitleRu { get; init; } = "";
    public string TitleEn { get; init; } = "";

    /// <summary>The law leaves it to the highest body alone; such questions are not decided by absentee ballots unless <see cref="Forms"/> says so.</summary>
    public bool IsExclusiveCompetence { get; init; }

    /// <summary>Of all voting members as they stand on the day; in a body of all seats that are held.</summary>
    public RequiredShare Quorum { get; init; } = RequiredShare.MoreThanHalf;

    public RequiredShare Majority { get; init; } = RequiredShare.MoreThanHalf;
    public MajorityBase MajorityOf { get; init; } = MajorityBase.Present;
    public Secrecy Secrecy { get; init; } = Secrecy.Allowed;
    public IReadOnlyList<MeetingForm> Forms { get; init; } = [MeetingForm.InPerson];
    public TieRule Tie { get; init; } = TieRule.Rejected;

    /// <summary>Who may not vote for an interest of their own still counts as present. They never count in the majority.</summary>
    public bool DoRecusedCountForQuorum { get; init; } = true;

    public RunOffRule RunOff { get; init; } = RunOffRule.MostVotes;
}

/// <summary>Of whose number the majority is taken. The recused are in none of them.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MajorityBase>))]
public enum MajorityBase
{
    AllMembers = 1,

    /// <summary>Who was represented when the poll opened.</summary>
    Present = 2,

    /// <summary>Who voted, abstentions too.</summary>
    Cast = 3,

    ForAndAgainst = 4,
}

[JsonConverter(typeof(JsonStringEnumConverter<Secrecy>))]
public enum Secrecy
{
    Never = 1,
    Allowed = 2,
    Required = 3,
}

[JsonConverter(typeof(JsonStringEnumConverter<MeetingForm>))]
public enum MeetingForm
{
    InPerson = 1,
    Remote = 2,
    Mixed = 3,
    Absentee = 4,
}

/// <summary>What as many votes for as against mean.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TieRule>))]
public enum TieRule
{
    Rejected = 1,
    ChairDecides = 2,
    VoteAgain = 3,
}

/// <summary>What the second round of an election needs.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RunOffRule>))]
public enum RunOffRule
{
    MostVotes = 1,
    SameMajority = 2,
}
