using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Letters;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Letters;
using SmallTowns.Web.Links;

namespace SmallTowns.Web.Readers;

/// <summary>
/// Tells readers what has appeared or changed in the views that they keep: one letter a day at most, with all of them, about the days
/// that are over. A node that dies before a letter is put tells it with the next run; the letter and the note of it are one transaction.
/// </summary>
public sealed class SavedViewLetters(
    IDbContextFactory<SmallTownsDbContext> contexts, ViewTelling telling, ExpiringLinks links, LetterOutbox outbox, PublicAddress addresses, TimeProvider clock) : JobKind
{
    /// <summary>Letters come in the morning, by the region's clocks.</summary>
    private const int FirstHour = 8;

    private const int AtOnce = 100;

    public override string Code => "tell-saved-views";

    public override string Title => "Письма о новом по сохранённым отборам";

    public override TimeSpan? Every => TimeSpan.FromHours(1);

    public override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        var today = RegionCalendar.DayOf(utcNow);
        if (RegionCalendar.Local(utcNow).Hour < FirstHour)
            return null;
        List<int> accounts;
        var last = 0;
        do
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            accounts = await db.ReaderAccounts
                .Where(account => account.Id > last && account.ConfirmedUtc != null && account.EndedUtc == null && account.Views.Any(view => view.SendsNew && view.ConfirmedUtc != null && view.ToldBefore < today))
                .OrderBy(account => account.Id).Take(AtOnce).Select(account => account.Id).ToListAsync(cancellationToken);
            foreach (var id in accounts)
                await TellAsync(last = id, today, cancellationToken);
        }
        while (accounts.Count == AtOnce);

        return null;
    }

    private async Task TellAsync(int accountId, DateOnly today, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var account = await db.ReaderAccounts.Include(row => row.Views).Include(row => row.Person).SingleAsync(row => row.Id == accountId, cancellationToken);
        if (await db.Letters.AnyAsync(letter => letter.PersonId == account.PersonId && letter.State == LetterState.Refused, cancellationToken))
        {
            // A mailbox that refuses letters, or sends them back, gets no more of these.
            foreach (var view in account.Views)
                view.SendsNew = false;
        }

        // Looking takes its time, and a transaction of SQLite keeps everybody else from writing: it begins afterwards.
        List<ViewNews> found = [];
        foreach (var view in account.Views.Where(view => view is { SendsNew: true, ConfirmedUtc: not null } && view.ToldBefore < today).OrderBy(view => view.Id))
            found.Add(new(view, await telling.NewsAsync(view, today, cancellationToken)));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        List<ViewNews> news = [];
        foreach (var one in found)
        {
            // Of two who look at once the first tells; a reader who has stopped the letters meanwhile gets none.
            var isOurs = await db.SavedViews.Where(view => view.Id == one.View.Id && view.SendsNew && view.ToldBefore < today)
                .ExecuteUpdateAsync(view => view.SetProperty(v => v.ToldBefore, today), cancellationToken) == 1;
            if (isOurs && one.Sites.Count > 0)
                news.Add(one);
        }

        if (news.Count > 0)
        {
            var token = links.Make(db, LettersStop.PurposeCode, account.Key, LettersStop.Lifetime);
            await outbox.PutAsync(
                db, account.Person!, ReaderLetters.News, ReaderAccounts.AboutOf(account), ReaderLetters.OfNews(account, news, addresses.OfServer(), token), cancellationToken);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The account was erased meanwhile: nobody is to be told.
        }
    }
}
