namespace SmallTowns.Web.Shared;

/// <summary>Days in the words of a page.</summary>
public static class Days
{
    /// <summary>"1 ноября 2026 года", "1 November 2026".</summary>
    public static string InWords(DateOnly day) => day.ToString(
        Language.T("d MMMM yyyy 'года'", "d MMMM yyyy"), Language.IsEnglish ? Language.English : Language.Russian);
}
