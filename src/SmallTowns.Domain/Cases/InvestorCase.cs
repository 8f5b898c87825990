using System.Globalization;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Consents;
using SmallTowns.Domain.Sites;

namespace SmallTowns.Domain.Cases;

/// <summary>
/// An enquiry of an investor and what the economic department makes of it, or a question of a resident or a journalist. Deadlines are working days, counted from the day of the enquiry and
/// of each stage, and stored as days: what was promised stays promised when the calendar or the terms change. It leaves no change
/// records, because what a stranger has typed must be erasable.
/// </summary>
public sealed class InvestorCase : Entity
{
    public const int KeyLength = 32;
    public const int LanguageLength = 2;
    public const int LostToMaxLength = 300;
    public const int MostObjects = 30;
    public const int MostTowns = 30;

    /// <summary>
    /// How long an anonymous question and its answers stay after the case is over: nobody can take back a consent to them, and people
    /// write names where they are asked not to.
    /// </summary>
    public static readonly TimeSpan AnonymousKeptAfterEnd = TimeSpan.FromDays(365);

    /// <summary>The department of the Association that works cases, by its code: its directors see all of them.</summary>
    public const string DepartmentCode = "economic";

    /// <summary>The department whose directors see the questions of residents and journalists.</summary>
    public const string QuestionDepartmentCode = "external";

    private readonly List<CaseStep> steps = [];
    private readonly List<CaseAnswer> answers = [];
    private readonly List<CaseObject> objects = [];
    private readonly List<CaseTown> towns = [];
    private readonly List<CaseProposal> proposals = [];
    private readonly List<CaseMessage> messages = [];

    /// <summary>Stands in links and consents; means nothing to strangers.</summary>
    public required string Key { get; init; }
    public DateTime OpenedUtc { get; init; }

    public CaseAsker Asker { get; init; } = CaseAsker.Investor;

    /// <summary>In which the investor wrote: <c>ru</c>, <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Who asks; empty for an anonymous question.</summary>
    public int? PersonId { get; init; }
    public ConsentPerson? Person { get; init; }

    /// <summary>Empty once it is erased, as the two after it.</summary>
    public string? Question { get; private set; }
    public string? Organisation { get; private set; }
    public string? Phone { get; private set; }
    public DateTime? ErasedUtc { get; private set; }

    public CaseStage Stage { get; private set; }
    public DateTime StageSinceUtc { get; private set; }

    /// <summary>By when the stage is to be over; empty for a case that is over.</summary>
    public DateOnly? StageDueOn { get; private set; }

    /// <summary>False where a year had no calendar when the day was promised: holidays may lie before it.</summary>
    public bool IsStageDueCertain { get; private set; }

    /// <summary>By when the first answer is promised.</summary>
    public DateOnly ReplyDueOn { get; init; }
    public bool IsReplyDueCertain { get; init; }
    public DateTime? RepliedUtc { get; private set; }

    /// <summary>The nearer of the days that are still to be kept; empty for a case that is over.</summary>
    public DateOnly? NextDueOn { get; private set; }

    /// <summary>The investor has written since the department last did.</summary>
    public bool HasUnansweredMessage { get; private set; }

    public LossReason? LossReason { get; private set; }

    /// <summary>Where a lost investor went; empty also where nobody knows.</summary>
    public string? LostTo { get; private set; }

    public int? ResponsibleUserId { get; private set; }
    public int? DeputyUserId { get; private set; }
    public DateOnly? DeputyFrom { get; private set; }
    public DateOnly? DeputyUntil { get; private set; }

    public DateOnly? ExpectedStart { get; private set; }
    public DateOnly? RealStart { get; private set; }
    public int? Jobs { get; private set; }
    public long? InvestmentRoubles { get; private set; }

    public IReadOnlyList<CaseStep> Steps => steps;
    public IReadOnlyList<CaseAnswer> Answers => answers;
    public IReadOnlyList<CaseObject> Objects => objects;
    public IReadOnlyList<CaseTown> Towns => towns;
    public IReadOnlyList<CaseProposal> Proposals => proposals;
    public IReadOnlyList<CaseMessage> Messages => messages;

    /// <summary>What it is called in talks and letters: <c>2026-0017</c>.</summary>
    public string Number => string.Create(CultureInfo.InvariantCulture, $"{RegionCalendar.DayOf(OpenedUtc).Year}-{Id:0000}");

    /// <summary>Of a resident or a journalist: there is no project to lead.</summary>
    public bool IsQuestion => Asker != CaseAsker.Investor;

    public bool IsAnonymous => PersonId is null && Person is null;

    public CaseFacts Facts => new(ExpectedStart, RealStart, Jobs, InvestmentRoubles);

    /// <param name="person">Empty for an anonymous question.</param>
    public static InvestorCase Open(
        string key, string language, ConsentPerson? person, EnquiryText text, CaseTermsContent terms, WorkingCalendar calendar, DateTime utcNow,
        CaseAsker asker = CaseAsker.Investor)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(calendar);
        var due = calendar.After(RegionCalendar.DayOf(utcNow), terms.LeadDays);
        var opened = new InvestorCase
        {
            Key = key,
            Asker = asker,
            Language = language,
            Person = person,
            OpenedUtc = utcNow,
            ReplyDueOn = due.Value,
            IsReplyDueCertain = due.IsCertain,
            Question = text.Question,
            Organisation = text.Organisation,
            Phone = text.Phone,
        };
        opened.Enter(CaseStage.Lead, due, utcNow);
        opened.steps.Add(new() { Kind = CaseStepKind.Moved, To = CaseStage.Lead, Utc = utcNow });
        return opened;
    }

    /// <returns>Why it cannot be; empty where it is done.</returns>
    public IReadOnlyList<CaseFinding> Move(CaseMove move, CaseTermsContent terms, WorkingCalendar calendar, CaseHand by)
    {
        ArgumentNullException.ThrowIfNull(move);
        ArgumentNullException.ThrowIfNull(by);
        List<CaseFinding> findings = [.. FindingsOf(move)];
        if (findings.Count > 0)
            return findings;
        steps.Add(StepOf(CaseStepKind.Moved, move.To, move.Note, by));
        (LossReason, LostTo) = move.To == CaseStage.Lost ? (move.LossReason, move.IsLostToUnknown ? null : Line(move.LostTo)) : (null, null);
        Enter(move.To, DueOf(move.To, terms, calendar, by.Utc), by.Utc);
        return [];
    }

    /// <summary>Takes a case that is over up again. Only directors do that; whoever calls has asked.</summary>
    /// <param name="to">An open stage.</param>
    /// <returns>Why it cannot be; empty where it is done.</returns>
    public IReadOnlyList<CaseFinding> Reopen(CaseStage to, string? note, CaseTermsContent terms, WorkingCalendar calendar, CaseHand by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!Stage.IsFinal())
            return [new(nameof(CaseMove.To), CaseFault.IsOpen)];
        if (!CaseStages.Of(Asker).Contains(to) || to.IsFinal())
            return [new(nameof(CaseMove.To), CaseFault.NotDefined)];
        List<CaseFinding> findings = [.. OfNote(note, isNeeded: true)];
        if (findings.Count > 0)
            return findings;
        steps.Add(StepOf(CaseStepKind.Reopened, to, note, by));
        (LossReason, LostTo) = (null, null);
        Enter(to, DueOf(to, terms, calendar, by.Utc), by.Utc);
        return [];
    }

    /// <param name="userId">Empty where nobody is responsible for now.</param>
    /// <param name="note">Who had it and who has it, in words: people are renamed.</param>
    public void HandOver(int? userId, string note, CaseHand by)
    {
        ArgumentNullException.ThrowIfNull(by);
        steps.Add(NoteOf(CaseStepKind.HandedOver, note, by));
        (ResponsibleUserId, DeputyUserId, DeputyFrom, DeputyUntil) = (userId, null, null, null);
    }

    /// <summary>Who works the case while the responsible person is away; with nobody, the end of that.</summary>
    public IReadOnlyList<CaseFinding> NameDeputy(int? userId, DateOnly? from, DateOnly? until, string note, CaseHand by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (userId is null)
        {
            steps.Add(NoteOf(CaseStepKind.DeputyNamed, note, by));
            (DeputyUserId, DeputyFrom, DeputyUntil) = (null, null, null);
            return [];
        }

        List<CaseFinding> findings = [];
        if (from is null)
            findings.Add(new(nameof(DeputyFrom), CaseFault.Missing));
        if (until is null)
            findings.Add(new(nameof(DeputyUntil), CaseFault.Missing));
        else if (until < from || until < RegionCalendar.DayOf(by.Utc))
            findings.Add(new(nameof(DeputyUntil), CaseFault.Reversed));
        if (findings.Count > 0)
            return findings;
        steps.Add(NoteOf(CaseStepKind.DeputyNamed, note, by));
        (DeputyUserId, DeputyFrom, DeputyUntil) = (userId, from, until);
        return [];
    }

    /// <summary>Whether it is on this person's desk: their own, or as a deputy on that day.</summary>
    public bool IsOf(int userId, DateOnly day) =>
        ResponsibleUserId == userId || (DeputyUserId == userId && DeputyFrom <= day && day <= DeputyUntil);

    public IReadOnlyList<CaseFinding> SetFacts(CaseFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        List<CaseFinding> findings = [.. facts.Findings(today)];
        if (findings.Count == 0)
            (ExpectedStart, RealStart, Jobs, InvestmentRoubles) = (facts.ExpectedStart, facts.RealStart, facts.Jobs, facts.InvestmentRoubles);
        return findings;
    }

    /// <param name="about">The town of each object counts as named.</param>
    public void SetSubject(IEnumerable<SiteReference> about, IEnumerable<string> townSlugs)
    {
        var references = about.Distinct().Order().ToList();
        var slugs = townSlugs.Concat(references.Select(reference => reference.Town)).Distinct().Order(StringComparer.Ordinal).ToList();
        var names = references.Select(reference => reference.ToString()).ToList();
        objects.RemoveAll(row => !names.Contains(row.Reference));
        objects.AddRange(names.Except(objects.Select(row => row.Reference)).Select(name => new CaseObject { Reference = name }).ToList());
        towns.RemoveAll(row => !slugs.Contains(row.Slug));
        towns.AddRange(slugs.Except(towns.Select(row => row.Slug)).Select(slug => new CaseTown { Slug = slug }).ToList());
    }

    /// <summary>The first answer keeps the promise; later ones add to it.</summary>
    public void Answer(CaseAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        answers.Add(answer);
        Replied(answer.Utc);
    }

    /// <summary>A proposal answers the investor. To which stage the case goes is for the person to say.</summary>
    /// <param name="note">What is in it, by names that outlive it.</param>
    public void Propose(CaseProposal proposal, string note, CaseHand by)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(by);
        proposals.Add(proposal);
        steps.Add(NoteOf(CaseStepKind.ProposalSent, note, by));
        Replied(by.Utc);
    }

    /// <returns>False where it could not be opened any more.</returns>
    public bool RevokeProposal(CaseProposal proposal, string note, CaseHand by)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(by);
        if (proposal.StateAt(by.Utc) != CaseProposalState.Open)
            return false;
        proposal.Revoke(by);
        steps.Add(NoteOf(CaseStepKind.ProposalRevoked, note, by));
        return true;
    }

    public void RevokeLink(CaseHand by) => steps.Add(NoteOf(CaseStepKind.LinkRevoked, null, by));

    /// <summary>What the investor typed and what was written to them goes; the steps, which name nobody, stay. It has to be loaded with all of that.</summary>
    /// <param name="by">Empty where it follows from the end of a consent.</param>
    public void Erase(DateTime utcNow, CaseHand? by)
    {
        if (ErasedUtc is not null)
            return;
        (Question, Organisation, Phone, ErasedUtc) = (null, null, null, utcNow);
        foreach (var answer in answers)
            answer.Erase();
        foreach (var proposal in proposals)
            proposal.Erase(utcNow);
        foreach (var message in messages)
            message.Erase();
        steps.Add(new() { Kind = CaseStepKind.Erased, Utc = utcNow, ByUserId = by?.UserId, ByName = by?.Name });
    }

    /// <summary>How many working days the nearest promise is late; 0 where nothing is.</summary>
    public ByCalendar<int> DaysOverdue(WorkingCalendar calendar, DateOnly today) => DaysOverdue(NextDueOn, calendar, today);

    /// <inheritdoc cref="DaysOverdue(WorkingCalendar, DateOnly)"/>
    public static ByCalendar<int> DaysOverdue(DateOnly? due, WorkingCalendar calendar, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return due < today ? calendar.Between(due.Value, today) : new(0, []);
    }

    private static ByCalendar<DateOnly>? DueOf(CaseStage stage, CaseTermsContent terms, WorkingCalendar calendar, DateTime utcNow)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(calendar);
        return stage.IsFinal() ? null : calendar.After(RegionCalendar.DayOf(utcNow), terms.DaysOf(stage));
    }

    private static string? Line(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static IEnumerable<CaseFinding> OfNote(string? note, bool isNeeded)
    {
        if (isNeeded && string.IsNullOrWhiteSpace(note))
            yield return new(nameof(CaseMove.Note), CaseFault.NoteMissing);
        else if (note?.Trim().Length > CaseStep.NoteMaxLength)
            yield return new(nameof(CaseMove.Note), CaseFault.TooLong);
    }

    private IEnumerable<CaseFinding> FindingsOf(CaseMove move)
    {
        if (Stage.IsFinal())
            return [new(nameof(CaseMove.To), CaseFault.IsOver)];
        if (!CaseStages.Of(Asker).Contains(move.To))
            return [new(nameof(CaseMove.To), CaseFault.NotDefined)];
        if (move.To == Stage)
            return [new(nameof(CaseMove.To), CaseFault.SameStage)];
        var findings = OfNote(move.Note, CaseStages.NeedsReason(Stage, move.To, Asker));
        return move.To == CaseStage.Lost ? findings.Concat(OfLoss(move)) : findings;
    }

    private static IEnumerable<CaseFinding> OfLoss(CaseMove move)
    {
        if (move.LossReason is not { } reason || !Enum.IsDefined(reason))
            yield return new(nameof(CaseMove.LossReason), CaseFault.LossReasonMissing);
        if (!move.IsLostToUnknown && string.IsNullOrWhiteSpace(move.LostTo))
            yield return new(nameof(CaseMove.LostTo), CaseFault.LostToMissing);
        else if (!move.IsLostToUnknown && move.LostTo!.Trim().Length > LostToMaxLength)
            yield return new(nameof(CaseMove.LostTo), CaseFault.TooLong);
    }

    private CaseStep StepOf(CaseStepKind kind, CaseStage to, string? note, CaseHand by) =>
        new() { Kind = kind, From = Stage, To = to, Note = Line(note), ByUserId = by.UserId, ByName = by.Name, Utc = by.Utc };

    private static CaseStep NoteOf(CaseStepKind kind, string? note, CaseHand by) =>
        new() { Kind = kind, Note = Line(note), ByUserId = by.UserId, ByName = by.Name, Utc = by.Utc };

    private void Enter(CaseStage stage, ByCalendar<DateOnly>? due, DateTime utcNow)
    {
        (Stage, StageSinceUtc, StageDueOn, IsStageDueCertain) = (stage, utcNow, due?.Value, due?.IsCertain ?? true);
        SetNextDue();
    }

    private void Replied(DateTime utc)
    {
        RepliedUtc ??= utc;
        HasUnansweredMessage = false;
        SetNextDue();
    }

    private void SetNextDue() =>
        NextDueOn = StageDueOn is { } stage && RepliedUtc is null && ReplyDueOn < stage ? ReplyDueOn : StageDueOn;
}
