using SmallTowns.Domain.Places;
using SmallTowns.Domain.Publications;
using SmallTowns.Domain.Published;

namespace SmallTowns.Data.Reading;

/// <summary>The reproduced publication: what it printed, where it disagrees, and what follows from its own figures.</summary>
internal static class PaperReader
{
    public static PublishedPaper? Read(
        List<PrintedNumber> printed, List<Discrepancy> discrepancies, PublishedFigure? regionArea,
        Standings standings, List<Town> towns, PublishedSources sources)
    {
        if (printed.Count == 0)
            return null;

        var source = sources[printed[0].SourceId];

        // A figure of the paper that has since been superseded is still what the paper computed with.
        var own = standings.Of(figure => figure.Source == source, regionArea);
        return new PublishedPaper
        {
            Source = source,
            Numbers =
            [
                .. printed.Select(number => new Printed(
                    number.Place, number.Measure, number.Town?.Slug, number.SizeClass, number.Text, number.Value, number.Decimals)),
            ],
            Discrepancies =
            [
                .. discrepancies.Select(discrepancy => new PublishedDiscrepancy
                {
                    Code = discrepancy.Code,
                    Number = discrepancy.Number,
                    Place = new(discrepancy.PlaceRu, discrepancy.PlaceEn),
                    Item = new(discrepancy.ItemRu, discrepancy.ItemEn),
                    PrintedText = new(discrepancy.PrintedRu, discrepancy.PrintedEn),
                    ExpectedText = new(discrepancy.ExpectedRu, discrepancy.ExpectedEn),
                    Explanation = new(discrepancy.ExplanationRu, discrepancy.ExplanationEn),
                    TownSlugs = [.. discrepancy.Towns.Select(town => town.Slug).Order(StringComparer.Ordinal)],
                }),
            ],
            Standings = towns.Select((town, i) => (town.Slug, Standing: own.Towns[i])).ToDictionary(pair => pair.Slug, pair => pair.Standing),
            Result = own.Result,
        };
    }
}
