using System.IO.Compression;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace SmallTowns.Web.Search.Index;

/// <summary>
/// Forms that the Snowball stemmer takes for other words, with the stem of their lemma: made by scripts/make-stemmer-override
/// from a spelling dictionary, and a few words of quite another root by hand. One for the whole process, read when it is first needed.
/// </summary>
internal static class RussianForms
{
    private static readonly Lazy<StemmerOverrideFilter.StemmerOverrideMap> All = new(Read);

    /// <summary>Where the dictionary has two lemmas for a form, or none that joins them.</summary>
    private static readonly (string Lemma, string Forms)[] ByHand =
    [
        ("год", "лет годы годов годах годам годами"),
        ("человек", "люди людей людям людьми людях"),
        ("ребенок", "дети детей детям детьми детях"),
        ("город", "городов"),
        ("населенный", "населен населена населено населены"),
    ];

    public static StemmerOverrideFilter.StemmerOverrideMap Map => All.Value;

    private static StemmerOverrideFilter.StemmerOverrideMap Read()
    {
        var map = new StemmerOverrideFilter.Builder(ignoreCase: false);
        var stemmer = new RussianStemmer();
        foreach (var (lemma, forms) in ByHand)
        {
            stemmer.SetCurrent(lemma);
            stemmer.Stem();
            foreach (var form in forms.Split(' '))
                map.Add(form, stemmer.Current);
        }

        using var stream = typeof(RussianForms).Assembly.GetManifestResourceStream("russian-forms.br")!;
        using var lines = new StreamReader(new BrotliStream(stream, CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            // What was added before stays: the hand is right.
            map.Add(line[..space], line[(space + 1)..]);
        }

        return map.Build();
    }
}
