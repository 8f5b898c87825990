extern alias web;

using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Benchmarks.Circuits.Server;

[assembly: HostingStartup(typeof(SmallTowns.Benchmarks.PortalWithLimits))]

namespace SmallTowns.Benchmarks;

/// <summary>
/// The real portal with two more addresses to measure it against, both answering with as many prebuilt bytes as are
/// asked for: <c>/bench/bare</c> stands before everything the portal does, <c>/bench/limit</c> behind everything that is
/// done to every request (log line, security headers, language, routing). Nothing of this is in the portal itself.
/// </summary>
public sealed class PortalWithLimits : IHostingStartup
{
    private const int MostBytes = 1_000_000;

    public static async Task<int> RunAsync(string[] args)
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", typeof(PortalWithLimits).Assembly.GetName().Name);
        var main = typeof(web::Program).Assembly.EntryPoint!;
        return main.Invoke(null, [(string[])["--applicationName", typeof(web::Program).Assembly.GetName().Name!, .. args]]) switch
        {
            Task<int> running => await running,
            int code => code,
            _ => 0,
        };
    }

    public void Configure(IWebHostBuilder builder) =>
        builder.ConfigureServices((host, services) =>
        {
            FixedClock.Set(services, host.Configuration);
            services.AddSingleton<IStartupFilter, Limits>();
            services.AddMeasuredStaff();
            services.AddHostedService<Import.ImportRun>();
        });

    private sealed class Limits : IStartupFilter
    {
        private byte[] _bytes = [];

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseServerState();
            app.Use((context, rest) => context.Request.Path == "/bench/bare" ? AnswerAsync(context) : rest(context));
            next(app);
            app.Use((context, rest) => context.Request.Path == "/bench/limit" ? AnswerAsync(context) : rest(context));
        };

        private Task AnswerAsync(HttpContext context)
        {
            var length = int.Parse(context.Request.Query["bytes"]!, CultureInfo.InvariantCulture);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(length, MostBytes);
            if (_bytes.Length != length)
                _bytes = new byte[length];
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = length;
            return context.Response.Body.WriteAsync(_bytes, 0, length);
        }
    }
}
