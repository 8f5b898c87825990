using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Approvals;

/// <summary>What is published at once under an approval that was given once.</summary>
public enum ApprovedWork
{
    /// <summary>Rows of the feed «Работа России», and how many vacancies each town has.</summary>
    VacancyFeed = 1,

    /// <summary>Notices of outages of whoever has the duty.</summary>
    OutageNotices = 2,
}

/// <summary>
/// The second person of everything that comes many times in one form: a director has approved the form, its bounds and its last day. Whoever
/// asked for it and whoever gave it are two people.
/// </summary>
public sealed class StandingApproval : Entity, IRecorded
{
    public const int TermsMaxLength = 2000;
    public const int ReasonMaxLength = 500;
    public const int LongestDays = 366;
    public const decimal UsualChangePercent = 30;

    public ApprovedWork Work { get; init; }

    /// <summary>In words: what is taken from where, and how it is read.</summary>
    public required string Terms { get; init; }

    /// <summary>A count that moves by more waits for a person.</summary>
    public decimal MostChangePercent { get; init; } = UsualChangePercent;

    /// <summary>For outages: one that is foretold to last longer waits for a person.</summary>
    public int MostHours { get; init; }

    /// <summary>The last day on which anything is published under it.</summary>
    public DateOnly ValidTo { get; init; }

    public int AskedById { get; init; }
    public required string AskedBy { get; init; }
    public DateTime AskedUtc { get; init; }
    public int? GivenById { get; private set; }
    public string? GivenBy { get; private set; }
    public DateTime? GivenUtc { get; private set; }
    public string? EndedBy { get; private set; }
    public DateTime? EndedUtc { get; private set; }
    public string? EndReason { get; private set; }

    public string RecordSubject => RecordSubjects.StandingApproval;
    public string RecordKey => $"standing-approval:{Work}:{AskedUtc:yyyyMMddHHmmss}";
    public Scope? RecordScope => Scope.Association;

    public bool IsWaiting => GivenUtc is null && EndedUtc is null;

    public bool StandsOn(DateOnly day) => GivenUtc is not null && EndedUtc is null && day <= ValidTo;

    public void Give(int byId, string by, DateTime utc)
    {
        if (!IsWaiting)
            throw new InvalidOperationException("Only an approval that waits can be given.");
        (GivenById, GivenBy, GivenUtc) = (byId, by, utc);
    }

    /// <summary>Refused before it was given, or ended before its last day.</summary>
    public void Close(string by, string reason, DateTime utc)
    {
        if (EndedUtc is not null)
            throw new InvalidOperationException("The approval has ended already.");
        (EndedBy, EndReason, EndedUtc) = (by, reason, utc);
    }

    /// <summary>Whether a count may be published under it; the first has nothing to be compared with and waits.</summary>
    public bool Covers(decimal count, decimal? before) =>
        Figures.PlausibleChange.Percent(count, before) is { } change ? Math.Abs(change) <= MostChangePercent : before == count;
}

/// <summary>What was published under an approval, and whether a person has looked at it since.</summary>
public sealed class ApprovedPublication : Entity
{
    public int ApprovalId { get; init; }
    public StandingApproval? Approval { get; init; }
    public int ProposalId { get; init; }
    public DateTime Utc { get; init; }
    public string? CheckedBy { get; private set; }
    public DateTime? CheckedUtc { get; private set; }

    public void Check(string by, DateTime utc)
    {
        if (CheckedUtc is null)
            (CheckedBy, CheckedUtc) = (by, utc);
    }
}
