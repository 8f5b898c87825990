using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Bulk;
using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Review;

/// <summary>One publication or withdrawal in its transaction.</summary>
/// <param name="Decision">Whose it is, when, and what readers are told.</param>
/// <param name="BatchId">The batch that is decided, whole or by picked rows; empty for a single proposal.</param>
public sealed record PublicationRun(SmallTownsDbContext Db, Decision Decision, int? BatchId)
{
    private readonly HashSet<string> topics = [];
    private readonly Dictionary<ReviewedKind, HashSet<Subject>> searched = [];
    private readonly Dictionary<int, int> rowsOfBatches = [];

    /// <summary>The versions that were read, where all of these proposals are to be published and no others: an amended one has to be read again.</summary>
    public IReadOnlyDictionary<int, int>? Versions { get; init; }

    /// <summary>In which state they were looked for; what somebody moves on meanwhile is not published with them. Empty: whatever waits.</summary>
    public ProposalState? From { get; init; }

    /// <summary>Whether sentences about it have to say whom they are about.</summary>
    public bool IsMany => BatchId is not null || Versions is { Count: > 1 };

    /// <summary>What of the public portal it changes.</summary>
    public IReadOnlyCollection<string> Topics => topics;

    public void Touch(IEnumerable<string> touched) => topics.UnionWith(touched);

    /// <summary>Notes what becomes public or ceases to be. Subjects are kept of kinds that are searched only: a file may touch a hundred thousand figures.</summary>
    public void Touch(ReviewedKind kind, IReadOnlyCollection<Proposal> proposals)
    {
        ArgumentNullException.ThrowIfNull(kind);
        Touch(proposals.SelectMany(kind.TopicsOf));
        foreach (var (batchId, rows) in BatchSteps.RowsOf(proposals))
            Touch(batchId, rows);
        if (kind.Search is null)
            return;
        if (!searched.TryGetValue(kind, out var subjects))
            searched[kind] = subjects = [];
        subjects.UnionWith(proposals.Select(proposal => proposal.Subject));
    }

    /// <summary>Notes how many rows of a batch it is about.</summary>
    public void Touch(int batchId, int rows) => rowsOfBatches[batchId] = rowsOfBatches.GetValueOrDefault(batchId) + rows;

    /// <summary>Notes on each batch what became of its rows.</summary>
    public async Task NoteAsync(BatchAction action, CancellationToken cancellationToken)
    {
        if (rowsOfBatches.Count == 0)
            return;
        await BatchSteps.AddAsync(Db, rowsOfBatches, action, Decision, cancellationToken);
        await Db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Writes what readers find of all that was touched.</summary>
    public async Task WriteSearchAsync(CancellationToken cancellationToken)
    {
        foreach (var (kind, subjects) in searched)
            await SearchWriting.WriteAsync(Db, kind, subjects, cancellationToken);
    }

    /// <summary>Tells the readers of the subject that it changed.</summary>
    public void Tell(Proposal proposal, PublicChangeKind change, PublicNote note) => Db.PublicChanges.Add(new PublicChange
    {
        Kind = change,
        SubjectKind = proposal.Kind,
        SubjectKey = proposal.SubjectKey,
        ScopeKind = proposal.ScopeKind,
        ScopeId = proposal.ScopeId,
        Utc = Decision.Utc,
        NoteRu = note.Ru ?? proposal.Reason,
        NoteEn = note.En,
        ProposalId = proposal.Id,
    });
}

/// <summary>
/// Puts what is proposed in the place of what stands, a chunk of proposals at a time. The chunks of one publication go
/// through one object, which may remember what it has done; nothing else remembers it.
/// </summary>
public abstract class KindPublication
{
    /// <summary>The order in which the proposals of a batch go.</summary>
    public virtual IQueryable<Proposal> InOrder(IQueryable<Proposal> proposals) => proposals.OrderBy(proposal => proposal.Id);

    /// <summary>Which go a chunk at a time, and which, of a long batch, all at once after them.</summary>
    public virtual async Task<KindOrder> OrderAsync(IQueryable<Proposal> proposals, CancellationToken cancellationToken) =>
        new(await InOrder(proposals).Select(proposal => proposal.Id).ToListAsync(cancellationToken));

    /// <summary>Does to all of these what becomes of each. Only a kind that has ordered some so is asked.</summary>
    /// <returns>The records that it leaves, still to be written.</returns>
    public virtual Task<AlikeRecords> ApplyAlikeAsync(AlikeProposals alike, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>
    /// Whether this very publication has put a rival of it in its place a moment ago: what stands is then not what it was
    /// made against, and need not be.
    /// </summary>
    public virtual bool HasRivalBefore(Proposal proposal) => false;

    /// <summary>Whether something else stands now than when any of them was made: publishing would overwrite it unseen.</summary>
    public abstract Task<bool> AnyOutdatedAsync(IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken);

    /// <summary>The first that changes nothing: readers would be told of a change and find none. None of them is outdated.</summary>
    public abstract Task<int?> FindUnchangedAsync(IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken);

    public abstract Task ApplyAsync(IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken);
}

/// <summary>The same for taking back: what stood before stands again.</summary>
public abstract class KindWithdrawal
{
    public virtual IQueryable<Proposal> InOrder(IQueryable<Proposal> proposals) => proposals.OrderBy(proposal => proposal.Id);

    public abstract Task ApplyAsync(IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken);
}
