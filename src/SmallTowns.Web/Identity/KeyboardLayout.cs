namespace SmallTowns.Web.Identity;

/// <summary>What a text becomes when it is typed with the keyboard in the other layout: "пароль" and "gfhjkm".</summary>
public static class KeyboardLayout
{
    private const string Russian = "ёйцукенгшщзхъфывапролджэячсмитьбю.";
    private const string Latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./";

    private static readonly Dictionary<char, char> ToLatin = Pairs(Russian, Latin);
    private static readonly Dictionary<char, char> ToRussian = Pairs(Latin, Russian);

    /// <summary>The text itself and what it is in the other layout, each once. In small letters.</summary>
    public static IEnumerable<string> SpellingsOf(string text) => new[] { text, Typed(text, ToLatin), Typed(text, ToRussian) }.Distinct();

    private static string Typed(string text, Dictionary<char, char> keys) => string.Concat(text.Select(sign => keys.GetValueOrDefault(sign, sign)));

    private static Dictionary<char, char> Pairs(string from, string to) => from.Zip(to).ToDictionary(pair => pair.First, pair => pair.Second);
}
