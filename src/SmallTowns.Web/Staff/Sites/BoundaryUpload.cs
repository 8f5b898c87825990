using Microsoft.AspNetCore.Components.Forms;
using SmallTowns.Web.Kinds.Sites.Geometry;

namespace SmallTowns.Web.Staff.Sites;

/// <summary>Reads a file of places that a person has chosen.</summary>
internal static class BoundaryUpload
{
    public static async Task<PlacesFile> ReadAsync(IBrowserFile file)
    {
        if (file.Size > PlacesFile.MostBytes)
            return PlacesFile.Refused(PlacesFile.TooLarge);
        await using var stream = file.OpenReadStream(PlacesFile.MostBytes);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return Path.GetExtension(file.Name).ToUpperInvariant() is ".KML" or ".KMZ" ? KmlPlaces.Read(bytes.ToArray()) : GeoJsonPlaces.Read(bytes.ToArray());
    }
}
