using SmallTowns.Domain.Sites;
using SmallTowns.Web.Sites.Fields;

namespace SmallTowns.Web.Sites.Tables;

/// <summary>What a cell of a parameter says: nothing, a value, "нет", "неизвестно" and, after a colon, why.</summary>
internal static class SiteCells
{
    public const string No = "нет";
    public const string Unknown = "неизвестно";
    private static readonly string[] SaysNo = [No, "no", "none"];
    private static readonly string[] SaysUnknown = [Unknown, "unknown", "?"];
    private static readonly string[] SaysYes = ["да", "есть", "yes", "true", "1"];

    public static string Of(SiteField field, TypedParameter typed, bool english) => typed.State switch
    {
        ParameterState.Value when english => typed.ValueEn,
        ParameterState.Value => field.Type switch
        {
            SiteValueType.Yes => "да",
            SiteValueType.Choices => typed.Value.Replace(", ", "; ", StringComparison.Ordinal),
            SiteValueType.Number or SiteValueType.Months => typed.Value.Replace(',', '.'),
            _ => typed.Value,
        },
        ParameterState.No => english ? "" : No,
        _ => english || !typed.IsStated ? "" : $"{Unknown}: {typed.Reason}",
    };

    /// <returns>Null for an empty cell, which says nothing.</returns>
    public static TypedParameter? Read(SiteField field, string cell, string english)
    {
        var text = cell.Trim();
        if (text.Length == 0 && english.Trim().Length == 0)
            return null;
        if (SaysNo.Contains(text, StringComparer.OrdinalIgnoreCase))
            return new() { State = ParameterState.No };
        var (word, reason) = text.Split(':', 2, StringSplitOptions.TrimEntries) is [var before, var after] ? (before, after) : (text, "");
        if (SaysUnknown.Contains(word, StringComparer.OrdinalIgnoreCase))
            return new() { State = ParameterState.Unknown, Reason = ReasonOf(reason) };
        return new() { State = ParameterState.Value, Value = ValueOf(field, text), ValueEn = english.Trim() };
    }

    private static string ValueOf(SiteField field, string text) => field.Type switch
    {
        // Whatever else stands there is no yes, and the field will say so.
        SiteValueType.Yes => SaysYes.Contains(text, StringComparer.OrdinalIgnoreCase) ? "" : text,
        SiteValueType.Choice => CodeOf(field.Choices, text),
        SiteValueType.Choices => CodesOf(field.Choices, text),
        _ => text,
    };

    internal static string CodesOf(IReadOnlyList<SiteChoice> choices, string text) => string.Join(", ", text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => CodeOf(choices, part)));

    /// <summary>By its code or its name in either language; anything else as it stands.</summary>
    internal static string CodeOf(IReadOnlyList<SiteChoice> choices, string text) =>
        choices.FirstOrDefault(choice => new[] { choice.Code, choice.Title.Ru, choice.Title.En }.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase))?.Code ?? text.Trim();

    private static UnknownReason ReasonOf(string text) =>
        Enum.GetValues<UnknownReason>().FirstOrDefault(
            reason => reason.ToString().Equals(text, StringComparison.OrdinalIgnoreCase)
                || SiteWords.Of(reason).EndsWith(text, StringComparison.OrdinalIgnoreCase), UnknownReason.NotStated) is var found && text.Length > 0 ? found : UnknownReason.NotStated;
}
