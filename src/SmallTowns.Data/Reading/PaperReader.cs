using SmallTowns.Domain.Places;
using SmallTowns.Domain.Publications;
using SmallTowns.Domain.Published;

namespace SmallTowns.Data.Reading;

/// <summary>The reproduced publication: what it printed, where it disagrees, and what follows from its own figures.</summary>
internal static class PaperReader
{
    public static PublishedPaper? Read(
        List<PrintedNumber> printed, List<Discrepancy> discrepancies, PublishedFigure? regionArea,
        List<Town> towns, ILookup<int, PublishedFigure> figuresOfTowns, PublishedRegion region, PublishedSources sources)
    {
        if (printed.Count == 0)
            return null;

        var source = sources[printed[0].SourceId];

        // A figure of the paper that has since been superseded is still what the paper computed with.
        // It computed with the towns that it names; which of them are towns today is another matter.
        var named = printed.Select(number => number.TownId).OfType<int>().ToHashSet();
        List<Town> known = [.. towns.Where(town => named.Contains(town.Id))];
        var own = new Standings(region, known, figuresOfTowns).Of(figure => figure.Source == source, regionArea);
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
            Standings = known.Select((town, i) => (town.Slug, Standing: own.Towns[i])).ToDictionary(pair => pair.Slug, pair => pair.Standing),
            Result = own.Result,
        };
    }
}
