namespace SmallTowns.Web.Finding;

/// <summary>Where questions about sites are asked, relative to the base.</summary>
public static class FindingPages
{
    public const string Map = "investors/sites/map";
    public const string Compare = "investors/compare";
    public const string Match = "investors/match";
    public const string Start = "investors/start";
}
