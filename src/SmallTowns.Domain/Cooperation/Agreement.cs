using System.Globalization;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Work;

namespace SmallTowns.Domain.Cooperation;

/// <summary>
/// What towns, and partners with them, have agreed: who does what, who pays how much, until when. Its text changes while it is a draft; what was
/// approved was approved of the text as it stood. Each step is a row of its history.
/// </summary>
public sealed class Agreement : Entity
{
    public const int TitleMaxLength = 200;
    public const int MatterMaxLength = 8000;

    private readonly List<AgreementParty> parties = [];
    private readonly List<AgreementReport> reports = [];
    private readonly List<CooperationStep> steps = [];

    public int Year { get; init; }
    public int Ordinal { get; init; }
    public SubjectClass Subject { get; private set; }
    public string Title { get; private set; } = "";
    public string Matter { get; private set; } = "";
    public bool IsWithoutMoney { get; private set; }
    public DateOnly? From { get; private set; }

    /// <summary>The last day of the first term.</summary>
    public DateOnly? FirstTo { get; private set; }

    /// <summary>The last day as it stands; empty where it has no end.</summary>
    public DateOnly? To { get; private set; }
    public bool IsIndefinite { get; private set; }

    /// <summary>For how many months it goes on by itself; empty where it ends with its term.</summary>
    public int? RenewalMonths { get; private set; }

    /// <summary>Months that renewals have added so far.</summary>
    public int AddedMonths { get; private set; }

    /// <summary>How many days before the last one its end is told of.</summary>
    public int NoticeDays { get; private set; }
    public int ResponsibleUserId { get; private set; }
    public int DraftedByUserId { get; init; }
    public required string DraftedByName { get; init; }
    public DateTime DraftedUtc { get; init; }
    public AgreementState State { get; private set; } = AgreementState.Draft;
    public DateTime StateSinceUtc { get; private set; }
    public DateOnly? SignedOn { get; private set; }

    /// <summary>When it was marked as signed: what was attached before stays.</summary>
    public DateTime? SignedUtc { get; private set; }
    public DateTime? NamesErasedUtc { get; private set; }

    public IReadOnlyList<AgreementParty> Parties => parties;
    public IReadOnlyList<AgreementReport> Reports => reports;
    public IReadOnlyList<CooperationStep> Steps => steps;

    /// <summary>As it is quoted: <c>2026-3</c>.</summary>
    public string Number => NumberOf(Year, Ordinal);

    public static string NumberOf(int year, int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{year}-{ordinal}");

    /// <param name="text">One without findings; it may have gaps.</param>
    public static Agreement Draft(AgreementText text, int year, int ordinal, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(by);
        if (text.Findings().Any())
            throw new ArgumentException("It cannot be drafted so.", nameof(text));
        var drafted = new Agreement { Year = year, Ordinal = ordinal, DraftedByUserId = by.UserId, DraftedByName = by.Name, DraftedUtc = by.Utc, StateSinceUtc = by.Utc };
        drafted.Write(text);
        drafted.steps.Add(CooperationStep.Of(CooperationStepKind.Drafted, by));
        return drafted;
    }

    /// <summary>The parties are written anew: what they had approved was another text.</summary>
    /// <returns>Why it cannot be; empty where it is done. So do all that follow.</returns>
    public IReadOnlyList<CooperationFinding> Rewrite(AgreementText text, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (State is not AgreementState.Draft)
            return WrongState;
        if (text.Findings().ToList() is { Count: > 0 } findings)
            return findings;
        Write(text);
        steps.Add(CooperationStep.Of(CooperationStepKind.Rewritten, by));
        return [];
    }

    /// <summary>The parties read it: from now on its text stands.</summary>
    public IReadOnlyList<CooperationFinding> Coordinate(WorkHand by) =>
        State is not AgreementState.Draft ? WrongState
        : AsText().Gaps().ToList() is { Count: > 0 } gaps ? gaps
        : Become(AgreementState.Coordination, CooperationStepKind.SentForCoordination, by);

    public IReadOnlyList<CooperationFinding> Return(string? reason, WorkHand by) =>
        State is not AgreementState.Coordination ? WrongState
        : CooperationStep.Findings(reason, isNeeded: true) is { Count: > 0 } findings ? findings
        : Become(AgreementState.Draft, CooperationStepKind.Returned, by, reason);

    /// <param name="words">Who approved it and by what.</param>
    public IReadOnlyList<CooperationFinding> Approve(int partyId, PartyApproval approval, string words, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(approval);
        ArgumentNullException.ThrowIfNull(by);
        if (State is not AgreementState.Coordination || parties.Find(party => party.Id == partyId) is not { } approving)
            return WrongState;
        if (approval.Findings(RegionCalendar.DayOf(by.Utc)).ToList() is { Count: > 0 } findings)
            return findings;
        approving.Approve(approval);
        steps.Add(CooperationStep.Of(CooperationStepKind.Approved, by, words));
        return [];
    }

    /// <summary>Signed on a day. Where its first day has come it is in force by that.</summary>
    public IReadOnlyList<CooperationFinding> Sign(DateOnly? on, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (State is not AgreementState.Coordination)
            return WrongState;
        var today = RegionCalendar.DayOf(by.Utc);
        List<CooperationFinding> findings = [.. parties.Where(party => !party.IsApproved).Select(party => new CooperationFinding(PartyText.FieldOf(party.Order, "Approval"), CooperationFault.NotApproved))];
        if (on is null)
            findings.Add(new(nameof(SignedOn), CooperationFault.Missing));
        else if (on > today)
            findings.Add(new(nameof(SignedOn), CooperationFault.InTheFuture));
        else if (on < today.AddYears(-10))
            findings.Add(new(nameof(SignedOn), CooperationFault.OutOfRange));
        if (findings.Count > 0)
            return findings;
        (SignedOn, SignedUtc) = (on, by.Utc);
        Become(AgreementState.SignedByAll, CooperationStepKind.SignedByAll, by);
        ComeIntoForce(by);
        return [];
    }

    /// <returns>Whether its first day has come by this.</returns>
    public bool ComeIntoForce(WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (State is not AgreementState.SignedByAll || From > RegionCalendar.DayOf(by.Utc))
            return false;
        Become(AgreementState.InForce, CooperationStepKind.CameIntoForce, by);
        return true;
    }

    /// <summary>The parties agree to go on for so many months more.</summary>
    /// <param name="words">From which last day to which, made of the two days.</param>
    public IReadOnlyList<CooperationFinding> Renew(int? months, Func<DateOnly, DateOnly, string> words, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (!State.IsRunning())
            return WrongState;
        if (To is not { } before)
            return [new(nameof(RenewalMonths), CooperationFault.NothingToRenew)];
        if (months is null)
            return [new(nameof(RenewalMonths), CooperationFault.Missing)];
        if (months is < 1 or > AgreementTerm.MostMonths)
            return [new(nameof(RenewalMonths), CooperationFault.OutOfRange)];
        if (AddedMonths + months > AgreementTerm.MostAddedMonths)
            return [new(nameof(RenewalMonths), CooperationFault.RenewedTooLong)];
        AddedMonths += months.Value;
        To = AgreementTerm.LastDay(From!.Value, FirstTo!.Value, AddedMonths);
        return Become(AgreementState.Renewed, CooperationStepKind.Renewed, by, words(before, To.Value));
    }

    /// <summary>It ends with its term and does not go on by itself.</summary>
    public IReadOnlyList<CooperationFinding> DeclineRenewal(string? reason, WorkHand by)
    {
        if (State.IsOver() || State is AgreementState.Draft or AgreementState.Coordination)
            return WrongState;
        if (RenewalMonths is null)
            return [new(nameof(RenewalMonths), CooperationFault.Unchanged)];
        if (CooperationStep.Findings(reason, isNeeded: true) is { Count: > 0 } findings)
            return findings;
        RenewalMonths = null;
        steps.Add(CooperationStep.Of(CooperationStepKind.RenewalDeclined, by, reason));
        return [];
    }

    /// <summary>After its last day it goes on by itself, as often as it has to, or is over.</summary>
    /// <returns>Whether its last day was past.</returns>
    public bool PassTerm(Func<DateOnly, DateOnly, string> words, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(by);
        var today = RegionCalendar.DayOf(by.Utc);
        if (!State.IsRunning() || !(To < today))
            return false;
        while (To < today && RenewalMonths is { } months)
        {
            if (Renew(months, words, by).Count > 0)
                break;
        }

        if (To < today)
            Become(AgreementState.Ended, CooperationStepKind.Ended, by);
        return true;
    }

    public IReadOnlyList<CooperationFinding> Terminate(string? reason, WorkHand by) =>
        State.IsOver() ? WrongState
        : CooperationStep.Findings(reason, isNeeded: true) is { Count: > 0 } findings ? findings
        : Become(AgreementState.Terminated, CooperationStepKind.Terminated, by, reason);

    /// <param name="words">Who kept it and who does now: people are renamed.</param>
    public IReadOnlyList<CooperationFinding> HandOver(int? userId, string words, WorkHand by)
    {
        if (State.IsOver())
            return WrongState;
        if (userId is null || userId == ResponsibleUserId)
            return [new(nameof(ResponsibleUserId), userId is null ? CooperationFault.Missing : CooperationFault.Unchanged)];
        ResponsibleUserId = userId.Value;
        steps.Add(CooperationStep.Of(CooperationStepKind.HandedOver, by, words));
        return [];
    }

    public IReadOnlyList<CooperationFinding> PlanReports(ReportPlan plan, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(by);
        if (State.IsOver())
            return WrongState;
        if (plan.Findings(RegionCalendar.DayOf(by.Utc)).ToList() is { Count: > 0 } findings)
            return findings;
        var days = plan.Days().ToList();
        if (reports.Count + days.Count > AgreementReport.Most)
            return [new(nameof(plan.Count), CooperationFault.TooMany)];
        reports.AddRange(days.Select(day => new AgreementReport { Title = plan.Title.Trim(), DueOn = day }));
        steps.Add(CooperationStep.Of(CooperationStepKind.ReportsPlanned, by, plan.Title));
        return [];
    }

    /// <summary>Reports of what is over are received too: they were owed for the time before.</summary>
    public IReadOnlyList<CooperationFinding> ReceiveReport(int reportId, DateOnly? on, string? note, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (reports.Find(report => report.Id == reportId) is not { ReceivedOn: null } due)
            return WrongState;
        if (on is null)
            return [new(nameof(AgreementReport.ReceivedOn), CooperationFault.Missing)];
        if (on > RegionCalendar.DayOf(by.Utc))
            return [new(nameof(AgreementReport.ReceivedOn), CooperationFault.InTheFuture)];
        if (on < RegionCalendar.DayOf(DraftedUtc).AddYears(-1))
            return [new(nameof(AgreementReport.ReceivedOn), CooperationFault.OutOfRange)];
        if (note?.Trim().Length > AgreementReport.NoteMaxLength)
            return [new(nameof(AgreementReport.Note), CooperationFault.TooLong)];
        due.Receive(on.Value, note, by.Name);
        steps.Add(CooperationStep.Of(CooperationStepKind.ReportReceived, by, due.Title));
        return [];
    }

    /// <summary>A report that was planned by mistake, or is not needed any more. What has come stays.</summary>
    /// <param name="words">Which one and why, for the history.</param>
    public IReadOnlyList<CooperationFinding> DropReport(int reportId, string? reason, Func<AgreementReport, string, string> words, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (reports.Find(report => report.Id == reportId) is not { ReceivedOn: null } awaited)
            return WrongState;
        if (string.IsNullOrWhiteSpace(reason))
            return [new(nameof(CooperationStep.Text), CooperationFault.Missing)];
        if (reason.Trim().Length > AgreementReport.ReasonMaxLength)
            return [new(nameof(CooperationStep.Text), CooperationFault.TooLong, AgreementReport.ReasonMaxLength)];
        reports.Remove(awaited);
        steps.Add(CooperationStep.Of(CooperationStepKind.ReportDropped, by, words(awaited, reason.Trim())));
        return [];
    }

    /// <summary>Those who signed are not named any more; their offices stay. Not before it is over: until then the names say who answers.</summary>
    public IReadOnlyList<CooperationFinding> EraseNames(WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!State.IsOver() || NamesErasedUtc is not null)
            return WrongState;
        foreach (var party in parties)
            party.EraseName();
        NamesErasedUtc = by.Utc;
        steps.Add(CooperationStep.Of(CooperationStepKind.NamesErased, by));
        return [];
    }

    /// <summary>As it could be written again.</summary>
    public AgreementText AsText() => new()
    {
        Subject = Subject,
        Title = Title,
        Matter = Matter,
        IsWithoutMoney = IsWithoutMoney,
        From = From,
        To = To,
        IsIndefinite = IsIndefinite,
        RenewalMonths = RenewalMonths,
        NoticeDays = NoticeDays,
        ResponsibleUserId = ResponsibleUserId,
        Parties =
        [
            .. parties.OrderBy(party => party.Order).Select(party => new PartyText
            {
                TownId = party.TownId,
                PartnerId = party.PartnerId,
                SignatoryName = party.SignatoryName ?? "",
                SignatoryPosition = party.SignatoryPosition,
                PowersDocument = party.PowersDocument,
                PowersNumber = party.PowersNumber ?? "",
                PowersOn = party.PowersOn,
                Obligations = party.Obligations,
                Share = party.Share,
            }),
        ],
    };

    private static readonly IReadOnlyList<CooperationFinding> WrongState = [new("", CooperationFault.WrongState)];

    private void Write(AgreementText text)
    {
        (Subject, Title, Matter, IsWithoutMoney) = (text.Subject!.Value, text.Title.Trim(), text.Matter.Trim(), text.IsWithoutMoney);
        (From, FirstTo, To, IsIndefinite) = (text.From, text.To, text.To, text.IsIndefinite);
        (RenewalMonths, NoticeDays, ResponsibleUserId) = (text.RenewalMonths, text.NoticeDays!.Value, text.ResponsibleUserId!.Value);
        parties.Clear();
        parties.AddRange(text.Parties.Select(AgreementParty.Of));
    }

    private IReadOnlyList<CooperationFinding> Become(AgreementState state, CooperationStepKind kind, WorkHand by, string? text = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        (State, StateSinceUtc) = (state, by.Utc);
        steps.Add(CooperationStep.Of(kind, by, text));
        return [];
    }
}
