using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Domain.Review;

/// <summary>
/// A change on its way to the public: a figure or a section of a town's profile. Of one subject at most one is open;
/// whoever has more to say amends it, and every revision is kept.
/// </summary>
public sealed class Proposal : Entity, IRecorded
{
    public const int SubjectKeyMaxLength = 300;
    public const int ReasonMaxLength = 1000;
    public const int PersonMaxLength = 200;

    public ProposalSubject Subject { get; init; }
    public int? TownId { get; init; }
    public Town? Town { get; init; }

    /// <summary>Which section; empty for a figure.</summary>
    public TownSectionKind? Section { get; init; }

    /// <summary>What the proposal is about: at most one open proposal has it.</summary>
    public required string SubjectKey { get; set; }

    public ProposalState State { get; private set; } = ProposalState.Submitted;
    public ChangeOrigin Origin { get; init; }
    public int? BatchId { get; init; }

    /// <summary>The proposed figure, as the last revision has it.</summary>
    public int? FigureId { get; private set; }
    public Figure? Figure { get; private set; }

    /// <summary>The proposed content of the section as JSON, as the last revision has it.</summary>
    public string? Content { get; private set; }

    /// <summary>
    /// What was published when the last revision was made, with its source, as JSON: a proposal made against something else
    /// is not published unseen.
    /// </summary>
    public string? ContentBefore { get; private set; }

    /// <summary>The same for a figure: the chosen one of the series, if there was one.</summary>
    public int? FigureBeforeId { get; private set; }
    public Figure? FigureBefore { get; private set; }

    public int? SourceId { get; private set; }
    public Source? Source { get; private set; }

    /// <summary>Why the change is needed. Becomes the public note where the one who publishes writes no other.</summary>
    public required string Reason { get; set; }

    /// <summary>Whether the figure is to stand for its subject wherever subjects are compared.</summary>
    public bool AsHeadline { get; private set; }

    public int AuthorId { get; init; }
    public required string AuthorName { get; init; }
    public DateTime SubmittedUtc { get; private set; }

    public int? DecidedById { get; private set; }
    public string? DecidedBy { get; private set; }
    public DateTime? DecidedUtc { get; private set; }
    public string? DecisionReason { get; private set; }

    /// <summary>Approved by somebody who wrote a part of it, where the settings allow that.</summary>
    public bool IsSelfApproved { get; private set; }

    public DateTime? PublishAtUtc { get; private set; }
    public DateTime? PublishedUtc { get; private set; }
    public DateTime? WithdrawnUtc { get; private set; }
    public string? PublicNoteRu { get; private set; }
    public string? PublicNoteEn { get; private set; }

    public List<ProposalRevision> Revisions { get; } = [];
    public List<ProposalComment> Comments { get; } = [];

    public bool IsOpen => State is ProposalState.Submitted or ProposalState.Returned or ProposalState.Scheduled;

    public string RecordKey => SubjectKey;
    public int? RecordTownId => TownId;

    /// <summary>Puts the next revision of a figure in the place of the last one and asks for review anew.</summary>
    public void ProposeFigure(Figure figure, Figure? before, bool asHeadline, int byId, string byName, DateTime utc, string reason)
    {
        Figure = figure;
        FigureBefore = before;
        FigureBeforeId = before?.Id;
        Source = figure.Source;
        SourceId = figure.SourceId == 0 ? null : figure.SourceId;
        AsHeadline = asHeadline;
        Add(new ProposalRevision { Number = Revisions.Count + 1, Figure = figure, ByUserId = byId, ByName = byName, Utc = utc, Reason = reason });
    }

    /// <summary>The same for the content of a section.</summary>
    public void ProposeContent(string content, string before, int? sourceId, int byId, string byName, DateTime utc, string reason)
    {
        Content = content;
        ContentBefore = before;
        SourceId = sourceId;
        Add(new ProposalRevision { Number = Revisions.Count + 1, Content = content, ByUserId = byId, ByName = byName, Utc = utc, Reason = reason });
    }

    public void Return(int byId, string byName, DateTime utc, string reason)
    {
        Require(ProposalState.Submitted, ProposalState.Scheduled);
        State = ProposalState.Returned;
        PublishAtUtc = null;
        Decide(byId, byName, utc, reason);
    }

    public void Reject(int byId, string byName, DateTime utc, string reason)
    {
        Require(ProposalState.Submitted, ProposalState.Returned, ProposalState.Scheduled);
        State = ProposalState.Rejected;
        PublishAtUtc = null;
        Decide(byId, byName, utc, reason);
    }

    public void Recall(int byId, string byName, DateTime utc)
    {
        Require(ProposalState.Submitted, ProposalState.Returned, ProposalState.Scheduled);
        State = ProposalState.Recalled;
        PublishAtUtc = null;
        Decide(byId, byName, utc, null);
    }

    public void Schedule(int byId, string byName, DateTime utc, DateTime publishAtUtc, bool isSelf, string? noteRu, string? noteEn)
    {
        Require(ProposalState.Submitted, ProposalState.Scheduled);
        State = ProposalState.Scheduled;
        PublishAtUtc = publishAtUtc;
        IsSelfApproved = isSelf;
        (PublicNoteRu, PublicNoteEn) = (noteRu, noteEn);
        Decide(byId, byName, utc, null);
    }

    public void Publish(int byId, string byName, DateTime utc, bool isSelf, string? noteRu, string? noteEn)
    {
        Require(ProposalState.Submitted, ProposalState.Scheduled);
        State = ProposalState.Published;
        PublishedUtc = utc;
        IsSelfApproved = isSelf;
        (PublicNoteRu, PublicNoteEn) = (noteRu, noteEn);
        Decide(byId, byName, utc, null);
    }

    public void Withdraw(int byId, string byName, DateTime utc, string noteRu, string? noteEn)
    {
        Require(ProposalState.Published);
        State = ProposalState.Withdrawn;
        WithdrawnUtc = utc;
        (PublicNoteRu, PublicNoteEn) = (noteRu, noteEn);
        Decide(byId, byName, utc, noteRu);
    }

    private void Add(ProposalRevision revision)
    {
        Require(ProposalState.Submitted, ProposalState.Returned);
        State = ProposalState.Submitted;
        SubmittedUtc = revision.Utc;
        Reason = revision.Reason;
        Revisions.Add(revision);
    }

    private void Decide(int byId, string byName, DateTime utc, string? reason)
    {
        (DecidedById, DecidedBy, DecidedUtc, DecisionReason) = (byId, byName, utc, reason);
    }

    private void Require(params ReadOnlySpan<ProposalState> expected)
    {
        if (!expected.Contains(State))
            throw new InvalidOperationException($"A proposal in state {State} cannot do that.");
    }
}

public enum ProposalSubject
{
    Figure = 1,
    TownSection = 2,
}

/// <summary>submitted ⇄ returned → scheduled → published → withdrawn; or rejected; or recalled by its author.</summary>
public enum ProposalState
{
    Submitted = 1,
    Returned = 2,
    Scheduled = 3,
    Published = 4,
    Withdrawn = 5,
    Rejected = 6,
    Recalled = 7,
}
