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
    /// <param name="catalogue">The codes of the indicators that every town is to have.</param>
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
            (TownNeed.Of(TownNeedKind.Population), has.Figures.Any(figure => figure.Kind == FigureKind.Population)),
            (TownNeed.Of(TownNeedKind.AreaOfTown), has.Figures.Any(figure => figure is { Kind: FigureKind.Area, Basis: TerritorialBasis.Town })),
            (TownNeed.Of(TownNeedKind.AreaOfMunicipality), has.Figures.Any(figure => figure.Kind == FigureKind.Area && Municipal.Contains(figure.Basis))),
            (TownNeed.Of(TownNeedKind.Employment), has.Figures.Any(figure => figure.Kind == FigureKind.Employment)),
            .. TownSectionKinds.Texts
                .Where(text => text != TownSectionKind.History)
                .Select(text => (TownNeed.Of(text), has.Sections.Contains(text))),
            (TownNeed.Of(TownSectionKind.Contacts), has.Sections.Contains(TownSectionKind.Contacts)),
            (TownNeed.Of(TownSectionKind.Images), has.Sections.Contains(TownSectionKind.Images)),
        ];
        // Nobody travels from the centre to itself.
        if (!has.IsCentre)
            needs.Add((TownNeed.Of(TownNeedKind.TravelTime), has.Figures.Any(figure => figure.Kind == FigureKind.TravelTime)));
        needs.AddRange(
            from indicator in catalogue
            where !has.NotApplicable.Contains(indicator)
            select (TownNeed.OfIndicator(indicator), has.Figures.Any(figure => figure.Indicator == indicator)));
        return new(needs.Count, [.. needs.Where(need => !need.IsMet).Select(need => need.Need)]);
    }
}

/// <summary>One thing that a profile needs. A section of the profile and an indicator say which one.</summary>
public sealed record TownNeed(TownNeedKind Kind, TownSectionKind? Section = null, string? Indicator = null)
{
    public static TownNeed Of(TownNeedKind kind) => new(kind);

    public static TownNeed Of(TownSectionKind section) => new(TownNeedKind.Section, section);

    public static TownNeed OfIndicator(string code) => new(TownNeedKind.Indicator, null, code);
}

public enum TownNeedKind
{
    NameRu = 1,
    NameEn = 2,
    Oktmo = 3,
    Municipality = 4,
    Coordinates = 5,
    TravelTime = 6,
    Population = 7,
    AreaOfTown = 8,
    AreaOfMunicipality = 9,
    Employment = 10,
    Section = 11,
    Indicator = 12,
}
