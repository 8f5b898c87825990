namespace SmallTowns.Web.Staff.Shell;

/// <summary>Which page of the handbook tells of a screen: of the beginnings that its address has, the longest decides. A star stands for any part.</summary>
public static class HelpPlaces
{
    private const string Handbook = "/staff/help";

    private static readonly (string[] Beginning, string Page)[] Places =
    [
        Of("", "home"), Of("notices", "notices"), Of("search", "search"), Of("schedule", "schedule"), Of("tasks", "tasks"), Of("towns", "home"),
        Of("towns/*", "text"), Of("towns/*/figures", "figure"), Of("towns/*/employment", "employment"), Of("towns/*/travel", "travel"),
        Of("towns/*/contacts", "contacts-images"), Of("towns/*/images", "contacts-images#изображения"), Of("towns/*/release", "review"), Of("towns/*/history", "history"),
        Of("towns/place", "region#добавить-город"),
        Of("figures/grid", "grid"), Of("review", "review"), Of("reports", "reports"), Of("import", "import"), Of("history", "history"),
        Of("sources", "catalogue#источники"), Of("indicators", "catalogue#показатели"),
        Of("sites", "sites"), Of("offers", "offers"), Of("cases", "cases"), Of("vacancies", "vacancies"), Of("outages", "outages"), Of("approvals", "approvals"),
        Of("press", "press"), Of("visits", "visits"), Of("opinions", "visits"),
        Of("region", "region"), Of("region/support", "offers"), Of("region/boundaries", "region#границы-муниципальных-образований"),
        Of("association", "association"), Of("association/assignments", "work"), Of("meetings", "meetings"), Of("decisions", "meetings"), Of("programmes", "programmes"),
        Of("support", "work"), Of("desks", "work"), Of("knowledge", "work"), Of("cooperation", "cooperation"), Of("agreements", "cooperation"), Of("partners", "cooperation"),
        Of("warnings", "monitoring"), Of("monitoring", "monitoring"), Of("scenarios", "scenarios"), Of("assessments", "assessments"), Of("campaigns", "campaigns"),
        Of("calendar", "calendar"), Of("consents", "consents"), Of("consent-texts", "consents"), Of("operator", "operator"),
        Of("users", "people"), Of("audit", "people#журнал"), Of("jobs", "people#задания-портала"),
    ];

    /// <param name="path">Of a page of the back office: <c>/staff/review/7</c>.</param>
    /// <returns>Empty for the handbook itself and for what it does not know.</returns>
    public static string? Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.Split('/', StringSplitOptions.RemoveEmptyEntries) is not ["staff", .. var parts] || parts is ["help", ..])
            return null;
        // The first page tells of itself alone.
        var found = Places.Where(place => parts.Length == 0 ? place.Beginning.Length == 0 : place.Beginning.Length > 0 && Begins(parts, place.Beginning))
            .OrderByDescending(place => place.Beginning.Length).ThenBy(place => place.Beginning.Count(part => part == "*"))
            .Select(place => place.Page).FirstOrDefault();
        return found is null ? null : $"{Handbook}/{found}";
    }

    private static bool Begins(string[] parts, string[] beginning) =>
        parts.Length >= beginning.Length && beginning.Zip(parts).All(pair => pair.First == "*" || pair.First == pair.Second);

    private static (string[] Beginning, string Page) Of(string beginning, string page) => (beginning.Split('/', StringSplitOptions.RemoveEmptyEntries), page);
}
