using NetEscapades.AspNetCore.SecurityHeaders;
using Scalar.AspNetCore;

namespace SmallTowns.Web.Hosting;

public static class ApiReference
{
    /// <summary>The reference page of the API: its script comes from this host, and it asks no other host for anything.</summary>
    public static void MapApiReference(this IEndpointRouteBuilder endpoints) => endpoints.MapScalarApiReference(
        SecurityHeaders.ReferencePath,
        (options, context) =>
        {
            options.Title = "Малые города — API";
            options.Nonce = context.GetNonce();
            options.DefaultFonts = false;
            options.Telemetry = false;
            options.ProxyUrl = null;
            options.OpenApiRoutePattern = "/openapi/{documentName}.json";
        });
}
