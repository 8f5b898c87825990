using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.Consents;
using SmallTowns.Domain.Readers;
using SmallTowns.Web.Consents;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Letters;
using SmallTowns.Web.Links;

namespace SmallTowns.Web.Readers;

/// <summary>
/// Takes e-mails of readers and sends them letters by which they come in. What the page says is the same whether an address is known or
/// not: nobody learns from it who keeps views here.
/// </summary>
public sealed class ReaderAccounts(
    IDbContextFactory<SmallTownsDbContext> contexts, ConsentLedger ledger, ExpiringLinks links, LetterOutbox outbox, PublicAddress addresses, TimeProvider clock)
{
    /// <summary>The document of consent to keep the address.</summary>
    public const string ConsentDocument = "saved-views";

    /// <summary>Whoever types a stranger's address over and over fills their mailbox with this many letters a day.</summary>
    private const int MostLettersADay = 5;

    /// <summary>What readers are asked to agree to; empty while nobody can keep views.</summary>
    public async Task<ConsentVersion?> ConsentAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await ConsentLedger.InForceAsync(db, ConsentDocument, cancellationToken) is { Act: ConsentAct.Process } version ? version : null;
    }

    /// <summary>Keeps a view until its reader confirms it by the letter that goes to the address.</summary>
    /// <param name="name">Cleaned, not empty.</param>
    /// <param name="email">Checked by the form.</param>
    public async Task AskToSaveAsync(ViewAddress view, string name, bool sendsNew, string email, ConsentVersion agreed, HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        // The same address may first be typed twice at once: the second time it is known.
        if (!await TrySaveAsync(view, name, sendsNew, email, agreed, request, cancellationToken))
            await TrySaveAsync(view, name, sendsNew, email, agreed, request, cancellationToken);
    }

    /// <summary>Sends the link to the reader's own page, if there is one for this address.</summary>
    public async Task AskToSignInAsync(string email, HttpRequest request, CancellationToken cancellationToken)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(db, email, utcNow, cancellationToken) is not { } account || await HasEnoughLettersAsync(db, account, utcNow, cancellationToken))
            return;
        await PutSignInAsync(db, account, request, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What the letters of an account are about, without personal data.</summary>
    internal static string AboutOf(ReaderAccount account) => $"reader:{account.Key}";

    /// <summary>The account of an address, if what is kept of its reader may still be kept.</summary>
    private static async Task<ReaderAccount?> FindAsync(SmallTownsDbContext db, string email, DateTime utcNow, CancellationToken cancellationToken)
    {
        var hash = ReaderAccount.HashOf(email);
        var account = await db.ReaderAccounts.Include(row => row.Views).Include(row => row.Person).SingleOrDefaultAsync(row => row.AddressHash == hash, cancellationToken);
        if (account is null || await ConsentLedger.MayBeKeptAsync(db, account.PersonId, utcNow, cancellationToken))
            return account;
        // The consent has ended, and its erasure is only a matter of hours: whoever comes now is new.
        db.SavedViews.RemoveRange(account.Views);
        account.End(utcNow);
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    private static async Task<bool> HasEnoughLettersAsync(SmallTownsDbContext db, ReaderAccount account, DateTime utcNow, CancellationToken cancellationToken)
    {
        var since = utcNow.AddDays(-1);
        return await db.Letters.CountAsync(letter => letter.PersonId == account.PersonId && letter.Purpose != ReaderLetters.News && letter.QueuedUtc > since, cancellationToken) >= MostLettersADay;
    }

    /// <returns>False where somebody has made the account or changed it meanwhile.</returns>
    private async Task<bool> TrySaveAsync(ViewAddress view, string name, bool sendsNew, string email, ConsentVersion agreed, HttpRequest request, CancellationToken cancellationToken)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var account = await FindAsync(db, email, utcNow, cancellationToken);
        string? withdrawalToken = null;
        if (account is null)
        {
            var key = Guid.NewGuid().ToString("N");
            var given = ledger.Give(db, "", email, [agreed], $"reader:{key}")[0];
            account = ReaderAccount.Of(key, given.Consent.Person!, email, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, utcNow);
            db.ReaderAccounts.Add(account);
            withdrawalToken = given.WithdrawalToken;
        }
        else if (await HasEnoughLettersAsync(db, account, utcNow, cancellationToken))
        {
            return true;
        }

        if (account.Views.Count >= ReaderAccount.MostViews)
        {
            // Only on their own page can the reader be told so.
            await PutSignInAsync(db, account, request, cancellationToken);
        }
        else
        {
            var saved = SavedView.Of(Guid.NewGuid().ToString("N"), view.ToString(), name, sendsNew && view.Page.HasNews, utcNow);
            account.Views.Add(saved);
            var token = links.Make(db, ViewConfirmation.PurposeCode, ViewConfirmation.SubjectOf(account, saved), ReaderAccount.UnconfirmedFor);
            await outbox.PutAsync(
                db, account.Person!, ReaderLetters.Confirm, AboutOf(account), ReaderLetters.OfConfirmation(account, saved, addresses.RootFor(request), token, withdrawalToken), cancellationToken);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
            return true;
        }
        catch (DbUpdateException clash) when (clash is DbUpdateConcurrencyException || db.IsClash(clash, UniqueIndexes.OneReaderOfAddress))
        {
            return false;
        }
    }

    private async Task PutSignInAsync(SmallTownsDbContext db, ReaderAccount account, HttpRequest request, CancellationToken cancellationToken)
    {
        var token = links.Make(db, ReaderSignIn.PurposeCode, account.Key, ReaderSignIn.Lifetime);
        await outbox.PutAsync(db, account.Person!, ReaderLetters.SignIn, AboutOf(account), ReaderLetters.OfSignIn(account, addresses.RootFor(request), token), cancellationToken);
    }
}
