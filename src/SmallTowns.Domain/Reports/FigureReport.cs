using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Reports;

/// <summary>
/// A reader says that a published number is wrong. It is work of the staff: readers never see it, and it leaves no change
/// records, because what a stranger has typed, an e-mail above all, must be erasable.
/// </summary>
public sealed class FigureReport : Entity
{
    public const int TextMaxLength = 2000;
    public const int LineMaxLength = 500;
    public const int EmailMaxLength = 254;
    public const int AnswerMaxLength = 2000;

    /// <summary>How long an e-mail stays after the report is closed, and how long in any case.</summary>
    public static readonly TimeSpan EmailKeptAfterClosing = TimeSpan.FromDays(30);
    public static readonly TimeSpan EmailKeptAtMost = TimeSpan.FromDays(365);

    /// <summary>How long a closed report stays.</summary>
    public static readonly TimeSpan KeptAfterClosing = TimeSpan.FromDays(365);

    public long FigureId { get; init; }
    public Figure? Figure { get; init; }

    /// <summary>The town or region that the number is about.</summary>
    public ScopeKind ScopeKind { get; init; }
    public int? ScopeId { get; init; }
    public DateTime SentUtc { get; init; }

    /// <summary>What is wrong, in the reader's words.</summary>
    public required string Text { get; init; }
    public string? RightValue { get; init; }

    /// <summary>Where the right value is written.</summary>
    public string? WrittenWhere { get; init; }

    /// <summary>For questions to the reader; only with their consent.</summary>
    public string? Email { get; private set; }

    /// <summary>The words that the reader agreed to.</summary>
    public string? Consent { get; private set; }
    public DateTime? ConsentUtc { get; private set; }
    public DateTime? EmailErasedUtc { get; private set; }

    public FigureReportState State { get; private set; } = FigureReportState.Open;

    /// <summary>Why it was closed so.</summary>
    public string? Answer { get; private set; }
    public string? ClosedBy { get; private set; }
    public DateTime? ClosedUtc { get; private set; }

    public Scope Scope => new(ScopeKind, ScopeId);

    public void AgreeToEmail(string email, string consent, DateTime utc) => (Email, Consent, ConsentUtc) = (email, consent, utc);

    /// <summary>What is left says that there was an e-mail and when it went, not what it was.</summary>
    public void EraseEmail(DateTime utc)
    {
        if (Email is null)
            throw new InvalidOperationException("The report has no e-mail.");
        (Email, EmailErasedUtc) = (null, utc);
    }

    public void Close(FigureReportState outcome, string answer, string by, DateTime utc)
    {
        if (State != FigureReportState.Open || outcome == FigureReportState.Open)
            throw new InvalidOperationException($"A report in state {State} cannot be closed as {outcome}.");
        (State, Answer, ClosedBy, ClosedUtc) = (outcome, answer, by, utc);
    }
}

public enum FigureReportState
{
    Open = 1,

    /// <summary>The reader is right: a proposal follows.</summary>
    Accepted = 2,

    Declined = 3,
}
