using System.ComponentModel;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Web.Api.Towns;

[Description("One published figure with everything needed to trace and to judge it.")]
public sealed record FigureAnswer
{
    public required FigureKind Kind { get; init; }

    [Description("People, km², minutes, number of the belt, or the unit of the sector's measure or of the indicator.")]
    public required double Value { get; init; }

    [Description("The upper end of a range.")]
    public double? UpperValue { get; init; }
    public required FigureQualifier Qualifier { get; init; }

    [Description("The year by which the figure is quoted; null where the source does not say when.")]
    public int? Year { get; init; }
    public DateOnly? PeriodStart { get; init; }
    public DateOnly? PeriodEnd { get; init; }

    [Description("The territory that the number refers to.")]
    public required TerritorialBasis Basis { get; init; }

    [Description("Code of the source.")]
    public required string Source { get; init; }

    [Description("Where in the source the number stands: table and row, section, page. Null where nobody has written it down.")]
    public string? SourcePlaceRu { get; init; }
    public string? SourcePlaceEn { get; init; }

    [Description("The address of that very page, where it has one of its own.")]
    public string? SourcePlaceUrl { get; init; }
    public required FigureStatus Status { get; init; }
    public string? NoteRu { get; init; }
    public string? NoteEn { get; init; }

    [Description("Chosen among rival figures of one kind, territory and time.")]
    public required bool IsChosen { get; init; }

    [Description("Stands for the town where towns are compared.")]
    public required bool IsHeadline { get; init; }

    [Description("Only for a population: how it was counted.")]
    public PopulationMethod? Method { get; init; }

    [Description("Only for a population: 1 for an exact count, 100 where the source rounds to hundreds.")]
    public int? RoundedTo { get; init; }

    [Description("Only for a travel time.")]
    public TravelMode? Mode { get; init; }

    [Description("Only for employment: code of the sector and what is measured.")]
    public string? Sector { get; init; }
    public EmploymentMeasure? Measure { get; init; }

    [Description("Only for a value of the indicator catalogue: its code.")]
    public string? Indicator { get; init; }

    public static FigureAnswer Of(PublishedFigure figure) => new()
    {
        Kind = figure.Kind,
        Value = figure.Number,
        UpperValue = (double?)figure.UpperValue,
        Qualifier = figure.Qualifier,
        Year = figure.Year,
        PeriodStart = figure.Period?.Start,
        PeriodEnd = figure.Period?.End,
        Basis = figure.Basis,
        Source = figure.Source.Code,
        SourcePlaceRu = figure.SourcePlace?.Text.Ru,
        SourcePlaceEn = figure.SourcePlace?.Text.En,
        SourcePlaceUrl = figure.SourcePlace?.Url,
        Status = figure.Status,
        NoteRu = figure.Note?.Ru,
        NoteEn = figure.Note?.En,
        IsChosen = figure.IsChosen,
        IsHeadline = figure.IsHeadline,
        Method = figure.Method,
        RoundedTo = figure.Kind == FigureKind.Population ? figure.RoundedTo : null,
        Mode = figure.Mode,
        Sector = figure.Sector?.Code,
        Measure = figure.Measure,
        Indicator = figure.Indicator?.Code,
    };
}
