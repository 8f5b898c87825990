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
    public PopulationCount(FigureFacts facts, PopulationMethod method, int roundedTo = 1) : base(facts, FigureKind.Population) =>
        (Method, RoundedTo) = (method, roundedTo);

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
    public TerritoryArea(FigureFacts facts) : base(facts, FigureKind.Area)
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
    public TravelTime(FigureFacts facts, TravelMode mode) : base(facts, FigureKind.TravelTime) =>
        Mode = mode;

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
    public EmploymentCount(FigureFacts facts, EmploymentSector sector, EmploymentMeasure measure) : base(facts, FigureKind.Employment, $"{sector.Classification}:{sector.Code}:{measure}") =>
        (Sector, SectorId, Measure) = (sector, sector.Id, measure);

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
    public IndicatorValue(FigureFacts facts, Indicator indicator) : base(facts, FigureKind.Indicator, indicator.Code) =>
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
    public ExpertBelt(FigureFacts facts, string? reasonRu, string? reasonEn) : base(facts, FigureKind.ExpertBelt) =>
        (ReasonRu, ReasonEn) = (reasonRu, reasonEn);

    public override FigureKind Kind => FigureKind.ExpertBelt;
    public override string RecordSubject => RecordSubjects.ExpertBelt;

    public SettlementBelt Belt => (SettlementBelt)(int)Value;
    public string? ReasonRu { get; init; }
    public string? ReasonEn { get; init; }
}
