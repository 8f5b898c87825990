namespace SmallTowns.Web.Cases;

/// <summary>How other tables name a case.</summary>
public static class CaseKeys
{
    /// <summary>For consents and letters: <c>case:…</c>.</summary>
    public static string About(string caseKey) => $"case:{caseKey}";
}
