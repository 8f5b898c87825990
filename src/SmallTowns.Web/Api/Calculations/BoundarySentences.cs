using System.Globalization;
using SmallTowns.Domain.Settlement;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Api.Calculations;

/// <summary>Says what is wrong with the boundary of a region, and in which of its rings.</summary>
internal static class BoundarySentences
{
    public static string Of(BoundaryFault fault) => fault.RingIndex is { } index
        ? T($"Кольцо № {Number(index)}: {OfRing(fault.Fault)}", $"Ring no. {Number(index)}: {OfRing(fault.Fault)}")
        : OfWhole(fault.Fault);

    private static string OfWhole(CalculationFault fault) => fault switch
    {
        CalculationFault.NoData => T("В границе нет ни одного кольца.", "The boundary has no rings."),
        CalculationFault.TooMany => T(
            "В границе больше 10 000 точек: упростите её.", "The boundary has more than 10 000 points: simplify it."),
        CalculationFault.NotPositive => T("Граница не охватывает никакой площади.", "The boundary holds no area."),
        _ => T(
            "Граница должна быть объектом GeoJSON вида Polygon или MultiPolygon: кольца из точек [долгота, широта].",
            "The boundary must be a GeoJSON object of type Polygon or MultiPolygon: rings of points [longitude, latitude]."),
    };

    private static string OfRing(CalculationFault fault) => fault switch
    {
        CalculationFault.TooFew => T(
            "нужно не меньше четырёх точек, считая повторённую первую.", "at least four points are needed, the repeated first one included."),
        CalculationFault.NotClosed => T("оно не замкнуто: последняя точка должна повторять первую.", "it is not closed: the last point must repeat the first."),
        CalculationFault.NotFinite => T("число слишком велико.", "a number is too large."),
        _ => T(
            "широта должна быть от −90 до 90 градусов, долгота — от −180 до 180; на 180-м меридиане границу разрезают.",
            "latitudes must be from −90 to 90 degrees, longitudes from −180 to 180; a boundary is cut at the 180th meridian."),
    };

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
