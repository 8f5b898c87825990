using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Consents;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Consents;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Staff.Consents;

/// <summary>Ends a consent for somebody who has asked for it by letter or telephone. The audit log says which consent, not whose.</summary>
public sealed class ConsentDecisions(IDbContextFactory<SmallTownsDbContext> contexts, AuditLog audit, TimeProvider clock)
{
    /// <returns>How many consents have ended; 0 where this one had ended before.</returns>
    [Requires(Permission.KeepConsentLedger)]
    public async Task<int> WithdrawAsync(StaffActor by, int consentId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepConsentLedger);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Consents.Where(consent => consent.Id == consentId).Select(consent => consent.Key).SingleOrDefaultAsync(cancellationToken) is not { } key)
            return 0;
        var ended = await ConsentLedger.WithdrawAsync(db, key, ConsentWithdrawnBy.Staff, clock.GetUtcNow().UtcDateTime, cancellationToken);
        if (ended == 0)
            return 0;
        audit.Add(db, AuditEvent.ConsentWithdrawn, by, detail: $"согласие № {consentId}, всего: {ended}");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        return ended;
    }
}
