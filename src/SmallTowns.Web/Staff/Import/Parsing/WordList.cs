namespace SmallTowns.Web.Staff.Import.Parsing;

/// <summary>The words that a column may hold and what they mean. The first word of each meaning is the one that templates show and exports write.</summary>
public sealed class WordList<T>
    where T : struct, Enum
{
    private readonly Dictionary<string, T> meanings = [];
    private readonly Dictionary<T, string> spellings = [];

    /// <summary>The name of the code itself, as the API writes it, is always understood.</summary>
    public WordList<T> Add(T meaning, string word, params ReadOnlySpan<string> synonyms)
    {
        spellings.Add(meaning, word);
        meanings[NormalizedText.Of(word)] = meaning;
        meanings[NormalizedText.Of(meaning.ToString())] = meaning;
        foreach (var synonym in synonyms)
            meanings[NormalizedText.Of(synonym)] = meaning;
        return this;
    }

    public IReadOnlyList<string> Words => [.. spellings.Values];

    public string Spell(T meaning) => spellings[meaning];

    public T? Find(string text) => meanings.TryGetValue(NormalizedText.Of(text), out var meaning) ? meaning : null;
}
