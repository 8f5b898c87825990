using System.IO.Compression;
using System.Text;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace SmallTowns.Benchmarks.Search;

/// <summary>
/// Writes the forms whose stem by Snowball is not that of their lemma, where the dictionary knows them as forms of one stem
/// only: what is ambiguous stays as Snowball has it.
/// </summary>
internal static class StemmerOverrideMaking
{
    private static readonly RussianStemmer Stemmer = new();

    public static int Run(string dictionary, string file)
    {
        var stemsOf = new Dictionary<string, HashSet<string>>();
        var (pairs, joined) = (0, 0);
        foreach (var (lemma, forms) in SpellingDictionary.Read(dictionary).Words())
        {
            var word = Fold(lemma);
            if (word.Length < 3 || !word.All(IsRussian))
                continue;
            var stem = StemOf(word);
            foreach (var form in forms.Select(Fold).Append(word).Distinct())
            {
                pairs++;
                joined += StemOf(form) == stem ? 1 : 0;
                if (!stemsOf.TryGetValue(form, out var stems))
                    stemsOf[form] = stems = [];
                stems.Add(stem);
            }
        }

        var lines = stemsOf.Where(form => form.Value.Count == 1 && form.Value.First() != StemOf(form.Key))
            .OrderBy(form => form.Key, StringComparer.Ordinal).Select(form => $"{form.Key} {form.Value.First()}").ToList();
        using (var stream = new BrotliStream(File.Create(file), CompressionLevel.SmallestSize))
            stream.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        var more = stemsOf.Where(form => form.Value.Count == 1 && form.Value.First() != StemOf(form.Key)).Sum(form => form.Value.Count);
        Console.WriteLine($"{pairs} forms of lemmas, {joined} joined by Snowball ({100.0 * joined / pairs:0.0} %), {100.0 * (joined + more) / pairs:0.0} % with {lines.Count} lines, {new FileInfo(file).Length / 1024} KB");
        return 0;
    }

    private static string StemOf(string word)
    {
        Stemmer.SetCurrent(word);
        Stemmer.Stem();
        return Stemmer.Current;
    }

    private static string Fold(string word) => word.ToLowerInvariant().Replace('ё', 'е');

    private static bool IsRussian(char letter) => letter is >= 'а' and <= 'я';
}
