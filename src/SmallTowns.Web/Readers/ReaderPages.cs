namespace SmallTowns.Web.Readers;

/// <summary>The pages of a reader who keeps views, from the base of the portal.</summary>
public static class ReaderPages
{
    public const string Mine = "investors/my";
    public const string Save = "investors/my/save";
    public const string ViewName = "view", TitleName = "title";

    /// <summary>Where a view is saved.</summary>
    /// <param name="address">Of the view, from the base of the portal.</param>
    /// <param name="title">What it could be called.</param>
    public static string AddressToSave(string address, string title) => $"{Save}?{ViewName}={Uri.EscapeDataString(address)}&{TitleName}={Uri.EscapeDataString(title)}";
}
