using System.ComponentModel;
using System.Text.Json;
using SmallTowns.Domain.Measures;

namespace SmallTowns.Web.Api.Calculations;

/// <summary>What a caller sends, as the API's description tells it. It is read row by row as <see cref="CalculationBody"/>.</summary>
[Description("A region and its towns. Letter case in the names of fields does not matter; fields that are not listed here are passed over.")]
public sealed record CalculationRequest
{
    [Description("Name of the region, up to 200 characters.")]
    public required string RegionName { get; init; }

    [Description("Area of the region, km².")]
    public required double RegionAreaSquareKm { get; init; }

    [Description("Name of the one of the towns from which travel time is counted: letter case, spaces and `ё` for `е` do not matter. Leave it out if it is none of them.")]
    public string? Centre { get; init; }

    [Description("Where the region ends. Towns outside it are faults.")]
    public CalculationBoundary? Boundary { get; init; }

    [Description("From 1 to 200 000 towns.")]
    public required IReadOnlyList<CalculationTown> Towns { get; init; }
}

[Description("A GeoJSON geometry (RFC 7946), cut at the 180th meridian; up to 10 000 points in all. What an odd number of rings holds is inside.")]
public sealed record CalculationBoundary
{
    [Description("Polygon or MultiPolygon.")]
    public required string Type { get; init; }

    [Description("Rings of points [longitude, latitude], WGS 84, degrees; the first point of a ring is repeated at its end.")]
    public required IReadOnlyList<JsonElement> Coordinates { get; init; }
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
