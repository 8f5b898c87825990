namespace SmallTowns.Web.Staff.Home;

/// <summary>Something typed and not sent, and where to go on with it.</summary>
/// <param name="Address">Empty where the form is no longer known.</param>
public sealed record HomeDraft(string Title, string? Address, DateTime SavedUtc)
{
    /// <param name="form">As the form names itself: <c>town:abinsk/Economy</c>, <c>source:new</c>.</param>
    public static HomeDraft Of(string form, DateTime savedUtc, IReadOnlyDictionary<string, string> townNames)
    {
        var (kind, rest) = form.Split(':', 2) is [var first, var second] ? (first, second) : (form, "");
        var subject = rest.Split('/', 2)[0];
        return (kind, subject) switch
        {
            ("town", var slug) when townNames.TryGetValue(slug, out var name) => new(name, $"/staff/towns/{slug}", savedUtc),
            ("source", "new") => new("Новый источник", "/staff/sources/new", savedUtc),
            ("source", var id) => new("Источник", $"/staff/sources/{id}", savedUtc),
            ("indicator", "new") => new("Новый показатель", "/staff/indicators/new", savedUtc),
            ("indicator", var id) => new("Показатель", $"/staff/indicators/{id}", savedUtc),
            _ => new("Набранное на другой странице", null, savedUtc),
        };
    }
}
