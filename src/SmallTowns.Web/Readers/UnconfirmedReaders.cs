using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Consents;
using SmallTowns.Domain.Readers;
using SmallTowns.Web.Consents;
using SmallTowns.Web.Jobs;

namespace SmallTowns.Web.Readers;

/// <summary>
/// Gives up addresses that nobody has confirmed, and views whose link has run out: a stranger may have typed them. The address itself
/// goes with the next run of <see cref="ConsentErasure"/>.
/// </summary>
public sealed class UnconfirmedReaders(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock) : JobKind
{
    public override string Code => "give-up-unconfirmed-readers";

    public override string Title => "Отказ от неподтверждённых адресов";

    public override TimeSpan? Every => TimeSpan.FromHours(6);

    public override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        var before = utcNow - ReaderAccount.UnconfirmedFor;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.SavedViews.Where(view => view.ConfirmedUtc == null && view.SavedUtc < before).ExecuteDeleteAsync(cancellationToken);
        var accounts = await db.ReaderAccounts
            .Where(account => account.ConfirmedUtc == null && account.EndedUtc == null && account.MadeUtc < before && account.Views.Count == 0)
            .ToListAsync(cancellationToken);
        foreach (var account in accounts)
        {
            account.End(utcNow);
            await ConsentLedger.WithdrawAllAsync(db, account.PersonId, ConsentWithdrawnBy.Unconfirmed, utcNow, cancellationToken);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody has pressed the button after all: whoever is left is looked for again.
        }

        return null;
    }
}
