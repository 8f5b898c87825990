using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;
using MudBlazor.Services;
using SmallTowns.Web.Hosting;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Forms;

namespace SmallTowns.Web.Staff.Shell;

/// <summary>The back office as a part of the host: its components, its circuits, its address.</summary>
public static class StaffArea
{
    public const string Path = "/staff";

    // The sealed state of a page that comes back with the longest texts goes in one message; files go in pieces and need no more.
    private const int MessageBytes = 1024 * 1024;
    private const int SecondsOnScreen = 6;

    /// <summary>A message that was put away goes at once: while it fades, the same words said again would not be shown.</summary>
    private const int FadingMilliseconds = 200;

    public static IServiceCollection AddStaffArea(this IServiceCollection services, HostingSettings settings)
    {
        services.AddSingleton(new CircuitPlaces(settings));
        services.AddScoped<CircuitHandler, SignedOutCircuits>();
        services.AddScoped<CircuitHandler, ConnectedPages>();
        services.AddSingleton<PausedOnShutdown>();
        services.AddHostedService(provider => provider.GetRequiredService<PausedOnShutdown>());
        services.AddSingleton<PersonalDrafts>().AddSingleton<OpenForms>();
        services.AddScoped<CarriedInput>();
        services.AddTransient<MudLocalizer, RussianMudLocalizer>();
        services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomRight;
            options.SnackbarConfiguration.VisibleStateDuration = SecondsOnScreen * 1000;
            options.SnackbarConfiguration.HideTransitionDuration = FadingMilliseconds;
            options.SnackbarConfiguration.PreventDuplicates = true;
        });
        return services;
    }

    public static IRazorComponentsBuilder AddStaffCircuits(this IRazorComponentsBuilder components)
    {
        components.RegisterPersistentService<CarriedInput>(RenderMode.InteractiveServer);
        components
            .AddInteractiveServerComponents(options =>
            {
                options.DetailedErrors = false;
                options.DisconnectedCircuitMaxRetained = 100;
                options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(5);
                options.PersistedCircuitInMemoryMaxRetained = 500;
                // The browser's copy is good for as long.
                options.PersistedCircuitInMemoryRetentionPeriod = TimeSpan.FromHours(12);
                options.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(20);
            })
            .AddHubOptions(options => options.MaximumReceiveMessageSize = MessageBytes);
        return components;
    }

    /// <summary>A page that has put its circuit away must not take it up again at a server that is about to be gone.</summary>
    public static IApplicationBuilder UseNoCircuitsWhileStopping(this IApplicationBuilder app)
    {
        var shutdown = app.ApplicationServices.GetRequiredService<PausedOnShutdown>();
        return app.Use((context, next) =>
        {
            if (!shutdown.IsStopping || context.WebSockets.IsWebSocketRequest || !context.Request.Path.StartsWithSegments($"{CircuitDoor.Path}/negotiate"))
                return next(context);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        });
    }

    /// <summary>After sign-in is known: who is nobody opens no circuit.</summary>
    public static IApplicationBuilder UseCircuitDoor(this IApplicationBuilder app) => app.UseMiddleware<CircuitDoor>();

    /// <summary>
    /// Framing is answered for by <see cref="SecurityHeaders"/>: a second header would only repeat it. What a page of the back office is
    /// told goes uncompressed, as the page itself does: it is never alike for everybody.
    /// </summary>
    public static RazorComponentsEndpointConventionBuilder WithStaffCircuits(this RazorComponentsEndpointConventionBuilder pages)
    {
        pages.AddInteractiveServerRenderMode(options =>
        {
            options.ContentSecurityFrameAncestorsPolicy = null;
            options.DisableWebSocketCompression = true;
        });
        pages.Finally(endpoint =>
        {
            if (!endpoint.Metadata.OfType<StaffPageAttribute>().Any())
                WithoutCircuits(endpoint.Metadata);
        });
        return pages;
    }

    /// <summary>
    /// Once there are circuits, every page of the program ends with a kilobyte of sealed state that is different each time.
    /// A page that is told of no render mode has none; the metadata that tells it is internal to ASP.NET Core.
    /// </summary>
    private static void WithoutCircuits(IList<object> metadata)
    {
        for (var i = 0; i < metadata.Count; i++)
        {
            if (metadata[i].GetType() is { Name: "ConfiguredRenderModesMetadata" } type)
                metadata[i] = Activator.CreateInstance(type, [Array.Empty<IComponentRenderMode>()])!;
        }
    }
}
