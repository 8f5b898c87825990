using SmallTowns.Web.Identity;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Hosting;

/// <summary>
/// Public pages run no script but our own files, take nothing from elsewhere and cannot be framed, but for those made to be. Pages of the back office
/// may style themselves too, because MudBlazor cannot do without (MudBlazor#4529); their scripts are files of ours.
/// </summary>
public static class SecurityHeaders
{
    private const int YearInSeconds = 365 * 24 * 60 * 60;

    public static IServiceCollection AddSecurityHeaders(this IServiceCollection services, HostingSettings settings)
    {
        var strict = Promised(Alone(Strict()), settings);
        var forEveryone = Promised(Strict(), settings);
        var staff = Promised(Alone(ForStaff()), settings);
        var framed = Promised(Alone(Framed()), settings);
        var sandboxed = Promised(Alone(Sandboxed()), settings);
        var secret = Promised(Alone(Strict()), settings).AddReferrerPolicyNoReferrer();
        services.AddSecurityHeaderPolicies().SetPolicySelector(context => context.HttpContext switch
        {
            var http when http.GetEndpoint()?.Metadata.GetMetadata<StaffPageAttribute>() is not null => staff,
            var http when http.GetEndpoint()?.Metadata.GetMetadata<EmbeddedPageAttribute>() is not null => framed,
            var http when http.GetEndpoint()?.Metadata.GetMetadata<SandboxedFileAttribute>() is not null => sandboxed,
            var http when http.GetEndpoint()?.Metadata.GetMetadata<SecretPageAttribute>() is not null => secret,
            var http when http.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is not null => forEveryone,
            _ => strict,
        });
        return services;
    }

    private static HeaderPolicyCollection Strict() => Common().AddFrameOptionsDeny().AddContentSecurityPolicy(csp =>
    {
        csp.AddDefaultSrc().None();
        csp.AddScriptSrc().Self();
        csp.AddStyleSrc().Self();
        csp.AddImgSrc().Self().Data();
        csp.AddFontSrc().Self();
        csp.AddConnectSrc().Self();
        csp.AddManifestSrc().Self();
        csp.AddFormAction().Self();
        csp.AddBaseUri().Self();
        csp.AddFrameAncestors().None();
    });

    /// <summary>Has nothing to run, to send or to open: its links lead to pages that cannot be framed.</summary>
    private static HeaderPolicyCollection Framed() => Common().AddContentSecurityPolicy(csp =>
    {
        csp.AddDefaultSrc().None();
        csp.AddStyleSrc().Self();
        csp.AddImgSrc().Self();
        csp.AddBaseUri().Self();
        csp.AddFormAction().None();
        csp.AddFrameAncestors().From("*");
    });

    /// <summary>A file of strangers that is opened all the same: no script, no form, no origin, nothing from anywhere.</summary>
    private static HeaderPolicyCollection Sandboxed() => Common().AddFrameOptionsDeny().AddContentSecurityPolicy(csp =>
    {
        csp.AddDefaultSrc().None();
        csp.AddSandbox();
        csp.AddBaseUri().None();
        csp.AddFormAction().None();
        csp.AddFrameAncestors().None();
    });

    private static HeaderPolicyCollection ForStaff() => Common().AddFrameOptionsDeny().AddContentSecurityPolicy(csp =>
    {
        csp.AddDefaultSrc().None();
        csp.AddScriptSrc().Self();
        csp.AddStyleSrc().Self().UnsafeInline();
        csp.AddImgSrc().Self().Data().Blob();
        csp.AddFontSrc().Self();
        csp.AddConnectSrc().Self();
        csp.AddFormAction().Self();
        csp.AddBaseUri().Self();
        csp.AddFrameAncestors().None();
    });

    private static HeaderPolicyCollection Common() => new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicyStrictOriginWhenCrossOrigin()
        // Only features that browsers know: an unknown one is an error on the console of every page.
        .AddPermissionsPolicy(policy =>
        {
            policy.AddCamera().None();
            policy.AddGeolocation().None();
            policy.AddMicrophone().None();
            policy.AddPayment().None();
            policy.AddUsb().None();
        })
        .RemoveServerHeader();

    /// <summary>
    /// No window that opened the page reaches it. The browser begins a process for that, 100 milliseconds and more on a phone: pages that are the same for
    /// everyone and know nobody do without.
    /// </summary>
    private static HeaderPolicyCollection Alone(HeaderPolicyCollection headers) => headers.AddCrossOriginOpenerPolicy(policy => policy.SameOrigin());

    // Sent over HTTPS only.
    private static HeaderPolicyCollection Promised(HeaderPolicyCollection headers, HostingSettings settings) => settings.HstsIncludeSubDomains
        ? headers.AddStrictTransportSecurityMaxAgeIncludeSubDomains(YearInSeconds)
        : headers.AddStrictTransportSecurityMaxAge(YearInSeconds);
}
