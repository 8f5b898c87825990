using System.Net;
using System.Net.Sockets;

namespace SmallTowns.Web.Shared;

/// <summary>
/// By what senders are told apart wherever something is counted: the IPv4 address, however the connection spells it, or the /64
/// network of an IPv6 address. A household has a whole such network; counted by addresses, one sender could be anybody.
/// </summary>
public static class SenderKey
{
    private const int NetworkBytes = 8;

    public static string Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Of(context.Connection.RemoteIpAddress);
    }

    /// <summary>One key for all whose address is not known: they share what one may do.</summary>
    public static string Of(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => NetworkOf(address),
        _ => address.ToString(),
    };

    private static string NetworkOf(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, NetworkBytes, bytes.Length - NetworkBytes);
        return $"{new IPAddress(bytes)}/{NetworkBytes * 8}";
    }
}
