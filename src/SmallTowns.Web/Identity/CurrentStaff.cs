using Microsoft.AspNetCore.Components.Authorization;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Identity;

/// <summary>Who is at the screen. Ask anew for every command: a page stays open longer than a person may stay in.</summary>
public sealed class CurrentStaff(AuthenticationStateProvider session, IHttpContextAccessor accessor)
{
    public async ValueTask<StaffActor> GetAsync()
    {
        try
        {
            return StaffClaims.ToActor((await session.GetAuthenticationStateAsync()).User);
        }
        catch (InvalidOperationException) when (accessor.HttpContext is not null)
        {
            // Only components have a session; an endpoint has its request.
            return StaffClaims.ToActor(accessor.HttpContext.User);
        }
    }
}
