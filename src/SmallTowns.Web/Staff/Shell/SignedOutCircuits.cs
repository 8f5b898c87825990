using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Staff.Shell;

/// <summary>
/// Stops a page whose reader has been signed out or shut out: what was typed stays to be seen and copied, but nothing that
/// is pressed reaches the server any more.
/// </summary>
public sealed class SignedOutCircuits : CircuitHandler, IDisposable
{
    private readonly AuthenticationStateProvider authentication;
    private bool wasSignedIn;
    private bool isOver;

    public SignedOutCircuits(AuthenticationStateProvider authentication)
    {
        this.authentication = authentication;
        authentication.AuthenticationStateChanged += Follow;
    }

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) =>
        wasSignedIn = IsSignedIn(await authentication.GetAuthenticationStateAsync());

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) =>
        activity =>
        {
            (authentication as StaffSession)?.Act();
            return isOver ? Task.CompletedTask : next(activity);
        };

    public void Dispose() => authentication.AuthenticationStateChanged -= Follow;

    private async void Follow(Task<AuthenticationState> state)
    {
        try
        {
            isOver = wasSignedIn && !IsSignedIn(await state);
        }
        catch (Exception)
        {
            // Whoever they are could not be found out: the provider tries again, and until then nothing is done in their name.
            isOver = wasSignedIn;
        }
    }

    private static bool IsSignedIn(AuthenticationState state) => !StaffClaims.ToActor(state.User).IsNobody;
}
