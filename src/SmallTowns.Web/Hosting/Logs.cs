using System.Globalization;
using Serilog;
using Serilog.Configuration;
using Serilog.Core;
using Serilog.Events;
using Serilog.Sinks.OpenTelemetry;
using SmallTowns.Web.Hosting.Requests;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Hosting;

/// <summary>
/// The console, and a rolling file where one is asked for. Warnings and errors are written before the request goes on; the rest
/// by a thread of its own, so that nobody waits for a slow console. Addresses of readers, their browsers and query strings are
/// not written: what a person looks for is nobody's business.
/// </summary>
public static class Logs
{
    /// <summary>The files of all days.</summary>
    public const string FilePattern = "smalltowns-*.log";

    private const int MostOfAPath = 200;
    private const string FileName = "smalltowns-.log";
    private const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} [{Level:u3}] {TraceId} {SourceContext} {Message:lj}{NewLine}{Exception}";

    public static WebApplicationBuilder AddLogs(this WebApplicationBuilder builder)
    {
        var settings = LogSettings.Read(builder.Configuration);
        var directory = Path.Combine(builder.Environment.ContentRootPath, settings.Directory);
        string? reason = null;
        var toFiles = settings.Directory.Length > 0 && WritableDirectory.TryPrepare(directory, out reason);
        if (reason is not null)
            builder.Services.AddStartupWarning<LogSettings>($"Logs go to the console only: {reason}");
        builder.Services.AddRequestLog(settings);
        builder.Services.AddSingleton<LogQueue>();
        builder.Services.AddSerilog((services, logger) => logger
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            .Filter.ByExcluding(IsToldByStartupFault)
            .WriteAsItIsUrgent(Written(toFiles ? directory : null, settings), services.GetRequiredService<LogQueue>()), preserveStaticLogger: true);
        return builder;
    }

    /// <summary>Console and files in one, so that both ways to them write whole lines in turn.</summary>
    private static Logger Written(string? directory, LogSettings settings)
    {
        var logger = new LoggerConfiguration().MinimumLevel.Verbose()
            .WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture);
        if (directory is not null)
            logger.WriteTo.File(
                Path.Combine(directory, FileName),
                outputTemplate: Line,
                formatProvider: CultureInfo.InvariantCulture,
                rollingInterval: RollingInterval.Day,
                rollOnFileSizeLimit: true,
                fileSizeLimitBytes: settings.FileMegabytes * 1024L * 1024,
                retainedFileCountLimit: settings.KeepFiles);
        if (settings.Collector.Length > 0)
            // In batches by a thread of its own: a collector that is slow or away holds nobody up.
            logger.WriteTo.OpenTelemetry(collector =>
            {
                collector.Endpoint = settings.Collector;
                collector.Protocol = OtlpProtocol.HttpProtobuf;
                collector.ResourceAttributes = new Dictionary<string, object> { ["service.name"] = "smalltowns", ["service.version"] = PortalVersion.Text };
            });
        return logger.CreateLogger();
    }

    // The queue comes last: what stands last is disposed of last, and it closes console and file after it is empty.
    public static LoggerConfiguration WriteAsItIsUrgent(this LoggerConfiguration logger, Logger written, LogQueue queue) => logger
        .WriteTo.Logger(written, attemptDispose: false, restrictedToMinimumLevel: LogEventLevel.Warning)
        .WriteTo.Conditional(
            entry => entry.Level < LogEventLevel.Warning,
            calm => calm.Async(rest => rest.Logger(written, attemptDispose: true), LogQueue.Lines, blockWhenFull: false, monitor: queue));

    /// <summary>The host logs a failed start with its stack; <see cref="StartupFault"/> says the same in one sentence.</summary>
    private static bool IsToldByStartupFault(LogEvent entry) =>
        entry.MessageTemplate.Text == "Hosting failed to start"
        && entry.Exception is { } exception && StartupFault.SentenceFor(exception) is not null
        && entry.Properties.ContainsKey(Constants.SourceContextPropertyName);
}
