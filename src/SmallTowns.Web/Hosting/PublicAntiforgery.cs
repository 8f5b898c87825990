using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using SmallTowns.Web.Publishing;

namespace SmallTowns.Web.Hosting;

/// <summary>
/// Component pages ask for an antiforgery cookie even when they hold no form; the cookie would forbid caching (and would
/// be a cookie nobody needs). Public and error pages get no token; every other page gets the usual one.
/// </summary>
public sealed class PublicAntiforgery(IAntiforgery usual) : IAntiforgery
{
    private static readonly AntiforgeryTokenSet NoTokens = new(requestToken: null, cookieToken: null, formFieldName: "unused", headerName: null);

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => NeedsNone(httpContext) ? NoTokens : usual.GetAndStoreTokens(httpContext);

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => NeedsNone(httpContext) ? NoTokens : usual.GetTokens(httpContext);

    public Task<bool> IsRequestValidAsync(HttpContext httpContext) => usual.IsRequestValidAsync(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext) => usual.SetCookieTokenAndHeader(httpContext);

    public Task ValidateRequestAsync(HttpContext httpContext) => usual.ValidateRequestAsync(httpContext);

    private static bool NeedsNone(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && (context.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is not null
            || context.Features.Get<IStatusCodeReExecuteFeature>() is not null);
}

public static class PublicAntiforgeryServices
{
    public static IServiceCollection AddPublicAntiforgery(this IServiceCollection services)
    {
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = $"{HostCookies.Own}form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // The path base of English pages is /en: without this their forms would have a cookie of their own.
            options.Cookie.Path = "/";
        });
        var usual = services.Last(service => service.ServiceType == typeof(IAntiforgery)).ImplementationType!;
        return services.AddSingleton<IAntiforgery>(provider =>
            new PublicAntiforgery((IAntiforgery)ActivatorUtilities.CreateInstance(provider, usual)));
    }
}
