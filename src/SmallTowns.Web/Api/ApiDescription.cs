using System.Text.Json;
using Microsoft.OpenApi;

namespace SmallTowns.Web.Api;

/// <summary>The head of the OpenAPI document; the rest comes from the endpoints and the answers themselves.</summary>
internal static class ApiDescription
{
    private const string Introduction = """
        Открытые данные о малых городах региона: показатели с годом, территорией и источником, система расселения, расчёты.
        Читать можно без ключа, с любого сайта. Числа не округлены; неизвестное — `null`. Ответы несут ETag: повторный запрос с
        `If-None-Match` стоит 304 без тела. Ошибки — problem details (RFC 9457): по-русски, а по-английски — если `Accept-Language`
        предпочитает английский или путь начинается с `/en/api`. Лицензия указана у каждого источника.

        Open data on the small towns of a region: figures with year, territory and source, the settlement system, calculations.
        Reading needs no key and works from any site. Numbers are not rounded; what is unknown is `null`. Answers carry an ETag: asking
        again with `If-None-Match` costs a 304 without a body. Errors are problem details (RFC 9457): in Russian, and in English if
        `Accept-Language` prefers it or the path begins with `/en/api`. Each source states its licence.
        """;

    /// <summary>Names of the groups of endpoints, and what they hold.</summary>
    private static readonly Dictionary<string, string> Tags = new()
    {
        ["Города / Towns"] = "Города, их показатели и обновления. / Towns, their figures and updates.",
        ["Система расселения / Settlement system"] = "Что следует из показателей всех городов. / What follows from the figures of all towns.",
        ["Показатели / Measures"] = "Любой показатель любых городов. / Any measure of any towns.",
        ["Площадки / Sites"] = "Инвестиционные объекты городов. / Investment objects of the towns.",
        ["Предложения городов / Offers of towns"] = "Работодатели, спрос, проекты, идеи, меры поддержки. / Employers, demand, projects, ideas, support measures.",
        ["Пресс-центр / Press centre"] = "Новости и события. / News and events.",
        ["Программы / Programmes"] = "Программы Ассоциации и их цели. / Programmes of the Association and their targets.",
        ["Расчёты / Calculations"] = "Те же расчёты по присланным данным. / The same calculations over data that are sent.",
    };

    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddSchemaTransformer<EnumWords>();
        options.AddSchemaTransformer((schema, context, _) =>
        {
            // Rings, or polygons of rings: in either case lists of lists, of which a type in C# cannot tell.
            if (context.JsonTypeInfo.Type == typeof(IReadOnlyList<JsonElement>))
                schema.Items = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema() } };
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer<ColumnDescriptions>();
        options.AddDocumentTransformer<RussianDescriptions>();
        options.AddOperationTransformer<CalculationExample>();
        options.AddOperationTransformer((operation, _, _) =>
        {
            // The framework takes every list for required; a question may be asked without any of its parameters.
            foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Query))
                parameter.Required = false;
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            // The framework names the address that was asked; within the document it is the root, so that it holds behind any name.
            var here = document.Servers?.FirstOrDefault()?.Url?.TrimEnd('/') ?? "";
            document.Info = new OpenApiInfo
            {
                Title = "Малые города: открытые данные / Small towns: open data",
                Version = "1",
                Description = Introduction,
                Contact = new OpenApiContact { Name = "Портал / The portal", Url = new Uri(here + "/association", UriKind.RelativeOrAbsolute) },
                License = new OpenApiLicense { Name = "У каждого источника своя / As each source states", Url = new Uri(here + "/about/sources", UriKind.RelativeOrAbsolute) },
            };
            // Nobody signs in: that no key is needed is said, too.
            document.Security = [new OpenApiSecurityRequirement()];
            foreach (var tag in document.Tags ?? new HashSet<OpenApiTag>())
                tag.Description = Tags.GetValueOrDefault(tag.Name ?? "");
            document.Servers = [new OpenApiServer { Url = "/" }];
            return Task.CompletedTask;
        });
    });
}
