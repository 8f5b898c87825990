using System.Text.Json.Nodes;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Association;

/// <summary>A membership as a reviewer compares it.</summary>
internal static class MembershipSentences
{
    /// <summary>The same content with its application and times as sentences.</summary>
    public static string InPlaceOf(string json)
    {
        var content = ContentJson.Read<MembershipContent>(json);
        var told = JsonNode.Parse(json)!.AsObject();
        told["application"] = content.Application is { } waiting ? Of(waiting) : null;
        told["spells"] = new JsonArray([.. content.Spells.Select(spell => JsonValue.Create(Of(spell)))]);
        return told.ToJsonString();
    }

    private static string Of(MembershipApplication application) => string.Join(". ", new[]
    {
        $"{application.Council}, № {application.Number}{(application.DecidedOn is { } day ? $" от {Days.InWords(day)}" : "")}",
        application.File is { } file ? $"Файл «{file.Name}»" : null,
        application.Eligibility is { } basis ? $"Право на членство: {AssociationWords.Of(basis).Ru}" : null,
        application.Refusal is { } refusal ? $"Отказано: {refusal}" : null,
    }.OfType<string>());

    private static string Of(MembershipSpell spell) => string.Join(". ", ((string?[])
    [
        $"С {Days.InWords(spell.Since)}{(spell.Until is { } until ? $" по {Days.InWords(until)}" : "")}: {spell.Decision}",
        spell.Application is { } application ? $"Заявление: {Of(application)}" : null,
        spell.EndGround is { } ground ? $"Прекращено: {ground}" : null,
        .. (spell.Suspensions ?? []).Select(suspension => $"Приостановлено с {Days.InWords(suspension.Since)}{(suspension.Until is { } last ? $" по {Days.InWords(last)}" : "")}: {suspension.Ground}"),
    ]).OfType<string>());
}
