using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Links;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Links;

namespace SmallTowns.Web.Press;

/// <summary>Texts that somebody outside sees before readers do, by the secret of their address. To find one changes nothing: an answer is sent by a button.</summary>
public sealed class PressLooks(IDbContextFactory<SmallTownsDbContext> contexts, ExpiringLinks links, TimeProvider clock)
{
    public async Task<FoundLook> FindAsync(string? token, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await FindAsync(db, token, cancellationToken);
    }

    /// <summary>Takes an answer down, once.</summary>
    /// <returns>False where it was answered before, or is over by now.</returns>
    public async Task<bool> AnswerAsync(string? token, bool isRight, string? text, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await FindAsync(db, token, cancellationToken);
        if (found is not { State: LookState.Open, Look: { } shown })
            return false;
        var look = await db.PressLooks.SingleAsync(row => row.Id == shown.Id, cancellationToken);
        if (!look.TryAnswer(isRight, text, found.Revision, clock.GetUtcNow().UtcDateTime))
            return false;
        // Somebody else who holds the link may be faster.
        return await db.TrySaveAsync(cancellationToken);
    }

    private async Task<FoundLook> FindAsync(SmallTownsDbContext db, string? token, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(token, cancellationToken) is not { Purpose: PressLookLink, Link.Subject: var key } link)
            return FoundLook.Nothing;
        var look = await db.PressLooks.AsNoTracking().SingleOrDefaultAsync(row => row.Key == key, cancellationToken);
        if (look is null || link.State != LinkState.Open || !look.IsOpenAt(clock.GetUtcNow().UtcDateTime))
            return FoundLook.Nothing with { State = LookState.Over };
        var proposal = await db.Proposals.AsNoTracking().Include(p => p.Revisions).SingleAsync(p => p.Id == look.ProposalId, cancellationToken);
        var entry = await db.PressEntries.AsNoTracking().SingleOrDefaultAsync(row => row.SubjectKey == proposal.SubjectKey, cancellationToken);
        if (entry?.Standing == PressStanding.Removed || proposal.State is ProposalState.Rejected or ProposalState.Recalled or ProposalState.Withdrawn)
            return FoundLook.Nothing with { State = LookState.Over };
        PressContent content = proposal.Kind == PressKinds.Event ? ContentJson.Read<EventContent>(proposal.Content!) : ContentJson.Read<NewsContent>(proposal.Content!);
        return new(
            LookState.Open, look, content, proposal.Revisions.Count,
            proposal.State == ProposalState.Published && entry is not null ? PressPlaces.AddressOf(proposal.Kind, entry.Slug) : null,
            proposal.State == ProposalState.Scheduled ? proposal.PublishAtUtc : null);
    }
}

public enum LookState
{
    Open = 1,

    /// <summary>Its term has ended, it was revoked, or there is nothing to see any more.</summary>
    Over = 2,
    Unknown = 3,
}

/// <param name="Revision">The number of the revision that is shown.</param>
/// <param name="PublishedAt">Where readers see it by now, relative to the base.</param>
/// <param name="PublishAtUtc">When readers will see it; empty while that is not set.</param>
public sealed record FoundLook(LookState State, PressLook? Look, PressContent? Content, int Revision, string? PublishedAt, DateTime? PublishAtUtc)
{
    public static readonly FoundLook Nothing = new(LookState.Unknown, null, null, 0, null, null);
}
