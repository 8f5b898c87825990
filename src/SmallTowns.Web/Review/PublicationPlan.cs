using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Bulk;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Review;

/// <param name="Ids">The proposals that go a chunk at a time, in their order.</param>
/// <param name="Alike">Those that go at once after them, because the same becomes of each.</param>
/// <param name="AlikeParts">Which parts of what readers see those are about (<see cref="ReviewedKind.PartOf"/>).</param>
public sealed record KindOrder(IReadOnlyList<int> Ids, IReadOnlyList<ProposedFigureKey> Alike, IReadOnlyCollection<string> AlikeParts)
{
    public KindOrder(IReadOnlyList<int> ids) : this(ids, [], [])
    {
    }
}

internal sealed record PlannedKind(ReviewedKind Kind, KindPublication Work, KindOrder Order);

/// <summary>
/// What a publication will do, in which order. Of a batch it is made before the transaction, so that nobody waits for the reading;
/// within it, it is made anew where something else has been published meanwhile.
/// </summary>
internal sealed class PublicationPlan(PublicationRun run, ReviewedKinds kinds, IQueryable<Proposal> waiting, DateOnly today) : IAsyncDisposable
{
    private long? edition;
    private (int Rows, long Versions) read;

    public IReadOnlyList<PlannedKind> Kinds { get; private set; } = [];

    public ReleaseGate Gate { get; private set; } = null!;

    public AlikeProposals? Alike { get; private set; }

    /// <summary>What is written after the publication.</summary>
    public AlikeRecords? Records { get; set; }

    /// <summary>Before the transaction: with what readers will see of it.</summary>
    public async Task MakeAheadAsync(CancellationToken cancellationToken)
    {
        await MakeAsync(cancellationToken);
        await Gate.ForeseeAsync(waiting, cancellationToken);
    }

    /// <summary>Whether nothing else has been published since it was made.</summary>
    public async Task<bool> HoldsAsync(CancellationToken cancellationToken) => edition == await EditionAsync(cancellationToken);

    private async Task MakeAsync(CancellationToken cancellationToken)
    {
        edition = await EditionAsync(cancellationToken);
        read = await RowsAsync(cancellationToken);
        Gate = await ReleaseGate.OpenAsync(run, kinds, waiting, today, cancellationToken);
        var codes = await waiting.Select(proposal => proposal.Kind).Distinct().ToListAsync(cancellationToken);
        List<PlannedKind> planned = [];
        foreach (var kind in codes.Order(StringComparer.Ordinal).Select(code => kinds[code]))
        {
            var work = kind.Publish(run);
            planned.Add(new(kind, work, await work.OrderAsync(waiting.Where(proposal => proposal.Kind == kind.Code), cancellationToken)));
        }

        Kinds = planned;
        await DisposeAsync();
        if (planned.FirstOrDefault(one => one.Order.Alike.Count > 0) is { } many)
            Alike = await AlikeProposals.ListAsync(run.Db, many.Order.Alike, cancellationToken);
    }

    /// <summary>Makes it where that has not been done, or where something else has been published or one of the proposals changed since.</summary>
    public async Task KeepUpAsync(CancellationToken cancellationToken)
    {
        if (edition is null || !await HoldsAsync(cancellationToken) || read != await RowsAsync(cancellationToken))
            await MakeAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (Alike is not null)
            await Alike.DisposeAsync();
        Alike = null;
    }

    private async Task<(int Rows, long Versions)> RowsAsync(CancellationToken cancellationToken)
    {
        var rows = await waiting.GroupBy(_ => 1).Select(all => new { Count = all.Count(), Versions = all.Sum(proposal => (long)proposal.Version) }).SingleOrDefaultAsync(cancellationToken);
        return rows is null ? default : (rows.Count, rows.Versions);
    }

    private Task<long> EditionAsync(CancellationToken cancellationToken) =>
        run.Db.PublicEditions.Where(known => known.Topic == PublicTopics.Any).Select(known => known.Number).SingleOrDefaultAsync(cancellationToken);
}
