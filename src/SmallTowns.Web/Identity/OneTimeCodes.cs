using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OtpNet;
using SmallTowns.Data;
using SmallTowns.Data.Accounts;

namespace SmallTowns.Web.Identity;

/// <summary>
/// The six digits of the application on the telephone (RFC 6238): those of this half minute, the one before and the next, each once.
/// Whoever looked over a shoulder comes too late.
/// </summary>
public sealed class OneTimeCodes(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock) : AuthenticatorTokenProvider<StaffUser>
{
    private const int Steps = 1;

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<StaffUser> manager, StaffUser user)
    {
        ArgumentNullException.ThrowIfNull(manager);
        ArgumentNullException.ThrowIfNull(user);
        var key = await manager.GetAuthenticatorKeyAsync(user);
        return !string.IsNullOrEmpty(key)
            && new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(clock.GetUtcNow().UtcDateTime, token, out var step, new VerificationWindow(Steps, Steps))
            && await UseAsync(user.Id, step);
    }

    /// <summary>The row can be added once: of two requests with the same code, at whatever nodes, one comes through.</summary>
    private async Task<bool> UseAsync(int userId, long step)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await db.UsedCodes.Where(used => used.UserId == userId && used.Step < step - 2 * Steps).ExecuteDeleteAsync();
        db.UsedCodes.Add(new UsedCode { UserId = userId, Step = step });
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException)
        {
            if (!await db.UsedCodes.AsNoTracking().AnyAsync(used => used.UserId == userId && used.Step == step))
                throw;
            return false;
        }
    }
}
