using Microsoft.Net.Http.Headers;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Api;

/// <summary>Public data may be read by a page of any site, without cookies. Nothing can be sent this way.</summary>
public static class OpenCors
{
    public const string Policy = "open data";

    public static IServiceCollection AddOpenCors(this IServiceCollection services) => services.AddCors(options =>
        options.AddPolicy(Policy, policy => policy
            .AllowAnyOrigin()
            .WithMethods(HttpMethods.Get, HttpMethods.Head)
            .WithHeaders(HeaderNames.IfNoneMatch, HeaderNames.IfModifiedSince, HeaderNames.AcceptLanguage)
            .WithExposedHeaders(HeaderNames.ETag, HeaderNames.LastModified, HeaderNames.Link, HeaderNames.ContentDisposition, PublicAnswer.DataAsOfHeader)
            .SetPreflightMaxAge(TimeSpan.FromDays(1))));
}
