using SmallTowns.Domain;

namespace SmallTowns.Web.Public.Data.Downloads;

internal static class Units
{
    public static readonly LocalizedText People = new("человек", "people");
    public static readonly LocalizedText SquareKm = new("км²", "km²");
    public static readonly LocalizedText PeoplePerSquareKm = new("человек на км²", "people per km²");
    public static readonly LocalizedText Minutes = new("минут", "minutes");
    public static readonly LocalizedText Degrees = new("градусов (WGS 84)", "degrees (WGS 84)");
}
