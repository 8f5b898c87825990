using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Towns.Listing;

/// <summary>
/// The rows of the table as ready markup. A row depends on the town and the language alone, and every filter and order
/// shows the same rows, so each is written once for a published system and kept with it. Rendering them as components on
/// every request was two thirds of the page's cost.
/// </summary>
public static class TownRows
{
    private static readonly ConditionalWeakTable<SettlementSystem, ConcurrentDictionary<(string Slug, bool English), string>> Kept = [];

    private static string NoData => $"""<span aria-hidden="true">—</span><span class="visually-hidden">{Text(T("нет данных", "no data"))}</span>""";

    /// <summary>Row by row: all of them in one text would be an object of the large heap, whose collection stops everybody.</summary>
    public static IEnumerable<MarkupString> Of(TownList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var rows = Kept.GetOrCreateValue(list.System);
        return list.Towns.Select(town => new MarkupString(rows.GetOrAdd((town.Slug, IsEnglish), static (_, town) => Row(town), town)));
    }

    private static string Row(PublishedTown town)
    {
        var name = Text(T(town.Name));
        return $"""
            <tr>
            <td class="pick"><label><input type="checkbox" name="towns" value="{town.Slug}"><span>{Text(T("Сравнить", "Compare"))}<span class="visually-hidden">: {name}</span></span></label></td>
            <th scope="row"><a href="towns/{town.Slug}">{name}</a></th>
            {Cell(TownSort.SizeClass, Text(TownListWords.Adjective(town.SizeClass)))}
            {Cell(TownSort.Population, Figure(town.Population, 0))}
            {Cell(TownSort.Area, Figure(town.Area, 1))}
            {Cell(TownSort.Density, Density(town))}
            {Cell(TownSort.Minutes, TravelTime(town))}
            {Cell(TownSort.Belt, Belt(town))}
            {Cell(TownSort.Ray, Ray(town))}
            {Cell(TownSort.Membership, Text(TownListWords.Membership(town)))}
            </tr>

            """;
    }

    private static string Cell(TownSort column, string content)
    {
        var number = TownTable.IsNumber(column) ? " class=\"number\"" : "";
        return $"""<td{number} data-label="{Text(TownListWords.Of(column))}"><span>{content}</span></td>""";
    }

    private static string Figure(PublishedFigure? figure, int decimals) => figure is null
        ? NoData
        : Text(Numbers.Show(figure.Value, decimals)) + $"""<span class="cell-note">{Text(TownListWords.Year(figure))}, {Basis(figure.Basis)}</span>""";

    // The full name takes three lines of a column: it is heard, and shown on pointing.
    private static string Basis(TerritorialBasis basis)
    {
        var (full, brief) = (Words.Of(basis), TownListWords.Abbreviated(basis));
        return full == brief
            ? Text(full)
            : $"""<span aria-hidden="true" title="{Text(full)}">{Text(brief)}</span><span class="visually-hidden">{Text(full)}</span>""";
    }

    private static string Density(PublishedTown town) =>
        (town.DensityPerSquareKm.TryGet(out var density) ? Text(Numbers.Show(density, 1)) : NoData)
        + (town.DensityMixesBases ? $"""<span class="dagger" aria-hidden="true">†</span><span class="visually-hidden"> ({Text(T("разные территории", "mixed territories"))})</span>""" : "");

    private static string TravelTime(PublishedTown town) => town switch
    {
        { TravelTime: { } time } => Text(Words.Of(time.Qualifier, time.Value, time.UpperValue)),
        { IsCentre: true } => Text(T("центр", "centre")),
        _ => NoData,
    };

    private static string Belt(PublishedTown town)
    {
        var (rule, expert) = town.Belt;
        var belt = rule.Belt is { } number
            ? $"""<span class="badge belt-{(int)number}"><svg class="badge-dot" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.5"/></svg>{Text(Words.Of(number))}</span>"""
            : NoData;
        return belt
            + (rule.Basis == BeltBasis.Bound ? Note(T("точное время неизвестно", "exact time not known")) : "")
            + (town.Belt.IsConflict ? Note(T("в статье: ", "in the paper: ") + Words.Of(expert)) : "");
    }

    private static string Ray(PublishedTown town) => town switch
    {
        { Rays.Count: > 0 } => Text(string.Join("; ", town.Rays.Select(ray => T(ray.RayName)))),
        { IsSaidToBeOffRays: true } => Text(T("вдали от главных трасс", "away from the main roads")),
        _ => NoData,
    };

    private static string Note(string text) => $"""<span class="cell-note">{Text(text)}</span>""";

    private static string Text(string text) => HtmlText.Of(text);
}
