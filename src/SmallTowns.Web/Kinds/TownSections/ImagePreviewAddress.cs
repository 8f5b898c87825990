using SmallTowns.Web.Shared.Images;

namespace SmallTowns.Web.Kinds.TownSections;

/// <summary>Where the staff see a picture of a town that is not public (yet, or any more).</summary>
public static class ImagePreviewAddress
{
    /// <summary>The address of the small copy.</summary>
    public static string Of(int townId, string file) => $"/staff/images/{townId}/{ImageName.Small(file)}.webp";

    /// <summary>The same of an article or an event.</summary>
    public static string OfPress(string file) => $"/staff/images/press/{ImageName.Small(file)}.webp";
}
