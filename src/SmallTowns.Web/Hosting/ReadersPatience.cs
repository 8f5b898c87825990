using Microsoft.AspNetCore.Components.Endpoints;
using SmallTowns.Data;

namespace SmallTowns.Web.Hosting;

public static class ReadersPatience
{
    /// <summary>
    /// Pages, downloads and the API wait shortly for the database: somebody looks at an empty window meanwhile. The work of
    /// the staff, over an open page's connection and in the files they fetch, may take longer.
    /// </summary>
    public static IApplicationBuilder UseReadersPatience(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!IsWorkOfStaff(context))
            CommandPatience.BeginShort();
        return next(context);
    });

    private static bool IsWorkOfStaff(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/_blazor")
        || context.Request.Path.StartsWithSegments("/staff") && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null;
}
