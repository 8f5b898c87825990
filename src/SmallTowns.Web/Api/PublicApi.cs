using SmallTowns.Web.Api.Calculations;
using SmallTowns.Web.Api.Observations;
using SmallTowns.Web.Api.Press;
using SmallTowns.Web.Api.Programmes;
using SmallTowns.Web.Api.Settlement;
using SmallTowns.Web.Api.Sites;
using SmallTowns.Web.Api.Towns;
using SmallTowns.Web.Publishing;

namespace SmallTowns.Web.Api;

/// <summary>The public API for programs: version 1 and its description, of which <c>Public/Data/Reference</c> makes a page.</summary>
public static class PublicApi
{
    public const string Prefix = "/api/v1";

    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions))
        .AddOpenCors()
        .AddSingleton<CalculationLimits>()
        .AddApiDescription();

    public static IApplicationBuilder UseCalculationLimits(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var limits = app.ApplicationServices.GetRequiredService<CalculationLimits>();
        return app.Use(next => context => limits.InTurnAsync(context, next));
    }

    /// <returns>The group, for what has a folder of its own.</returns>
    public static IEndpointRouteBuilder MapApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup(Prefix).InLanguageOfCaller().WithLastModified();
        api.MapTowns();
        api.MapSettlementSystem();
        api.MapObservations();
        api.MapSites();
        api.MapPress();
        api.MapProgrammes();
        api.MapCalculations();

        endpoints.MapOpenApi("/openapi/{documentName}.json").RequireCors(OpenCors.Policy).KeptForEveryone();
        return api;
    }
}
