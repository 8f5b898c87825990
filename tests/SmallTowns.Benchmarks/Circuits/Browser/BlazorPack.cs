using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace SmallTowns.Benchmarks.Circuits.Browser;

/// <summary>
/// The protocol that circuits speak: MessagePack with few types. ASP.NET Core keeps it internal and has no client for it;
/// should it move or change its constructor, this is the line that says so.
/// </summary>
internal static class BlazorPack
{
    private const string TypeName = "Microsoft.AspNetCore.Components.Server.BlazorPack.BlazorPackHubProtocol";

    public static IHubProtocol Create() =>
        (IHubProtocol)Activator.CreateInstance(typeof(CircuitOptions).Assembly.GetType(TypeName, throwOnError: true)!, nonPublic: true)!;
}
