using SmallTowns.Domain.Publications;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Public.Settlement;

/// <summary>Table 2: the mean distance by the area as printed, by the published area, and for the small towns alone.</summary>
public sealed record MeanDistanceTable(
    Printed? Printed, Printed? PrintedArea, Printed? PrintedTowns, PublishedFigure? Area,
    MeanDistanceCase? ByPrintedArea, MeanDistanceCase ByPublishedArea, MeanDistanceCase OfSmallTowns)
{
    public static MeanDistanceTable Of(SettlementSystem system, PublishedPaper paper)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(paper);
        var printed = paper.Find(PrintedMeasure.MeanDistanceKm);
        var printedArea = paper.Find(PrintedMeasure.RegionAreaThousandSquareKm);
        var printedTowns = paper.Find(PrintedMeasure.TownCount);
        var area = system.Region.Area?.Number;
        var small = paper.Result.SizeClasses[SizeClass.Small].Towns;
        return new MeanDistanceTable(
            printed, printedArea, printedTowns, system.Region.Area,
            printedArea is null ? null : MeanDistanceCase.Of(
                (double)(printedArea.Value * 1000), (int?)printedTowns?.Value ?? paper.Result.TownCount, printed),
            MeanDistanceCase.Of(area, paper.Result.TownCount, printed),
            MeanDistanceCase.Of(area, small, null));
    }
}

public sealed record MeanDistanceCase(
    double? AreaSquareKm, int Towns, Calculated Km, Calculated<PrintedComparison>? Comparison)
{
    public static MeanDistanceCase Of(double? areaSquareKm, int towns, Printed? printed)
    {
        var km = InterTownDistance.MeanKm(areaSquareKm, towns);
        return new MeanDistanceCase(areaSquareKm, towns, km, printed?.Against(km));
    }
}
