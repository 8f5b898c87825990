using Microsoft.AspNetCore.Components.Server.Circuits;

namespace SmallTowns.Web.Hosting.Memory;

/// <summary>An open page is one request for hours: what happens on it is counted too. A page that only lies open is quiet.</summary>
public sealed class CircuitTraffic(Traffic traffic) : CircuitHandler
{
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => activity =>
    {
        traffic.Note();
        return next(activity);
    };
}
