using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;

namespace SmallTowns.Domain.TownProfile;

/// <summary>What is published of a town, as far as its completeness and freshness ask.</summary>
public sealed record TownHoldings
{
    public required string NameRu { get; init; }
    public required string NameEn { get; init; }
    public string? Oktmo { get; init; }
    public double Latitude { get; init; }
    public double Longitude { get; init; }
    public bool IsCentre { get; init; }
    public bool HasMunicipality { get; init; }

    /// <summary>The sections that have something in them.</summary>
    public IReadOnlySet<TownSectionKind> Sections { get; init; } = new HashSet<TownSectionKind>();

    /// <summary>The codes of the indicators that make no sense for the town.</summary>
    public IReadOnlySet<string> NotApplicable { get; init; } = new HashSet<string>();

    public IReadOnlyCollection<FigureHolding> Figures { get; init; } = [];
}

/// <summary>That figures of a kind (of an indicator) are published over a territory, and until when the latest of them reaches.</summary>
/// <param name="LatestPeriodEnd">Empty where no source says when.</param>
public sealed record FigureHolding(FigureKind Kind, string? Indicator, TerritorialBasis Basis, DateOnly? LatestPeriodEnd);
