using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Links;
using SmallTowns.Web.Consents;
using SmallTowns.Web.Links;

namespace SmallTowns.Web.Cases;

/// <summary>A case as its investor sees it, by the secret of its address.</summary>
public sealed class PrivateCases(IDbContextFactory<SmallTownsDbContext> contexts, ExpiringLinks links, TimeProvider clock)
{
    public async Task<FoundCase> FindAsync(string? token, CancellationToken cancellationToken)
    {
        var found = await links.FindAsync(token, cancellationToken);
        if (found.Purpose is not CaseLink)
            return new(LinkState.Unknown, null);
        if (found is not { State: LinkState.Open, Link.Subject: var key })
            return new(found.State, null);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var shown = await db.InvestorCases.AsNoTracking().Include(row => row.Answers).Include(row => row.Objects).Include(row => row.Towns).Include(row => row.Messages).Include(row => row.Proposals).AsSplitQuery()
            .SingleOrDefaultAsync(row => row.Key == key, cancellationToken);
        if (shown is null)
            return new(LinkState.Unknown, null);
        var isKept = await IsKeptAsync(db, shown, utcNow, cancellationToken);
        var responsible = await db.Users.Where(user => user.Id == shown.ResponsibleUserId).Select(user => user.DisplayName).SingleOrDefaultAsync(cancellationToken);
        return new(LinkState.Open, new(shown, responsible, isKept));
    }

    /// <summary>Whether the words of a case may be shown. A consent that does not hold is not acted upon, though the job has not erased them yet.</summary>
    internal static async Task<bool> IsKeptAsync(SmallTownsDbContext db, InvestorCase about, DateTime utcNow, CancellationToken cancellationToken) =>
        about.ErasedUtc is null && (about.IsAnonymous || await ConsentLedger.MayBeKeptAsync(db, about.PersonId, utcNow, cancellationToken));
}

/// <param name="Case">Empty unless the link is open.</param>
public sealed record FoundCase(LinkState State, PrivateCase? Case);

/// <param name="Responsible">Who works it; empty where it is the department.</param>
/// <param name="IsKept">False where what was written is erased, or about to be.</param>
public sealed record PrivateCase(InvestorCase Case, string? Responsible, bool IsKept);
