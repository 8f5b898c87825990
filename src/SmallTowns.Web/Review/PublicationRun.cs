using SmallTowns.Data;
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
