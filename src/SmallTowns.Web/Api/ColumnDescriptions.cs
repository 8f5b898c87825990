using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SmallTowns.Web.Api.Programmes;
using SmallTowns.Web.Api.Towns;
using SmallTowns.Web.Finding;
using SmallTowns.Web.Public.Data.Downloads;

namespace SmallTowns.Web.Api;

/// <summary>A field of a town, of a site or of a programme means what the column of the same name means in the downloads, and is described by the same words.</summary>
internal sealed class ColumnDescriptions : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        Describe(document, nameof(TownAnswer), TownsDataset.Definition);
        Describe(document, nameof(FoundUnit), SitesDataset.Definition);
        Describe(document, nameof(ProgrammeAnswer), ProgrammeDatasets.Programmes.Definition);
        Describe(document, nameof(ProgrammeStepAnswer), ProgrammeDatasets.Steps.Definition);
        Describe(document, nameof(BudgetLineAnswer), ProgrammeDatasets.Budget.Definition);
        Describe(document, nameof(TargetAnswer), ProgrammeDatasets.Targets.Definition);
        return Task.CompletedTask;
    }

    private static void Describe(OpenApiDocument document, string answer, Dataset dataset)
    {
        var fields = document.Components?.Schemas?[answer].Properties ?? new Dictionary<string, IOpenApiSchema>();
        foreach (var column in dataset.Columns)
        {
            if (fields.TryGetValue(column.Key, out var field) && string.IsNullOrEmpty(field.Description))
                field.Description = $"{column.Description.Ru}\n\n{column.Description.En}";
        }
    }
}
