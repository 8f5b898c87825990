using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Work;

/// <summary>Who is told of a step of the work. Whoever takes it is not; who stands in for somebody is told with them.</summary>
internal static class WorkNotices
{
    /// <summary>Those people and their deputies of the day. Whoever takes the step is not told, and whoever was told of it is not told again.</summary>
    public static async Task TellAsync(SmallTownsDbContext db, WorkNews news, IEnumerable<int> userIds, WorkHand by, CancellationToken cancellationToken)
    {
        var people = await WithDeputiesAsync(db, userIds, RegionCalendar.DayOf(by.Utc), cancellationToken);
        var told = await db.StaffNotices.Where(notice => notice.Key == news.Key && people.Contains(notice.UserId)).Select(notice => notice.UserId).ToListAsync(cancellationToken);
        foreach (var userId in people.Except(told).Where(userId => userId != by.UserId))
        {
            db.StaffNotices.Add(new()
            {
                UserId = userId,
                Kind = news.Kind,
                Key = news.Key,
                AssignmentId = news.AssignmentId,
                RequestId = news.RequestId,
                EntryId = news.EntryId,
                AgreementId = news.AgreementId,
                ByName = by.UserId == 0 ? null : by.Name,
                Text = StaffNotice.Cut(news.Text),
                Utc = by.Utc,
            });
        }
    }

    /// <summary>What the portal itself has noticed: of two nodes that notice it at once one tells of it.</summary>
    public static async Task TellOnceAsync(SmallTownsDbContext db, WorkNews news, IEnumerable<int> userIds, WorkHand portal, CancellationToken cancellationToken)
    {
        await TellAsync(db, news, userIds, portal, cancellationToken);
        await db.TrySaveAsync(cancellationToken, UniqueIndexes.OneNoticeOfHappening);
        db.ChangeTracker.Clear();
    }

    /// <summary>Everybody who has a part in doing it: the person, the department while it has no person, those who help.</summary>
    public static async Task<IReadOnlyList<int>> ExecutorsAsync(SmallTownsDbContext db, Assignment about, CancellationToken cancellationToken)
    {
        List<int> people = [.. about.Helpers.Select(helper => helper.UserId).OfType<int>()];
        if (about.ResponsibleUserId is { } responsible && await MaySignInAsync(db, responsible, cancellationToken))
            people.Add(responsible);
        else if (about.BodyId is { } body)
            people.AddRange(await WorkPeople.OfBodyAsync(db, body, cancellationToken));
        foreach (var helping in about.Helpers.Select(helper => helper.BodyId).OfType<int>())
            people.AddRange(await WorkPeople.OfBodyAsync(db, helping, cancellationToken));
        return people;
    }

    /// <summary>
    /// Whoever answers a request: the person, those of the department who may while it has none, the directors of the whole Association while
    /// there is nobody. Somebody who left the work behind is nobody.
    /// </summary>
    public static async Task<IReadOnlyList<int>> AnswerersAsync(SmallTownsDbContext db, SupportRequest about, CancellationToken cancellationToken)
    {
        if (about.ResponsibleUserId is { } responsible && await MaySignInAsync(db, responsible, cancellationToken))
            return [responsible];
        List<int> able = [];
        if (about.BodyId is { } body)
        {
            foreach (var userId in await WorkPeople.OfBodyAsync(db, body, cancellationToken))
            {
                if ((await StaffActors.OfAsync(db, userId, cancellationToken)).ReachOf(Permission.WorkSupport) is var reach && (reach.IsEverything || reach.Covers(Scope.Body(body))))
                    able.Add(userId);
            }
        }

        return able.Count > 0 ? able : await DirectorsAsync(db, cancellationToken);
    }

    /// <summary>The directors of the whole Association.</summary>
    public static async Task<IReadOnlyList<int>> DirectorsAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        var director = nameof(StaffRole.Approver);
        return await db.Users
            .Where(user => user.DisabledUtc == null && user.JoinedUtc != null && user.Departments.Count == 0
                && db.UserRoles.Any(given => given.UserId == user.Id && db.Roles.Any(role => role.Id == given.RoleId && role.Name == director)))
            .Select(user => user.Id).ToListAsync(cancellationToken);
    }

    private static Task<bool> MaySignInAsync(SmallTownsDbContext db, int userId, CancellationToken cancellationToken) =>
        db.Users.AnyAsync(user => user.Id == userId && user.DisabledUtc == null, cancellationToken);

    /// <summary>Those and their deputies of the day, as far as they may come in.</summary>
    public static async Task<IReadOnlyList<int>> WithDeputiesAsync(SmallTownsDbContext db, IEnumerable<int> userIds, DateOnly today, CancellationToken cancellationToken)
    {
        var asked = userIds.ToHashSet();
        var deputies = await db.StaffAbsences.Where(absence => asked.Contains(absence.UserId) && absence.From <= today && absence.Until >= today)
            .Select(absence => absence.DeputyUserId).ToListAsync(cancellationToken);
        asked.UnionWith(deputies);
        return await db.Users.Where(user => asked.Contains(user.Id) && user.DisabledUtc == null).Select(user => user.Id).ToListAsync(cancellationToken);
    }
}
