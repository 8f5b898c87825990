using SmallTowns.Domain;

namespace SmallTowns.Web.Shared;

/// <summary>What a reader has typed into a public form, cleaned.</summary>
public static class TypedText
{
    /// <summary>Without what no text holds: a zero character cannot be stored, and nobody types the other control characters either.</summary>
    public static string Clean(string? typed) =>
        TypedCharacters.Composed(new string([.. (typed ?? "").ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c))]).Trim());

    /// <summary>What is only spaces is nothing.</summary>
    public static string? Line(string? typed) => Clean(typed) is { Length: > 0 } text ? text : null;

    public static string TooLong(int max) => Language.T($"Не длиннее {max} знаков.", $"No longer than {max} characters.");
}
