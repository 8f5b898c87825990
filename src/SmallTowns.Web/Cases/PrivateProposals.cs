using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Links;
using SmallTowns.Web.Links;

namespace SmallTowns.Web.Cases;

/// <summary>
/// Proposals as their investor sees them, by the secret of their address. To find one changes nothing: programs that look through mail open
/// every link in it. It is counted when somebody presses the button.
/// </summary>
public sealed class PrivateProposals(IDbContextFactory<SmallTownsDbContext> contexts, ExpiringLinks links, TimeProvider clock)
{
    /// <summary>How long whoever has opened a proposal reads it before it is counted anew.</summary>
    public static readonly TimeSpan Read = TimeSpan.FromHours(12);

    public async Task<FoundProposal> FindAsync(string? token, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await FindAsync(db, token, cancellationToken);
    }

    /// <summary>
    /// Counts an opening. It is one update that says what must still hold: of many at once none is lost, and none is counted after the
    /// proposal was revoked.
    /// </summary>
    /// <returns>How it was when the button was pressed.</returns>
    public async Task<CaseProposalState> OpenAsync(string? token, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await FindAsync(db, token, cancellationToken);
        if (found.Proposal is not { } shown)
            return found.State;
        var utcNow = clock.GetUtcNow().UtcDateTime;
        // The version stays: who opens it must not overtake who works on it.
        var counted = await db.CaseProposals
            .Where(row => row.Id == shown.Proposal.Id && row.RevokedUtc == null && row.ErasedUtc == null && row.ExpiresUtc > utcNow)
            .ExecuteUpdateAsync(row => row
                .SetProperty(p => p.Openings, p => p.Openings + 1)
                .SetProperty(p => p.FirstOpenedUtc, p => p.FirstOpenedUtc ?? utcNow)
                .SetProperty(p => p.LastOpenedUtc, utcNow), cancellationToken);
        if (counted == 0)
            return (await FindAsync(db, token, cancellationToken)).State;
        return CaseProposalState.Open;
    }

    private async Task<FoundProposal> FindAsync(SmallTownsDbContext db, string? token, CancellationToken cancellationToken)
    {
        var link = await links.FindAsync(token, cancellationToken);
        if (link is not { Purpose: ProposalLink, Link.Subject: var key })
            return FoundProposal.Nothing;
        var proposal = await db.CaseProposals.AsNoTracking().Include(row => row.Questions).SingleOrDefaultAsync(row => row.Key == key, cancellationToken);
        if (proposal is null)
            return FoundProposal.Nothing;
        var utcNow = clock.GetUtcNow().UtcDateTime;
        var about = await db.InvestorCases.AsNoTracking().SingleAsync(row => row.Id == proposal.CaseId, cancellationToken);
        var responsible = await db.Users.Where(user => user.Id == about.ResponsibleUserId).Select(user => user.DisplayName).SingleOrDefaultAsync(cancellationToken);
        var state = proposal.StateAt(utcNow);
        if (state == CaseProposalState.Open && !await PrivateCases.IsKeptAsync(db, about, utcNow, cancellationToken))
            state = CaseProposalState.Erased;
        return state == CaseProposalState.Open && link.State != LinkState.Open
            ? FoundProposal.Nothing
            : new(state, state == CaseProposalState.Open ? new(proposal, about.Number) : null, responsible ?? proposal.ByName,
                state == CaseProposalState.Revoked ? proposal.RevokedUtc : null, state == CaseProposalState.Revoked ? proposal.RevokedByName : null, proposal.ValidUntil);
    }
}

/// <param name="Proposal">Empty unless it can be opened.</param>
/// <param name="WhomToAsk">Who works the case, or who made the proposal; empty for a link that leads nowhere.</param>
public sealed record FoundProposal(
    CaseProposalState State, PrivateProposal? Proposal, string? WhomToAsk, DateTime? RevokedUtc, string? RevokedBy, DateOnly? ValidUntil)
{
    public static readonly FoundProposal Nothing = new(CaseProposalState.Unknown, null, null, null, null, null);
}

public sealed record PrivateProposal(CaseProposal Proposal, string CaseNumber);
