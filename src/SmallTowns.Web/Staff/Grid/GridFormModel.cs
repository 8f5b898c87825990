using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Import.Parsing;
using static SmallTowns.Domain.OptionalText;

namespace SmallTowns.Web.Staff.Grid;

/// <summary>A table of figures as somebody has typed it: what its rows have in common, and the number of each.</summary>
public sealed record GridFormModel
{
    public const int MostYears = 60;

    public GridShape Shape { get; set; } = GridShape.Towns;

    /// <summary>The code of the measure in the catalogue.</summary>
    public string Code { get; set; } = "";
    public int? SectorId { get; set; }

    /// <summary>Of a table of years.</summary>
    public int? TownId { get; set; }
    public string FromYear { get; set; } = "";
    public string ToYear { get; set; } = "";

    /// <summary>Of a table of towns.</summary>
    public string Period { get; set; } = "";

    public TerritorialBasis? Basis { get; set; }
    public int? SourceId { get; set; }
    public string SourcePlaceRu { get; set; } = "";
    public string SourcePlaceEn { get; set; } = "";
    public string SourcePlaceUrl { get; set; } = "";
    public FigureStatus? Status { get; set; }
    public PopulationMethod? Method { get; set; }
    public TravelMode Mode { get; set; }
    public string Reason { get; set; } = "";

    /// <summary>By the id of the town or by the year; only what was typed.</summary>
    public Dictionary<string, string> Values { get; set; } = [];

    public bool HasTyped => Reason.Length > 0 || Values.Values.Any(value => !string.IsNullOrWhiteSpace(value));

    /// <summary>The years of a table of years; empty where they cannot be read.</summary>
    public IReadOnlyList<int> Years() =>
        YearOf(FromYear) is { } from && YearOf(ToYear) is { } to && from <= to && to - from < MostYears ? [.. Enumerable.Range(from, to - from + 1)] : [];

    public Period? ReadPeriod() => string.IsNullOrWhiteSpace(Period) ? null : PeriodText.Parse(FileCell.OfText(Period)).Period;

    /// <summary>What is wrong with what the rows have in common.</summary>
    public IReadOnlyList<InputProblem> Problems(DateOnly today)
    {
        List<InputProblem> problems = [];
        if (Code.Length == 0)
            problems.Add(new(nameof(Code), "Выберите показатель."));
        if (GridMeasure.OfEmployment(Code) is not null && SectorId is null)
            problems.Add(new(nameof(SectorId), "Выберите отрасль."));
        if (Shape == GridShape.Towns && ReadPeriod() is null)
            problems.Add(new(nameof(Period), "Напишите год (2024), день (01.01.2024) или промежуток (01.01.2024–31.03.2024)."));
        if (Shape == GridShape.Towns && ReadPeriod() is { } period && (period.Start > today || period.End.Year > today.Year))
            problems.Add(new(nameof(Period), "Этот период ещё не наступил."));
        if (Shape == GridShape.Years && TownId is null)
            problems.Add(new(nameof(TownId), "Выберите город."));
        if (Shape == GridShape.Years && Years().Count == 0)
            problems.Add(new(nameof(FromYear), $"Напишите первый и последний год, четыре цифры; между ними не больше {MostYears} лет."));
        if (Basis is null)
            problems.Add(new(nameof(Basis), "Укажите, к какой территории относятся числа."));
        if (SourceId is null)
            problems.Add(new(nameof(SourceId), "Выберите источник: число без источника не публикуется."));
        problems.AddRange(FigureChecks.OfSourcePlace(new() { SourcePlaceRu = Line(SourcePlaceRu), SourcePlaceEn = Line(SourcePlaceEn), SourcePlaceUrl = Line(SourcePlaceUrl) }));
        if (Status is null)
            problems.Add(new(nameof(Status), "Укажите, кто ручается за числа."));
        if (Code == BuiltInIndicators.Population && Method is null)
            problems.Add(new(nameof(Method), "Укажите, как посчитано население."));
        if (string.IsNullOrWhiteSpace(Reason))
            problems.Add(new(nameof(Reason), "Напишите, почему нужна правка."));
        if (!Values.Values.Any(value => !string.IsNullOrWhiteSpace(value)))
            problems.Add(new("", "Не введено ни одного числа."));
        return problems;
    }

    /// <summary>The figure of one row; its value may not be readable.</summary>
    /// <param name="period">Empty while it cannot be read.</param>
    public (FigureInput Input, bool IsRead) Row(GridMeasure measure, int townId, Period? period, string key)
    {
        var isRead = TypedNumber.TryRead(Values.GetValueOrDefault(key), out var value);
        return (measure.InputOf(townId) with
        {
            Value = value,
            Basis = Basis,
            PeriodStart = period?.Start,
            PeriodEnd = period?.End,
            SourceId = SourceId,
            SourcePlaceRu = Line(SourcePlaceRu),
            SourcePlaceEn = Line(SourcePlaceEn),
            SourcePlaceUrl = Line(SourcePlaceUrl),
            Status = Status,
            Method = measure.Kind == FigureKind.Population ? Method : null,
            Mode = measure.Kind == FigureKind.TravelTime ? Mode : null,
        }, isRead);
    }

    /// <summary>The same facts for other numbers.</summary>
    public void Empty()
    {
        Values = [];
        Reason = "";
    }

    private static int? YearOf(string text) => int.TryParse(text.Trim(), out var year) && year >= FigureChecks.FirstYear && year <= 2200 ? year : null;
}

/// <summary>What the rows of a table are.</summary>
public enum GridShape
{
    /// <summary>One measure and period, many towns.</summary>
    Towns = 1,

    /// <summary>One measure and town, many years.</summary>
    Years = 2,
}
