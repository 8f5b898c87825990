using SmallTowns.Web.Publishing;

namespace SmallTowns.Web.Hosting;

/// <summary>
/// A public page has one address: <c>/Towns</c> and <c>/towns/</c> lead to <c>/towns</c>. Routing takes them for the same;
/// search engines and the cache would hold them for different pages.
/// </summary>
public static class CanonicalAddress
{
    public static IApplicationBuilder UseCanonicalAddresses(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var (request, path) = (context.Request, context.Request.Path.Value ?? "/");
        if (context.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is null || IsTheOne(path))
            return next(context);

        var right = new PathString("/" + path.Trim('/').ToLowerInvariant());
        context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        context.Response.Headers.Location = request.PathBase.ToUriComponent() + right.ToUriComponent() + request.QueryString.ToUriComponent();
        return Task.CompletedTask;
    });

    // A percent sign is left where decoding would change the path (%2F): no address of ours has one, so it may say not found.
    private static bool IsTheOne(string path) => path == "/" || path.Contains('%') || (!path.EndsWith('/') && !path.Any(char.IsUpper));
}
