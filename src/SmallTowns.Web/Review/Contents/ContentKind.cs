using SmallTowns.Data;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff;

namespace SmallTowns.Web.Review.Contents;

/// <summary>
/// A kind whose proposals carry their content as JSON. Comparing, merging, taking back and restoring are the same for all of
/// them; a kind says where its content is kept, what is wrong with it, and its words.
/// </summary>
public abstract class ContentKind(ContentProposals proposals) : ReviewedKind
{
    protected ContentProposals Proposals { get; } = proposals;

    /// <summary>Whether the source of the whole is kept with the content.</summary>
    public virtual bool KeepsSource => true;

    /// <summary>Whether readers are told that the first content was added, too.</summary>
    public virtual bool TellsOfFirst => false;

    /// <summary>What an unwritten one holds.</summary>
    public abstract string EmptyOf(string key);

    /// <summary>What is published of many subjects at once, by their <see cref="Subject.FullKey"/>; where nothing is, the subject is left out.</summary>
    public abstract Task<IReadOnlyDictionary<string, PublishedContent>> PublishedAsync(
        SmallTownsDbContext db, IReadOnlyCollection<Subject> subjects, CancellationToken cancellationToken);

    /// <summary>Puts contents in the place of what is published, in the caller's transaction.</summary>
    public abstract Task ApplyAsync(
        SmallTownsDbContext db, IReadOnlyCollection<AppliedContent> contents, DateTime utcNow, CancellationToken cancellationToken);

    /// <summary>What makes the content impossible to propose.</summary>
    public abstract Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, string content, int? sourceId, CancellationToken cancellationToken);

    /// <summary>The content as it is stored and compared: in one order, and without what is kept apart.</summary>
    public virtual Task<string> ToStoreAsync(
        SmallTownsDbContext db, Subject subject, string content, DateTime utcNow, CancellationToken cancellationToken) => Task.FromResult(content);

    /// <summary>What a form sends back as that on which it was opened, as it is stored.</summary>
    public virtual string ToCompare(string content) => content;

    /// <summary>A stored content as a form shows it.</summary>
    public virtual Task<string> ToShowAsync(SmallTownsDbContext db, string content, CancellationToken cancellationToken) => Task.FromResult(content);

    public async Task<PublishedContent> PublishedOfAsync(SmallTownsDbContext db, Subject subject, CancellationToken cancellationToken) =>
        (await PublishedAsync(db, [subject], cancellationToken)).GetValueOrDefault(subject.FullKey) ?? new(EmptyOf(subject.Key), null);

    public bool IsUnchanged(string before, string content, int? sourceId) =>
        ContentComparison.AreSame(ContentJson.Bare(before), content)
        && (!KeepsSource || (ContentJson.TellsSource(before) && ContentJson.SourceOf(before) == sourceId));

    public override KindPublication Publish(PublicationRun run) => new ContentPublication(this, run);

    public override KindWithdrawal Withdraw(PublicationRun run) => new ContentWithdrawal(this, run);

    public override async Task<bool> HasGivenWayAsync(SmallTownsDbContext db, Proposal proposal, CancellationToken cancellationToken)
    {
        var now = await PublishedOfAsync(db, proposal.Subject, cancellationToken);
        return !ContentComparison.AreSame(now.Content, proposal.Content!) || (KeepsSource && now.SourceId != proposal.SourceId);
    }

    /// <summary>What was published once can be proposed anew, and what stood before it.</summary>
    protected static IReadOnlyList<RestoreChoice> RestoresOf(Proposal proposal, bool asksSource = true) => proposal.PublishedUtc is null ? [] :
    [
        new("Восстановить содержание этой правки", Before: false),
        new("Восстановить то, что было до неё", Before: true, asksSource),
    ];

    public override Task<ProposeOutcome> RestoreAsync(StaffActor by, Proposal proposal, Restored which, CancellationToken cancellationToken)
    {
        var content = (which.Before ? proposal.ContentBefore : proposal.Content)!;
        var sourceId = which.SourceId ?? (which.Before ? ContentJson.SourceOf(content) : proposal.SourceId);
        return Proposals.RestoreAsync(by, proposal.Subject, content, sourceId, which.Reason, cancellationToken);
    }

    /// <summary>A record of a <see cref="PublishedDocument"/> holds the whole content, where the content changed.</summary>
    public override Task<IReadOnlyDictionary<long, bool>> RestorableAsync(
        SmallTownsDbContext db, IReadOnlyCollection<ChangeRecord> records, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<long, bool>>(records
            .Where(record => Subject.KindOf(record.Key) == Code && record.Subject == RecordSubjects.Document
                && record.Before?.Contains(nameof(PublishedDocument.Content), StringComparison.Ordinal) is true)
            .ToDictionary(record => record.Id, _ => true));

    public override Task<ProposeOutcome> RestoreAsync(StaffActor by, ChangeRecord record, Restored which, CancellationToken cancellationToken)
    {
        var before = RecordedState.Of(record.Before);
        var subject = new Subject(Code, Subject.KeyOf(record.Key), record.Scope!.Value);
        return Proposals.RestoreAsync(
            by, subject, before.Text(nameof(PublishedDocument.Content))!, which.SourceId ?? before.Number(nameof(PublishedDocument.SourceId)), which.Reason, cancellationToken);
    }
}

/// <param name="Content">JSON, without the source.</param>
public sealed record PublishedContent(string Content, int? SourceId)
{
    /// <summary>As two people's work is compared.</summary>
    public string WithSource => ContentJson.WithSource(Content, SourceId);
}

public sealed record AppliedContent(Subject Subject, string Content, int? SourceId);
