using System.Globalization;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Hosting;

/// <summary>Reading is free; what makes the server work on sent data is counted by the sender's address.</summary>
public static class RateLimits
{
    public static IServiceCollection AddRateLimits(this IServiceCollection services) => services.AddSingleton<PostsOfSenders>();

    /// <summary>Reading does not even ask: every request would wait for the same lock.</summary>
    public static IApplicationBuilder UseRateLimits(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var posts = app.ApplicationServices.GetRequiredService<PostsOfSenders>();
        return app.UseWhen(context => HttpMethods.IsPost(context.Request.Method) && !IsCircuit(context.Request), rest => rest.Use(next => context =>
        {
            if (posts.TryTake(context))
                return next(context);
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = PostsOfSenders.Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        }));
    }

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
