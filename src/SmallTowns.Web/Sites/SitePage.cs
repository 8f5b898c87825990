using SmallTowns.Domain.Sites;

namespace SmallTowns.Web.Sites;

/// <summary>Where the public card of an object is.</summary>
public static class SitePage
{
    public const string List = "investors/sites";

    /// <summary>Relative to the base.</summary>
    public static string AddressOf(SiteReference reference) => $"{List}/{reference}";
}
