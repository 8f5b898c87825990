extern alias web;

using System.IO.Compression;
using SmallTowns.Data.Search;
using web::SmallTowns.Web.Search;

namespace SmallTowns.Benchmarks.Search;

/// <summary>Made-up rows of the search: words of the stemmer's list, the usual ones often, as in a language.</summary>
internal sealed class MadeUpRows
{
    private const int WordsOfTitle = 6;
    private const int WordsOfBody = 60;

    private static readonly string[] Towns = ["abinsk", "anapa", "armavir", "yeysk", "kropotkin", "labinsk", "sochi", "temryuk", "tikhoretsk", "khadyzhensk"];

    private readonly Random random = new(26);
    private readonly string[] words = ReadWords();

    public SearchRow Next(int number) => SearchRow.Of(
        number % 3 == 0 ? "news" : number % 3 == 1 ? "town-text" : "site", $"made-up:{number}", SearchRow.Russian, "Выдуманное", $"Выдуманное {number}: {Text(WordsOfTitle)}", Text(WordsOfBody), "news",
        Towns[random.Next(Towns.Length)]);

    /// <summary>A word as often as it stands in texts.</summary>
    public string Word() => words[(int)(words.Length * Math.Pow(random.NextDouble(), 4))];

    /// <summary>A word with two letters changed for each other.</summary>
    public string Mistyped()
    {
        var word = Word();
        var at = random.Next(1, word.Length - 1);
        return word[..at] + word[at + 1 == word.Length ? at : at + 1] + word[at] + word[Math.Min(word.Length, at + 2)..];
    }

    private string Text(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word()));

    private static string[] ReadWords()
    {
        using var stream = typeof(SearchEntry).Assembly.GetManifestResourceStream("russian-forms.br")!;
        using var reader = new StreamReader(new BrotliStream(stream, CompressionMode.Decompress));
        string[] read = [.. reader.ReadToEnd().Split('\n').Select(line => line[..line.IndexOf(' ', StringComparison.Ordinal)]).Where(word => word.Length > 4)];
        new Random(7).Shuffle(read);
        return read;
    }
}
