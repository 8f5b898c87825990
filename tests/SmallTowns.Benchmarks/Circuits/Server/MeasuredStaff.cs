using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SmallTowns.Benchmarks.Circuits.Server;

/// <summary>
/// What the measuring host adds to the portal for circuits: people who can sign in (<c>Bench:Editors</c>), a shorter wait
/// for circuits that lost their page (<c>Bench:RetentionSeconds</c>), and <c>/bench/memory</c>.
/// </summary>
internal static class MeasuredStaff
{
    public static void AddMeasuredStaff(this IServiceCollection services)
    {
        services.AddSingleton<CircuitLedger>();
        services.AddScoped<CircuitHandler, WatchedCircuit>();
        services.AddHostedService<Editors>();
        services.AddOptions<CircuitOptions>().PostConfigure<IConfiguration>((options, configuration) =>
        {
            if (configuration.GetValue<int?>("Bench:RetentionSeconds") is not { } seconds)
                return;
            options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromSeconds(seconds);
            options.PersistedCircuitInMemoryRetentionPeriod = TimeSpan.FromSeconds(seconds);
        });
    }

    public static void UseServerState(this IApplicationBuilder app)
    {
        var ledger = app.ApplicationServices.GetRequiredService<CircuitLedger>();
        app.Use((context, rest) => context.Request.Path == "/bench/memory"
            ? context.Response.WriteAsJsonAsync(ledger.Look(collect: context.Request.Query.ContainsKey("collect")))
            : rest(context));
    }
}
