using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.History;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Web.Staff.Timeline;

/// <summary>The history as events: who proposed what with which value, and what came of it. A table or a file is one event.</summary>
public sealed class EventQueries(IDbContextFactory<SmallTownsDbContext> contexts, ReviewedKinds kinds)
{
    /// <summary>The newest first, of what this person may read.</summary>
    [Requires(Permission.ReadHistory)]
    public async Task<HistoryEvents> PageAsync(StaffActor by, int? ofTown, string? person, int skip, int take, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ReadHistory);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var readable = db.Proposals.AsNoTracking().ReadableBy(by, kinds);
        if (ofTown is { } town)
            readable = readable.Where(p => p.ScopeKind == ScopeKind.Town && p.ScopeId == town);
        var asked = QueueAsked.Of(db, readable);
        if (person?.Trim() is { Length: > 0 } typed)
        {
            var (ids, spellings) = await PersonSearch.OfAsync(db, typed, cancellationToken);
            // Who did what with a batch stands in its own rows: a file may have two hundred thousand proposals.
            asked = asked with
            {
                Single = readable.Where(p => ids.Contains(p.AuthorId) || ids.Contains(p.DecidedById ?? 0)
                    || spellings.Any(name => p.AuthorName.Contains(name)) || spellings.Any(name => p.DecidedBy!.Contains(name))),
                Batches = db.ProposalBatches.Where(batch => ids.Contains(batch.ByUserId) || spellings.Any(name => batch.ByName.Contains(name))
                    || db.BatchSteps.Any(step => step.BatchId == batch.Id && (ids.Contains(step.ByUserId ?? 0) || spellings.Any(name => step.ByName.Contains(name))))),
            };
        }

        var rows = await QueueReading.RowsAsync(db, kinds, asked, readable, new(ReviewSort.Submitted, Descending: true, skip, take), cancellationToken);
        List<int> singleIds = [.. rows.Where(row => row.Batch is null).Select(row => row.Id)];
        List<int> batchIds = [.. rows.Where(row => row.Batch is not null).Select(row => row.Id)];
        var decided = await db.Proposals.Where(p => singleIds.Contains(p.Id))
            .Select(p => new { p.Id, p.DecidedBy, p.DecidedUtc, p.DecisionReason, Subject = new SubjectOfProposal(p.Kind, p.SubjectKey, p.ScopeKind, p.ScopeId) })
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        var hidden = await kinds.SealedForAsync(db, by, decided.Values.Select(p => p.Subject), cancellationToken);
        var states = batchIds.Count == 0 ? [] : await readable.Where(p => p.BatchId != null && batchIds.Contains(p.BatchId.Value))
            .GroupBy(p => new { BatchId = p.BatchId!.Value, p.State }).Select(same => new { same.Key.BatchId, same.Key.State, Count = same.Count() }).ToListAsync(cancellationToken);
        return new(
            [.. rows.Select(row => row.Batch is null
                ? new HistoryEvent(row, OutcomeOf(row.State!.Value, decided[row.Id].DecidedBy, decided[row.Id].DecidedUtc), hidden.Contains(decided[row.Id].Subject.FullKey) ? null : decided[row.Id].DecisionReason)
                : new HistoryEvent(row, string.Join("; ", states.Where(state => state.BatchId == row.Id).OrderBy(state => state.State).Select(state => $"{ReviewWords.Within(state.State)}: {Numbers.Show(state.Count)}")), null))],
            await QueueReading.CountAsync(asked, cancellationToken));
    }

    private static string OutcomeOf(ProposalState state, string? by, DateTime? utc) =>
        by is null || utc is not { } at ? ReviewWords.Within(state) : $"{ReviewWords.Within(state)}: {by}, {StaffTime.Text(at)}";
}

public sealed record HistoryEvents(IReadOnlyList<HistoryEvent> Rows, int Total);

/// <param name="Outcome">"опубликовано: Денис Директор, 25 ноября 2026 г., 14:05".</param>
public sealed record HistoryEvent(ReviewRow Row, string Outcome, string? Reason);
