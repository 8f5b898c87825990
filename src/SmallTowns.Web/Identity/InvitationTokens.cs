using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SmallTowns.Data.Accounts;

namespace SmallTowns.Web.Identity;

/// <summary>
/// Tokens of invitations, which people open later than a link that they asked for themselves. A token holds the person's
/// security stamp: it is void once used, or when another was sent after it.
/// </summary>
public sealed class InvitationTokens(
    IDataProtectionProvider protection, IOptions<InvitationTokens.Settings> options, ILogger<InvitationTokens> logger)
    : DataProtectorTokenProvider<StaffUser>(protection, options, logger)
{
    public new const string Name = "invitation";
    public const string Purpose = "invitation";
    public const int LifetimeDays = 7;

    public sealed class Settings : DataProtectionTokenProviderOptions
    {
        public Settings()
        {
            Name = InvitationTokens.Name;
            TokenLifespan = TimeSpan.FromDays(LifetimeDays);
        }
    }
}
