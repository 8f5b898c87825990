using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Consents;
using SmallTowns.Domain.Readers;
using SmallTowns.Web.Cases;
using SmallTowns.Web.Consents;
using SmallTowns.Web.Links;

namespace SmallTowns.Web.Readers;

/// <summary>The reader's own page: what they keep, and their enquiries. Every command is told whose account it is by the cookie, and looks for nobody else's rows.</summary>
public sealed class ReaderViews(IDbContextFactory<SmallTownsDbContext> contexts, ExpiringLinks links, TimeProvider clock)
{
    /// <returns>Empty where there is no such account any more.</returns>
    public async Task<ReaderDesk?> FindAsync(string accountKey, CancellationToken cancellationToken)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var account = await db.ReaderAccounts.AsNoTracking().Include(row => row.Views).Include(row => row.Person).SingleOrDefaultAsync(row => row.Key == accountKey, cancellationToken);
        if (account is not { IsConfirmed: true, Person.Address: { } address } || !await ConsentLedger.MayBeKeptAsync(db, account.PersonId, utcNow, cancellationToken))
            return null;
        var keptUntil = await db.Consents.Where(consent => consent.PersonId == account.PersonId && consent.WithdrawnUtc == null).MaxAsync(consent => consent.KeptUntilUtc, cancellationToken);
        var cases = await CasesOf(db, address, utcNow).AsNoTracking().OrderByDescending(row => row.OpenedUtc).ThenByDescending(row => row.Id).ToListAsync(cancellationToken);
        return new(address, [.. account.Views.Where(view => view.ConfirmedUtc is not null).OrderByDescending(view => view.SavedUtc).ThenBy(view => view.Id)], cases, keptUntil);
    }

    /// <returns>False where as many are kept as may be, or the account has ended.</returns>
    public Task<bool> SaveAsync(string accountKey, ViewAddress view, string name, bool sendsNew, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        return ChangeAsync(accountKey, (_, account) =>
        {
            if (account.Views.Count >= ReaderAccount.MostViews)
                return false;
            var utcNow = clock.GetUtcNow().UtcDateTime;
            var saved = SavedView.Of(Guid.NewGuid().ToString("N"), view.ToString(), name, sendsNew && view.Page.HasNews, utcNow);
            saved.Confirm(utcNow, RegionCalendar.DayOf(utcNow));
            account.Views.Add(saved);
            return true;
        }, cancellationToken);
    }

    public Task RemoveAsync(string accountKey, string viewKey, CancellationToken cancellationToken) =>
        ChangeAsync(accountKey, (db, account) =>
        {
            db.SavedViews.RemoveRange(account.Views.Where(view => view.Key == viewKey));
            return true;
        }, cancellationToken);

    public Task SendNewAsync(string accountKey, string viewKey, bool sends, CancellationToken cancellationToken) => ChangeAsync(accountKey, (_, account) =>
    {
        if (account.Views.SingleOrDefault(view => view.Key == viewKey) is not { } view || ViewAddress.Read(view.Address)?.Page.HasNews != true)
            return false;
        view.SendsNew = sends;
        // What came while no letters were wanted is not sent afterwards.
        view.Tell(RegionCalendar.Today(clock));
        return true;
    }, cancellationToken);

    /// <summary>Ends the account: the consent is withdrawn, and the address goes with the next erasure.</summary>
    public async Task EndAsync(string accountKey, CancellationToken cancellationToken)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.ReaderAccounts.Include(row => row.Views).SingleOrDefaultAsync(row => row.Key == accountKey, cancellationToken) is not { } account)
            return;
        db.SavedViews.RemoveRange(account.Views);
        account.End(utcNow);
        await ConsentLedger.WithdrawAllAsync(db, account.PersonId, ConsentWithdrawnBy.Link, utcNow, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
    }

    /// <summary>Makes a new address of the private page of an enquiry that was sent from the reader's address.</summary>
    /// <returns>The token; empty where there is no such enquiry.</returns>
    public async Task<string?> OpenCaseAsync(string accountKey, string number, CancellationToken cancellationToken)
    {
        if (await FindAsync(accountKey, cancellationToken) is not { } desk || desk.Cases.FirstOrDefault(row => row.Number == number) is not { } found)
            return null;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var token = links.Make(db, CaseLink.PurposeCode, found.Key, CaseLink.Lifetime);
        await db.SaveChangesAsync(cancellationToken);
        return token;
    }

    private static IQueryable<InvestorCase> CasesOf(SmallTownsDbContext db, string address, DateTime utcNow)
    {
        // Addresses are typed each time, with capitals or without.
        var plain = address.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // Translated to SQL, where the database's own lower() does it.
        return db.InvestorCases.Where(row => row.ErasedUtc == null && row.Person!.Address!.ToLower() == plain
            && row.Person.Consents.Any(consent => consent.DocumentVersion!.Act == ConsentAct.Process && consent.WithdrawnUtc == null && consent.KeptUntilUtc > utcNow));
#pragma warning restore CA1304, CA1311, CA1862
    }

    private async Task<bool> ChangeAsync(string accountKey, Func<SmallTownsDbContext, ReaderAccount, bool> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var account = await db.ReaderAccounts.Include(row => row.Views).SingleOrDefaultAsync(row => row.Key == accountKey, cancellationToken);
        if (account is not { IsConfirmed: true } || !change(db, account))
            return false;
        // A view is a row of its own: of two changes at once, each counts what the other adds.
        db.Entry(account).State = EntityState.Modified;
        return await db.TrySaveAsync(cancellationToken);
    }
}

/// <param name="Cases">Enquiries that were sent from the same address, the newest first.</param>
/// <param name="KeptUntilUtc">When the consent runs out, and all of it is erased.</param>
public sealed record ReaderDesk(string Address, IReadOnlyList<SavedView> Views, IReadOnlyList<InvestorCase> Cases, DateTime KeptUntilUtc);
