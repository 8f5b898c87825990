using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SmallTowns.Web.Api.Towns;
using SmallTowns.Web.Public.Data.Downloads;

namespace SmallTowns.Web.Api;

/// <summary>A field of a town means what the column of the same name means in the downloads, and is described by the same words.</summary>
internal sealed class ColumnDescriptions : IOpenApiSchemaTransformer
{
    private static readonly Dictionary<string, DatasetColumn> Columns = TownsDataset.Definition.Columns.ToDictionary(column => column.Key);

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonPropertyInfo is { } property && property.DeclaringType == typeof(TownAnswer)
            && Columns.TryGetValue(property.Name, out var column))
        {
            schema.Description = $"{column.Description.Ru}\n\n{column.Description.En}";
        }

        return Task.CompletedTask;
    }
}
