using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Cases;

namespace SmallTowns.Web.Cases;

/// <summary>What investors write after the enquiry.</summary>
public sealed class CaseMessages(IDbContextFactory<SmallTownsDbContext> contexts, PrivateCases cases, TimeProvider clock)
{
    /// <summary>How many messages a case takes in a day: who holds its address must not be able to fill it.</summary>
    public const int MostInADay = 20;

    /// <param name="token">Of the private page.</param>
    /// <param name="text">Cleaned and checked by the form.</param>
    public async Task<MessageOutcome> WriteAsync(string token, string text, CancellationToken cancellationToken)
    {
        // Found anew: the page may have been open for long.
        if ((await cases.FindAsync(token, cancellationToken)).Case is not { IsKept: true, Case: var about })
            return MessageOutcome.PageClosed;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await AddAsync(db, about.Id, CaseMessageWay.Page, text, cancellationToken);
    }

    /// <summary>Writes a message of an investor into a case, and marks it for the staff.</summary>
    internal async Task<MessageOutcome> AddAsync(SmallTownsDbContext db, int caseId, CaseMessageWay way, string text, CancellationToken cancellationToken, string? fingerprint = null)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        var since = utcNow.AddDays(-1);
        if (await db.CaseMessages.CountAsync(row => row.CaseId == caseId && row.Utc > since, cancellationToken) >= MostInADay)
            return MessageOutcome.ManyToday;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Whoever has the case open is told to look again: there is something new to answer.
        var marked = await db.InvestorCases.Where(row => row.Id == caseId && row.ErasedUtc == null)
            .ExecuteUpdateAsync(row => row.SetProperty(c => c.HasUnansweredMessage, true).SetProperty(c => c.Version, c => c.Version + 1), cancellationToken);
        if (marked == 0)
            return MessageOutcome.PageClosed;
        db.CaseMessages.Add(CaseMessage.Of(caseId, way, text, utcNow, fingerprint));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        return MessageOutcome.Written;
    }
}

public enum MessageOutcome
{
    Written = 1,
    PageClosed = 2,
    ManyToday = 3,
}
