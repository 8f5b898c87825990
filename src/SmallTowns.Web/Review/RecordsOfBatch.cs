using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Bulk;
using SmallTowns.Data.Jobs;
using SmallTowns.Web.Jobs;

namespace SmallTowns.Web.Review;

/// <summary>Writes what a publication of a long batch has left to be written of the history, where it was ended before.</summary>
public sealed class RecordsOfBatch(IDbContextFactory<SmallTownsDbContext> contexts) : JobKind
{
    public override string Code => AlikeRecords.JobCode;

    public override string Title => "История публикации большой таблицы";

    public override string? AddressOf(string key) => $"/staff/review/batch/{key[..key.IndexOf('/', StringComparison.Ordinal)]}";

    public override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        // It was ended after its last line, before it was noted as done.
        if (job.Payload is null)
            return null;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var records = AlikeRecords.Of(job);
        await records.WriteAsync(db, cancellationToken);
        // Names of people are in it, and done jobs stay for a month.
        await db.Jobs.Where(done => done.Id == job.Id).ExecuteUpdateAsync(set => set.SetProperty(done => done.Payload, (string?)null), cancellationToken);
        return null;
    }
}
