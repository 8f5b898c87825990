using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Hosting;

/// <summary>
/// One place decides what a failed request looks like. Inside, exceptions become a bare status; outside, a bare status
/// becomes a designed page in the reader's language or, for the API, problem details (RFC 9457).
/// </summary>
public static class ErrorPages
{
    public const string NotFound = "/not-found";
    public const string Error = "/error";
    public const string Unavailable = "/unavailable";
    public const string Refused = "/refused";

    private const string RetryAfterSeconds = "30";

    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) => app
        .UseStatusCodePages(context => Answer(context.HttpContext, context.Next))
        .UseExceptionHandler(new ExceptionHandlerOptions
        {
            AllowStatusCode404Response = true,
            StatusCodeSelector = StatusOf,
            // Only our own faults deserve a stack in the log; the request line tells the rest.
            SuppressDiagnosticsCallback = context => StatusOf(context.Exception) != StatusCodes.Status500InternalServerError,
            ExceptionHandler = _ => Task.CompletedTask,
        });

    /// <summary>
    /// Nobody asks for an error page by its address, however it is spelled: routing has found the page by now and takes
    /// <c>/Error/</c> for <c>/error</c>.
    /// </summary>
    public static IApplicationBuilder UseErrorPagesFromInside(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!IsErrorPage(context.GetEndpoint()) || IsReExecuted(context))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });

    public static int StatusOf(Exception exception) =>
        MalformedInput.StatusOf(exception)
        ?? (DatabaseUnavailable.Explains(exception) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError);

    private static async Task Answer(HttpContext context, RequestDelegate next)
    {
        if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
        context.Response.Headers.CacheControl = "no-store";

        if (IsForPrograms(context.Request.Path))
            await WriteProblem(context);
        else
            await ShowPage(context, next);
    }

    private static Task WriteProblem(HttpContext context) => TypedResults.Problem(
        statusCode: context.Response.StatusCode,
        instance: context.Request.Path,
        extensions: [new("traceId", System.Diagnostics.Activity.Current?.Id ?? context.TraceIdentifier)]).ExecuteAsync(context);

    private static async Task ShowPage(HttpContext context, RequestDelegate next)
    {
        var (request, status) = (context.Request, context.Response.StatusCode);
        var (method, path, query) = (request.Method, request.Path, request.QueryString);
        context.Features.Set<IStatusCodeReExecuteFeature>(new StatusCodeReExecuteFeature
        {
            OriginalPath = path,
            OriginalPathBase = request.PathBase,
            OriginalQueryString = query.Value,
        });
        context.SetEndpoint(null);
        request.RouteValues.Clear();
        (request.Method, request.Path, request.QueryString) = (HttpMethods.Get, PageFor(status), QueryString.Empty);
        // The services of the failed page are used up: a second page cannot be rendered with them.
        var services = context.RequestServices;
        await using var scope = services.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        try
        {
            await next(context);
        }
        finally
        {
            (request.Method, request.Path, request.QueryString) = (method, path, query);
            context.RequestServices = services;
        }

        // The page itself could not be made: a plain sentence is left.
        if (!context.Response.HasStarted && context.Response.ContentType is null)
        {
            context.Response.StatusCode = status;
            await context.Response.WriteAsync($"{status} {ReasonPhrases.GetReasonPhrase(status)}");
        }
    }

    private static string PageFor(int status) => status switch
    {
        StatusCodes.Status404NotFound => NotFound,
        StatusCodes.Status503ServiceUnavailable => Unavailable,
        >= 500 => Error,
        _ => Refused,
    };

    private static bool IsForPrograms(PathString path) =>
        path.StartsWithSegments("/api") || path.StartsWithSegments("/openapi") || path.StartsWithSegments("/_blazor");

    private static bool IsErrorPage(Endpoint? endpoint) => endpoint is RouteEndpoint { RoutePattern.RawText: NotFound or Error or Unavailable or Refused };

    private static bool IsReExecuted(HttpContext context) => context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
}
