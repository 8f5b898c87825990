extern alias web;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Benchmarks.Circuits.Server;

[assembly: HostingStartup(typeof(SmallTowns.Benchmarks.MeasuringHost))]

namespace SmallTowns.Benchmarks;

/// <summary>
/// The real portal with what the load scripts need besides: people who can sign in and <c>/bench/memory</c>. Nothing of this is
/// in the portal itself.
/// </summary>
public sealed class MeasuringHost : IHostingStartup
{
    public static async Task<int> RunAsync(string[] args)
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", typeof(MeasuringHost).Assembly.GetName().Name);
        var main = typeof(web::Program).Assembly.EntryPoint!;
        return main.Invoke(null, [(string[])["--applicationName", typeof(web::Program).Assembly.GetName().Name!, .. args]]) switch
        {
            Task<int> running => await running,
            int code => code,
            _ => 0,
        };
    }

    public void Configure(IWebHostBuilder builder) =>
        builder.ConfigureServices((context, services) =>
        {
            FixedClock.Set(services, context.Configuration);
            services.AddSingleton<IStartupFilter, ServerState>();
            services.AddMeasuredStaff();
            services.AddHostedService<Import.ImportRun>();
            services.AddHostedService<Meetings.MeetingRun>();
            services.AddHostedService<Campaigns.CampaignRun>();
        });

    private sealed class ServerState : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseServerState();
            next(app);
        };
    }
}
