using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;

namespace SmallTowns.Web.Hosting;

/// <summary>
/// A form that was opened before its sender signed in, out or as somebody else, in another tab for instance; or one that its
/// page does not have any more. The framework refuses both with an empty answer; here the reader gets a page that says what to do.
/// </summary>
public static class StaleForms
{
    private static readonly object Mark = new();

    public static IApplicationBuilder UseStaleForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsPost(context.Request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
        {
            await next(context);
            return;
        }

        var response = context.Response;
        if (context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
            response.StatusCode = StatusCodes.Status400BadRequest;
        else
            await next(context);
        if (response.StatusCode != StatusCodes.Status400BadRequest || response.HasStarted)
            return;
        // A bare status becomes a page (ErrorPages).
        response.ContentType = null;
        context.Items[Mark] = true;
    });

    public static bool IsStale(HttpContext? context) => context?.Items.ContainsKey(Mark) is true;
}
