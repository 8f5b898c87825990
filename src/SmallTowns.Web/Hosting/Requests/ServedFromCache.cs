using Microsoft.AspNetCore.OutputCaching;

namespace SmallTowns.Web.Hosting.Requests;

/// <summary>Leaves a mark on a request that the output cache answers, for the line that says so.</summary>
public sealed class ServedFromCache : IOutputCachePolicy
{
    private static readonly ServedFromCache Mark = new();

    public static bool Is(HttpContext context) => context.Features.Get<ServedFromCache>() is not null;

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.HttpContext.Features.Set(Mark);
        return ValueTask.CompletedTask;
    }

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;
}
