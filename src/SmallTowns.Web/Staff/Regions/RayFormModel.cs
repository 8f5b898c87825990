using SmallTowns.Domain.Places;

namespace SmallTowns.Web.Staff.Regions;

/// <summary>A ray as it is being typed.</summary>
public sealed class RayFormModel
{
    public string NameRu { get; set; } = "";
    public string NameEn { get; set; } = "";
    public string DescriptionRu { get; set; } = "";
    public string DescriptionEn { get; set; } = "";
    public bool IsStrong { get; set; }
    public List<StopFormModel> Stops { get; set; } = [];
    public bool IsDropped { get; set; }

    public static RayFormModel Of(RayContent content) => new()
    {
        NameRu = content.NameRu,
        NameEn = content.NameEn,
        DescriptionRu = content.DescriptionRu,
        DescriptionEn = content.DescriptionEn,
        IsStrong = content.IsStrong,
        Stops = [.. content.Stops.Select(stop => new StopFormModel { Town = stop.Town, IsNamedBySource = stop.IsNamedBySource })],
        IsDropped = content.IsDropped,
    };

    public RayContent Read() => new()
    {
        NameRu = NameRu.Trim(),
        NameEn = NameEn.Trim(),
        DescriptionRu = DescriptionRu.Trim(),
        DescriptionEn = DescriptionEn.Trim(),
        IsStrong = IsStrong,
        Stops = [.. Stops.Select(stop => new RayStopContent(stop.Town, stop.IsNamedBySource))],
        IsDropped = IsDropped,
    };
}

public sealed class StopFormModel
{
    public string Town { get; set; } = "";
    public bool IsNamedBySource { get; set; }
}
