using SmallTowns.Domain.Publications;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Data.Reading;

/// <summary>The reproduced publication: what it printed, where it disagrees, and what follows from its own figures.</summary>
internal static class PaperReader
{
    /// <param name="readTowns">The towns of these keys, compared by the figures of a source.</param>
    public static PublishedPaper? Read(
        List<PrintedNumber> printed, List<Discrepancy> discrepancies, PublishedSources sources,
        Func<PublishedSource, IReadOnlySet<int>, (IReadOnlyList<PublishedTown> Towns, SettlementResult Result)> readTowns)
    {
        if (printed.Count == 0)
            return null;

        // It computed with the towns that it names; which of them are towns today is another matter.
        var source = sources[printed[0].SourceId];
        var (towns, result) = readTowns(source, printed.Select(number => number.TownId).OfType<int>().ToHashSet());
        return new PublishedPaper
        {
            Source = source,
            Numbers =
            [
                .. printed.Select(number => new Printed(
                    number.Place, number.Measure, number.Town?.Slug, number.SizeClass, number.Text, number.Value, number.Decimals, number.Year)),
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
            Towns = towns,
            Result = result,
        };
    }
}
