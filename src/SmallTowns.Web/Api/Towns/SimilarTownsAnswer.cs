using System.ComponentModel;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Api.Towns;

[Description("""
    The towns whose numbers, all of them at once, are nearest to this one’s. Each number becomes a score (x − median) / (1.4826 · MAD)
    among the towns of the region; the distance is √Σ of the squared differences of scores. Nothing is put in the place of what is unknown.
    """)]
public sealed record SimilarTownsAnswer
{
    [Description("By what the towns are compared.")]
    public required IReadOnlyList<SimilarityMeasureAnswer> Measures { get; init; }

    [Description("The nearest first; more than usual where several are as far as the last. Empty where nothing can be compared.")]
    public required IReadOnlyList<SimilarTownAnswer> Towns { get; init; }

    [Description("Slugs of the towns that lack a number in use and so are not compared.")]
    public required IReadOnlyList<string> LeftOut { get; init; }

    public static SimilarTownsAnswer Of(SettlementSystem system, PublishedTown town)
    {
        ArgumentNullException.ThrowIfNull(system);
        var similar = system.Similarity.To(town);
        return new SimilarTownsAnswer
        {
            Measures = [.. TownSimilarity.Measures.Zip(similar.Measures, SimilarityMeasureAnswer.Of)],
            Towns = [.. similar.Nearest.Select(other => new SimilarTownAnswer { Slug = system.Towns[other.Town].Slug, Distance = other.Distance, Place = other.Place })],
            LeftOut = [.. similar.LeftOut.Select(position => system.Towns[position].Slug)],
        };
    }
}

[Description("A number by which towns are compared, with its median and median absolute deviation among the towns of the region.")]
public sealed record SimilarityMeasureAnswer
{
    [Description("population: people; annualGrowth: between the last two censuses, per cent a year; density: within the town’s limits, people per km²; distanceToCentre: along a straight line, km.")]
    public required SimilarityMeasure Measure { get; init; }
    public double? Median { get; init; }

    [Description("The median of |x − median|, in the unit of the number.")]
    public double? Mad { get; init; }

    [Description("False where it says nothing of this town: its own number is not known, under three towns have one, or the MAD is 0.")]
    public required bool IsUsed { get; init; }

    public static SimilarityMeasureAnswer Of(SimilarityMeasure measure, ScoredMeasure scored)
    {
        ArgumentNullException.ThrowIfNull(scored);
        return new SimilarityMeasureAnswer { Measure = measure, Median = scored.Median, Mad = scored.Mad, IsUsed = scored.IsUsed };
    }
}

[Description("A town that is like the one asked for.")]
public sealed record SimilarTownAnswer
{
    public required string Slug { get; init; }

    [Description("0 where all the numbers are the same; 1 is about one standard deviation of one number.")]
    public required double Distance { get; init; }

    [Description("Towns that are equally far share a place.")]
    public required int Place { get; init; }
}
