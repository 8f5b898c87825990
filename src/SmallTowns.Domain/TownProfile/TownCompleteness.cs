using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;

namespace SmallTowns.Domain.TownProfile;

/// <summary>
/// How much of what a town's profile needs there is:
/// per cent = ⌊100 · (needed − missing) / needed⌋, every need weighing the same. What is not applicable to the town is
/// not needed. Rounded down, so that 100 % means that nothing is missing.
/// </summary>
public sealed record TownCompleteness(int Needed, IReadOnlyList<TownNeed> Missing)
{
    private static readonly TerritorialBasis[] Municipal =
        [TerritorialBasis.UrbanSettlement, TerritorialBasis.UrbanOkrug, TerritorialBasis.MunicipalOkrug, TerritorialBasis.District];

    public int Filled => Needed - Missing.Count;

    public int Percent => 100 * Filled / Needed;

    public bool IsComplete => Missing.Count == 0;

    /// <param name="has">What is published of the town.</param>
    /// <param name="catalogue">The codes of everything that is measured: every town is to have a figure of each.</param>
    public static TownCompleteness Of(TownHoldings has, IReadOnlyCollection<string> catalogue)
    {
        ArgumentNullException.ThrowIfNull(has);
        ArgumentNullException.ThrowIfNull(catalogue);
        List<(TownNeed Need, bool IsMet)> needs =
        [
            (TownNeed.Of(TownNeedKind.NameRu), has.NameRu.Length > 0),
            (TownNeed.Of(TownNeedKind.NameEn), has.NameEn.Length > 0),
            (TownNeed.Of(TownNeedKind.Oktmo), has.Oktmo is not null),
            (TownNeed.Of(TownNeedKind.Municipality), has.HasMunicipality),
            (TownNeed.Of(TownNeedKind.Coordinates), has.Latitude != 0 || has.Longitude != 0),
            .. TownSectionKinds.Texts
                .Where(text => text != TownSectionKind.History)
                .Select(text => (TownNeed.Of(text), has.Sections.Contains(text))),
            (TownNeed.Of(TownSectionKind.Contacts), has.Sections.Contains(TownSectionKind.Contacts)),
            (TownNeed.Of(TownSectionKind.Images), has.Sections.Contains(TownSectionKind.Images)),
            .. catalogue.Where(code => !has.NotApplicable.Contains(code)).SelectMany(code => OfMeasure(code, has)),
        ];
        return new(needs.Count, [.. needs.Where(need => !need.IsMet).Select(need => need.Need)]);
    }

    /// <summary>What a row of the catalogue asks for: a figure of it, wherever it is counted.</summary>
    private static IEnumerable<(TownNeed Need, bool IsMet)> OfMeasure(string code, TownHoldings has)
    {
        switch (code)
        {
            case BuiltInIndicators.Population:
                return [(TownNeed.OfMeasure(code), Has(FigureKind.Population))];
            // The area of the one does not say that of the other.
            case BuiltInIndicators.Area:
                return
                [
                    (TownNeed.OfMeasure(code, TownNeedKind.MeasureOfTown), has.Figures.Any(figure => figure is { Kind: FigureKind.Area, Basis: TerritorialBasis.Town })),
                    (TownNeed.OfMeasure(code, TownNeedKind.MeasureOfMunicipality), has.Figures.Any(figure => figure.Kind == FigureKind.Area && Municipal.Contains(figure.Basis))),
                ];
            // Nobody travels from the centre to itself.
            case BuiltInIndicators.TravelTime:
                return has.IsCentre ? [] : [(TownNeed.OfMeasure(code), Has(FigureKind.TravelTime))];
            // A source tells of employment in people or in shares: either will do.
            case BuiltInIndicators.EmployedPeople:
                return [(TownNeed.OfMeasure(code), Has(FigureKind.Employment))];
            case BuiltInIndicators.EmployedShare or BuiltInIndicators.PublicSectorShare:
                return [];
            default:
                return [(TownNeed.OfMeasure(code), has.Figures.Any(figure => figure.Indicator == code))];
        }

        bool Has(FigureKind kind) => has.Figures.Any(figure => figure.Kind == kind);
    }
}

/// <summary>One thing that a profile needs. A section of the profile and a measure say which one.</summary>
/// <param name="Measure">Its code in the catalogue.</param>
public sealed record TownNeed(TownNeedKind Kind, TownSectionKind? Section = null, string? Measure = null)
{
    public static TownNeed Of(TownNeedKind kind) => new(kind);

    public static TownNeed Of(TownSectionKind section) => new(TownNeedKind.Section, section);

    public static TownNeed OfMeasure(string code, TownNeedKind kind = TownNeedKind.Measure) => new(kind, null, code);
}

public enum TownNeedKind
{
    NameRu = 1,
    NameEn = 2,
    Oktmo = 3,
    Municipality = 4,
    Coordinates = 5,
    Section = 6,
    Measure = 7,
    MeasureOfTown = 8,
    MeasureOfMunicipality = 9,
}
