namespace SmallTowns.Domain;

/// <summary>A text that may be left out: what is typed as nothing but space is nothing.</summary>
public static class OptionalText
{
    public static string? Line(string? text) => string.IsNullOrWhiteSpace(text) ? null : TypedCharacters.Composed(text.Trim());
}
