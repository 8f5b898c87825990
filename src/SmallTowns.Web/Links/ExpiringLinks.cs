using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Links;

namespace SmallTowns.Web.Links;

/// <summary>
/// Makes links, finds them and carries out what they are for. To find one changes nothing, whoever opens it: programs that look
/// through mail open every link in it.
/// </summary>
public sealed class ExpiringLinks(IDbContextFactory<SmallTownsDbContext> contexts, IEnumerable<LinkPurpose> purposes, TimeProvider clock)
{
    private readonly Dictionary<string, LinkPurpose> purposes = purposes.ToDictionary(purpose => purpose.Code);

    /// <summary>The address of a link, from the base of the portal.</summary>
    public static string AddressOf(string token) => $"{SecretAddresses.Links}/{token}";

    /// <summary>Adds a link to this unit of work. The token is nowhere but in what is returned.</summary>
    public string Make(SmallTownsDbContext db, string purpose, string subject, TimeSpan lifetime)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lifetime, TimeSpan.Zero);
        var (token, utcNow) = (LinkToken.New(), clock.GetUtcNow().UtcDateTime);
        db.ExpiringLinks.Add(new ExpiringLink
        {
            TokenHash = LinkToken.HashOf(token)!,
            Purpose = purpose,
            Subject = subject,
            IsSingleUse = purposes[purpose].IsSingleUse,
            MadeUtc = utcNow,
            ExpiresUtc = utcNow + lifetime,
        });
        return token;
    }

    /// <summary>What a link would do, and whether it still can.</summary>
    public async Task<FoundLink> FindAsync(string? token, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await FindAsync(db, token, cancellationToken);
    }

    /// <summary>Does what the link is for. Of two who press the button at once, one does it.</summary>
    public async Task<ActedLink> ActAsync(string? token, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var found = await FindAsync(db, token, cancellationToken);
        if (found is not { State: LinkState.Open, Link: { } link, Purpose: { } purpose })
            return new(found.State, null);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        var won = await db.ExpiringLinks
            .Where(row => row.Id == link.Id && row.RevokedUtc == null && row.ExpiresUtc > utcNow && (!row.IsSingleUse || row.UsedUtc == null))
            .ExecuteUpdateAsync(row => row.SetProperty(l => l.UsedUtc, utcNow).SetProperty(l => l.Version, l => l.Version + 1), cancellationToken);
        if (won == 0)
            return new((await FindAsync(db, token, cancellationToken)).State, null);
        var done = await purpose.ActAsync(db, link.Subject, utcNow, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        // Whoever pressed the button may go; whether it is done must not be left open.
        await transaction.CommitAsync(CancellationToken.None);
        return new(LinkState.Open, done);
    }

    /// <summary>Ends all links of a subject that can still be used, in the caller's transaction.</summary>
    public static Task<int> RevokeAsync(SmallTownsDbContext db, string purpose, string subject, DateTime utcNow, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.ExpiringLinks
            .Where(link => link.Purpose == purpose && link.Subject == subject && link.RevokedUtc == null && link.ExpiresUtc > utcNow && (!link.IsSingleUse || link.UsedUtc == null))
            .ExecuteUpdateAsync(link => link.SetProperty(l => l.RevokedUtc, utcNow).SetProperty(l => l.Version, l => l.Version + 1), cancellationToken);
    }

    private async Task<FoundLink> FindAsync(SmallTownsDbContext db, string? token, CancellationToken cancellationToken)
    {
        var hash = LinkToken.HashOf(token);
        var link = hash is null ? null : await db.ExpiringLinks.AsNoTracking().SingleOrDefaultAsync(row => row.TokenHash == hash, cancellationToken);
        return link is not null && purposes.TryGetValue(link.Purpose, out var purpose)
            ? new(link.StateAt(clock.GetUtcNow().UtcDateTime), link, purpose)
            : new(LinkState.Unknown, null, null);
    }
}

/// <param name="Link">Empty for an unknown one, as its purpose is.</param>
public sealed record FoundLink(LinkState State, ExpiringLink? Link, LinkPurpose? Purpose);

/// <param name="State">How the link was when the button was pressed.</param>
/// <param name="Done">What has been done; empty where the link could not be used.</param>
public sealed record ActedLink(LinkState State, string? Done);
