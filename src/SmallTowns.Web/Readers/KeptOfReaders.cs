using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Web.Consents;
using SmallTowns.Web.Links;

namespace SmallTowns.Web.Readers;

/// <summary>What readers keep goes with their address, and so do the links that they were sent.</summary>
public sealed class KeptOfReaders : KeptWithPerson
{
    public override async Task EraseAsync(SmallTownsDbContext db, IReadOnlySet<int> personIds, DateTime utcNow, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var accounts = await db.ReaderAccounts.Include(account => account.Views).Where(account => personIds.Contains(account.PersonId)).ToListAsync(cancellationToken);
        foreach (var account in accounts)
        {
            foreach (var view in account.Views)
                await ExpiringLinks.RevokeAsync(db, ViewConfirmation.PurposeCode, ViewConfirmation.SubjectOf(account, view), utcNow, cancellationToken);
            await ExpiringLinks.RevokeAsync(db, ReaderSignIn.PurposeCode, account.Key, utcNow, cancellationToken);
            await ExpiringLinks.RevokeAsync(db, LettersStop.PurposeCode, account.Key, utcNow, cancellationToken);
            db.SavedViews.RemoveRange(account.Views);
            account.End(utcNow);
        }
    }
}
