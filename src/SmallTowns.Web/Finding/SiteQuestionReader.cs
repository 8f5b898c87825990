using SmallTowns.Domain.Published;
using SmallTowns.Domain.Sites.Finding;
using SmallTowns.Web.Explore;
using SmallTowns.Web.Shared.Towns;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Finding;

/// <summary>Reads a <see cref="SiteQuestion"/> from an address.</summary>
public static class SiteQuestionReader
{
    private const int MostPages = 100_000;
    private const int MostTowns = 200;

    /// <summary>Every name that the address of an answer may hold.</summary>
    public static IReadOnlyList<string> Parameters { get; } =
        [.. SiteParameters.All.Select(parameter => parameter.Name), SiteQuestion.Unknown, SiteQuestion.Sort, SiteQuestion.PageName, SiteQuestion.PageSizeName];

    /// <param name="system">By whose towns the names of the address are understood.</param>
    public static SiteQuestion Read(QueryReader reader, SettlementSystem system)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(system);
        var (order, isDescending) = reader.One<(SiteOrder, bool)>(SiteQuestion.Sort, text => SiteOrders.Find(text), () => T("Сортировать можно так: ", "It can be sorted by: ")
            + string.Join(", ", SiteOrders.All.Select(known => known.Code)) + T("; с минусом — в обратную сторону.", "; with a minus, the other way.")) ?? (SiteOrder.Fit, false);
        return Conditions(reader, system) with
        {
            Order = order,
            IsDescending = isDescending,
            Page = reader.Whole(SiteQuestion.PageName, 1, MostPages) ?? 1,
            PageSize = reader.Whole(SiteQuestion.PageSizeName, 1, SiteQuestion.MostPageSize) ?? SiteQuestion.UsualPageSize,
        };
    }

    /// <summary>What narrows alone.</summary>
    public static SiteQuestion Conditions(QueryReader reader, SettlementSystem system)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(system);
        Dictionary<SiteTrait, int> codes = [];
        Dictionary<string, decimal> limits = [];
        foreach (var parameter in SiteParameters.All)
        {
            if (parameter.Shape == ParameterShape.Codes)
            {
                var wanted = reader.Many<int>(parameter.Name, text => ChoiceOf(parameter, text), () => QueryReader.Allowed(parameter.Choices.Select(choice => choice.Code)));
                if (wanted.Count > 0)
                    codes[parameter.Trait] = wanted.Aggregate(0, (mask, code) => mask | CodeColumn.Bit(code));
            }
            else if (parameter.IsNumber && reader.Number(parameter.Name, 0, parameter.Most) is { } limit)
            {
                limits[parameter.Name] = limit;
            }
        }

        foreach (var from in SiteParameters.All.Where(parameter => parameter.Shape == ParameterShape.From))
        {
            if (SiteParameters.All.FirstOrDefault(to => to.Trait == from.Trait && to.Shape == ParameterShape.To) is { } to
                && limits.TryGetValue(from.Name, out var least) && limits.TryGetValue(to.Name, out var most) && least > most)
            {
                reader.Fault(to.Name, $"{most}", T("«До» меньше, чем «от».", "“To” is less than “from”."));
                limits.Remove(from.Name);
                limits.Remove(to.Name);
            }
        }

        return new()
        {
            Towns = Towns(reader, system),
            Codes = codes,
            Limits = limits,
            VerifiedAfter = reader.Day("verifiedAfter"),
            KeepsUnknown = reader.One<bool>(SiteQuestion.Unknown, text => text switch { "1" => true, "0" => false, _ => null }, () => T(
                "Возможны: 1 — неизвестное остаётся, 0 — только то, что известно точно.", "It may be 1, the unknown stays in, or 0, only what is certain.")) ?? true,
        };
    }

    private static int? ChoiceOf(SiteParameter parameter, string text) =>
        parameter.Choices.FirstOrDefault(choice => string.Equals(choice.Code, text, StringComparison.OrdinalIgnoreCase))?.Number;

    private static List<string> Towns(QueryReader reader, SettlementSystem system)
    {
        List<string> slugs = [];
        foreach (var given in reader.Given("town"))
        {
            if ((system.Find(given.ToLowerInvariant()) ?? TownNames.FindOne(system.Towns, given)) is not { } town)
                reader.Fault("town", given, T("Такого города в данных нет.", "There is no such town in the data."));
            else if (!slugs.Contains(town.Slug) && slugs.Count < MostTowns)
                slugs.Add(town.Slug);
        }

        return slugs;
    }
}
