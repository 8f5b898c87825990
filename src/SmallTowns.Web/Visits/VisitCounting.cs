using Microsoft.AspNetCore.Components.Endpoints;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Visits;

/// <summary>
/// Counts pages that readers open, before the output cache, so that what comes out of it is counted too. Of the request only the kind of the
/// page and the town are looked at; no address, no browser, no query is kept anywhere.
/// </summary>
public sealed class VisitCounting(RequestDelegate next, VisitTally tally)
{
    private const string Towns = "towns", Compare = "compare";

    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        // Asked before the answer: an error page is shown under another route.
        var page = HttpMethods.IsGet(context.Request.Method) ? (context.GetEndpoint() as RouteEndpoint)?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type : null;
        var isPublic = page?.Namespace?.StartsWith("SmallTowns.Web.Public", StringComparison.Ordinal) is true;
        var path = context.Request.Path.Value ?? "";
        await next(context);
        if (isPublic && context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
            Count(path);
    }

    private void Count(string path)
    {
        if (PublicSections.Of(path) is { } section)
            tally.Add(section, section == Towns && path.Split('/', StringSplitOptions.RemoveEmptyEntries) is [_, var town] && town != Compare ? town : "");
    }
}
