using SmallTowns.Domain.Boundaries;
using SmallTowns.Domain.Sites;

namespace SmallTowns.Web.Staff.Boundaries;

/// <summary>A boundary of a municipality as it is being prepared.</summary>
public sealed class BoundaryFormModel
{
    public IReadOnlyList<SitePolygon> Polygons { get; set; } = [];
    public DateOnly? Day { get; set; }
    public bool IsOver { get; set; }

    public static BoundaryFormModel Of(MunicipalityBoundaryContent content) => new() { Polygons = content.Polygons, Day = content.Day, IsOver = content.IsOver };

    public MunicipalityBoundaryContent Read() => new() { Polygons = Polygons, Day = Day, IsOver = IsOver };
}
