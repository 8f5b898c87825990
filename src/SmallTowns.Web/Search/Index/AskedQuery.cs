using Lucene.Net.Index;
using Lucene.Net.Search;

namespace SmallTowns.Web.Search.Index;

/// <summary>How closely words have to be met.</summary>
public enum Closeness
{
    /// <summary>In any of their forms.</summary>
    Word,

    /// <summary>What is met begins with them.</summary>
    Beginning,

    /// <summary>Of a word that stands nowhere one letter may be wrong, in a long word two.</summary>
    Similar,
}

/// <summary>A typed text as a query: every word has to be there; the title counts more than the text, a town more than what is told of it.</summary>
/// <param name="reader">Knows which words stand anywhere: one that does is not mistyped.</param>
internal sealed class AskedQuery(IndexReader reader, bool isEnglish, Closeness closeness)
{
    private const float OfTitle = 4;
    private const float OfCode = 8;
    private const float OfWholeName = 12;
    private const float OfTown = 2;

    // Of all words that begin so or are like it, this many of the most usual.
    private const int MostWords = 50;
    private const int MostWordsOfPart = 10;
    private const int LeastLetters = 3;
    private const int LeastToMistake = 4;
    private const int LettersForTwo = 8;

    private readonly SearchAnalysis analysis = SearchAnalysis.Of(isEnglish);
    private readonly string title = IndexFields.Title(isEnglish);
    private readonly string body = IndexFields.Body(isEnglish);

    public Closeness Closeness => closeness;

    /// <summary>Whether words were looked for in another way than at the closeness before: if not, the same is found, and it takes long.</summary>
    public bool HasMistyped { get; private set; }

    /// <summary>Whether a word stands somewhere as it is: then the keyboard was the right one. Known where similar words are looked for.</summary>
    public bool HasKnown { get; private set; }

    /// <returns>Nothing where there is nothing to look for.</returns>
    public Query? Of(AskedText asked)
    {
        var query = new BooleanQuery();
        var words = asked.Parts.Where(part => part is { IsPhrase: false, IsExcluded: false }).SelectMany(part => part.Words()).ToList();
        foreach (var part in asked.Parts)
        {
            if (part.IsExcluded)
            {
                // Only what is meant is left out: the very words.
                Add(query, new AskedQuery(reader, isEnglish, Closeness.Word).OfWhole(part.Text), Occur.MUST_NOT);
            }
            else if (part.IsPhrase)
            {
                Add(query, OfWhole(part.Text), Occur.MUST);
            }
            else if (part.Code is { } code)
            {
                Add(query, OfCodeOrText(code, part.Text), Occur.MUST);
            }
            else
            {
                foreach (var word in part.Words().Where(word => word.Length > 1 || char.IsAsciiDigit(word[0])).Take(MostWordsOfPart))
                    Add(query, OfWord(word), analysis.TellsNothing(word) && !words.TrueForAll(analysis.TellsNothing) ? Occur.SHOULD : Occur.MUST);
            }
        }

        if (!query.Clauses.Any(clause => clause.Occur == Occur.MUST))
            return null;
        query.Add(new ConstantScoreQuery(new TermQuery(new(IndexFields.Name(isEnglish), string.Join(' ', words)))) { Boost = OfWholeName }, Occur.SHOULD);
        query.Add(new ConstantScoreQuery(new TermQuery(new(IndexFields.Kind, TownKind))) { Boost = OfTown }, Occur.SHOULD);
        return query;
    }

    /// <summary>The kind whose subjects are the towns themselves.</summary>
    public static string TownKind => Domain.TownProfile.TownSectionKinds.CodeOf(Domain.TownProfile.TownSectionKind.Facts);

    private static void Add(BooleanQuery query, Query? part, Occur occur)
    {
        if (part is not null)
            query.Add(part, occur);
    }

    private DisjunctionMaxQuery? OfWhole(string text)
    {
        var terms = analysis.WordsOf(text).Select(word => word.Term).ToList();
        return terms.Count switch
        {
            0 => null,
            1 => Of(term => new TermQuery(term), terms[0]),
            _ => Best(Phrase(title, terms, OfTitle), Phrase(body, terms, 1)),
        };
    }

    private DisjunctionMaxQuery OfCodeOrText(string code, string text)
    {
        var best = Best(new TermQuery(new(IndexFields.Code(isEnglish), code)) { Boost = OfCode });
        if (OfWhole(text) is { } whole)
            best.Add(whole);
        return best;
    }

    private DisjunctionMaxQuery? OfWord(string word)
    {
        var best = Best();
        string[] spellings = [.. new[] { word, OtherSpellings.BySound(word, isEnglish) }.OfType<string>()];
        var isMistyped = closeness is Closeness.Similar && !spellings.Any(IsKnown);
        HasMistyped |= isMistyped;
        HasKnown |= closeness is Closeness.Similar && word.Length >= LeastLetters && !isMistyped;
        foreach (var spelling in spellings)
            AddWord(best, spelling, isMistyped);
        return best.Disjuncts.Count == 0 ? null : best;
    }

    private bool IsKnown(string word) => StemOf(word) is { } stem && reader.DocFreq(new(title, stem)) + reader.DocFreq(new(body, stem)) > 0;

    private string? StemOf(string word) => analysis.WordsOf(word).Select(one => one.Term).FirstOrDefault() is { Length: > 0 } stem ? stem : null;

    private void AddWord(DisjunctionMaxQuery best, string word, bool isMistyped)
    {
        if (StemOf(word) is not { } stem)
            return;
        best.Add(Of(term => new TermQuery(term), stem));
        if (closeness is not Closeness.Word && word.Length >= LeastLetters)
        {
            AddBeginnings(best, title, OfTitle, word, stem);
            AddBeginnings(best, body, 1, word, stem);
        }

        if (isMistyped && stem.Length >= LeastToMistake)
            best.Add(Of(term => new FuzzyQuery(term, stem.Length >= LettersForTwo ? 2 : 1, prefixLength: 1, MostWords, transpositions: true), stem));
    }

    private void AddBeginnings(DisjunctionMaxQuery best, string field, float boost, params IEnumerable<string> beginnings)
    {
        // Two letters that are left of a word begin half of all words.
        foreach (var term in Beginnings.In(reader, field, beginnings.Where(beginning => beginning.Length >= LeastLetters).Distinct(), MostWords))
            best.Add(new TermQuery(term) { Boost = boost });
    }

    private DisjunctionMaxQuery Of(Func<Term, Query> query, string text)
    {
        var ofTitle = query(new(title, text));
        ofTitle.Boost = OfTitle;
        return Best(ofTitle, query(new(body, text)));
    }

    private static DisjunctionMaxQuery Best(params Query[] queries)
    {
        var best = new DisjunctionMaxQuery(0.1f);
        foreach (var query in queries)
            best.Add(query);
        return best;
    }

    private static PhraseQuery Phrase(string field, List<string> terms, float boost)
    {
        var phrase = new PhraseQuery { Boost = boost };
        foreach (var term in terms)
            phrase.Add(new(field, term));
        return phrase;
    }
}
