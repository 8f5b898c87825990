using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SmallTowns.Web.Api.Towns;
using SmallTowns.Web.Public.Data.Downloads;

namespace SmallTowns.Web.Api;

/// <summary>A field of a town means what the column of the same name means in the downloads, and is described by the same words.</summary>
internal sealed class ColumnDescriptions : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var fields = document.Components?.Schemas?[nameof(TownAnswer)].Properties ?? new Dictionary<string, IOpenApiSchema>();
        foreach (var column in TownsDataset.Definition.Columns)
        {
            if (fields.TryGetValue(column.Key, out var field) && string.IsNullOrEmpty(field.Description))
                field.Description = $"{column.Description.Ru}\n\n{column.Description.En}";
        }

        return Task.CompletedTask;
    }
}
