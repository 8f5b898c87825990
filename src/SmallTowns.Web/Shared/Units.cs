using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Shared;

/// <summary>Units in the reader's language.</summary>
public static class Units
{
    public static string People => T("чел.", "people");

    /// <summary>"1 person", "2 people".</summary>
    public static string PeopleOf(double count) => T("чел.", count == 1 ? "person" : "people");

    public static string SquareKm => T("км²", "km²");
    public static string PeoplePerSquareKm => T("чел./км²", "people per km²");
    public static string Km => T("км", "km");
    public static string Minutes => T("мин", "min");
}
