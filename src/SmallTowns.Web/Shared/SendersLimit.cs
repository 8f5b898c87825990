using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace SmallTowns.Web.Shared;

/// <summary>How many times one address may send a form. Addresses are remembered for ten minutes, in memory only.</summary>
public abstract class SendersLimit(int perTenMinutes) : IDisposable
{
    private const int NetworkBytes = 8;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = perTenMinutes, Window = Window }));

    /// <summary>False where the address has sent as often as it may.</summary>
    public bool TryTake(IPAddress? address)
    {
        using var lease = limiter.AttemptAcquire(NetworkOf(address));
        return lease.IsAcquired;
    }

    public void Dispose()
    {
        limiter.Dispose();
        GC.SuppressFinalize(this);
    }

    // A household has a whole network of IPv6 addresses.
    private static string NetworkOf(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes(), 0, NetworkBytes),
        _ => address.MapToIPv4().ToString(),
    };
}
