using System.Globalization;
using System.Threading.RateLimiting;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Hosting;

/// <summary>Reading is free; what makes the server work on sent data is counted by the sender's address.</summary>
public static class RateLimits
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddRateLimits(this IServiceCollection services, HostingSettings settings) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => HttpMethods.IsPost(context.Request.Method) && !IsCircuit(context.Request)
            ? RateLimitPartition.GetFixedWindowLimiter(
                SenderKey.Of(context),
                _ => new FixedWindowRateLimiterOptions { PermitLimit = settings.PostsPerMinute, Window = Window })
            : RateLimitPartition.GetNoLimiter("reading"));
        options.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    });

    /// <summary>Reading does not even ask: every request would wait for the same lock.</summary>
    public static IApplicationBuilder UseRateLimits(this IApplicationBuilder app) =>
        app.UseWhen(context => !HttpMethods.IsGet(context.Request.Method), rest => rest.UseRateLimiter());

    /// <summary>A whole office reads and leaves pages behind one address; circuits have a door of their own (CircuitDoor).</summary>
    private static bool IsCircuit(HttpRequest request) => request.Path.StartsWithSegments("/_blazor");
}
