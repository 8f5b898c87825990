namespace SmallTowns.Web.Cases;

/// <summary>How other tables name a case.</summary>
public static class CaseKeys
{
    private const string Mark = "case:";

    /// <summary>For consents and letters: <c>case:…</c>.</summary>
    public static string About(string caseKey) => Mark + caseKey;

    /// <returns>Empty where it is about something else.</returns>
    public static string? CaseIn(string about) => about.StartsWith(Mark, StringComparison.Ordinal) ? about[Mark.Length..] : null;
}
