using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SmallTowns.Domain.Measures;
using SmallTowns.Web.Api.Calculations;

namespace SmallTowns.Web.Api;

/// <summary>A request that can be sent as it stands: three towns of the paper's tables.</summary>
internal sealed class CalculationExample : IOpenApiOperationTransformer
{
    private static readonly CalculationRequest Request = new()
    {
        RegionName = "Краснодарский край",
        RegionAreaSquareKm = 75_485,
        Centre = "Краснодар",
        Towns =
        [
            new() { Name = "Краснодар", Population = 893_347, AreaSquareKm = 841.4, Latitude = 45.04484, Longitude = 38.97603 },
            new() { Name = "Кореновск", Population = 41_330, TravelMinutes = 45, TravelQualifier = FigureQualifier.About },
            new() { Name = "Хадыженск", Population = 22_246, TravelMinutes = 90, TravelQualifier = FigureQualifier.MoreThan },
        ],
    };

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (operation.RequestBody?.Content?.TryGetValue("application/json", out var body) is true)
            body.Example = Example();
        return Task.CompletedTask;
    }

    private static JsonNode? Example()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        ApiJson.Configure(options);
        options.DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull;
        return JsonSerializer.SerializeToNode(Request, options);
    }
}
