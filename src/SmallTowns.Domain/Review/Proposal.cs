using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Domain.Review;

/// <summary>
/// A change on its way to the public. Of one subject at most one is open; whoever has more to say amends it, and every
/// revision is kept. What it changes is the business of its kind: the proposal only carries it.
/// </summary>
public sealed class Proposal : Entity, IRecorded
{
    public const int SubjectKeyMaxLength = 300;
    public const int ReasonMaxLength = 1000;
    public const int PersonMaxLength = 200;

    /// <summary>The code of the kind of what is proposed.</summary>
    public required string Kind { get; init; }

    /// <summary><see cref="Subject.FullKey"/>: at most one open proposal has it.</summary>
    public required string SubjectKey { get; set; }

    public ScopeKind ScopeKind { get; init; }
    public int? ScopeId { get; init; }

    public ProposalState State { get; private set; } = ProposalState.Submitted;
    public ChangeOrigin Origin { get; init; }
    public int? BatchId { get; init; }

    /// <summary>The proposed content as JSON, as the last revision has it; empty for a kind that proposes rows of a table of its own.</summary>
    public string? Content { get; private set; }

    /// <summary>
    /// What was published when the last revision was made, with its source, as JSON: a proposal made against something else
    /// is not published unseen.
    /// </summary>
    public string? ContentBefore { get; private set; }

    public int? SourceId { get; private set; }
    public Source? Source { get; private set; }

    /// <summary>The proposed figure, as the last revision has it.</summary>
    public long? FigureId { get; private set; }
    public Figure? Figure { get; private set; }

    /// <summary>The figure that was chosen in its series when the last revision was made, if there was one.</summary>
    public long? FigureBeforeId { get; private set; }
    public Figure? FigureBefore { get; private set; }

    /// <summary>Whether the figure is to stand for its subject wherever subjects are compared.</summary>
    public bool? AsHeadline { get; private set; }

    /// <summary>Why the change is needed. Becomes the public note where the one who publishes writes no other.</summary>
    public required string Reason { get; set; }

    public int AuthorId { get; init; }
    public required string AuthorName { get; init; }
    public DateTime SubmittedUtc { get; private set; }

    public int? DecidedById { get; private set; }
    public string? DecidedBy { get; private set; }
    public DateTime? DecidedUtc { get; private set; }
    public string? DecisionReason { get; private set; }

    /// <summary>Approved by somebody who wrote a part of it, where the settings allow that.</summary>
    public bool IsSelfApproved { get; private set; }

    /// <summary>
    /// When it is to be published. It stays where the time passed without a publication, or somebody amended what was scheduled, until
    /// somebody decides anew: <see cref="HasMissed"/>.
    /// </summary>
    public DateTime? PublishAtUtc { get; private set; }
    public DateTime? PublishedUtc { get; private set; }
    public DateTime? WithdrawnUtc { get; private set; }

    /// <summary>The edition of the portal that brought its content to readers, given at the very end of the publication. Of a figure its standings tell.</summary>
    public long? PublishedEdition { get; init; }

    /// <summary>The first edition without its content.</summary>
    public long? WithdrawnEdition { get; init; }

    public string? PublicNoteRu { get; private set; }
    public string? PublicNoteEn { get; private set; }

    public List<ProposalRevision> Revisions { get; } = [];
    public List<ProposalComment> Comments { get; } = [];

    public bool IsOpen => State is ProposalState.Submitted or ProposalState.Returned or ProposalState.Scheduled;

    /// <summary>What it is about. The key may change while it is amended: with the year or the source of a figure.</summary>
    public Subject Subject => new(Kind, Subject.KeyOf(SubjectKey), Scope);

    public Scope Scope => new(ScopeKind, ScopeId);

    /// <summary>What readers are told of it: the note of who decided, else the author's reason.</summary>
    public PublicNote PublicNote => new(PublicNoteRu ?? Reason, PublicNoteEn);

    public string RecordSubject => RecordSubjects.Proposal;
    public string RecordKey => SubjectKey;
    public Scope? RecordScope => Scope;

    public static Proposal Of(Subject subject, Submission submission, ChangeOrigin origin, int? batchId = null) => new()
    {
        Kind = subject.Kind,
        SubjectKey = subject.FullKey,
        ScopeKind = subject.Scope.Kind,
        ScopeId = subject.Scope.Id,
        Origin = origin,
        BatchId = batchId,
        Reason = submission.Reason,
        AuthorId = submission.ById,
        AuthorName = submission.By,
    };

    /// <summary>Puts the next revision in the place of the last one and asks for review anew.</summary>
    public void Propose(ProposedFigure proposed, Submission submission)
    {
        var figure = proposed.Figure;
        Figure = figure;
        FigureBefore = proposed.Before;
        FigureBeforeId = proposed.Before?.Id;
        Source = figure.Source;
        SourceId = figure.SourceId == 0 ? null : figure.SourceId;
        AsHeadline = proposed.AsHeadline;
        Add(RevisionOf(submission, figure, null));
    }

    /// <summary>The same for a kind whose content is JSON.</summary>
    public void Propose(ProposedContent proposed, Submission submission)
    {
        Content = proposed.Content;
        ContentBefore = proposed.Before;
        SourceId = proposed.SourceId;
        Add(RevisionOf(submission, null, proposed.Content));
    }

    /// <summary>One of many that are still being written: nobody sees it before all of them are sent in (<see cref="ProposalBatch.WritingUtc"/>).</summary>
    public void Prepare()
    {
        Require(ProposalState.Submitted);
        State = ProposalState.Prepared;
    }

    public void Return(Decision decision)
    {
        Miss(decision);
        PublishAtUtc = null;
    }

    /// <summary>Sent back by the program, which could not publish it at its time.</summary>
    public void Miss(Decision decision)
    {
        Require(ProposalState.Submitted, ProposalState.Scheduled);
        State = ProposalState.Returned;
        Take(decision);
    }

    /// <summary>Somebody amends what was approved for later: the approval was of another text.</summary>
    public void Reopen()
    {
        Require(ProposalState.Scheduled);
        State = ProposalState.Returned;
        IsSelfApproved = false;
        (DecidedById, DecidedBy, DecidedUtc, DecisionReason, PublicNoteRu, PublicNoteEn) = (null, null, null, null, null, null);
    }

    /// <summary>Whether its time is past and readers still do not see it.</summary>
    public bool HasMissed(DateTime utcNow) => IsOpen && PublishAtUtc < utcNow;

    public void Reject(Decision decision)
    {
        Require(ProposalState.Submitted, ProposalState.Returned, ProposalState.Scheduled);
        State = ProposalState.Rejected;
        PublishAtUtc = null;
        Take(decision);
    }

    public void Recall(Decision decision)
    {
        Require(ProposalState.Submitted, ProposalState.Returned, ProposalState.Scheduled);
        State = ProposalState.Recalled;
        PublishAtUtc = null;
        Take(decision);
    }

    public void Schedule(Decision decision, DateTime publishAtUtc)
    {
        Require(ProposalState.Submitted, ProposalState.Scheduled);
        State = ProposalState.Scheduled;
        PublishAtUtc = publishAtUtc;
        TakePublic(decision);
    }

    public void Publish(Decision decision)
    {
        Require(ProposalState.Submitted, ProposalState.Scheduled);
        State = ProposalState.Published;
        PublishedUtc = decision.Utc;
        TakePublic(decision);
    }

    public void Withdraw(Decision decision)
    {
        Require(ProposalState.Published);
        State = ProposalState.Withdrawn;
        WithdrawnUtc = decision.Utc;
        (PublicNoteRu, PublicNoteEn) = (decision.Note?.Ru, decision.Note?.En);
        Take(decision with { Reason = decision.Note?.Ru });
    }

    private ProposalRevision RevisionOf(Submission submission, Figure? figure, string? content) => new()
    {
        Number = Revisions.Count + 1,
        Figure = figure,
        Content = content,
        ByUserId = submission.ById,
        ByName = submission.By,
        Utc = submission.Utc,
        Reason = submission.Reason,
    };

    private void Add(ProposalRevision revision)
    {
        Require(ProposalState.Submitted, ProposalState.Returned);
        State = ProposalState.Submitted;
        SubmittedUtc = revision.Utc;
        Reason = revision.Reason;
        Revisions.Add(revision);
    }

    private void TakePublic(Decision decision)
    {
        IsSelfApproved = decision.IsSelf;
        (PublicNoteRu, PublicNoteEn) = (decision.Note?.Ru, decision.Note?.En);
        Take(decision);
    }

    private void Take(Decision decision) =>
        (DecidedById, DecidedBy, DecidedUtc, DecisionReason) = (decision.ById, decision.By, decision.Utc, decision.Reason);

    private void Require(params ReadOnlySpan<ProposalState> expected)
    {
        if (!expected.Contains(State))
            throw new InvalidOperationException($"A proposal in state {State} cannot do that.");
    }
}

/// <summary>submitted ⇄ returned → scheduled → published → withdrawn; or rejected; or recalled by its author. Before that, of a long file: prepared.</summary>
public enum ProposalState
{
    Submitted = 1,
    Returned = 2,
    Scheduled = 3,
    Published = 4,
    Withdrawn = 5,
    Rejected = 6,
    Recalled = 7,

    /// <summary>Written, and not sent in yet: no query finds it unless it asks for what is being prepared.</summary>
    Prepared = 8,
}
