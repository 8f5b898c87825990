namespace SmallTowns.Web.Cases;

/// <summary>Whole addresses for letters, in the language of whoever gets them.</summary>
public static class CaseAddresses
{
    private const string English = "/en";

    /// <param name="page">From the base of the portal.</param>
    public static string Of(string root, string language, string page) => $"{root}{(language == "en" ? English : "")}/{page}";
}
