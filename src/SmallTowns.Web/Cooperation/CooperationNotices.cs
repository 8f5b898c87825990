using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Cooperation;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Cooperation;

/// <summary>Who is told of a step of the cooperation. Whoever takes it is not; who stands in for somebody is told with them.</summary>
internal static class CooperationNotices
{
    /// <summary>The author, and whoever speaks for the town today.</summary>
    public static async Task<IReadOnlyList<int>> PeopleOfAsync(SmallTownsDbContext db, CooperationEntry entry, CancellationToken cancellationToken)
    {
        var speaking = await OfTownsAsync(db, [entry.TownId], cancellationToken);
        // Whoever wrote it may speak for the town no more.
        var author = await StaffActors.OfAsync(db, entry.AuthorUserId, cancellationToken);
        var reach = author.ReachOf(Permission.WriteNeeds);
        return reach.Covers(Scope.Town(entry.TownId)) || reach.IdsOf(ScopeKind.Body).Count > 0 ? [.. speaking, entry.AuthorUserId] : speaking;
    }

    /// <summary>The responsible one, or somebody able where they are gone or keep no agreements any more, and those who speak for the towns that are parties.</summary>
    public static async Task<IReadOnlyList<int>> PeopleOfAsync(SmallTownsDbContext db, Agreement agreement, CancellationToken cancellationToken)
    {
        var towns = await OfTownsAsync(db, [.. agreement.Parties.Select(party => party.TownId).OfType<int>()], cancellationToken);
        if ((await CooperationReach.KeepersAsync(db, cancellationToken)).Contains(agreement.ResponsibleUserId))
            return [.. towns, agreement.ResponsibleUserId];
        List<int> able = [];
        if (await db.AssociationBodies.Where(body => body.Code == CooperationReach.BodyCode).Select(body => (int?)body.Id).SingleOrDefaultAsync(cancellationToken) is { } department)
        {
            foreach (var userId in await WorkPeople.OfBodyAsync(db, department, cancellationToken))
            {
                if ((await StaffActors.OfAsync(db, userId, cancellationToken)).May(Permission.KeepAgreements))
                    able.Add(userId);
            }
        }

        return [.. towns, .. able.Count > 0 ? able : await WorkNotices.DirectorsAsync(db, cancellationToken)];
    }

    public static Task TellAsync(SmallTownsDbContext db, CooperationEntry about, IEnumerable<int> userIds, string text, WorkHand by, CancellationToken cancellationToken) =>
        AddAsync(
            db, NoticeKind.EntryMoved, StaffNotice.KeyOf(NoticeKind.EntryMoved, string.Create(CultureInfo.InvariantCulture, $"entry:{about.Id}/{about.Version}"), by.Utc),
            (about.Id, null), userIds, text, by, cancellationToken);

    public static Task TellAsync(SmallTownsDbContext db, Agreement about, IEnumerable<int> userIds, string text, WorkHand by, CancellationToken cancellationToken) =>
        AddAsync(
            db, NoticeKind.AgreementMoved, StaffNotice.KeyOf(NoticeKind.AgreementMoved, string.Create(CultureInfo.InvariantCulture, $"agreement:{about.Id}/{about.Version}"), by.Utc),
            (null, about.Id), userIds, text, by, cancellationToken);

    /// <param name="key">Of one happening a person has one notice: who has it already gets no second one.</param>
    public static async Task AddAsync(
        SmallTownsDbContext db, NoticeKind kind, string key, (int? EntryId, int? AgreementId) about, IEnumerable<int> userIds, string text, WorkHand by, CancellationToken cancellationToken)
    {
        var people = await WorkNotices.WithDeputiesAsync(db, userIds, RegionCalendar.DayOf(by.Utc), cancellationToken);
        var told = await db.StaffNotices.Where(notice => notice.Key == key && people.Contains(notice.UserId)).Select(notice => notice.UserId).ToListAsync(cancellationToken);
        foreach (var userId in people.Except(told).Where(userId => userId != by.UserId))
        {
            db.StaffNotices.Add(new()
            {
                UserId = userId,
                Kind = kind,
                Key = key,
                EntryId = about.EntryId,
                AgreementId = about.AgreementId,
                ByName = by.UserId == 0 ? null : by.Name,
                Text = StaffNotice.Cut(text),
                Utc = by.Utc,
            });
        }
    }

    private static async Task<IReadOnlyList<int>> OfTownsAsync(SmallTownsDbContext db, IReadOnlyList<int> townIds, CancellationToken cancellationToken) =>
        await db.Users.Where(user => user.DisabledUtc == null && user.JoinedUtc != null && user.Towns.Any(town => townIds.Contains(town.Id)))
            .Select(user => user.Id).ToListAsync(cancellationToken);
}
