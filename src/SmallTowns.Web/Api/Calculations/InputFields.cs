using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Api.Calculations;

internal static class InputFields
{
    /// <summary>The field's name in the request.</summary>
    public static string Name(InputField field) => field switch
    {
        InputField.RegionArea => "regionAreaSquareKm",
        InputField.Area => "areaSquareKm",
        _ => ApiJson.Name(field.ToString()),
    };
}
