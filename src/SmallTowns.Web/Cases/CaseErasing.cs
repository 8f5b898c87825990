using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Cases;

namespace SmallTowns.Web.Cases;

/// <summary>Erases what is kept of an investor with a case, in the caller's transaction.</summary>
public static class CaseErasing
{
    /// <summary>Lets nobody else add to the case or erase it until the transaction is over; its version stays, so nobody at a screen is overtaken.</summary>
    /// <returns>False where it is erased.</returns>
    public static async Task<bool> HoldAsync(SmallTownsDbContext db, int caseId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.InvestorCases.Where(row => row.Id == caseId && row.ErasedUtc == null).ExecuteUpdateAsync(row => row.SetProperty(c => c.Version, c => c.Version), cancellationToken) == 1;
    }

    /// <param name="erased">Read by <see cref="TypedInCases.WithAllThatWasTyped"/>.</param>
    /// <param name="by">Empty where it follows from the end of a consent.</param>
    public static async Task EraseAsync(SmallTownsDbContext db, InvestorCase erased, DateTime utcNow, CaseHand? by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(erased);
        await HoldAsync(db, erased.Id, cancellationToken);
        erased.Erase(utcNow, by);
        await db.CaseFileContents.Where(content => db.CaseFiles.Any(file => file.Id == content.FileId && file.CaseId == erased.Id)).ExecuteDeleteAsync(cancellationToken);
        await db.CaseFiles.Where(file => file.CaseId == erased.Id).ExecuteDeleteAsync(cancellationToken);
    }
}
