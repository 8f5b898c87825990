using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;

namespace SmallTowns.Data.Bulk;

/// <summary>
/// The records of one decision about many alike proposals: what they say is the same but for whose they are. They are half of what a
/// publication writes, and nobody waits for them: they follow it at once, a part at a time. The job that comes with the
/// publication writes them where the program was ended in between.
/// </summary>
/// <param name="OfProposal">What each proposal leaves; its key and scope are those of one of them.</param>
/// <param name="OfFigure">What each figure leaves.</param>
public sealed record AlikeRecords(int BatchId, ChangeRecord OfProposal, ChangeRecord OfFigure)
{
    public const string JobCode = "records-of-batch";

    private const int Part = 2_000;

    /// <summary>What was decided about the proposals.</summary>
    public ProposalState Became { get; init; } = ProposalState.Published;

    /// <summary>Of the job: one of each decision.</summary>
    public string JobKey => string.Create(CultureInfo.InvariantCulture, $"{BatchId}/{OfProposal.Utc.Ticks}");

    public static AlikeRecords Of(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return JsonSerializer.Deserialize<AlikeRecords>(job.Payload!)!;
    }

    /// <summary>Has them written, now or after a crash: saved with the publication.</summary>
    public async Task PutJobAsync(SmallTownsDbContext db, DateTime dueUtc, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        await db.PutJobAsync(JobCode, JobKey, dueUtc, cancellationToken);
        db.Jobs.Local.Single(job => job.Kind == JobCode && job.Key == JobKey).Payload = JsonSerializer.Serialize(this);
    }

    /// <summary>Writes those that are not there yet.</summary>
    public async Task WriteAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (moment, utc) = (Moment, OfProposal.Utc);
        var decided = db.Proposals.Where(proposal => proposal.BatchId == BatchId && EF.Property<DateTime?>(proposal, moment) == utc);
        var first = await decided.MinAsync(proposal => (int?)proposal.Id, cancellationToken);
        var last = await decided.MaxAsync(proposal => (int?)proposal.Id, cancellationToken);
        for (var from = first; from <= last; from += Part)
        {
            var begun = Stopwatch.GetTimestamp();
            await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
            {
                // One at a time: whoever publishes and the job may both be at it.
                await db.Jobs.Where(job => job.Kind == JobCode && job.Key == JobKey).ExecuteUpdateAsync(set => set.SetProperty(job => job.Payload, job => job.Payload), cancellationToken);
                await WriteAsync(db, OfProposal, from.Value, cancellationToken);
                await WriteAsync(db, OfFigure, from.Value, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }

            await db.LetOthersWriteAsync(Stopwatch.GetElapsedTime(begun), cancellationToken);
        }
    }

    // Each decision has its moment in a column that no later one touches.
    private string Moment => Became switch
    {
        ProposalState.Published => nameof(Proposal.PublishedUtc),
        ProposalState.Withdrawn => nameof(Proposal.WithdrawnUtc),
        ProposalState.Rejected or ProposalState.Recalled => nameof(Proposal.DecidedUtc),
        _ => throw new InvalidOperationException($"Nobody has said when proposals became {Became}."),
    };

    private async Task WriteAsync(SmallTownsDbContext db, ChangeRecord record, int from, CancellationToken cancellationToken)
    {
        var ofProposal = record.Subject == RecordSubjects.Proposal;
        var (key, entity) = ofProposal ? ($"p.\"{nameof(Proposal.SubjectKey)}\"", "p.\"Id\"") : ($"f.\"{nameof(Figure.SeriesKey)}\"", "f.\"Id\"");
        var type = db.Model.FindEntityType(typeof(ChangeRecord))!;
        var columns = type.GetTableMappings().Single().ColumnMappings.Where(mapping => !mapping.Property.IsPrimaryKey()).ToList();
        List<object> values = [BatchId, record.Utc, from, from + Part, record.Subject];
        var selected = columns.ConvertAll(mapping => mapping.Property.Name switch
        {
            nameof(ChangeRecord.Key) => key,
            nameof(ChangeRecord.EntityId) => entity,
            nameof(ChangeRecord.ProposalId) when ofProposal => "p.\"Id\"",
            // A figure concerns whom its proposal concerns.
            nameof(ChangeRecord.ScopeKind) => $"p.\"{nameof(Proposal.ScopeKind)}\"",
            nameof(ChangeRecord.ScopeId) => $"p.\"{nameof(Proposal.ScopeId)}\"",
            _ => Given.Of(mapping, mapping.Property.PropertyInfo!.GetValue(record), values),
        });
        // By the keys of the proposals and of the records alone: what most rows share stands in COALESCE, where no index is looked for. Otherwise all rows of
        // the batch, or all records of the moment, would be gone through for each part.
        var sql = $$"""
            INSERT INTO "{{type.GetTableName()}}" ({{string.Join(", ", columns.Select(mapping => $"\"{mapping.Column.Name}\""))}})
            SELECT {{string.Join(", ", selected)}}
            FROM "{{db.Model.FindEntityType(typeof(Proposal))!.GetTableName()}}" p
            JOIN "{{db.Model.FindEntityType(typeof(Figure))!.GetTableName()}}" f ON f."Id" = p."{{nameof(Proposal.FigureId)}}"
            WHERE p."Id" >= {2} AND p."Id" < {3} AND COALESCE(p."{{nameof(Proposal.BatchId)}}", 0) = {0} AND p."{{Moment}}" = {1}
            AND NOT EXISTS (SELECT 1 FROM "{{type.GetTableName()}}" r WHERE r."{{nameof(ChangeRecord.Key)}}" = {{key}} AND r."{{nameof(ChangeRecord.EntityId)}}" = {{entity}}
                AND COALESCE(r."{{nameof(ChangeRecord.Utc)}}", r."{{nameof(ChangeRecord.Utc)}}") = {1} AND r."{{nameof(ChangeRecord.Subject)}}" = {4})
            ORDER BY p."Id"
            """;
        await db.Database.ExecuteSqlRawAsync(sql, values, cancellationToken);
    }
}
