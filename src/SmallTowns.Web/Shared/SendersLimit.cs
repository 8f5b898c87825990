using System.Threading.RateLimiting;

namespace SmallTowns.Web.Shared;

/// <summary>How many times one address may send a form. Addresses are remembered for ten minutes, in memory only.</summary>
public abstract class SendersLimit(int perTenMinutes) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = perTenMinutes, Window = Window }));

    /// <summary>False where the address has sent as often as it may.</summary>
    public bool TryTake(HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(SenderKey.Of(context));
        return lease.IsAcquired;
    }

    public void Dispose()
    {
        limiter.Dispose();
        GC.SuppressFinalize(this);
    }
}
