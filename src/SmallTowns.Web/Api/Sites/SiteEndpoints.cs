using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Sites.Finding;
using SmallTowns.Web.Explore;
using SmallTowns.Web.Finding;
using SmallTowns.Web.Publishing;

namespace SmallTowns.Web.Api.Sites;

/// <summary>What the page <c>/investors/sites</c> answers, for programs: the same question, the same offers.</summary>
public static class SiteEndpoints
{
    private const string Tag = "Площадки / Sites";

    public static void MapSites(this IEndpointRouteBuilder api) => api.MapGet("/sites", Sites)
        .WithName("ListSites")
        .WithTags(Tag)
        .WithSummary("Площадки, участки и помещения / Sites, plots and premises")
        .WithDescription("""
            То же, что на странице `/investors/sites` с тем же адресом. Строка ответа — предложение: площадка с подходящими частями или отдельный объект.
            Неизвестное — не «нет»: такие объекты остаются в ответе, если не указать `unknown=0`. Неверное значение или неизвестный параметр — ошибка 400 с объяснением.

            What the page `/investors/sites` says at the same address. An offer is a site with its matching parts, or an object alone. Unknown is not no:
            such objects stay in the answer unless `unknown=0` is given. A wrong value or an unknown parameter is refused with 400 and the reason.
            """)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters = [.. SiteParameters.All.Select(Described), .. Others];
            return Task.CompletedTask;
        })
        .RequireCors(OpenCors.Policy)
        .KeptForEveryone(PublicTopics.Figures, PublicTopics.Sites);

    private static async Task<Results<Ok<SitesAnswer>, ValidationProblem>> Sites(HttpContext context, SiteFinder finder, CancellationToken cancellation)
    {
        var found = await finder.AnswerAsync(context.Request.Query, cancellation);
        IReadOnlyList<ExploreFault> faults = [.. found.Faults, .. QueryReader.UnknownNames(context.Request.Query, SiteQuestionReader.Parameters)];
        return faults.Count > 0 ? ExploreProblem.Of(faults) : TypedResults.Ok(SitesAnswer.Of(found.Answer));
    }

    private static IEnumerable<IOpenApiParameter> Others =>
    [
        Parameter(SiteQuestion.Unknown, "1 — неизвестное остаётся (обычно), 0 — только то, что известно точно.", "1 keeps what is unknown (the default), 0 leaves only what is certain.", OneOf("0", "1")),
        Parameter(SiteQuestion.Sort, "Порядок; с минусом — в обратную сторону. Неизвестное всегда в конце.", "The order; with a minus, the other way. What is unknown always stands last.",
            OneOf([.. SiteOrders.All.SelectMany(known => known.Order == SiteOrder.Fit ? [known.Code] : new[] { known.Code, "-" + known.Code })])),
        Parameter(SiteQuestion.PageName, "Номер страницы, от 1.", "Number of the page, from 1.", new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" }),
        Parameter(SiteQuestion.PageSizeName, $"Предложений на странице, от 1 до {SiteQuestion.MostPageSize}.", $"Offers on a page, from 1 to {SiteQuestion.MostPageSize}.",
            new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = SiteQuestion.MostPageSize.ToString(CultureInfo.InvariantCulture) }),
    ];

    private static OpenApiParameter Described(SiteParameter parameter)
    {
        var unit = parameter.Unit is { } known ? known : default;
        return parameter.Shape switch
        {
            ParameterShape.Towns => Parameter(parameter.Name, "Короткие имена городов; можно указать несколько раз.", "Short names of towns; may be repeated.", ListOf(new OpenApiSchema { Type = JsonSchemaType.String })),
            ParameterShape.Codes => Parameter(parameter.Name, $"{parameter.Label.Ru}; можно указать несколько раз: подойдёт любое.", $"{parameter.Label.En}; may be repeated: any of them will do.", ListOf(OneOf([.. parameter.Choices.Select(choice => choice.Code)]))),
            ParameterShape.SinceDay => Parameter(parameter.Name, $"{parameter.Label.Ru}, день (ГГГГ-ММ-ДД).", $"{parameter.Label.En}, a day (YYYY-MM-DD).", new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" }),
            _ => Parameter(parameter.Name, $"{parameter.Label.Ru}, {unit.Ru.TrimEnd('.')}.", $"{parameter.Label.En}, {unit.En}.",
                new OpenApiSchema { Type = JsonSchemaType.Number, Minimum = "0", Maximum = parameter.Most.ToString(CultureInfo.InvariantCulture) }),
        };
    }

    private static OpenApiParameter Parameter(string name, string russian, string english, OpenApiSchema schema) =>
        new() { Name = name, In = ParameterLocation.Query, Description = $"{russian}\n\n{english}", Schema = schema };

    private static OpenApiSchema ListOf(OpenApiSchema item) => new() { Type = JsonSchemaType.Array, Items = item };

    private static OpenApiSchema OneOf(params string[] codes) => new() { Type = JsonSchemaType.String, Enum = [.. codes.Select(code => (JsonNode)code)] };
}
