using SmallTowns.Domain.Figures;
using SmallTowns.Web.Staff.Fields;

namespace SmallTowns.Web.Staff.Towns.Workspace.Figures;

/// <summary>What the form of a figure lets choose from: the indicators that apply to the town and the sectors.</summary>
public sealed record FigureChoices(IReadOnlyList<Indicator> Indicators, IReadOnlyList<EmploymentSector> Sectors, MeasureCatalogue Measures)
{
    public IReadOnlyList<Choice<int?>> OfIndicators =>
        [.. Indicators.Select(indicator => new Choice<int?>(indicator.Id, $"{indicator.NameRu}, {indicator.UnitRu}"))];

    public IReadOnlyList<Choice<int?>> OfSectors => [.. Sectors.Select(sector => new Choice<int?>(sector.Id, $"{sector.Code}. {sector.NameRu}"))];

    /// <summary>What the catalogue says of what a form of this kind measures; empty as long as the form does not say it.</summary>
    public Indicator? Measure(FigureKind kind, EmploymentMeasure? measure, int? indicatorId) =>
        kind == FigureKind.Indicator ? Indicators.FirstOrDefault(indicator => indicator.Id == indicatorId) : Measures.Of(kind, measure);
}
