namespace SmallTowns.Web.Shared;

/// <summary>
/// How a word that somebody typed may stand in a text of the database. Not every database knows the small letters of the Russian alphabet, so the
/// usual spellings are asked for; whoever must be exact looks at what comes back once more.
/// </summary>
public static class Spellings
{
    /// <summary>As typed, in small and in capital letters, as a name and as a title is written.</summary>
    public static IReadOnlyList<string> Of(string typed)
    {
        ArgumentException.ThrowIfNullOrEmpty(typed);
        var small = typed.ToLower(Language.Russian);
        var capitals = typed.ToUpper(Language.Russian);
        return [.. new[] { typed, small, capitals, Language.Russian.TextInfo.ToTitleCase(small), capitals[..1] + small[1..] }.Distinct()];
    }

    /// <summary>Of texts with the word in them, for <c>EF.Functions.Like</c> with <see cref="Escape"/>: е may be ё, and in its place any letter is let through.</summary>
    public static IReadOnlyList<string> PatternsOf(string typed) =>
        [.. Of(typed).Select(spelling => $"%{string.Concat(spelling.Select(Letter))}%").Distinct()];

    public const string Escape = "\\";

    private static string Letter(char letter) => letter switch
    {
        'е' or 'ё' or 'Е' or 'Ё' => "_",
        '%' or '_' or '\\' => Escape + letter,
        _ => letter.ToString(),
    };
}
