using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Bulk;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Review;

internal sealed record PlannedKind<TWork>(ReviewedKind Kind, TWork Work, KindOrder Order);

/// <summary>
/// What a decision will do, in which order. Of a batch it is made before the transaction, so that nobody waits for the reading; within it, it is
/// made anew where something else has been published meanwhile.
/// </summary>
/// <param name="proposals">Those that it is about.</param>
internal class WorkPlan<TWork>(PublicationRun run, ReviewedKinds kinds, IQueryable<Proposal> proposals, Func<ReviewedKind, TWork> workOf) : IAsyncDisposable
    where TWork : KindWork
{
    // The decision itself writes the records of what is alike in some seconds; if it is killed, the job does from then on.
    private static readonly TimeSpan WrittenAtLatest = TimeSpan.FromMinutes(2);

    private long? edition;
    private (int Rows, long Versions) read;
    private AlikeProposals? alike;
    private AlikeRecords? records;

    public IReadOnlyList<PlannedKind<TWork>> Kinds { get; private set; } = [];

    protected PublicationRun Run => run;

    protected IQueryable<Proposal> Proposals => proposals;

    protected ReviewedKinds AllKinds => kinds;

    /// <summary>Before the transaction.</summary>
    public virtual Task MakeAheadAsync(CancellationToken cancellationToken) => MakeAsync(cancellationToken);

    /// <summary>Whether nothing else has been published since it was made.</summary>
    public async Task<bool> HoldsAsync(CancellationToken cancellationToken) => edition == await EditionAsync(cancellationToken);

    /// <summary>Makes it where that has not been done, or where something else has been published or one of the proposals changed since.</summary>
    public async Task KeepUpAsync(CancellationToken cancellationToken)
    {
        if (edition is null || !await HoldsAsync(cancellationToken) || read != await RowsAsync(cancellationToken))
            await MakeAsync(cancellationToken);
    }

    /// <summary>Does to those that go at once what becomes of each; their history is still to be written.</summary>
    public async Task ApplyAlikeAsync(TWork work, DateTime utcNow, CancellationToken cancellationToken)
    {
        records = await work.ApplyAlikeAsync(alike!, cancellationToken);
        await records.PutJobAsync(run.Db, utcNow + WrittenAtLatest, cancellationToken);
        await run.Db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>After the commit. It is decided: whoever leaves now must not keep the rest of the history from being written.</summary>
    public async Task WriteRecordsAsync()
    {
        if (records is null)
            return;
        try
        {
            await records.WriteAsync(run.Db, CancellationToken.None);
        }
        catch (Exception fault) when (fault is DbException || DatabaseUnavailable.Explains(fault))
        {
            // What is left of them the job writes.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (alike is not null)
            await alike.DisposeAsync();
        alike = null;
    }

    protected virtual async Task MakeAsync(CancellationToken cancellationToken)
    {
        edition = await EditionAsync(cancellationToken);
        read = await RowsAsync(cancellationToken);
        var codes = await proposals.Select(proposal => proposal.Kind).Distinct().ToListAsync(cancellationToken);
        List<PlannedKind<TWork>> planned = [];
        foreach (var kind in codes.Order(StringComparer.Ordinal).Select(code => kinds[code]))
        {
            var work = workOf(kind);
            planned.Add(new(kind, work, await work.OrderAsync(proposals.Where(proposal => proposal.Kind == kind.Code), cancellationToken)));
        }

        Kinds = planned;
        await DisposeAsync();
        if (planned.FirstOrDefault(one => one.Order.Alike.Count > 0) is { } many)
            alike = await AlikeProposals.ListAsync(run.Db, many.Order.Alike, cancellationToken);
    }

    private async Task<(int Rows, long Versions)> RowsAsync(CancellationToken cancellationToken)
    {
        var rows = await proposals.GroupBy(_ => 1).Select(all => new { Count = all.Count(), Versions = all.Sum(proposal => (long)proposal.Version) }).SingleOrDefaultAsync(cancellationToken);
        return rows is null ? default : (rows.Count, rows.Versions);
    }

    private Task<long> EditionAsync(CancellationToken cancellationToken) =>
        run.Db.PublicEditions.Where(known => known.Topic == PublicTopics.Any).Select(known => known.Number).SingleOrDefaultAsync(cancellationToken);
}
