using System.Threading.RateLimiting;

namespace SmallTowns.Web.Shared;

/// <summary>How many times one address may send something. Addresses are remembered for the window, in memory only.</summary>
public abstract class SendersLimit(int perWindow, TimeSpan window) : IDisposable
{
    /// <summary>For a form: so many in ten minutes.</summary>
    protected SendersLimit(int perTenMinutes)
        : this(perTenMinutes, TimeSpan.FromMinutes(10))
    {
    }

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = perWindow, Window = window }));

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
