using SmallTowns.Domain.Places;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Domain.Publications;

/// <summary>A derived number as a publication printed it, kept beside the one the portal computes.</summary>
public sealed class PrintedNumber : Entity
{
    public const int PlaceMaxLength = 60;
    public const int TextMaxLength = 60;

    public int SourceId { get; init; }
    public Source? Source { get; init; }

    /// <summary>Where in the publication, e.g. "table1".</summary>
    public required string Place { get; init; }

    public PrintedMeasure Measure { get; init; }
    public int? TownId { get; init; }
    public Town? Town { get; init; }
    public SizeClass? SizeClass { get; init; }

    /// <summary>Where one publication prints the same of several years.</summary>
    public int? Year { get; init; }

    /// <summary>The number letter by letter.</summary>
    public required string Text { get; init; }

    public decimal Value { get; init; }
    public int Decimals { get; init; }
}

public enum PrintedMeasure
{
    Density = 1,
    SizeClassSharePercent = 2,
    SizeClassSharesSumPercent = 3,
    MeanDistanceKm = 4,
    RegionAreaThousandSquareKm = 5,
    TownCount = 6,
    UrbanSharePercent = 7,
}
