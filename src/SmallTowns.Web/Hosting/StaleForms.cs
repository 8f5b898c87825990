using Microsoft.AspNetCore.Antiforgery;

namespace SmallTowns.Web.Hosting;

/// <summary>
/// A form that was opened before its sender signed in, out or as somebody else, in another tab for instance. The framework
/// refuses it with an empty answer; here the reader gets a page that says what to do.
/// </summary>
public static class StaleForms
{
    public static IApplicationBuilder UseStaleForms(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !IsStale(context))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });

    public static bool IsStale(HttpContext? context) => context?.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false };
}
