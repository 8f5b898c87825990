using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace SmallTowns.Web.Search.Index;

/// <summary>Texts as words without endings, Russian or English. The same for what is found and for what is asked.</summary>
internal sealed class SearchAnalysis : Analyzer
{
    public static readonly SearchAnalysis Russian = new(isEnglish: false);
    public static readonly SearchAnalysis English = new(isEnglish: true);

    /// <summary>Said beside other words they tell nothing.</summary>
    private static readonly HashSet<string> Russians =
        [.. "а без был была были было в во вы где да для до если же за и из или их к как ко которая которое которые который ли на над не но о об от по под при про с со так такой то у что чтобы это я".Split(' ')];

    private static readonly HashSet<string> Englishes =
        [.. "a an and are as at be by for from in is it of on or that the this to was were with".Split(' ')];

    private readonly bool isEnglish;

    private SearchAnalysis(bool isEnglish) => this.isEnglish = isEnglish;

    public static SearchAnalysis Of(bool isEnglish) => isEnglish ? English : Russian;

    /// <summary>The words of a text one after the other, each with its place; as far as the caller reads. One text at a time in a thread.</summary>
    public IEnumerable<AnalysedWord> WordsOf(string text)
    {
        using var stream = GetTokenStream("", text);
        var (term, place) = (stream.GetAttribute<ICharTermAttribute>(), stream.GetAttribute<IOffsetAttribute>());
        stream.Reset();
        while (stream.IncrementToken())
            yield return new(term.ToString(), place.StartOffset, place.EndOffset);
    }

    public bool TellsNothing(string foldedWord) => (isEnglish ? Englishes : Russians).Contains(foldedWord);

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new WordTokenizer(reader);
        return new(words, new WordEndingsFilter(words, isEnglish ? WordEndings.English : WordEndings.Russian));
    }
}

/// <param name="Term">As it stands in the index.</param>
internal readonly record struct AnalysedWord(string Term, int Start, int End);
