using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Towns.Sections;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Figures;

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
            ("town", var slug) when townNames.TryGetValue(slug, out var name) => OfTown(name, $"/staff/towns/{slug}", rest.Split('/')[1..], savedUtc),
            ("source", "new") => new("Новый источник", "/staff/sources/new", savedUtc),
            ("source", var id) => new("Источник", $"/staff/sources/{id}", savedUtc),
            ("indicator", "new") => new("Новый показатель", "/staff/indicators/new", savedUtc),
            ("indicator", var id) => new("Показатель", $"/staff/indicators/{id}", savedUtc),
            _ => new("Набранное на другой странице", null, savedUtc),
        };
    }

    private static HomeDraft OfTown(string town, string address, string[] form, DateTime savedUtc) => form switch
    {
        ["employment"] => new($"{town}: занятость по отраслям", $"{address}/employment?table=true", savedUtc),
        ["figure", "new", var kind, ..] when Enum.TryParse<FigureKind>(kind, out var known) =>
            new($"{town}: {FigureWords.Of(known).ToLowerInvariant()}, новое число", $"{address}/{(known is FigureKind.TravelTime or FigureKind.ExpertBelt ? "travel" : "figures")}?add={known}", savedUtc),
        ["figure", "proposal", var id] => new($"{town}: число на проверке", $"{address}/figures?proposal={id}", savedUtc),
        ["figure", var id] => new($"{town}: исправление числа", $"{address}/figures?edit={id}", savedUtc),
        [var section] when Enum.TryParse<TownSectionKind>(section, out var kind) =>
            new($"{town}: «{Words.Of(kind)}»", kind.IsText() ? $"{address}/texts?edit={kind}" : $"{address}/{section.ToLowerInvariant()}?edit=true", savedUtc),
        _ => new(town, address, savedUtc),
    };
}
