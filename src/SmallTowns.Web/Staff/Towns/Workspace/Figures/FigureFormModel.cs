using System.Globalization;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Fields;
using static SmallTowns.Domain.OptionalText;

namespace SmallTowns.Web.Staff.Towns.Workspace.Figures;

/// <summary>The form of a figure as somebody has typed it, numbers and years still as text: nothing typed is lost because it cannot be read.</summary>
public sealed record FigureFormModel
{
    public FigureKind Kind { get; set; }
    public int? TownId { get; set; }
    public int? RegionId { get; set; }
    public int? IndicatorId { get; set; }
    public int? SectorId { get; set; }
    public EmploymentMeasure? Measure { get; set; }
    public string Value { get; set; } = "";
    public string UpperValue { get; set; } = "";
    public FigureQualifier Qualifier { get; set; } = FigureQualifier.Exact;
    public PeriodShape Shape { get; set; } = PeriodShape.Year;
    public string Year { get; set; } = "";
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public TerritorialBasis? Basis { get; set; }
    public int? SourceId { get; set; }
    public string SourcePlaceRu { get; set; } = "";
    public string SourcePlaceEn { get; set; } = "";
    public string SourcePlaceUrl { get; set; } = "";
    public FigureStatus? Status { get; set; }
    public string NoteRu { get; set; } = "";
    public string NoteEn { get; set; } = "";
    public PopulationMethod? Method { get; set; }
    public int RoundedTo { get; set; } = 1;
    public TravelMode Mode { get; set; }
    public string ReasonRu { get; set; } = "";
    public string ReasonEn { get; set; } = "";
    public bool AsHeadline { get; set; }

    /// <summary>Why the change is needed.</summary>
    public string Reason { get; set; } = "";

    public static FigureFormModel Of(FigureInput input, bool asHeadline, string reason)
    {
        var shape = (input.PeriodStart, input.PeriodEnd) switch
        {
            ({ } start, { } end) when new Period(start, end).IsWholeYear => PeriodShape.Year,
            ({ } start, { } end) => start == end ? PeriodShape.Day : PeriodShape.Span,
            // What has no value yet is new: its year is about to be typed.
            _ => input.Value is null ? PeriodShape.Year : PeriodShape.NotStated,
        };
        return new()
        {
            Kind = input.Kind,
            TownId = input.TownId,
            RegionId = input.RegionId,
            IndicatorId = input.IndicatorId,
            SectorId = input.SectorId,
            Measure = input.Measure,
            Value = TypedNumber.Write(input.Value),
            UpperValue = TypedNumber.Write(input.UpperValue),
            Qualifier = input.Qualifier,
            Shape = shape,
            Year = shape == PeriodShape.Year ? input.PeriodEnd?.Year.ToString(CultureInfo.InvariantCulture) ?? "" : "",
            From = shape == PeriodShape.Year ? null : input.PeriodStart,
            To = shape == PeriodShape.Span ? input.PeriodEnd : null,
            Basis = input.Basis,
            SourceId = input.SourceId,
            SourcePlaceRu = input.SourcePlaceRu ?? "",
            SourcePlaceEn = input.SourcePlaceEn ?? "",
            SourcePlaceUrl = input.SourcePlaceUrl ?? "",
            Status = input.Status,
            NoteRu = input.NoteRu ?? "",
            NoteEn = input.NoteEn ?? "",
            Method = input.Method,
            RoundedTo = input.RoundedTo,
            Mode = input.Mode ?? TravelMode.NotStated,
            ReasonRu = input.ReasonRu ?? "",
            ReasonEn = input.ReasonEn ?? "",
            AsHeadline = asHeadline,
            Reason = reason,
        };
    }

    /// <summary>What it means, and what of it cannot be read.</summary>
    public (FigureInput Input, IReadOnlyList<InputProblem> Problems) Read()
    {
        List<InputProblem> problems = [];
        var value = FieldText.Number(Value, nameof(FigureInput.Value), problems);
        var upper = Qualifier == FigureQualifier.Range ? FieldText.Number(UpperValue, nameof(FigureInput.UpperValue), problems) : null;
        var (start, end) = ReadPeriod(problems);
        return (new FigureInput
        {
            Kind = Kind,
            TownId = TownId,
            RegionId = RegionId,
            IndicatorId = IndicatorId,
            SectorId = SectorId,
            Measure = Measure,
            Value = value,
            UpperValue = upper,
            Qualifier = Qualifier,
            Basis = Basis,
            PeriodStart = start,
            PeriodEnd = end,
            SourceId = SourceId,
            SourcePlaceRu = Line(SourcePlaceRu),
            SourcePlaceEn = Line(SourcePlaceEn),
            SourcePlaceUrl = Line(SourcePlaceUrl),
            Status = Status,
            NoteRu = Line(NoteRu),
            NoteEn = Line(NoteEn),
            Method = Method,
            RoundedTo = RoundedTo,
            Mode = Kind == FigureKind.TravelTime ? Mode : null,
            ReasonRu = Line(ReasonRu),
            ReasonEn = Line(ReasonEn),
        }, problems);
    }

    private (DateOnly? Start, DateOnly? End) ReadPeriod(List<InputProblem> problems)
    {
        const string field = nameof(FigureInput.PeriodStart);
        switch (Shape)
        {
            case PeriodShape.NotStated:
                return (null, null);
            case PeriodShape.Year:
                if (int.TryParse(Year.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1000 and <= 9999)
                    return (new(year, 1, 1), new(year, 12, 31));
                problems.Add(new(field, Year.Trim().Length == 0 ? "Укажите год." : "Год — четыре цифры, например 2024."));
                return (null, null);
            case PeriodShape.Day:
                if (From is null)
                    problems.Add(new(field, "Укажите день."));
                return (From, From);
            default:
                if (From is null || To is null)
                    problems.Add(new(field, "Укажите первый и последний день."));
                return (From, To);
        }
    }
}
