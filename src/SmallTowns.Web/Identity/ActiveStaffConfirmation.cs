using Microsoft.AspNetCore.Identity;
using SmallTowns.Data.Accounts;

namespace SmallTowns.Web.Identity;

/// <summary>Whoever was shut out, or has not accepted the invitation, is not let in by any way of signing in.</summary>
public sealed class ActiveStaffConfirmation : IUserConfirmation<StaffUser>
{
    public Task<bool> IsConfirmedAsync(UserManager<StaffUser> manager, StaffUser user) =>
        Task.FromResult(user is { DisabledUtc: null, JoinedUtc: not null });
}
