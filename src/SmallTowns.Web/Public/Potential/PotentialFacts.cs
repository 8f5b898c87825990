using SmallTowns.Domain;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Publications;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Public.Potential;

/// <summary>The numbers beside what the paper says of the role and potential of small towns.</summary>
public sealed class PotentialFacts(SettlementSystem system, PublishedPaper paper)
{
    public PublishedPaper Paper => paper;

    public LocalizedText Region => system.Region.Name;

    /// <summary>Share of townspeople in the population of the region as printed, oldest first.</summary>
    public IReadOnlyList<Printed> UrbanShares { get; } =
        [.. paper.Numbers.Where(number => number.Measure == PrintedMeasure.UrbanSharePercent).OrderBy(number => number.Year)];

    /// <summary>The towns by the newest figures, the largest first; a town without a known population is left out.</summary>
    public IReadOnlyList<PublishedTown> Ranked { get; } = RankedOf(system.Towns);

    public IReadOnlyList<PublishedTown> RankedInPaper { get; } = RankedOf(paper.Towns);

    /// <summary>The largest town over the next ones, and its share of all: <see cref="Domain.Settlement.Primacy"/>.</summary>
    public Primacy Primacy => PrimacyOf(Ranked);

    public Primacy PrimacyInPaper => PrimacyOf(RankedInPaper);

    public long SmallUpToPeople => system.Region.SizeClasses.SmallUpTo;

    public int? Year => system.ComparedYear;

    /// <summary>Where agriculture leads, with the share of the employed in it where the paper prints one; those come first, the highest at the top.</summary>
    public IReadOnlyList<(PublishedTown Town, PublishedFigure? Share)> Agriculture =>
    [
        .. Said(TownStatementTopic.AgriculturalEmployment)
            .Select(town => (Town: town, Share: town.Chosen(FigureKind.Employment).LastOrDefault(IsShareInAgriculture)))
            .OrderByDescending(pair => pair.Share?.Value),
    ];

    /// <summary>The share of education in the public sector, on average over the small towns.</summary>
    public PublishedFigure? Education => system.Region.Figures.LastOrDefault(
        figure => figure is { Kind: FigureKind.Employment, IsChosen: true, Measure: EmploymentMeasure.PercentOfPublicSectorEmployed });

    /// <summary>The towns of which the paper says this, in the order of the list.</summary>
    public IReadOnlyList<PublishedTown> Said(TownStatementTopic topic) =>
        [.. system.Towns.Where(town => town.IsSaid(topic))];

    /// <summary>The rays with their towns, in the order in which the line passes them.</summary>
    public IReadOnlyList<(PublishedRay Ray, IReadOnlyList<PublishedTown> Towns)> Rays =>
        [.. system.Region.Rays.Select(ray => (ray, (IReadOnlyList<PublishedTown>)[.. ray.TownSlugs.Select(system.Find).OfType<PublishedTown>()]))];

    /// <summary>Where the paper disagrees with itself; nothing where it is no longer counted as such.</summary>
    public IReadOnlyList<PublishedDiscrepancy> Discrepancies(params IReadOnlyList<string> codes) =>
        [.. paper.Discrepancies.Where(discrepancy => codes.Contains(discrepancy.Code))];

    private bool IsShareInAgriculture(PublishedFigure figure) =>
        figure is { Measure: EmploymentMeasure.PercentOfEmployed, Sector.Code: "A" } && figure.Source.Code == paper.Source.Code;

    private static IReadOnlyList<PublishedTown> RankedOf(IEnumerable<PublishedTown> towns) =>
        [.. towns.Where(town => town.Population is not null).OrderByDescending(town => town.Population!.Value)];

    private static Primacy PrimacyOf(IReadOnlyList<PublishedTown> ranked) => Primacy.Of([.. ranked.Select(town => town.Population!.Number)]);
}
