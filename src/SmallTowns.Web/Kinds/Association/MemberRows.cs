using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Association;

namespace SmallTowns.Web.Kinds.Association;

/// <summary>The rows of a member beside its document: one for each time that it was a member. Mandates and polls point to them.</summary>
internal static class MemberRows
{
    public static IQueryable<AssociationMember> Of(SmallTownsDbContext db, string memberKey) => AssociationKinds.IsTown(memberKey)
        ? db.AssociationMembers.Where(member => member.Town!.Key == memberKey)
        : db.AssociationMembers.Where(member => member.EntryKey == memberKey);

    public static async Task WriteAsync(SmallTownsDbContext db, string memberKey, MembershipContent content, CancellationToken cancellationToken)
    {
        int? townId = AssociationKinds.IsTown(memberKey)
            ? await db.Towns.Where(town => town.Key == memberKey).Select(town => town.Id).SingleAsync(cancellationToken)
            : null;
        var rows = await Of(db, memberKey).Include(member => member.Suspensions).OrderBy(member => member.Since).ToListAsync(cancellationToken);
        var spare = rows.Where(row => content.Spells.All(spell => spell.Since != row.Since)).ToList();
        foreach (var spell in content.Spells)
        {
            // A first day that is corrected stays with its row, and so do the mandates that were registered for it. Another time of
            // membership has its own: who spoke for the member then does not speak for it now.
            var row = rows.FirstOrDefault(row => row.Since == spell.Since) ?? spare.Find(row => IsSame(row.Since, row.Until, spell));
            if (row is null)
                db.AssociationMembers.Add(row = new AssociationMember { TownId = townId, EntryKey = townId is null ? memberKey : null });
            spare.Remove(row);
            (row.Kind, row.NameRu, row.NameEn) = (content.Kind(), content.NameRu, content.NameEn);
            (row.Since, row.Until, row.Decision, row.EndGround) = (spell.Since, spell.Until, spell.Decision, spell.EndGround);
            db.MemberSuspensions.RemoveRange(row.Suspensions);
            row.Suspensions.Clear();
            row.Suspensions.AddRange((spell.Suspensions ?? []).Select(suspension => new MemberSuspension { Since = suspension.Since, Until = suspension.Until, Ground = suspension.Ground }));
        }

        foreach (var gone in spare)
        {
            db.MemberSuspensions.RemoveRange(gone.Suspensions);
            db.AssociationMembers.Remove(gone);
        }
    }

    private static bool IsSame(DateOnly since, DateOnly? until, MembershipSpell spell) =>
        since <= (spell.Until ?? DateOnly.MaxValue) && spell.Since <= (until ?? DateOnly.MaxValue);

    /// <summary>Whether a time of membership that the content does not have any more is one that mandates were registered for.</summary>
    public static async Task<bool> HasMandatesThatGoAsync(SmallTownsDbContext db, string memberKey, MembershipContent content, CancellationToken cancellationToken)
    {
        var rows = await Of(db, memberKey).OrderBy(member => member.Since).Select(member => new { member.Id, member.Since, member.Until }).ToListAsync(cancellationToken);
        var spare = rows.Where(row => content.Spells.All(spell => spell.Since != row.Since)).ToList();
        foreach (var spell in content.Spells.Where(spell => rows.All(row => row.Since != spell.Since)))
        {
            if (spare.Find(row => IsSame(row.Since, row.Until, spell)) is { } moved)
                spare.Remove(moved);
        }

        var gone = spare.Select(row => row.Id).ToList();
        return gone.Count > 0 && await db.MemberMandates.AnyAsync(mandate => gone.Contains(mandate.MemberId), cancellationToken);
    }
}
