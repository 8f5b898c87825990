using Microsoft.AspNetCore.Components.Authorization;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Identity;

/// <summary>
/// Who is at the screen. Ask anew for every command: a page stays open longer than a person may stay in. Each time it is asked whether
/// the session and the person still stand.
/// </summary>
public sealed class CurrentStaff(AuthenticationStateProvider session, OpenSessions sessions, IHttpContextAccessor accessor)
{
    public async ValueTask<StaffActor> GetAsync()
    {
        try
        {
            var person = (await session.GetAuthenticationStateAsync()).User;
            var actor = StaffClaims.ToActor(person);
            if (actor.IsNobody || await sessions.StandsAsync(person, isActive: true, CancellationToken.None))
                return actor;
            (session as StaffSession)?.End();
            return StaffActor.Nobody;
        }
        catch (InvalidOperationException) when (accessor.HttpContext is not null)
        {
            // Only components have a session; an endpoint has its request.
            return StaffClaims.ToActor(accessor.HttpContext.User);
        }
    }
}
