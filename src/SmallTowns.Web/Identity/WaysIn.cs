using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Accounts;

namespace SmallTowns.Web.Identity;

/// <summary>What ends the ways in of a person, within the caller's transaction.</summary>
internal static class WaysIn
{
    /// <summary>What was made with the old stamp, a cookie or a link, is void.</summary>
    public static void RenewStamp(this StaffUser user) => (user.SecurityStamp, user.ConcurrencyStamp) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString());

    /// <summary>Whoever is in is out, on all devices.</summary>
    public static Task ShutOutAsync(this SmallTownsDbContext db, StaffUser user, DateTime utcNow)
    {
        user.RenewStamp();
        return OpenSessions.EndAllAsync(db, user.Id, utcNow);
    }

    /// <summary>Codes and passkeys stop working, the password remains.</summary>
    public static async Task ResetSecondFactorAsync(this SmallTownsDbContext db, StaffUser user, DateTime utcNow)
    {
        user.TwoFactorEnabled = false;
        await db.UserTokens.Where(token => token.UserId == user.Id).ExecuteDeleteAsync();
        await db.UserPasskeys.Where(passkey => passkey.UserId == user.Id).ExecuteDeleteAsync();
        await db.ShutOutAsync(user, utcNow);
    }
}
