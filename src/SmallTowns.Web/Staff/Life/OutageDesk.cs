using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Data.Mappings;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Approvals;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Outages;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Life.Approvals;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Staff.Life;

/// <summary>The desk of outages: what residents say, what is published, and the days on which somebody watched.</summary>
public sealed class OutageDesk(
    IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, StandingPublication standing, ReviewSettings settings, PublicCommit commit, TimeProvider clock)
{
    /// <summary>Days back that can still be marked as watched.</summary>
    public const int MarkableDays = 7;

    private const int MostShown = 100;

    /// <param name="slug">Of one town; empty for all that the person works for.</param>
    [Requires(Permission.PublishOutages)]
    public async Task<OutageBoard> ReadAsync(StaffActor by, string? slug, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.PublishOutages);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var towns = await (await MineAsync(db, by, cancellationToken)).OrderBy(town => town.NameRu).Select(town => new DeskTown(town.Id, town.Key, town.Slug, town.NameRu)).ToListAsync(cancellationToken);
        var asked = towns.Where(town => slug is null || town.Slug == slug).ToDictionary(town => town.Id);
        var ids = asked.Keys.ToHashSet();
        var reports = await db.OutageReports.AsNoTracking().Where(report => report.State == OutageReportState.Open && ids.Contains(report.TownId)).OrderBy(report => report.SentUtc).Take(MostShown).ToListAsync(cancellationToken);
        var documents = await db.PublishedDocuments.AsNoTracking().Where(document => document.Kind == OutageContent.Kind && document.ScopeKind == ScopeKind.Town && ids.Contains(document.ScopeId!.Value))
            .Select(document => new { document.SubjectKey, document.ScopeId, document.Content }).ToListAsync(cancellationToken);
        var open = await db.Proposals.AsNoTracking().StillOpen().Where(proposal => proposal.Kind == OutageContent.Kind && proposal.ScopeKind == ScopeKind.Town && ids.Contains(proposal.ScopeId!.Value))
            .Select(proposal => new { proposal.Id, proposal.SubjectKey, proposal.ScopeId, proposal.Content }).ToListAsync(cancellationToken);
        var today = RegionCalendar.Today(clock);
        var first = today.AddDays(1 - MarkableDays);
        var watches = await db.OutageWatches.AsNoTracking().Where(watch => ids.Contains(watch.TownId) && watch.Day >= first).ToListAsync(cancellationToken);
        var waiting = open.ToDictionary(proposal => proposal.SubjectKey, proposal => proposal.Id);
        var published = documents.Select(document => RowOf(document.SubjectKey, document.ScopeId!.Value, document.Content)).Where(row => row.Content.IsThere()).ToList();
        var known = documents.Select(document => document.SubjectKey).ToHashSet();
        var rows = published.Concat(open.Where(proposal => !known.Contains(proposal.SubjectKey)).Select(proposal => RowOf(proposal.SubjectKey, proposal.ScopeId!.Value, proposal.Content!) with { IsPublished = false }))
            .OrderByDescending(row => row.Content.StartUtc).ToList();
        var utcNow = clock.GetUtcNow().UtcDateTime;
        return new(
            towns, [.. reports.Select(report => new DeskReport(report, asked[report.TownId]))],
            [.. rows.Where(row => !row.Content.IsPastAt(utcNow))], [.. rows.Where(row => row.Content.IsPastAt(utcNow)).Take(MostShown)],
            watches.GroupBy(watch => watch.TownId).ToDictionary(town => town.Key, IReadOnlySet<DateOnly> (town) => town.Select(watch => watch.Day).ToHashSet()),
            [.. Enumerable.Range(0, MarkableDays).Select(back => today.AddDays(-back))],
            await standing.OfAsync(ApprovedWork.OutageNotices, cancellationToken));

        DeskOutage RowOf(string fullKey, int townId, string content) => new(
            OutageContent.WordIn(Subject.KeyOf(fullKey)), asked[townId], ContentJson.Read<OutageContent>(content), true, waiting.TryGetValue(fullKey, out var id) ? id : null);
    }

    /// <summary>A town for which the person may publish; empty for any other.</summary>
    [Requires(Permission.PublishOutages)]
    public async Task<DeskTown?> TownAsync(StaffActor by, string slug, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.PublishOutages);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await (await MineAsync(db, by, cancellationToken)).Where(town => town.Slug == slug).Select(town => new DeskTown(town.Id, town.Key, town.Slug, town.NameRu)).SingleOrDefaultAsync(cancellationToken);
    }

    [Requires(Permission.PublishOutages)]
    public async Task<OutageReport?> ReportAsync(StaffActor by, int reportId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.PublishOutages);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.OutageReports.AsNoTracking().SingleOrDefaultAsync(report => report.Id == reportId, cancellationToken) is { } report && by.MayFor(Permission.PublishOutages, Scope.Town(report.TownId)) ? report : null;
    }

    /// <summary>What a resident says has a notice, or the dispatcher knows of nothing.</summary>
    /// <param name="outageWord">The notice that came of it.</param>
    /// <returns>False where somebody has closed it meanwhile.</returns>
    [Requires(Permission.PublishOutages)]
    public async Task<bool> CloseReportAsync(StaffActor by, int reportId, OutageReportState outcome, string? outageWord, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.PublishOutages);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.OutageReports.SingleOrDefaultAsync(report => report.Id == reportId, cancellationToken) is not { State: OutageReportState.Open } report)
            return false;
        by.RequireFor(Permission.PublishOutages, Scope.Town(report.TownId));
        report.Close(outcome, outageWord, by.Name, clock.GetUtcNow().UtcDateTime);
        return await db.TrySaveAsync(cancellationToken);
    }

    /// <summary>Says that all that was reported of a town for a day is here. Only then does a day without outages count as one.</summary>
    [Requires(Permission.PublishOutages)]
    public async Task WatchAsync(StaffActor by, int townId, DateOnly day, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.PublishOutages, Scope.Town(townId));
        var utcNow = clock.GetUtcNow().UtcDateTime;
        var today = RegionCalendar.DayOf(utcNow);
        if (day > today || day <= today.AddDays(-MarkableDays))
            return;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.OutageWatches.AnyAsync(watch => watch.TownId == townId && watch.Day == day, cancellationToken))
            return;
        db.OutageWatches.Add(new OutageWatch { TownId = townId, Day = day, ByName = by.Name, MarkedUtc = utcNow });
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException clash) when (db.IsClash(clash, UniqueIndexes.OneWatchOfDay))
        {
            return;
        }

        await commit.CommitAsync(db, transaction, [PublicTopics.Outages], () => Task.CompletedTask, cancellationToken);
    }

    /// <summary>Publishes a notice that the person has just sent in, where a standing approval covers it; otherwise it waits for a review.</summary>
    /// <returns>What has become of it, in a sentence.</returns>
    [Requires(Permission.PublishOutages)]
    public async Task<string> PublishAsync(StaffActor by, int proposalId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.PublishOutages);
        if (await standing.OfAsync(ApprovedWork.OutageNotices, cancellationToken) is not { } approval)
            return "Отправлено на проверку: постоянного разрешения нет.";
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var proposal = await db.Proposals.AsNoTracking().Include(p => p.Revisions).SingleAsync(p => p.Id == proposalId, cancellationToken);
        by.RequireFor(Permission.PublishOutages, proposal.Scope);
        if (proposal.Kind != OutageContent.Kind || proposal.State != ProposalState.Submitted)
            return "Отправлено на проверку.";
        // Whoever gave the approval is the second person: not of their own notices.
        if (!settings.AllowSelfApproval && proposal.Revisions.Any(revision => revision.ByUserId == approval.GivenById))
            return "Отправлено на проверку: разрешение давали вы сами, нужен второй человек.";
        var content = ContentJson.Read<OutageContent>(proposal.Content!);
        // To say that it is over is always covered; without a forecast nobody knows how long it lasts, and the start counts.
        if (content.EndUtc is null && content.ForecastEndUtc is { } end && (end - content.StartUtc!.Value).TotalHours > approval.MostHours)
            return $"Отправлено на проверку: разрешение № {approval.Id} — для отключений не дольше {approval.MostHours} ч.";
        return await standing.PublishAsync(approval, [proposalId], ChangeOrigin.Screen, cancellationToken) is ReviewOutcome.Done
            ? $"Опубликовано по разрешению № {approval.Id}."
            : "Отправлено на проверку: опубликовать сразу не вышло.";
    }

    private async Task<IQueryable<Town>> MineAsync(SmallTownsDbContext db, StaffActor by, CancellationToken cancellationToken)
    {
        var today = RegionCalendar.Today(clock);
        var towns = (await served.TownsAsync(db, cancellationToken)).Where(town => !town.IsHidden && (town.CeasedOn == null || town.CeasedOn > today));
        var reach = by.ReachOf(Permission.PublishOutages);
        if (reach.IsEverything)
            return towns;
        var ids = reach.IdsOf(ScopeKind.Town);
        return towns.Where(town => ids.Contains(town.Id));
    }
}

public sealed record DeskTown(int Id, string Key, string Slug, string Name);

public sealed record DeskReport(OutageReport Report, DeskTown Town);

/// <param name="ProposalId">What waits of it.</param>
public sealed record DeskOutage(string Word, DeskTown Town, OutageContent Content, bool IsPublished, int? ProposalId);

/// <param name="Current">What lasts or is still to come.</param>
/// <param name="Days">That can be marked, today first.</param>
/// <param name="Approval">Under which notices are published at once; empty where each waits.</param>
public sealed record OutageBoard(
    IReadOnlyList<DeskTown> Towns, IReadOnlyList<DeskReport> Reports, IReadOnlyList<DeskOutage> Current, IReadOnlyList<DeskOutage> Past,
    IReadOnlyDictionary<int, IReadOnlySet<DateOnly>> Watched, IReadOnlyList<DateOnly> Days, StandingApproval? Approval);
