using System.Globalization;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Hosting;

/// <summary>Reading is free; what makes the server work on sent data is counted by the sender's address.</summary>
public static class RateLimits
{
    public static IServiceCollection AddRateLimits(this IServiceCollection services) => services.AddSingleton<PostsOfSenders>().AddSingleton<PostsOfHalls>();

    /// <summary>Reading does not even ask: every request would wait for the same lock.</summary>
    public static IApplicationBuilder UseRateLimits(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var posts = app.ApplicationServices.GetRequiredService<PostsOfSenders>();
        var halls = app.ApplicationServices.GetRequiredService<PostsOfHalls>();
        return app.UseWhen(context => HttpMethods.IsPost(context.Request.Method) && !IsCircuit(context.Request), rest => rest.Use(next => context =>
        {
            if (IsFromAHall(context.Request) ? halls.TryTake(context) : posts.TryTake(context))
                return next(context);
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = PostsOfSenders.Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        }));
    }

    /// <summary>The desk of a meeting sends each mark by itself, and those who vote there are behind its address too.</summary>
    private static bool IsFromAHall(HttpRequest request) => request.Path.StartsWithSegments("/desk") || request.Path.StartsWithSegments("/ballot");

    /// <summary>A whole office reads and leaves pages behind one address; circuits have a door of their own (CircuitDoor).</summary>
    private static bool IsCircuit(HttpRequest request) => request.Path.StartsWithSegments("/_blazor");
}

/// <summary>
/// How many times a minute one address may post. The framework's own middleware is not used: it makes limiters that nobody
/// disposes of, each wakes ten times a second and holds its whole portal, and hundreds of portals in one test process kept a
/// processor and gigabytes busy with it.
/// </summary>
internal sealed class PostsOfSenders(HostingSettings settings) : SendersLimit(settings.PostsPerMinute, Window)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
}

/// <summary>The same of a hall in which a meeting goes on: two secretaries with forty marks a minute each, and whoever votes with a code.</summary>
internal sealed class PostsOfHalls(HostingSettings settings) : SendersLimit(settings.PostsPerMinute * TimesAsMany, PostsOfSenders.Window)
{
    private const int TimesAsMany = 10;
}
