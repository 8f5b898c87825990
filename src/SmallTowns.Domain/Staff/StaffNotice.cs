using System.Globalization;

namespace SmallTowns.Domain.Staff;

/// <summary>
/// That something happened which a member of staff should know. It holds no words of what it is about: those are read when it is
/// shown, and only for whoever may read them then. What is decided of a batch at once is one notice.
/// </summary>
public sealed class StaffNotice : Entity
{
    public const int KeyMaxLength = 120;
    public const int MailKeyMaxLength = 60;
    public const int NameMaxLength = 200;
    public const int TextMaxLength = 1000;

    public int UserId { get; init; }
    public NoticeKind Kind { get; init; }

    /// <summary>Of one happening a person has one notice: <c>published/batch:12/20261129…</c>.</summary>
    public required string Key { get; init; }

    public int? ProposalId { get; set; }
    public int? BatchId { get; init; }
    public int? TownId { get; init; }
    public int? AssignmentId { get; init; }

    /// <summary>The request of a town for support.</summary>
    public int? RequestId { get; init; }

    /// <summary>The warning that somebody has to decide about.</summary>
    public int? WarningId { get; init; }

    /// <summary>What a town needs of others, or has for them.</summary>
    public int? EntryId { get; init; }
    public int? AgreementId { get; init; }

    /// <summary>How many proposals of a batch it is about; how much of a town is overdue.</summary>
    public int Count { get; set; } = 1;

    /// <summary>Whose doing it is; empty where the portal itself noticed.</summary>
    public string? ByName { get; init; }

    /// <summary>The reason or the comment.</summary>
    public string? Text { get; init; }

    public DateTime Utc { get; init; }
    public DateTime? ReadUtc { get; set; }

    /// <summary>The letter that it goes into: whoever puts this first sends the letter.</summary>
    public string? MailKey { get; set; }
    public DateTime? MailedUtc { get; set; }

    /// <summary>Which happening it tells of: whoever writes it finds by this that somebody has told of it.</summary>
    /// <param name="subject">A proposal, a batch or a town.</param>
    public static string KeyOf(NoticeKind kind, string subject, DateTime? utc) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}/{subject}/{utc:yyyyMMddHHmmssffffff}");

    /// <summary>What a proposal is told of as: its batch, where it came in one.</summary>
    public static string SubjectOf(int proposalId, int? batchId) => batchId is { } batch
        ? string.Create(CultureInfo.InvariantCulture, $"batch:{batch}")
        : string.Create(CultureInfo.InvariantCulture, $"proposal:{proposalId}");

    public static string? Cut(string? text) => text?.Length > TextMaxLength ? text[..(TextMaxLength - 1)] + "…" : text;
}

public enum NoticeKind
{
    Returned = 1,
    Rejected = 2,
    Published = 3,
    Withdrawn = 4,
    Commented = 5,

    /// <summary>Readers were to see it by now, and do not.</summary>
    Missed = 6,

    /// <summary>The person looks after a town from now on.</summary>
    Assigned = 7,

    /// <summary>A newer value is due for a town that the person looks after.</summary>
    Overdue = 8,

    /// <summary>The person has something to do, alone or with others, or to control.</summary>
    AssignmentGiven = 9,

    /// <summary>What the person does or controls has taken a step.</summary>
    AssignmentMoved = 10,

    /// <summary>Its day is near, has come, or is past.</summary>
    AssignmentDue = 11,

    /// <summary>A request of a town waits for the person.</summary>
    SupportMoved = 12,

    /// <summary>The promised day of a request is near, has come, or is past.</summary>
    SupportDue = 13,

    /// <summary>Once a week: how the work stands that the person does or controls.</summary>
    WorkWeek = 14,

    /// <summary>A rule has found a trouble of a town that nobody knew: the person decides what becomes of it.</summary>
    WarningRaised = 15,

    /// <summary>A need or an offer of the person's town has taken a step: talks, their end, its own.</summary>
    EntryMoved = 21,

    /// <summary>An agreement that concerns the person has taken a step.</summary>
    AgreementMoved = 22,

    /// <summary>The term of an agreement comes to its end.</summary>
    AgreementEnds = 23,

    /// <summary>A report by an agreement is overdue.</summary>
    AgreementReportDue = 24,

    /// <summary>The person stands in for somebody that is away, or does so no more.</summary>
    StandIn = 31,
}

/// <summary>Whether a person gets letters about a kind of notices.</summary>
public sealed class NoticeChoice
{
    public int UserId { get; init; }
    public NoticeKind Kind { get; init; }
    public NoticeMail Mail { get; set; }

    /// <summary>What holds until the person chooses.</summary>
    public static NoticeMail UsualOf(NoticeKind kind) => kind == NoticeKind.Missed ? NoticeMail.AtOnce : NoticeMail.Morning;
}

public enum NoticeMail
{
    None = 1,
    Morning = 2,
    AtOnce = 3,
}
