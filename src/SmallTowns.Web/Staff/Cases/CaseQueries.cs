using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Consents;
using SmallTowns.Domain.Links;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Cases;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Catalogue;

namespace SmallTowns.Web.Staff.Cases;

/// <summary>Cases of investors, to those who may work them.</summary>
public sealed class CaseQueries(IDbContextFactory<SmallTownsDbContext> contexts, PublishedWorkingCalendar calendars, TimeProvider clock)
{
    /// <summary>Overdue ones first, then those whose day is near; what is over, the latest first.</summary>
    [Requires(Permission.WorkCases)]
    public async Task<CaseBoard> BoardAsync(StaffActor by, CaseFilter filter, int skip, int take, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkCases);
        var (today, utcNow) = (RegionCalendar.Today(clock), clock.GetUtcNow().UtcDateTime);
        var calendar = await calendars.GetAsync(cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // A case that is opened or moved between two of the queries would stand in one and not in the other.
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var mine = (await CaseReach.OfAsync(db, by, Permission.WorkCases, cancellationToken)).Of(db.InvestorCases.AsNoTracking());
        var slugs = await mine.SelectMany(row => row.Towns).Select(town => town.Slug).Distinct().ToListAsync(cancellationToken);
        var names = await TownNamesAsync(db, slugs, cancellationToken);

        var desk = filter.Desk switch
        {
            CaseDesk.Mine => mine.Where(row => row.ResponsibleUserId == by.UserId
                || (row.DeputyUserId == by.UserId && row.DeputyFrom <= today && row.DeputyUntil >= today)),
            CaseDesk.Unassigned => mine.Where(row => row.ResponsibleUserId == null),
            _ => mine,
        };
        if (filter.Town is { } slug)
            desk = desk.Where(row => row.Towns.Any(town => town.Slug == slug));
        if (filter.Asker is { } asker)
            desk = desk.Where(row => row.Asker == asker);
        var byStage = await desk.GroupBy(row => row.Stage).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var lastWorkingDay = LastWorkingDay(calendar, today);
        var overdue = await desk.CountAsync(row => row.NextDueOn < lastWorkingDay, cancellationToken);

        var asked = filter.Stage is { } stage ? desk.Where(row => row.Stage == stage) : desk.Where(row => row.NextDueOn != null);
        var cases = await asked
            .OrderBy(row => row.NextDueOn == null ? 1 : 0).ThenBy(row => row.NextDueOn).ThenByDescending(row => row.StageSinceUtc).ThenBy(row => row.Id)
            .Skip(skip).Take(take)
            .Include(row => row.Towns).Include(row => row.Objects).Include(row => row.Person!.Consents).ThenInclude(consent => consent.DocumentVersion).AsSplitQuery()
            .ToListAsync(cancellationToken);
        var people = await PeopleNamesAsync(db, cases.Select(row => row.ResponsibleUserId), cancellationToken);
        return new(
            [.. cases.Select(row => RowOf(row, people, names, calendar, today, utcNow, by.UserId))],
            await asked.CountAsync(cancellationToken), byStage, overdue,
            [.. names.Select(town => (town.Key, town.Value)).OrderBy(town => town.Value, RussianOrder.Comparer)]);
    }

    /// <returns>Empty where there is no such case, or it is on another desk.</returns>
    [Requires(Permission.WorkCases)]
    public async Task<CaseView?> FindAsync(StaffActor by, int caseId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkCases);
        var calendar = await calendars.GetAsync(cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var found = await db.InvestorCases.AsNoTracking().Where(row => row.Id == caseId)
            .WithAllThatWasTyped().Include(row => row.Steps).Include(row => row.Objects).Include(row => row.Towns)
            .Include(row => row.Person!.Consents).ThenInclude(consent => consent.DocumentVersion).AsSplitQuery()
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null || !(await CaseReach.OfAsync(db, by, Permission.WorkCases, cancellationToken)).Covers(found))
            return null;
        var (today, utcNow) = (RegionCalendar.Today(clock), clock.GetUtcNow().UtcDateTime);
        var mayWrite = CaseCorrespondence.ConsentOf(found, utcNow) is not null;
        var names = await PeopleNamesAsync(db, [found.ResponsibleUserId, found.DeputyUserId], cancellationToken);
        return new(
            found, mayWrite ? found.Person!.Name : null, mayWrite ? found.Person!.Address : null, mayWrite,
            found.ErasedUtc is null && (found.IsAnonymous || mayWrite),
            await db.ExpiringLinks.AnyAsync(link => link.Purpose == CaseLink.PurposeCode && link.Subject == found.Key && link.RevokedUtc == null && link.ExpiresUtc > utcNow, cancellationToken),
            NameOf(names, found.ResponsibleUserId), NameOf(names, found.DeputyUserId),
            found.DaysOverdue(calendar, today).Value,
            await CasePeople.OfAsync(db, found, cancellationToken),
            await LettersAsync(db, found, cancellationToken),
            await TownNamesAsync(db, [.. found.Towns.Select(town => town.Slug), .. found.Proposals.SelectMany(proposal => proposal.Towns)], cancellationToken));
    }

    /// <summary>The towns that a case may be about.</summary>
    [Requires(Permission.WorkCases)]
    public async Task<IReadOnlyList<(string Slug, string Name)>> TownsAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkCases);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var towns = await db.Towns.Where(town => !town.IsHidden).Select(town => new { town.Slug, town.NameRu }).ToListAsync(cancellationToken);
        return [.. towns.OrderBy(town => town.NameRu, RussianOrder.Comparer).Select(town => (town.Slug, town.NameRu))];
    }

    /// <summary>What became of the cases that were opened in a year, and how long they took.</summary>
    /// <param name="year">Empty for all.</param>
    [Requires(Permission.WorkCases)]
    public async Task<CaseReport> ReportAsync(StaffActor by, int? year, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkCases);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var mine = (await CaseReach.OfAsync(db, by, Permission.WorkCases, cancellationToken)).Of(db.InvestorCases.AsNoTracking()).Where(row => row.Asker == CaseAsker.Investor);
        var years = (await mine.Select(row => row.OpenedUtc).ToListAsync(cancellationToken)).Select(utc => RegionCalendar.DayOf(utc).Year).Distinct().OrderDescending().ToList();
        if (year is { } one)
        {
            var (from, until) = (RegionCalendar.StartUtc(new(one, 1, 1)), RegionCalendar.StartUtc(new(one + 1, 1, 1)));
            mine = mine.Where(row => row.OpenedUtc >= from && row.OpenedUtc < until);
        }

        var cases = await mine.Include(row => row.Steps).ToListAsync(cancellationToken);
        var (won, lost) = (cases.Where(row => row.Stage == CaseStage.Won).ToList(), cases.Where(row => row.Stage == CaseStage.Lost).ToList());
        return new(
            years, cases.Count(row => !row.Stage.IsFinal()), won.Count, cases.Count(row => row.Stage == CaseStage.Abandoned), lost.Count,
            won.Sum(row => row.Jobs ?? 0), won.Sum(row => row.InvestmentRoubles ?? 0), LossesOf(lost),
            StageTimes.OfMany(cases.Select(row => row.Steps), await calendars.GetAsync(cancellationToken)), await CaseTerms.InForceAsync(db, cancellationToken));
    }

    /// <summary>On the desks that the person sees.</summary>
    [Requires(Permission.WorkCases)]
    public async Task<CaseCount> CountAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkCases);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await CountAsync((await CaseReach.OfAsync(db, by, Permission.WorkCases, cancellationToken)).Of(db.InvestorCases), cancellationToken);
    }

    /// <summary>Of the whole Association, for whoever sees nothing else of them.</summary>
    [Requires(Permission.CountCases)]
    public async Task<CaseCount> CountAllAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.CountCases);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await CountAsync(db.InvestorCases, cancellationToken);
    }

    private async Task<CaseCount> CountAsync(IQueryable<InvestorCase> cases, CancellationToken cancellationToken)
    {
        var lastWorkingDay = LastWorkingDay(await calendars.GetAsync(cancellationToken), RegionCalendar.Today(clock));
        return new(await cases.CountAsync(row => row.NextDueOn != null, cancellationToken), await cases.CountAsync(row => row.NextDueOn < lastWorkingDay, cancellationToken));
    }

    // What was due on a Friday is not late on the Sunday after it.
    private static DateOnly LastWorkingDay(WorkingCalendar calendar, DateOnly today)
    {
        while (!calendar.IsWorking(today))
            today = today.AddDays(-1);
        return today;
    }

    private static IReadOnlyList<CaseLoss> LossesOf(IEnumerable<InvestorCase> lost) =>
    [
        .. lost.GroupBy(row => row.LossReason!.Value)
            .Select(reason => new CaseLoss(reason.Key, reason.Count(),
                [.. reason.GroupBy(row => row.LostTo).OrderByDescending(to => to.Count()).ThenBy(to => to.Key, RussianOrder.Comparer).Select(to => (to.Key, to.Count()))]))
            .OrderByDescending(loss => loss.Count).ThenBy(loss => loss.Reason),
    ];

    private static CaseRow RowOf(
        InvestorCase row, IReadOnlyDictionary<int, string> people, IReadOnlyDictionary<string, string> towns, WorkingCalendar calendar, DateOnly today, DateTime utcNow, int userId)
    {
        var isKept = row.ErasedUtc is null && (row.IsAnonymous || CaseCorrespondence.ConsentOf(row, utcNow) is not null);
        return new(
            row.Id, row.Number, row.Asker, row.Stage, isKept ? row.Organisation ?? row.Person?.Name : null, row.IsAnonymous, isKept ? row.Question : null,
            row.NextDueOn, row.NextDueOn == row.ReplyDueOn && row.RepliedUtc is null ? row.IsReplyDueCertain : row.IsStageDueCertain,
            row.DaysOverdue(calendar, today).Value, NameOf(people, row.ResponsibleUserId), row.ResponsibleUserId != userId && row.IsOf(userId, today), row.HasUnansweredMessage,
            [.. row.Towns.Select(town => towns.GetValueOrDefault(town.Slug, town.Slug)).Order(RussianOrder.Comparer)],
            [.. row.Objects.Select(one => one.Reference).Order(StringComparer.Ordinal)]);
    }

    private static string? NameOf(IReadOnlyDictionary<int, string> people, int? userId) => userId is { } id ? people.GetValueOrDefault(id) : null;

    private static async Task<IReadOnlyDictionary<int, string>> PeopleNamesAsync(SmallTownsDbContext db, IEnumerable<int?> userIds, CancellationToken cancellationToken)
    {
        var ids = userIds.OfType<int>().ToHashSet();
        return await db.Users.Where(user => ids.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
    }

    private static async Task<IReadOnlyDictionary<string, string>> TownNamesAsync(SmallTownsDbContext db, IReadOnlyCollection<string> slugs, CancellationToken cancellationToken) =>
        (await db.Towns.Where(town => slugs.Contains(town.Slug)).Select(town => new { town.Slug, town.NameRu }).ToListAsync(cancellationToken))
            .GroupBy(town => town.Slug).ToDictionary(town => town.Key, town => town.First().NameRu);

    private static async Task<IReadOnlyList<CaseLetterRow>> LettersAsync(SmallTownsDbContext db, InvestorCase found, CancellationToken cancellationToken)
    {
        var about = CaseKeys.About(found.Key);
        return await (
            from letter in db.Letters.AsNoTracking()
            where letter.About == about
            join job in db.Jobs on letter.Key equals job.Key into jobs
            from job in jobs.DefaultIfEmpty()
            orderby letter.Id descending
            select new CaseLetterRow(
                letter.Key, letter.Purpose, letter.State, letter.QueuedUtc, letter.EndedUtc, letter.Outcome,
                job == null ? 0 : job.Attempts, job == null ? null : job.LastError, job != null && job.State == JobState.Failed))
            .ToListAsync(cancellationToken);
    }
}
