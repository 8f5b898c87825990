using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Notices;

/// <summary>What a person is told in the back office. Everybody has their own, and nobody is told of what they may not read.</summary>
public sealed class StaffNotices(IDbContextFactory<SmallTownsDbContext> contexts, ReviewedKinds kinds, TimeProvider clock)
{
    /// <summary>As many as are counted: more than anybody reads one by one.</summary>
    public const int MostCounted = 100;

    /// <summary>The person of this id has read something, perhaps on another page of theirs.</summary>
    public event Action<int>? Changed;

    [Requires(Permission.EnterStaffArea)]
    public async Task<int> CountUnreadAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var unread = await db.NoticesOf(by, kinds).Where(notice => notice.ReadUtc == null).OrderByDescending(notice => notice.Id).Take(MostCounted)
            .Select(notice => notice.ProposalId).ToListAsync(cancellationToken);
        var ids = unread.OfType<int>().ToHashSet();
        if (ids.Count == 0)
            return unread.Count;
        var subjects = await db.Proposals.Where(proposal => ids.Contains(proposal.Id))
            .Select(proposal => new { proposal.Id, Subject = new SubjectOfProposal(proposal.Kind, proposal.SubjectKey, proposal.ScopeKind, proposal.ScopeId) })
            .ToDictionaryAsync(proposal => proposal.Id, proposal => proposal.Subject, cancellationToken);
        var hidden = await kinds.SealedForAsync(db, by, subjects.Values, cancellationToken);
        return unread.Count(id => id is not { } about || !hidden.Contains(subjects[about].FullKey));
    }

    /// <summary>The newest first.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<NoticeLines> PageAsync(StaffActor by, bool unreadOnly, int skip, int take, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var asked = db.NoticesOf(by, kinds);
        if (unreadOnly)
            asked = asked.Where(notice => notice.ReadUtc == null);
        var notices = await asked.OrderByDescending(notice => notice.Utc).ThenByDescending(notice => notice.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);
        return new(await NoticeReading.LinesAsync(db, by, kinds, notices, RegionCalendar.Today(clock), cancellationToken), await asked.CountAsync(cancellationToken));
    }

    [Requires(Permission.EnterStaffArea)]
    public async Task ReadAsync(StaffActor by, int noticeId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await MarkAsync(by, Unread(db, by).Where(notice => notice.Id == noticeId), cancellationToken);
    }

    [Requires(Permission.EnterStaffArea)]
    public async Task ReadAllAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await MarkAsync(by, Unread(db, by), cancellationToken);
    }

    /// <summary>The person has this page before them: what told of it is read.</summary>
    /// <param name="path">Without what follows a question mark: <c>/staff/review/12</c>.</param>
    [Requires(Permission.EnterStaffArea)]
    public async Task SeenAsync(StaffActor by, string path, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        ArgumentNullException.ThrowIfNull(path);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var unread = Unread(db, by);
        switch (path.Trim('/').Split('/'))
        {
            case ["staff", "review", var number] when IdOf(number) is { } id:
                await MarkAsync(by, unread.Where(notice => notice.ProposalId == id), cancellationToken);
                break;
            case ["staff", "review", "batch", var number] when IdOf(number) is { } id:
                await MarkAsync(by, unread.Where(notice => notice.BatchId == id), cancellationToken);
                break;
            case ["staff", "association", "assignments"]:
                await MarkAsync(by, unread.Where(notice => notice.Kind == NoticeKind.WorkWeek), cancellationToken);
                break;
            case ["staff", "association", "assignments", var number] when IdOf(number) is { } id:
                await MarkAsync(by, unread.Where(notice => notice.AssignmentId == id), cancellationToken);
                break;
            case ["staff", "support", var number] when IdOf(number) is { } id:
                await MarkAsync(by, unread.Where(notice => notice.RequestId == id), cancellationToken);
                break;
            case ["staff", "warnings", var number] when IdOf(number) is { } id:
                await MarkAsync(by, unread.Where(notice => notice.WarningId == id), cancellationToken);
                break;
            case ["staff", "cooperation", var number] when IdOf(number) is { } id:
                await MarkAsync(by, unread.Where(notice => notice.EntryId == id), cancellationToken);
                break;
            case ["staff", "agreements", var number] when IdOf(number) is { } id:
                await MarkAsync(by, unread.Where(notice => notice.AgreementId == id), cancellationToken);
                break;
            case ["staff", "towns", var slug, ..]:
                await MarkAsync(by, unread.Where(notice => db.Towns.Any(town => town.Id == notice.TownId && town.Slug == slug)), cancellationToken);
                break;
        }
    }

    private static IQueryable<StaffNotice> Unread(SmallTownsDbContext db, StaffActor by) =>
        db.StaffNotices.Where(notice => notice.UserId == by.UserId && notice.ReadUtc == null);

    private async Task MarkAsync(StaffActor by, IQueryable<StaffNotice> notices, CancellationToken cancellationToken)
    {
        // Most pages tell of nothing: they must not wait for whoever writes.
        if (!await notices.AnyAsync(cancellationToken))
            return;
        var utcNow = clock.GetUtcNow().UtcDateTime;
        if (await notices.ExecuteUpdateAsync(notice => notice.SetProperty(n => n.ReadUtc, utcNow), cancellationToken) > 0)
            Changed?.Invoke(by.UserId);
    }

    private static int? IdOf(string number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
