using NetEscapades.AspNetCore.SecurityHeaders;
using Scalar.AspNetCore;
using SmallTowns.Web.Api.Calculations;
using SmallTowns.Web.Api.Settlement;
using SmallTowns.Web.Api.Towns;
using SmallTowns.Web.Hosting;
using SmallTowns.Web.Publishing;

namespace SmallTowns.Web.Api;

/// <summary>The public API for programs: version 1, its description and a reference page.</summary>
public static class PublicApi
{
    public const string Prefix = "/api/v1";
    private const string Description = "/openapi/v1.json";

    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions))
        .AddOpenCors()
        .AddCalculationLimits()
        .AddApiDescription();

    public static void MapApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup(Prefix).InLanguageOfCaller();
        api.MapTowns();
        api.MapSettlementSystem();
        api.MapCalculations();

        endpoints.MapOpenApi("/openapi/{documentName}.json").RequireCors(OpenCors.Policy).KeptForEveryone();
        endpoints.MapScalarApiReference(SecurityHeaders.ReferencePath, (options, context) =>
        {
            options.WithTitle("SmallTowns API").WithOpenApiRoutePattern(Description).DisableDefaultFonts().DisableTelemetry()
                .DisableAgent().DisableMcp().HideClientButton().HideDeveloperTools();
            options.Nonce = context.GetNonce();
        });
    }
}
