using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace SmallTowns.Web.Hosting;

/// <summary>
/// Console and a rolling file; one line a request. Addresses of readers, their browsers and query strings are not written:
/// what a person looks for is nobody's business.
/// </summary>
public static class Logs
{
    private const int MostOfAPath = 200;
    private const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} [{Level:u3}] {TraceId} {SourceContext} {Message:lj}{NewLine}{Exception}";

    public static WebApplicationBuilder AddLogs(this WebApplicationBuilder builder)
    {
        var settings = LogSettings.Read(builder.Configuration);
        var directory = Path.Combine(builder.Environment.ContentRootPath, settings.Directory);
        var writable = WritableDirectory.TryPrepare(directory, out var reason);
        builder.Services.AddSerilog(logger =>
        {
            logger.ReadFrom.Configuration(builder.Configuration)
                .Enrich.FromLogContext()
                .Filter.ByExcluding(IsToldByStartupFault)
                .WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture);
            if (writable)
                logger.WriteTo.File(
                    Path.Combine(directory, "smalltowns-.log"),
                    outputTemplate: Line,
                    formatProvider: CultureInfo.InvariantCulture,
                    // A write for each line would cost a third of the speed of cached pages; the console has every line at once.
                    buffered: true,
                    flushToDiskInterval: TimeSpan.FromSeconds(1),
                    rollingInterval: RollingInterval.Day,
                    rollOnFileSizeLimit: true,
                    fileSizeLimitBytes: settings.FileMegabytes * 1024L * 1024,
                    retainedFileCountLimit: settings.KeepFiles);
        }, preserveStaticLogger: true);
        if (!writable)
            builder.Services.AddHostedService(services => new StartupWarning(
                services.GetRequiredService<ILogger<LogSettings>>(), $"Logs go to the console only: {reason}"));
        return builder;
    }

    public static IApplicationBuilder UseRequestLog(this IApplicationBuilder app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.ApplicationServices.GetRequiredService<Serilog.ILogger>();
        options.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} {Elapsed:0.0} ms";
        options.GetLevel = LevelOf;
        // A path may hold line breaks (%0A), which would write lines of anybody's own into the log, and may be as long as a page.
        options.GetMessageTemplateProperties = (context, path, elapsed, status) =>
        [
            new("RequestMethod", new ScalarValue(Printable(context.Request.Method))),
            new("RequestPath", new ScalarValue(Printable(path))),
            new("StatusCode", new ScalarValue(status)),
            new("Elapsed", new ScalarValue(elapsed)),
        ];
    });

    private static string Printable(string text) =>
        string.Concat(text.Take(MostOfAPath).Select(sign => char.IsControl(sign) || char.GetUnicodeCategory(sign) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format ? '\uFFFD' : sign))
        + (text.Length > MostOfAPath ? "…" : "");

    private static LogEventLevel LevelOf(HttpContext context, double elapsedMilliseconds, Exception? exception) =>
        exception is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error
        : context.Request.Path.StartsWithSegments(Health.Prefix, StringComparison.Ordinal) ? LogEventLevel.Debug
        : LogEventLevel.Information;

    /// <summary>The host logs a failed start with its stack; <see cref="StartupFault"/> says the same in one sentence.</summary>
    private static bool IsToldByStartupFault(LogEvent entry) =>
        entry.MessageTemplate.Text == "Hosting failed to start"
        && entry.Exception is { } exception && StartupFault.SentenceFor(exception) is not null
        && entry.Properties.ContainsKey(Constants.SourceContextPropertyName);
}
