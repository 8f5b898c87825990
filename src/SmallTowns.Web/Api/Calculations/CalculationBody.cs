namespace SmallTowns.Web.Api.Calculations;

/// <summary>
/// The body as it came. Only what is not JSON stops the reading: a field of a wrong type is a fault of its row, so that
/// a caller learns of every bad row at once.
/// </summary>
internal sealed record CalculationBody
{
    public RawText RegionName { get; init; }
    public RawNumber RegionAreaSquareKm { get; init; }
    public RawText Centre { get; init; }
    public RawBoundary Boundary { get; init; }
    public TownRows Towns { get; init; } = [];
}
