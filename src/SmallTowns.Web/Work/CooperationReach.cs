using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Cooperation;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Work;

/// <summary>
/// For which towns a person writes needs and offers, and which agreements they see, keep and sign. What belongs to the department of cooperation is
/// the whole Association's: its director has everything, directors of other departments only read. It stands here because the files and the
/// morning of the work ask it.
/// </summary>
/// <param name="SelfIds">The person, and everybody for whom they stand in today.</param>
internal sealed record CooperationReach(bool WritesAll, IReadOnlyList<int> TownIds, bool SeesAll, bool Keeps, bool Signs, IReadOnlyList<int> SelfIds)
{
    /// <summary>The department that coordinates cooperation between towns.</summary>
    public const string BodyCode = "coordination";

    public static async Task<CooperationReach> OfAsync(SmallTownsDbContext db, StaffActor by, DateOnly today, CancellationToken cancellationToken)
    {
        var bodyId = await db.AssociationBodies.Where(body => body.Code == BodyCode).Select(body => (int?)body.Id).SingleOrDefaultAsync(cancellationToken);
        return new(
            HasAll(Permission.WriteNeeds), [.. by.ReachOf(Permission.WriteNeeds).IdsOf(ScopeKind.Town)],
            by.May(Permission.KeepAgreements), HasAll(Permission.KeepAgreements), HasAll(Permission.SignAgreements),
            await WorkPeople.SelfAndAwayAsync(db, by.UserId, today, cancellationToken));

        bool HasAll(Permission permission) => by.ReachOf(permission) is var reach && (reach.IsEverything || (bodyId is { } id && reach.Covers(Scope.Body(id))));
    }

    public bool WritesFor(int townId) => WritesAll || TownIds.Contains(townId);

    public IQueryable<Agreement> Of(IQueryable<Agreement> agreements)
    {
        var (all, towns, self) = (SeesAll, TownIds, SelfIds);
        return agreements.Where(a => all || self.Contains(a.ResponsibleUserId) || a.Parties.Any(party => party.TownId != null && towns.Contains(party.TownId.Value)));
    }

    /// <summary>Those that the person answers for: as the responsible one, as their deputy, or for a town that is a party.</summary>
    public IQueryable<Agreement> AnsweredBy(IQueryable<Agreement> agreements)
    {
        var (towns, self) = (TownIds, SelfIds);
        return agreements.Where(a => self.Contains(a.ResponsibleUserId) || a.Parties.Any(party => party.TownId != null && towns.Contains(party.TownId.Value)));
    }
}
