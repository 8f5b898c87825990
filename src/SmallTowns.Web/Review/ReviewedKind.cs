using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Search;

namespace SmallTowns.Web.Review;

/// <summary>
/// A kind of what is proposed, reviewed and published: all that the review machine knows of it. The machine never asks which
/// kind it has before it. A class derived from this and one line of registration make a kind.
/// </summary>
public abstract class ReviewedKind
{
    /// <summary>Stands in proposals, documents and the history for good: a renamed class must not touch the past.</summary>
    public abstract string Code { get; }

    /// <summary>What somebody must be allowed to do to propose it, for the scope of the subject.</summary>
    public virtual Permission ToPropose => Permission.Propose;

    /// <summary>What somebody must be allowed to do to decide about it, for the scope of the subject.</summary>
    public virtual Permission ToDecide => Permission.Decide;

    /// <summary>Whoever proposes or decides about it reads it, and whoever discusses everything.</summary>
    public Reach ReachToRead(StaffActor by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return by.ReachOf(ToPropose).And(by.ReachOf(ToDecide)).And(by.ReachOf(Permission.Discuss));
    }

    public Reach ReachToDecide(StaffActor by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return by.ReachOf(ToDecide);
    }

    /// <summary>Whether an amendment may change what the proposal is about: the year or the source of a figure.</summary>
    public virtual bool KeyMayChange => false;

    /// <summary>Names of unique indexes that two people at once may run into, and what the slower one is told.</summary>
    public virtual IReadOnlyDictionary<string, ReviewOutcome> ExpectedClashes => NoClashes;

    /// <summary>Proposals with what this kind needs to decide about them.</summary>
    public virtual IQueryable<Proposal> Load(IQueryable<Proposal> proposals) => proposals;

    /// <summary>The work of one publication, however many proposals it has.</summary>
    public abstract KindPublication Publish(PublicationRun run);

    /// <summary>The work of taking back what was published.</summary>
    public abstract KindWithdrawal Withdraw(PublicationRun run);

    /// <summary>
    /// All of the public portal that changes with it (<see cref="PublicTopics"/>): answers that are made from nothing of that
    /// stay kept. Everything, unless a kind knows every place where readers see it.
    /// </summary>
    public virtual IEnumerable<string> TopicsOf(Proposal proposal) => [PublicTopics.All];

    /// <summary>What readers find of it by its words; nothing for a kind that is not searched.</summary>
    public virtual KindSearch? Search => null;

    /// <summary>Whether what is found of it depends on the day: then <see cref="TurnOfDay"/> writes it anew.</summary>
    public virtual bool IsFoundByDay => false;

    /// <summary>Whether something later stands in the place of what the proposal published: that has to be withdrawn, not this.</summary>
    public abstract Task<bool> HasGivenWayAsync(SmallTownsDbContext db, Proposal proposal, CancellationToken cancellationToken);

    /// <summary>Why the proposal cannot be taken back now, in a sentence that goes on after a colon: what it published is used. Empty where it can.</summary>
    public virtual Task<string?> WhyNotWithdrawnAsync(SmallTownsDbContext db, Proposal proposal, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(null);

    /// <summary>Why it is not published at this moment, in a sentence: an embargo. Empty where it is.</summary>
    public virtual string? WhyNotPublished(Proposal proposal, DateTime utc) => null;

    /// <summary>Whether what a director has approved for later may be amended: the approval ends and is asked for anew.</summary>
    public virtual bool AmendsScheduled => false;

    /// <summary>Those of these subjects (<see cref="Subject.FullKey"/>) whose past only who decides about them may read.</summary>
    public virtual Task<IReadOnlySet<string>> SealedAsync(SmallTownsDbContext db, IReadOnlyCollection<string> subjects, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlySet<string>>(NothingSealed);

    /// <summary>What the proposal had prepared will never be published: it was rejected, taken back or amended.</summary>
    public virtual void Decline(Proposal proposal, Decision decision)
    {
    }

    /// <summary>The proposal is over by the decision of a director.</summary>
    public void Reject(Proposal proposal, Decision decision)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        Decline(proposal, decision);
        proposal.Reject(decision);
    }

    /// <summary>The proposal is over by the wish of its author.</summary>
    public void Recall(Proposal proposal, Decision decision)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        Decline(proposal, decision);
        proposal.Recall(decision);
    }

    /// <summary>What is wrong with what readers see of these, as it stands in the transaction. Errors that a publication brings hold it back.</summary>
    public virtual Task<IReadOnlyCollection<ReleaseError>> ErrorsAsync(
        SmallTownsDbContext db, Scope scope, DateOnly today, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyCollection<ReleaseError>>([]);

    /// <summary>
    /// The same as it will be with all of these published, where the kind can tell beforehand: then nobody has to wait while it is
    /// looked at. Empty where it cannot.
    /// </summary>
    public virtual Task<IReadOnlyCollection<ReleaseError>?> ForeseeErrorsAsync(
        SmallTownsDbContext db, Scope scope, DateOnly today, IQueryable<Proposal> waiting, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyCollection<ReleaseError>?>(null);

    /// <summary>Which part of what readers see the proposal is about; an error there holds it back even if it is an old one.</summary>
    public virtual string PartOf(Proposal proposal) => proposal.SubjectKey;

    /// <summary>The proposals in a line each, for lists.</summary>
    public abstract Task<IReadOnlyDictionary<int, ProposalLine>> LinesAsync(
        SmallTownsDbContext db, IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken);

    /// <summary>One proposal with all that a decision about it needs.</summary>
    public abstract Task<ProposalSubstance> DescribeAsync(
        SmallTownsDbContext db, StaffActor by, Proposal proposal, CancellationToken cancellationToken);

    /// <summary>What a key of this kind names, in words: «Экономика».</summary>
    public abstract string TitleOf(string key);

    /// <summary>Proposes a state anew that a proposal made or replaced.</summary>
    public abstract Task<ProposeOutcome> RestoreAsync(StaffActor by, Proposal proposal, Restored which, CancellationToken cancellationToken);

    /// <summary>Those of the records of the history that hold a state which can be proposed anew, and whether its source is asked for.</summary>
    public abstract Task<IReadOnlyDictionary<long, bool>> RestorableAsync(
        SmallTownsDbContext db, IReadOnlyCollection<ChangeRecord> records, CancellationToken cancellationToken);

    /// <summary>Proposes the state that a record of the history holds from before the change.</summary>
    public abstract Task<ProposeOutcome> RestoreAsync(StaffActor by, ChangeRecord record, Restored which, CancellationToken cancellationToken);

    private static readonly Dictionary<string, ReviewOutcome> NoClashes = [];
    private static readonly HashSet<string> NothingSealed = [];
}

/// <summary>An error of what readers would see.</summary>
/// <param name="Part">Of which part.</param>
public sealed record ReleaseError(string Part, string Sentence);

/// <param name="Before">The state before the change instead of the one it made.</param>
/// <param name="SourceId">The source of what is brought back; empty for the one that it had.</param>
public sealed record Restored(bool Before, int? SourceId, string Reason);
