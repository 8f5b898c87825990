using System.Text.RegularExpressions;

namespace SmallTowns.Web.Kinds.Regions;

/// <summary>The last part of the address of a town's page.</summary>
public static partial class TownSlugs
{
    // Pages of their own under /towns.
    private static readonly HashSet<string> Taken = ["compare", "map"];

    public static bool CouldBe(string slug) => Shape().IsMatch(slug) && !Taken.Contains(slug);

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$(?<=^.{2,60}$)")]
    private static partial Regex Shape();
}
