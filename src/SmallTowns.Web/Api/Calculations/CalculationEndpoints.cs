using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SmallTowns.Domain.Settlement;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Api.Calculations;

/// <summary>The portal's calculation for any region: nothing is kept, and a request with a fault gets its faults and no numbers.</summary>
public static class CalculationEndpoints
{
    /// <summary>Room for the longest list of towns with every field filled.</summary>
    private const int LargestBodyMegabytes = 64;

    private const string Address = "/calculations/settlement-system";

    private static readonly string[] OtherMethods =
        [HttpMethods.Get, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete, HttpMethods.Options, HttpMethods.Trace];

    public static void MapCalculations(this IEndpointRouteBuilder api)
    {
        api.MapCalculation();
        // Said here, because in development the static assets answer GET at every address. A POST of another type must not come here.
        api.MapMethods(Address, OtherMethods, WrongMethod).ExcludeFromDescription();
    }

    private static void MapCalculation(this IEndpointRouteBuilder api) => api
        .MapPost(Address, (Delegate)Calculate)
        .WithName("CalculateSettlementSystem")
        .WithTags("Расчёты / Calculations")
        .WithSummary("Расчёт системы расселения любого региона / The settlement system of any region")
        .WithDescription("""
            Те же расчёты, что на портале, по присланным городам; ничего не сохраняется. До 200 000 городов. Если в данных есть
            ошибки, ответ 400 перечисляет их в `faults` (`index` — номер города с нуля, `field`, `sentence`; не больше ста, всего — `faultCount`)
            и не содержит результатов. С границей региона (`boundary`) расстояния до соседей сравниваются со случайными узорами внутри неё.

            The portal's own calculations over the towns sent; nothing is kept. Up to 200 000 towns. If the data have faults, the
            answer 400 lists them in `faults` (`index` is the town's position from 0, `field`, `sentence`; a hundred at most, all
            are counted in `faultCount`) and holds no results. With the region's `boundary` the distances to neighbours are compared with
            random patterns inside it.
            """)
        .Accepts<CalculationRequest>("application/json")
        .Produces<CalculationAnswer>()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .WithMetadata(new RequestSizeLimitAttribute(LargestBodyMegabytes * 1024L * 1024))
        .WithMetadata(new CalculationLimits.Limited());

    private static StatusCodeHttpResult WrongMethod(HttpContext context)
    {
        context.Response.Headers.Allow = HttpMethods.Post;
        return TypedResults.StatusCode(StatusCodes.Status405MethodNotAllowed);
    }

    private static async Task<IResult> Calculate(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            return Refused(
                StatusCodes.Status415UnsupportedMediaType, T("Нужен JSON", "JSON is needed"),
                T("Пришлите тело запроса как application/json.", "Send the body as application/json."));
        }

        CalculationBody? body;
        try
        {
            // JSON is UTF-8 (RFC 8259), whatever charset the header names.
            body = await JsonSerializer.DeserializeAsync(context.Request.Body, ApiJson.Default.CalculationBody, context.RequestAborted);
        }
        catch (JsonException fault)
        {
            return NotJson(fault);
        }
        catch (TooManyTownsException)
        {
            return Refused(
                StatusCodes.Status413PayloadTooLarge, T("Слишком много городов", "Too many towns"),
                T("В одном запросе может быть не больше 200 000 городов.", "One request may hold up to 200 000 towns."));
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Refused(
                StatusCodes.Status413PayloadTooLarge, T("Слишком большой запрос", "The request is too large"),
                T($"Тело запроса больше {LargestBodyMegabytes} МБ.", $"The body is larger than {LargestBodyMegabytes} MB."));
        }

        // What is null where an object or a list belongs is missing, and is told as such.
        return Answer(body switch
        {
            null => new CalculationBody(),
            { Towns: null } => body with { Towns = [] },
            _ => body,
        });
    }

    private static IResult Answer(CalculationBody body)
    {
        var input = InputOf(body);
        var (faults, total) = CalculationFaults.Of(body, input);
        if (total == 0)
            return TypedResults.Ok(CalculationAnswer.Of(body.RegionName.Value!, input));

        var listed = faults.Length == total ? "" : T($" Перечислены первые {faults.Length}.", $" The first {faults.Length} are listed.");
        return Refused(
            StatusCodes.Status400BadRequest, T("В данных есть ошибки", "The data have faults"),
            T($"Ошибок: {total}.", $"Faults: {total}.") + listed,
            [new("faultCount", total), new("faults", faults)]);
    }

    private static SettlementInput InputOf(CalculationBody body) => new()
    {
        RegionAreaSquareKm = body.RegionAreaSquareKm.Value,
        CentreName = body.Centre.Value,
        Boundary = body.Boundary.Value,
        Towns = body.Towns.Towns,
    };

    private static ProblemHttpResult NotJson(JsonException fault) => Refused(
        StatusCodes.Status400BadRequest, T("Тело запроса не читается", "The body cannot be read"),
        T($"Это не тот JSON, которого ждёт расчёт: строка {fault.LineNumber + 1}, байт {fault.BytePositionInLine + 1}.",
            $"This is not the JSON that the calculation takes: line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}."),
        [new("line", fault.LineNumber + 1), new("byte", fault.BytePositionInLine + 1), new("path", fault.Path)]);

    private static ProblemHttpResult Refused(int status, string title, string detail, IEnumerable<KeyValuePair<string, object?>>? extensions = null) =>
        TypedResults.Problem(detail, statusCode: status, title: title, extensions: extensions);
}
