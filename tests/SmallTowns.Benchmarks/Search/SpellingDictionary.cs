using System.Text.RegularExpressions;

namespace SmallTowns.Benchmarks.Search;

/// <summary>The words of a Hunspell dictionary with all their forms.</summary>
internal sealed class SpellingDictionary
{
    private readonly ILookup<char, Suffix> suffixes;
    private readonly List<(string Lemma, string Flags)> words;

    private SpellingDictionary(ILookup<char, Suffix> suffixes, List<(string, string)> words) => (this.suffixes, this.words) = (suffixes, words);

    /// <param name="directory">Where index.aff and index.dic are.</param>
    public static SpellingDictionary Read(string directory)
    {
        var suffixes = File.ReadLines(Path.Combine(directory, "index.aff"))
            .Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            // "SFX flag off on condition"; the first line of a flag has a number there.
            .Where(parts => parts is ["SFX", _, _, _, _, ..])
            .Select(parts => (Flag: parts[1][0], Suffix: new Suffix(parts[2] == "0" ? "" : parts[2], parts[3] == "0" ? "" : parts[3], new Regex(parts[4] + "$", RegexOptions.Compiled))))
            .ToLookup(one => one.Flag, one => one.Suffix);
        var words = File.ReadLines(Path.Combine(directory, "index.dic")).Skip(1)
            .Select(line => line.Trim().Split('/')).Where(parts => parts[0].Length > 0)
            .Select(parts => (parts[0], parts.Length > 1 ? parts[1] : "")).ToList();
        return new(suffixes, words);
    }

    public IEnumerable<(string Lemma, IReadOnlyList<string> Forms)> Words() => words.Select(word => (word.Lemma, (IReadOnlyList<string>)[.. FormsOf(word.Lemma, word.Flags)]));

    private IEnumerable<string> FormsOf(string lemma, string flags) => flags.SelectMany(flag => suffixes[flag])
        .Where(suffix => lemma.EndsWith(suffix.Off, StringComparison.Ordinal) && suffix.Condition.IsMatch(lemma))
        .Select(suffix => lemma[..^suffix.Off.Length] + suffix.On);

    private sealed record Suffix(string Off, string On, Regex Condition);
}
