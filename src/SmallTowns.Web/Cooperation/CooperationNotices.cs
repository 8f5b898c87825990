using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
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
        WorkNotices.TellAsync(db, new(NoticeKind.EntryMoved, WorkNews.KeyOf(NoticeKind.EntryMoved, "entry", about.Id, about.Version, by), text) { EntryId = about.Id }, userIds, by, cancellationToken);

    public static Task TellAsync(SmallTownsDbContext db, Agreement about, IEnumerable<int> userIds, string text, WorkHand by, CancellationToken cancellationToken) =>
        WorkNotices.TellAsync(
            db, new(NoticeKind.AgreementMoved, WorkNews.KeyOf(NoticeKind.AgreementMoved, "agreement", about.Id, about.Version, by), text) { AgreementId = about.Id }, userIds, by, cancellationToken);

    private static async Task<IReadOnlyList<int>> OfTownsAsync(SmallTownsDbContext db, IReadOnlyList<int> townIds, CancellationToken cancellationToken) =>
        await db.Users.Where(user => user.DisabledUtc == null && user.JoinedUtc != null && user.Towns.Any(town => townIds.Contains(town.Id)))
            .Select(user => user.Id).ToListAsync(cancellationToken);
}
