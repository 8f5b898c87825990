using Microsoft.AspNetCore.Components.Authorization;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Identity;

/// <summary>
/// Who is at the screen. Ask anew for every command: a page stays open longer than a person may stay in. Each time it is asked whether
/// the session and the person still stand.
/// </summary>
public sealed class CurrentStaff(AuthenticationStateProvider session, IHttpContextAccessor accessor)
{
    public async ValueTask<StaffActor> GetAsync()
    {
        try
        {
            var actor = StaffClaims.ToActor((await session.GetAuthenticationStateAsync()).User);
            return actor.IsNobody || session is not StaffSession open || await open.StandsAsync() ? actor : StaffActor.Nobody;
        }
        catch (InvalidOperationException) when (accessor.HttpContext is not null)
        {
            // Only components have a session; an endpoint has its request.
            return StaffClaims.ToActor(accessor.HttpContext.User);
        }
    }
}
