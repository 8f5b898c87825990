using System.Globalization;
using System.Threading.RateLimiting;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Api.Calculations;

/// <summary>A long request takes tens of megabytes while it is worked on: one sender has few at a time, the next ones wait.</summary>
internal sealed class CalculationLimits : IDisposable
{
    private static readonly ConcurrencyLimiterOptions FewAtATime = new() { PermitLimit = 2, QueueLimit = 8 };
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(sender => RateLimitPartition.GetConcurrencyLimiter(sender, _ => FewAtATime));

    public void Dispose() => limiter.Dispose();

    /// <summary>Stands before the body is read.</summary>
    public async Task InTurnAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<Limited>() is null)
        {
            await next(context);
            return;
        }

        RateLimitLease turn;
        try
        {
            turn = await limiter.AcquireAsync(SenderKey.Of(context), cancellationToken: context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever waited has gone.
            return;
        }

        using var held = turn;
        if (turn.IsAcquired)
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = TryAgainAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Marks an endpoint whose requests take turns.</summary>
    public sealed class Limited;
}
