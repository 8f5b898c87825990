using System.Diagnostics.CodeAnalysis;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Figures;

/// <summary>How many people live on a territory.</summary>
public sealed class PopulationCount : Figure
{
    public PopulationCount()
    {
    }

    [SetsRequiredMembers]
    public PopulationCount(FigureInput input, FigureOrigin origin) : base(input, origin, FigureKind.Population) =>
        (Method, RoundedTo) = (input.Method ?? throw new ArgumentException("A population says how it was counted.", nameof(input)), input.RoundedTo);

    public override FigureKind Kind => FigureKind.Population;
    public override string RecordSubject => RecordSubjects.Population;

    public PopulationMethod Method { get; init; }

    /// <summary>1 for an exact count, 100 where the source rounds to hundreds.</summary>
    public int RoundedTo { get; init; } = 1;
}

public enum PopulationMethod
{
    Census = 1,
    EstimateOnFirstOfJanuary = 2,

    /// <summary>Printed in a publication that does not say how it was counted.</summary>
    Published = 3,
}

/// <summary>Area of a territory, km².</summary>
public sealed class TerritoryArea : Figure
{
    public TerritoryArea()
    {
    }

    [SetsRequiredMembers]
    public TerritoryArea(FigureInput input, FigureOrigin origin) : base(input, origin, FigureKind.Area)
    {
    }

    public override FigureKind Kind => FigureKind.Area;
    public override string RecordSubject => RecordSubjects.Area;
}

/// <summary>Minutes of travel from the region's centre.</summary>
public sealed class TravelTime : Figure
{
    public TravelTime()
    {
    }

    [SetsRequiredMembers]
    public TravelTime(FigureInput input, FigureOrigin origin) : base(input, origin, FigureKind.TravelTime) =>
        Mode = input.Mode ?? TravelMode.NotStated;

    public override FigureKind Kind => FigureKind.TravelTime;
    public override string RecordSubject => RecordSubjects.TravelTime;

    public TravelMode Mode { get; init; } = TravelMode.NotStated;
}

public enum TravelMode
{
    /// <summary>The source does not say by what means.</summary>
    NotStated = 0,
    Road = 1,
    Rail = 2,
}

/// <summary>Employment in one sector: people, or a share where the source gives only that.</summary>
public sealed class EmploymentCount : Figure
{
    public EmploymentCount()
    {
    }

    [SetsRequiredMembers]
    public EmploymentCount(FigureInput input, FigureOrigin origin, EmploymentSector sector)
        : base(input, origin, FigureKind.Employment, $"{sector.Classification}:{sector.Code}:{input.Measure}") =>
        (Sector, SectorId, Measure) = (sector, sector.Id, input.Measure ?? throw new ArgumentException("Employment says what is counted.", nameof(input)));

    public override FigureKind Kind => FigureKind.Employment;
    public override string RecordSubject => RecordSubjects.Employment;

    public int SectorId { get; init; }
    public EmploymentSector? Sector { get; init; }
    public EmploymentMeasure Measure { get; init; }
}

public enum EmploymentMeasure
{
    People = 1,
    PercentOfEmployed = 2,
    PercentOfPublicSectorEmployed = 3,
}

/// <summary>A value of an indicator of the catalogue.</summary>
public sealed class IndicatorValue : Figure
{
    public IndicatorValue()
    {
    }

    [SetsRequiredMembers]
    public IndicatorValue(FigureInput input, FigureOrigin origin, Indicator indicator) : base(input, origin, FigureKind.Indicator, indicator.Code) =>
        (Indicator, IndicatorId) = (indicator, indicator.Id);

    public override FigureKind Kind => FigureKind.Indicator;
    public override string RecordSubject => RecordSubjects.IndicatorValue;

    public int IndicatorId { get; init; }
    public Indicator? Indicator { get; init; }
}

/// <summary>A belt that a person or a publication set for a town; <see cref="Figure.Value"/> is its number. The rule's belt is never stored.</summary>
public sealed class ExpertBelt : Figure
{
    public const int ReasonMaxLength = 1000;

    public ExpertBelt()
    {
    }

    [SetsRequiredMembers]
    public ExpertBelt(FigureInput input, FigureOrigin origin) : base(input, origin, FigureKind.ExpertBelt) =>
        (ReasonRu, ReasonEn) = (OptionalText.Line(input.ReasonRu), OptionalText.Line(input.ReasonEn));

    public override FigureKind Kind => FigureKind.ExpertBelt;
    public override string RecordSubject => RecordSubjects.ExpertBelt;

    public SettlementBelt Belt => (SettlementBelt)(int)Value;
    public string? ReasonRu { get; init; }
    public string? ReasonEn { get; init; }
}
