using System.Globalization;
using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Staff.Forms;

namespace SmallTowns.Web.Tests.Staff;

/// <summary>Pages of the back office as somebody sees them, drawn without a browser over the services of a portal.</summary>
internal sealed class DrawnPage : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly BunitContext context = new();
    private readonly IServiceScope scope;

    public DrawnPage(SmallTownsApp app, StaffActor by)
    {
        scope = app.Services.CreateScope();
        Session = new(by);
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.Services.AddMudServices();
        context.Services.AddSingleton<AuthenticationStateProvider>(Session).AddSingleton<IHttpContextAccessor, HttpContextAccessor>().AddSingleton<CurrentStaff>().AddSingleton<CarriedInput>();
        context.Services.AddFallbackServiceProvider(scope.ServiceProvider);
        context.RenderTree.Add<CascadingValue<StaffActor>>(value => value.Add(one => one.Value, by));
    }

    public SignedInAs Session { get; }

    public string Address => new Uri(context.Services.GetRequiredService<NavigationManager>().Uri).PathAndQuery;

    public IRenderedComponent<T> Open<T>(Action<ComponentParameterCollectionBuilder<T>>? parameters = null) where T : IComponent => context.Render(parameters);

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        scope.Dispose();
    }

    /// <summary>Waits until these words stand on the page.</summary>
    public static void See(IRenderedComponent<IComponent> page, string words) => page.WaitForAssertion(() => Words(page).Should().Contain(words), Patience);

    public static string Words(IRenderedComponent<IComponent> page) => string.Join(' ', page.Nodes.Select(node => node.TextContent)).Replace('\u00A0', ' ');

    /// <summary>The field under a label.</summary>
    public static IElement Field(IRenderedComponent<IComponent> page, string label) =>
        page.Find("#" + page.FindAll("label").First(one => one.TextContent.Trim() == label).GetAttribute("for"));

    public static IElement Button(IRenderedComponent<IComponent> page, string words) => page.FindAll("button").First(one => one.TextContent.Trim() == words);
}

/// <summary>The session of somebody, without a sign-in.</summary>
internal sealed class SignedInAs(StaffActor actor) : AuthenticationStateProvider
{
    /// <summary>What each who asks has to wait for.</summary>
    public Func<Task> Asked { get; set; } = () => Task.CompletedTask;

    public override async Task<AuthenticationState> GetAuthenticationStateAsync()
    {
        await Asked();
        return new(new(new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, Number(actor.UserId)),
                new(ClaimTypes.Name, actor.Name),
                .. actor.Roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())),
                .. actor.TownIds.Select(id => new Claim(StaffClaims.Town, Number(id))),
                .. actor.BodyIds.Select(id => new Claim(StaffClaims.Body, Number(id))),
                .. actor.Duties.Select(duty => new Claim(StaffClaims.Duty, duty.Code)),
            ], "test")));
    }

    private static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);
}
