using System.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;
using SmallTowns.Web.Links;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Hosting.Requests;

/// <summary>
/// One line a request: method, path, status, milliseconds. Answers out of the cache and files of the site are counted instead,
/// because the line would cost as much as the answer; so is what <see cref="RequestLineBudget"/> has no room for.
/// </summary>
public sealed partial class RequestLog(RequestDelegate next, RequestTally tally, RequestLineBudget budget, LogSettings settings, ILogger<RequestLog> logger)
{
    private const int LongestPath = 200;
    private const int LongestMethod = 20;

    public async Task InvokeAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        catch (Exception fault)
        {
            // Whoever hangs up makes no fault of ours, and must not be able to fill the log with stacks.
            if (context.RequestAborted.IsCancellationRequested)
                WriteWhereThereIsRoom(context, StatusCodes.Status499ClientClosedRequest, started, fault: null);
            else
                WriteWhereThereIsRoom(context, StatusCodes.Status500InternalServerError, started, fault);
            throw;
        }

        var status = context.Response.StatusCode;
        if (settings.CachedAnswers == CachedAnswersInLog.Counted && IsCheap(context, status))
            tally.Cheap.Add(Route(context), status);
        else if (IsHealth(context) && status < StatusCodes.Status500InternalServerError)
            LogLine(logger, LogLevel.Debug, null, Method(context), Path(context), status, Milliseconds(started));
        else
            WriteWhereThereIsRoom(context, status, started, fault: null);
    }

    private void WriteWhereThereIsRoom(HttpContext context, int status, long started, Exception? fault)
    {
        if (budget.TryTake(context, status))
            LogLine(logger, LevelOf(status), fault, Method(context), Path(context), status, Milliseconds(started));
        else
            tally.Unwritten.Add(Route(context), status);
    }

    private static bool IsCheap(HttpContext context, int status) =>
        status is StatusCodes.Status200OK or StatusCodes.Status304NotModified && (ServedFromCache.Is(context) || IsFile(context));

    private static bool IsFile(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private static bool IsHealth(HttpContext context) => context.Request.Path.StartsWithSegments(Health.Prefix, StringComparison.Ordinal);

    private static LogLevel LevelOf(int status) => status >= StatusCodes.Status500InternalServerError ? LogLevel.Error : LogLevel.Information;

    private static string Route(HttpContext context) =>
        IsFile(context) ? "files" : (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "elsewhere";

    // Escaped: a line break in an address would begin a line that the portal never wrote. Shortened: a line is a line.
    private static string Path(HttpContext context) => TextStart.Of(SecretAddresses.Masked(context.Request.Path.ToUriComponent()), LongestPath);

    private static string Method(HttpContext context) => TextStart.Of(context.Request.Method, LongestMethod);

    private static double Milliseconds(long started) => Stopwatch.GetElapsedTime(started).TotalMilliseconds;

    [LoggerMessage("{RequestMethod} {RequestPath} {StatusCode} {Elapsed:0.0} ms")]
    private static partial void LogLine(ILogger logger, LogLevel level, Exception? fault, string requestMethod, string requestPath, int statusCode, double elapsed);
}
