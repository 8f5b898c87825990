using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Forms;
using SmallTowns.Web.Staff.History;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Web.Staff.Home;

/// <summary>What a member of staff finds on coming to work.</summary>
public sealed class HomeQueries(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, ReviewedKinds kinds, TimeProvider clock)
{
    private const int Most = 8;
    private const int DaysOfWeek = 7;

    /// <summary>The person's own work, each state for itself: what came back is never pushed out by what waits.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<HomeMatters> MattersAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        var weekAgo = clock.GetUtcNow().UtcDateTime.AddDays(-DaysOfWeek);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var readable = db.Proposals.ReadableBy(by, kinds);
        return new(
            await OfStateAsync(db, by, readable.Where(p => p.State == ProposalState.Returned), cancellationToken),
            await OfStateAsync(db, by, readable.Where(p => p.State == ProposalState.Submitted), cancellationToken),
            await OfStateAsync(db, by, readable.Where(p => p.State == ProposalState.Scheduled), cancellationToken),
            await OfStateAsync(db, by, readable.Where(p => p.State == ProposalState.Published && p.PublishedUtc >= weekAgo), cancellationToken));
    }

    private async Task<HomeProposals> OfStateAsync(SmallTownsDbContext db, StaffActor by, IQueryable<Proposal> proposals, CancellationToken cancellationToken)
    {
        var asked = QueueAsked.Of(db, proposals).By(by.UserId);
        var rows = await QueueReading.RowsAsync(db, kinds, asked, proposals, new(ReviewSort.Submitted, Descending: true, 0, Most), cancellationToken);
        List<int> single = [.. rows.Where(row => row is { Batch: null, State: ProposalState.Returned }).Select(row => row.Id)];
        var reasons = single.Count == 0 ? [] : await db.Proposals.Where(p => single.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.DecisionReason, cancellationToken);
        List<int> batches = [.. rows.Where(row => row.Batch is not null).Select(row => row.Id)];
        // Of a table usually all rows came back for one reason.
        var together = batches.Count == 0 ? [] : await proposals.Where(p => p.State == ProposalState.Returned && p.BatchId != null && batches.Contains(p.BatchId.Value))
            .GroupBy(p => p.BatchId!.Value).Select(batch => new { batch.Key, First = batch.Min(p => p.DecisionReason) }).ToDictionaryAsync(batch => batch.Key, batch => batch.First, cancellationToken);
        return new(
            [.. rows.Select(row => new HomeProposal(row, row.Batch is null ? reasons.GetValueOrDefault(row.Id) : together.GetValueOrDefault(row.Id)))],
            rows.Count < Most ? rows.Count : await QueueReading.CountAsync(asked, cancellationToken));
    }

    /// <summary>What waits for a director, the longest first. Nobody decides about what they wrote themselves.</summary>
    [Requires(Permission.Decide)]
    public async Task<HomeReview> ToReviewAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Decide);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var waiting = db.Proposals.InQueueOf(by, kinds).Where(p => p.State == ProposalState.Submitted);
        var asked = QueueAsked.Of(db, waiting);
        return new(
            await QueueReading.CountAsync(asked, cancellationToken),
            await QueueReading.RowsAsync(
                db, kinds, asked.NotBy(by.UserId), waiting, new(ReviewSort.Submitted, Descending: false, 0, Most), cancellationToken));
    }

    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<HomeDraft>> DraftsAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var drafts = await db.PersonalDrafts.Where(draft => draft.UserId == by.UserId).OrderByDescending(draft => draft.SavedUtc)
            .Select(draft => new { draft.Form, draft.SavedUtc }).Take(Most).ToListAsync(cancellationToken);
        var forms = drafts.DistinctBy(draft => DraftPlace.FormOf(draft.Form)).Select(draft => (Form: DraftForm.Of(DraftPlace.FormOf(draft.Form)), draft.SavedUtc)).ToList();
        var names = await NamesAsync(db, [.. forms.Select(draft => draft.Form)], cancellationToken);
        return [.. forms.Select(draft => HomeDraft.Of(draft.Form, draft.SavedUtc, names))];
    }

    /// <summary>The last changes among those that the person may read.</summary>
    [Requires(Permission.ReadHistory)]
    public async Task<IReadOnlyList<HomeChange>> ChangesAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ReadHistory);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.ChangeRecords.ReadableBy(by).OrderByDescending(record => record.Utc).ThenByDescending(record => record.Id).Take(Most)
            .Select(record => new HomeChange(
                record.Subject, record.Key, record.Action, record.UserName, record.Utc,
                db.Towns.Where(town => record.ScopeKind == ScopeKind.Town && town.Id == record.ScopeId).Select(town => town.NameRu).FirstOrDefault()))
            .ToListAsync(cancellationToken);
    }

    private async Task<DraftNames> NamesAsync(SmallTownsDbContext db, IReadOnlyList<DraftForm> forms, CancellationToken cancellationToken)
    {
        var slugs = forms.Where(form => form.Kind == "town").Select(form => form.Subject).ToHashSet();
        var sourceIds = forms.Where(form => form.Kind == "source").Select(form => form.Id).OfType<int>().ToHashSet();
        var indicatorIds = forms.Where(form => form.Kind == "indicator").Select(form => form.Id).OfType<int>().ToHashSet();
        return new(
            await (await served.TownsAsync(db, cancellationToken)).Where(town => slugs.Contains(town.Slug)).Select(town => new { town.Slug, town.NameRu })
                .ToDictionaryAsync(town => town.Slug, town => town.NameRu, cancellationToken),
            await db.Sources.Where(source => sourceIds.Contains(source.Id)).Select(source => new { source.Id, source.ShortTitleRu })
                .ToDictionaryAsync(source => source.Id, source => source.ShortTitleRu, cancellationToken),
            await db.Indicators.Where(indicator => indicatorIds.Contains(indicator.Id)).Select(indicator => new { indicator.Id, indicator.NameRu })
                .ToDictionaryAsync(indicator => indicator.Id, indicator => indicator.NameRu, cancellationToken));
    }
}

/// <param name="ReturnReason">Why it came back; empty where it did not.</param>
public sealed record HomeProposal(ReviewRow Row, string? ReturnReason);

/// <param name="Count">How many there are, also beyond those that are shown.</param>
public sealed record HomeProposals(IReadOnlyList<HomeProposal> Rows, int Count);

/// <param name="Published">In the last seven days.</param>
public sealed record HomeMatters(HomeProposals Returned, HomeProposals Waiting, HomeProposals Scheduled, HomeProposals Published)
{
    public bool IsNothing => Returned.Count + Waiting.Count + Scheduled.Count + Published.Count == 0;
}

/// <param name="Count">All that waits, as the queue shows it: a batch is one, the person's own are among it.</param>
public sealed record HomeReview(int Count, IReadOnlyList<ReviewRow> Longest);

/// <param name="Town">Empty where the change concerns none.</param>
public sealed record HomeChange(string Subject, string Key, Domain.History.ChangeAction Action, string ByName, DateTime Utc, string? Town);
