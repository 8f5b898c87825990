using SmallTowns.Domain.Towns.Sections;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Home;

/// <summary>Something typed and not sent, and where to go on with it.</summary>
/// <param name="Address">Empty where the form is no longer known.</param>
public sealed record HomeDraft(string Title, string? Address, DateTime SavedUtc)
{
    internal static HomeDraft Of(DraftForm form, DateTime savedUtc, DraftNames names) => form switch
    {
        { Kind: "town", Subject: var slug } when names.Towns.TryGetValue(slug, out var town) => new($"{town}: {PartOf(form.Part)}", $"/staff/towns/{slug}", savedUtc),
        { Kind: "source", Subject: "new" } => new("Новый источник", "/staff/sources/new", savedUtc),
        { Kind: "source", Id: { } id } when names.Sources.TryGetValue(id, out var title) => new($"Источник «{title}»", $"/staff/sources/{id}", savedUtc),
        { Kind: "indicator", Subject: "new" } => new("Новый показатель", "/staff/indicators/new", savedUtc),
        { Kind: "indicator", Id: { } id } when names.Indicators.TryGetValue(id, out var name) => new($"Показатель «{name}»", $"/staff/indicators/{id}", savedUtc),
        _ => new("Набранное о том, чего больше нет", null, savedUtc),
    };

    private static string PartOf(string part) => part switch
    {
        "figure" => "число",
        "employment" => "занятость по отраслям",
        _ when Enum.TryParse<TownSectionKind>(part, out var kind) && Enum.IsDefined(kind) => Words.Of(kind),
        _ => "правка",
    };
}

/// <summary>The name of a form in its parts: <c>town:abinsk/Economy</c>, <c>source:12</c>, <c>indicator:new</c>.</summary>
internal sealed record DraftForm(string Kind, string Subject, string Part)
{
    public int? Id => int.TryParse(Subject, out var id) ? id : null;

    public static DraftForm Of(string form)
    {
        var (kind, rest) = form.Split(':', 2) is [var first, var second] ? (first, second) : (form, "");
        return rest.Split('/') is [var subject, var part, ..] ? new(kind, subject, part) : new(kind, rest, "");
    }
}

/// <summary>What the drafts are about: towns by their addresses, sources and indicators by their ids.</summary>
internal sealed record DraftNames(
    IReadOnlyDictionary<string, string> Towns, IReadOnlyDictionary<int, string> Sources, IReadOnlyDictionary<int, string> Indicators);
