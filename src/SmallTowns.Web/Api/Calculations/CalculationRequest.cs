using System.ComponentModel;
using SmallTowns.Domain.Measures;

namespace SmallTowns.Web.Api.Calculations;

/// <summary>What a caller sends, as the API's description tells it. It is read row by row as <see cref="CalculationBody"/>.</summary>
[Description("A region and its towns. Fields that are not listed here are passed over.")]
public sealed record CalculationRequest
{
    [Description("Name of the region, up to 200 characters.")]
    public required string RegionName { get; init; }

    [Description("Area of the region, km².")]
    public required double RegionAreaSquareKm { get; init; }

    [Description("Name of the town from which travel time is counted, if it is among the towns.")]
    public string? Centre { get; init; }

    [Description("From 1 to 200 000 towns.")]
    public required IReadOnlyList<CalculationTown> Towns { get; init; }
}

[Description("A town as given. Population and area are taken to belong to one territory.")]
public sealed record CalculationTown
{
    [Description("Up to 200 characters.")]
    public required string Name { get; init; }

    [Description("People: a whole number above zero.")]
    public required long Population { get; init; }
    public double? AreaSquareKm { get; init; }

    [Description("WGS 84, degrees; needs the longitude.")]
    public double? Latitude { get; init; }

    [Description("WGS 84, degrees; needs the latitude.")]
    public double? Longitude { get; init; }

    [Description("Minutes of travel from the centre.")]
    public double? TravelMinutes { get; init; }

    [Description("How the minutes are to be read; exact if it is left out.")]
    public FigureQualifier? TravelQualifier { get; init; }

    [Description("The second end of a range, only with travelQualifier = range.")]
    public double? TravelMinutesTo { get; init; }
}
