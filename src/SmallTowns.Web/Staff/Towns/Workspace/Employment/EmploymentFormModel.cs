using System.Globalization;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Fields;
using static SmallTowns.Domain.OptionalText;

namespace SmallTowns.Web.Staff.Towns.Workspace.Employment;

/// <summary>A table of one source and one year: what is common to its rows, and the number of each sector as typed.</summary>
public sealed class EmploymentFormModel
{
    public SectorClassification Classification { get; set; } = SectorClassification.Okved2;
    public EmploymentMeasure Measure { get; set; } = EmploymentMeasure.People;
    public string Year { get; set; } = "";
    public TerritorialBasis? Basis { get; set; }
    public int? SourceId { get; set; }
    public string SourcePlaceRu { get; set; } = "";
    public string SourcePlaceEn { get; set; } = "";
    public string SourcePlaceUrl { get; set; } = "";
    public FigureStatus? Status { get; set; }
    public string Reason { get; set; } = "";

    /// <summary>By the id of the sector; only what was typed.</summary>
    public Dictionary<int, string> Values { get; set; } = [];

    public IEnumerable<int> TypedSectors => Values.Where(typed => !string.IsNullOrWhiteSpace(typed.Value)).Select(typed => typed.Key);

    public (FigureInput Input, string? Problem) Row(int townId, int sectorId)
    {
        var isNumber = TypedNumber.TryRead(Values.GetValueOrDefault(sectorId), out var value);
        var year = int.TryParse(Year.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read is >= 1000 and <= 9999 ? read : (int?)null;
        return (new FigureInput
        {
            Kind = FigureKind.Employment,
            TownId = townId,
            SectorId = sectorId,
            Measure = Measure,
            Value = value,
            Basis = Basis,
            PeriodStart = year is { } first ? new(first, 1, 1) : null,
            PeriodEnd = year is { } last ? new(last, 12, 31) : null,
            SourceId = SourceId,
            SourcePlaceRu = Line(SourcePlaceRu),
            SourcePlaceEn = Line(SourcePlaceEn),
            SourcePlaceUrl = Line(SourcePlaceUrl),
            Status = Status,
        }, isNumber ? null : TypedNumber.NotANumber);
    }

    /// <summary>What is wrong with what the rows have in common.</summary>
    public IReadOnlyList<InputProblem> Problems()
    {
        List<InputProblem> problems = [];
        if (Row(0, 0).Input.PeriodStart is null)
            problems.Add(new(nameof(Year), "Год — четыре цифры, например 2024."));
        if (Basis is null)
            problems.Add(new(nameof(Basis), "Укажите, к какой территории относятся числа."));
        if (SourceId is null)
            problems.Add(new(nameof(SourceId), "Выберите источник: число без источника не публикуется."));
        problems.AddRange(FigureChecks.OfSourcePlace(Row(0, 0).Input));
        if (Status is null)
            problems.Add(new(nameof(Status), "Укажите, кто ручается за числа."));
        if (string.IsNullOrWhiteSpace(Reason))
            problems.Add(new(nameof(Reason), "Напишите, почему нужна правка."));
        if (!TypedSectors.Any())
            problems.Add(new("", "Не введено ни одного числа."));
        return problems;
    }
}
