using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;
using SmallTowns.Domain.Published;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Shared;

/// <summary>The set of figures that an address asks for: <c>figures=newest</c>, as without it, or <c>figures=paper</c>.</summary>
/// <param name="Fault">Why there is no such set, in words for the reader; then the newest are meant.</param>
public sealed record AskedFigures(FigureSet Set, string? Fault)
{
    public const string Parameter = "figures";

    /// <summary>Tells a list's reader which set it got.</summary>
    public const string Header = "X-Figure-Set";

    public static IReadOnlyList<(string Code, FigureSet Value)> Choices { get; } = [("newest", FigureSet.Newest), ("paper", FigureSet.Paper)];

    public static AskedFigures Read(StringValues given)
    {
        var values = given.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return values switch
        {
            [] => new(FigureSet.Newest, null),
            [var one] when Choices.Any(choice => Is(choice.Code, one)) => new(Choices.First(choice => Is(choice.Code, one)).Value, null),
            _ => new(FigureSet.Newest, T(
                "Такого набора чисел нет: figures бывает newest (самые новые) или paper (числа статьи).",
                "There is no such set of figures: figures is newest, or paper for the numbers of the paper.")),
        };
    }

    /// <summary>As a query says it: "figures=paper".</summary>
    public static string OfSet(FigureSet set) => $"{Parameter}={CodeOf(set)}";

    public static string CodeOf(FigureSet set) => Choices.First(choice => choice.Value == set).Code;

    /// <summary>The system by the figures asked for; empty, with the reason, where the region has no paper.</summary>
    public (SettlementSystem? System, string? Fault) Of(SettlementSystem newest)
    {
        ArgumentNullException.ThrowIfNull(newest);
        if (Fault is not null)
            return (null, Fault);
        return newest.By(Set) is { } system
            ? (system, null)
            : (null, T("Для этого региона нет статьи, чьи числа можно показать.", "There is no paper of this region whose numbers could be shown."));
    }

    /// <summary>For a page: what is asked for, or the newest under status 400 with the reason.</summary>
    public static (SettlementSystem System, string? Fault) OfPage(HttpContext context, SettlementSystem newest)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (system, fault) = Read(context.Request.Query[Parameter]).Of(newest);
        if (system is not null)
            return (system, null);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return (newest, fault);
    }

    /// <summary>The refusal of a program's request.</summary>
    public static ValidationProblem Problem(string fault) => TypedResults.ValidationProblem(
        new Dictionary<string, string[]> { [Parameter] = [fault] }, fault, title: T("Такого набора чисел нет", "No such set of figures"));

    private static bool Is(string code, string given) => string.Equals(code, given, StringComparison.OrdinalIgnoreCase);
}
