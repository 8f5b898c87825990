using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using SmallTowns.Data;

namespace SmallTowns.Web.Hosting;

/// <summary>Puts a fault that the operator can mend into one sentence. Anything else is a bug and keeps its stack.</summary>
public static class StartupFault
{
    public static string? SentenceFor(Exception exception) => exception switch
    {
        ConfigurationFaultException fault => fault.Message,
        IOException { InnerException: AddressInUseException } fault => $"The portal cannot listen: {fault.Message.TrimEnd('.')}. Stop the other program or set ASPNETCORE_URLS to another port.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } => "The portal may not listen on this port: ports below 1024 need a privilege. Set ASPNETCORE_URLS to another port.",
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => "The portal cannot listen: the address in ASPNETCORE_URLS does not belong to this machine.",
        FormatException fault when fault.Message.Contains("url", StringComparison.OrdinalIgnoreCase) => $"The setting ASPNETCORE_URLS cannot be read: {fault.Message}",
        InvalidOperationException fault when fault.Message.StartsWith("Unable to configure HTTPS endpoint", StringComparison.Ordinal) =>
            "The portal cannot listen on an https address of ASPNETCORE_URLS: it has no certificate. Let a proxy hold it, or set Kestrel:Certificates:Default.",
        InvalidOperationException fault when fault.Message.EndsWith("is not a valid Serilog level.", StringComparison.Ordinal) =>
            $"The settings in section Serilog cannot be read: {fault.Message}",
        InvalidDataException fault when fault.InnerException is FormatException => $"A settings file cannot be read: {fault.InnerException.Message}",
        InvalidDataException fault => $"A settings file cannot be read: {fault.Message}",
        _ => null,
    };
}
