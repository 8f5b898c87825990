namespace SmallTowns.Web.Shared;

/// <summary>The sections of the public site, by the first part of their addresses. Pages whose address is somebody's secret are in none.</summary>
public static class PublicSections
{
    public const string Home = "home";

    public static readonly IReadOnlyList<string> All =
    [
        Home, "towns", "settlement", "potential", "methodology", "explore", "investors", "life", "news", "events", "association", "data", "search", "contacts", "about", "privacy", "accessibility",
    ];

    /// <param name="path">From the base of the portal, with a slash before it or not.</param>
    /// <returns>Empty for what is in no section.</returns>
    public static string? Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var first = path.TrimStart('/').Split('/', 2)[0];
        return first.Length == 0 ? Home : first != Home && All.Contains(first) ? first : null;
    }
}
