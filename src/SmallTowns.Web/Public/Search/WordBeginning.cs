namespace SmallTowns.Web.Public.Search;

/// <summary>
/// A word without its ending: «Абинска» and «Абинском» find Абинск. No grammar: a few common endings go, and enough of the
/// word has to be left to tell it from others.
/// </summary>
public static class WordBeginning
{
    private const int LeastLeft = 4;

    // Longer ones first.
    private static readonly string[] Endings =
    [
        "иями", "ями", "ами", "ого", "его", "ому", "ему", "ыми", "ими", "ией", "иям", "иях",
        "ов", "ев", "ей", "ой", "ий", "ый", "ая", "яя", "ое", "ее", "ые", "ие", "ую", "юю", "ом", "ем", "ам", "ям", "ах", "ях",
        "ым", "им", "ых", "их", "ия", "ии", "ию", "ью", "ье", "es",
        "а", "я", "о", "е", "ы", "и", "у", "ю", "ь", "й", "s",
    ];

    /// <param name="word">Folded.</param>
    public static string Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var ending = Endings.FirstOrDefault(ending => word.Length - ending.Length >= LeastLeft && word.EndsWith(ending, StringComparison.Ordinal));
        return ending is null ? word : word[..^ending.Length];
    }
}
