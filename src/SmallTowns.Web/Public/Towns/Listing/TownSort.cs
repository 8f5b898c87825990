namespace SmallTowns.Web.Public.Towns.Listing;

/// <summary>The columns of the list: by each of them it can be sorted.</summary>
public enum TownSort
{
    Name,
    SizeClass,
    Population,
    Area,
    Density,
    Minutes,
    Belt,
    Ray,
    Membership,
}
