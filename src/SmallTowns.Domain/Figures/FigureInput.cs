using SmallTowns.Domain.Measures;

namespace SmallTowns.Domain.Figures;

/// <summary>
/// What somebody says of a figure, in a form, a file, the history or the shipped data. Anything may be missing until it is checked; what has
/// passed the checks is what a figure is made from.
/// </summary>
public sealed record FigureInput
{
    public FigureKind Kind { get; set; }

    /// <summary>Empty for a figure of the region.</summary>
    public int? TownId { get; set; }
    public int? RegionId { get; set; }

    public int? IndicatorId { get; set; }
    public int? SectorId { get; set; }
    public EmploymentMeasure? Measure { get; set; }

    public decimal? Value { get; set; }
    public decimal? UpperValue { get; set; }
    public FigureQualifier Qualifier { get; set; } = FigureQualifier.Exact;
    public TerritorialBasis? Basis { get; set; }

    /// <summary>Both empty where the source does not say when.</summary>
    public DateOnly? PeriodStart { get; set; }
    public DateOnly? PeriodEnd { get; set; }

    public int? SourceId { get; set; }
    public string? SourcePlaceRu { get; set; }
    public string? SourcePlaceEn { get; set; }
    public string? SourcePlaceUrl { get; set; }
    public FigureStatus? Status { get; set; }
    public string? NoteRu { get; set; }
    public string? NoteEn { get; set; }

    /// <summary>For a population.</summary>
    public PopulationMethod? Method { get; set; }
    public int RoundedTo { get; set; } = 1;

    /// <summary>For a travel time.</summary>
    public TravelMode? Mode { get; set; }

    /// <summary>For a belt set against the rule.</summary>
    public string? ReasonRu { get; set; }
    public string? ReasonEn { get; set; }

    public static FigureInput Of(Figure figure) => new()
    {
        Kind = figure.Kind,
        TownId = figure.TownId,
        RegionId = figure.RegionId,
        IndicatorId = (figure as IndicatorValue)?.IndicatorId,
        SectorId = (figure as EmploymentCount)?.SectorId,
        Measure = (figure as EmploymentCount)?.Measure,
        Value = Plain(figure.Value),
        UpperValue = figure.UpperValue is { } upper ? Plain(upper) : null,
        Qualifier = figure.Qualifier,
        Basis = figure.Basis,
        PeriodStart = figure.PeriodStart,
        PeriodEnd = figure.PeriodEnd,
        SourceId = figure.SourceId,
        SourcePlaceRu = figure.SourcePlaceRu,
        SourcePlaceEn = figure.SourcePlaceEn,
        SourcePlaceUrl = figure.SourcePlaceUrl,
        Status = figure.Status,
        NoteRu = figure.NoteRu,
        NoteEn = figure.NoteEn,
        Method = (figure as PopulationCount)?.Method,
        RoundedTo = (figure as PopulationCount)?.RoundedTo ?? 1,
        Mode = (figure as TravelTime)?.Mode,
        ReasonRu = (figure as ExpertBelt)?.ReasonRu,
        ReasonEn = (figure as ExpertBelt)?.ReasonEn,
    };

    // One database gives 36700 back as 36700.000000: the same number, but not the same text in a comparison.
    private static decimal Plain(decimal value) => value / 1.000000000000000000000000000m;
}
