using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SmallTowns.Benchmarks;

/// <summary>One moment for the whole run (<c>Bench:Clock</c>), so that two recordings of the portal's answers differ only where the portal does.</summary>
internal sealed class FixedClock(DateTimeOffset moment) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => moment;

    public static void Set(IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.GetValue<DateTimeOffset?>("Bench:Clock") is { } moment)
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new FixedClock(moment)));
    }
}
