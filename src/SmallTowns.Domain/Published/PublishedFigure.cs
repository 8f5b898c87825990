using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Domain.Published;

/// <summary>A figure as readers see it: the value with everything that is needed to trace and to judge it.</summary>
public sealed record PublishedFigure
{
    public required long Id { get; init; }
    public required FigureKind Kind { get; init; }
    public required decimal Value { get; init; }
    public decimal? UpperValue { get; init; }
    public required FigureQualifier Qualifier { get; init; }
    public required TerritorialBasis Basis { get; init; }

    /// <summary>Empty where the source does not say when.</summary>
    public Period? Period { get; init; }

    public required PublishedSource Source { get; init; }

    /// <summary>Where in the source the number stands; empty where that is not known.</summary>
    public SourcePlace? SourcePlace { get; init; }
    public required FigureStatus Status { get; init; }
    public LocalizedText? Note { get; init; }
    public required FigureState State { get; init; }
    public bool IsChosen { get; init; }

    /// <summary>The figure by which its town is compared with others, or the region is computed.</summary>
    public bool IsHeadline { get; init; }

    /// <summary>A director chose it to stand for the town, whatever the rule says.</summary>
    public bool IsPicked { get; init; }
    public DateTime? DecidedUtc { get; init; }

    /// <summary>Only for a population.</summary>
    public PopulationMethod? Method { get; init; }

    /// <summary>1 for an exact count, 100 where the source rounds to hundreds.</summary>
    public int RoundedTo { get; init; } = 1;

    /// <summary>Only for a travel time.</summary>
    public TravelMode? Mode { get; init; }

    /// <summary>Only for employment.</summary>
    public PublishedSector? Sector { get; init; }
    public EmploymentMeasure? Measure { get; init; }

    /// <summary>Only for a value of the indicator catalogue.</summary>
    public PublishedIndicator? Indicator { get; init; }

    /// <summary>Only for a belt set by a person or a publication.</summary>
    public LocalizedText? Reason { get; init; }

    public int? Year => Period?.Year;

    /// <summary>One of the counts by which towns are compared over the years.</summary>
    public bool IsPopulationOfTownProper => this is { Kind: FigureKind.Population, IsChosen: true, Basis: TerritorialBasis.Town };

    public double Number => (double)Value;

    public SettlementBelt? Belt => Kind == FigureKind.ExpertBelt ? (SettlementBelt)(int)Value : null;
}

public sealed record PublishedSector(SectorClassification Classification, string Code, LocalizedText Name);

public sealed record PublishedIndicator(
    string Code, LocalizedText Name, LocalizedText Unit, int Decimals, IndicatorTopic Topic);
