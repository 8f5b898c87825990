using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SmallTowns.Data;
using SmallTowns.Data.Accounts;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Identity;

/// <summary>
/// The sessions that stand open. Every request behind a sign-in, every command of an open page and, now and then, every open page
/// asks here: one row, found by its key, so that what ends on one node is over on all of them at once.
/// </summary>
public sealed class OpenSessions(
    IDbContextFactory<SmallTownsDbContext> contexts, IOptions<IdentityOptions> options, AccountSettings settings, TimeProvider clock)
{
    // Written at most so often: a person who works is seen all the time.
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    private TimeSpan Idle => TimeSpan.FromHours(settings.IdleHours);

    private DateTime UtcNow => clock.GetUtcNow().UtcDateTime;

    public async Task<Session> BeginAsync(int userId, SignInMeans means, string device, string address)
    {
        var utcNow = UtcNow;
        var session = new Session
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            UserId = userId,
            MadeUtc = utcNow,
            SeenUtc = utcNow,
            EndsUtc = utcNow + TimeSpan.FromHours(settings.SessionHours),
            Means = means,
            Device = device,
            Address = address,
        };
        await using var db = await contexts.CreateDbContextAsync();
        db.Sessions.Add(session);
        await db.SaveChangesAsync();
        return session;
    }

    /// <summary>
    /// Whether the person whom a cookie or an open page names may still be there: the session is not over, nobody has shut the person
    /// out or changed what they may do.
    /// </summary>
    /// <param name="isActive">Whether the person has done something: a page that only stands open does not keep the session alive.</param>
    public async Task<bool> StandsAsync(ClaimsPrincipal person, bool isActive, CancellationToken cancellationToken)
    {
        var (id, sessionId) = (StaffClaims.ToActor(person).UserId, StaffClaims.SessionOf(person));
        var stamp = person.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
        try
        {
            var utcNow = UtcNow;
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var found = await (
                from session in OpenOf(db, id, utcNow)
                join user in db.Users on session.UserId equals user.Id
                where session.Id == sessionId && user.SecurityStamp == stamp && user.DisabledUtc == null
                select new { session.SeenUtc }).SingleOrDefaultAsync(cancellationToken);
            if (found is null)
                return false;
            if (isActive && found.SeenUtc < utcNow - SeenEvery)
                await db.Sessions.Where(session => session.Id == sessionId).ExecuteUpdateAsync(row => row.SetProperty(session => session.SeenUtc, utcNow), cancellationToken);
            return true;
        }
        catch (Exception fault) when (DatabaseUnavailable.Explains(fault))
        {
            // Nobody can change anything now. Throwing people out would only cost them what they have typed.
            return true;
        }
    }

    /// <summary>The session of the cookie, where it is this person's and not over.</summary>
    public async Task<Session?> FindAsync(Guid? sessionId, int userId)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Sessions.AsNoTracking().SingleOrDefaultAsync(session => session.Id == sessionId && session.UserId == userId && session.EndedUtc == null);
    }

    /// <summary>Those in which a person can go on working, the newest first.</summary>
    public async Task<IReadOnlyList<Session>> ListAsync(int userId)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await OpenOf(db, userId, UtcNow).AsNoTracking().OrderByDescending(session => session.MadeUtc).ToListAsync();
    }

    private IQueryable<Session> OpenOf(SmallTownsDbContext db, int userId, DateTime utcNow)
    {
        var seenAfter = utcNow - Idle;
        return db.Sessions.Where(session => session.UserId == userId && session.EndedUtc == null && session.EndsUtc > utcNow && session.SeenUtc > seenAfter);
    }

    /// <returns>Whether it was open: ended twice, it has ended once.</returns>
    public async Task<bool> EndAsync(Guid? sessionId, int userId)
    {
        var utcNow = UtcNow;
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Sessions.Where(session => session.Id == sessionId && session.UserId == userId && session.EndedUtc == null)
            .ExecuteUpdateAsync(row => row.SetProperty(session => session.EndedUtc, utcNow)) > 0;
    }

    /// <summary>All of a person's, or all but the one at which they sit.</summary>
    public async Task EndAllAsync(int userId, Guid? except = null)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await EndAllAsync(db, userId, UtcNow, except);
    }

    /// <summary>The same within the caller's transaction.</summary>
    public static Task EndAllAsync(SmallTownsDbContext db, int userId, DateTime utcNow, Guid? except = null) =>
        db.Sessions.Where(session => session.UserId == userId && session.EndedUtc == null && session.Id != except)
            .ExecuteUpdateAsync(row => row.SetProperty(session => session.EndedUtc, utcNow));

    /// <summary>From now on the session counts as one that was opened by this.</summary>
    public async Task SetMeansAsync(Guid? sessionId, SignInMeans means)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await db.Sessions.Where(session => session.Id == sessionId).ExecuteUpdateAsync(row => row.SetProperty(session => session.Means, means));
    }

    /// <summary>Whether the roles of the person ask for a second factor.</summary>
    public async Task<bool> AsksSecondFactorAsync(int userId)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return settings.SecondFactor.Asks(await StaffActors.RolesOfAsync(db, userId));
    }
}
