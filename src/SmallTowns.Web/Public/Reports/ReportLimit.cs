using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Public.Reports;

/// <summary>How many reports one address may send. Addresses are remembered for ten minutes, in memory only.</summary>
public sealed class ReportLimit(HostingSettings settings) : IDisposable
{
    private const int NetworkBytes = 8;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = settings.ReportsPerTenMinutes, Window = Window }));

    /// <summary>False where the address has sent as many as it may.</summary>
    public bool TryTake(IPAddress? address)
    {
        using var lease = limiter.AttemptAcquire(NetworkOf(address));
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();

    // A household has a whole network of IPv6 addresses.
    private static string NetworkOf(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes(), 0, NetworkBytes),
        _ => address.MapToIPv4().ToString(),
    };
}
