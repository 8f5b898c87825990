using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;

namespace SmallTowns.Web.Public.Towns.Profile;

/// <summary>One territory that bears the town's name: its areas by every source, its latest population, the density of the two.</summary>
/// <param name="Areas">The one that the density uses first, then the others.</param>
/// <param name="Density">Empty where people or area of this territory are not known.</param>
public sealed record TownTerritory(
    TerritorialBasis Basis, IReadOnlyList<PublishedFigure> Areas, PublishedFigure? Population, BasisDensity? Density)
{
    public static IReadOnlyList<TownTerritory> Of(PublishedTown town)
    {
        var densities = town.DensitiesOnSameBasis().ToDictionary(density => density.Basis);
        return
        [
            .. from figure in town.Figures
               where figure.Kind is FigureKind.Area or FigureKind.Population
               group figure by figure.Basis into figures
               orderby figures.Key
               let density = densities.GetValueOrDefault(figures.Key)
               select new TownTerritory(
                   figures.Key,
                   [.. figures.Where(figure => figure.Kind == FigureKind.Area)
                       .OrderByDescending(figure => figure == density?.Area)
                       .ThenByDescending(figure => figure.IsChosen).ThenByDescending(figure => figure.IsHeadline)],
                   density?.Population ?? figures.Where(figure => figure.Kind == FigureKind.Population && figure.IsChosen)
                       .OrderBy(figure => figure.Period).LastOrDefault(),
                   density),
        ];
    }
}
