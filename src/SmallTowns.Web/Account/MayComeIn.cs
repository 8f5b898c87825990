using Microsoft.AspNetCore.Identity;
using SmallTowns.Data.Accounts;

namespace SmallTowns.Web.Account;

/// <summary>Whoever was shut out, or has not accepted the invitation, is not let in by any way of signing in.</summary>
public sealed class MayComeIn : IUserConfirmation<StaffUser>
{
    public Task<bool> IsConfirmedAsync(UserManager<StaffUser> manager, StaffUser user) =>
        Task.FromResult(user is { DisabledUtc: null, JoinedUtc: not null });
}
