using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using SmallTowns.Data.Search;

namespace SmallTowns.Web.Search.Index;

/// <summary>
/// The rows of the search as an inverted index in memory. One writes, many read meanwhile: each reader sees what was there
/// when <see cref="Show"/> was called last, all of it and nothing of what came after.
/// </summary>
internal sealed class TextIndex : IDisposable
{
    private const double BufferMegabytes = 32;
    private const int MostWordsOfTitle = 8;

    private readonly RAMDirectory directory = new();
    private readonly IndexWriter writer;
    private readonly SearcherManager searchers;

    public TextIndex()
    {
        writer = new(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, IndexFields.Analyzer()) { Similarity = new BM25Similarity(), RAMBufferSizeMB = BufferMegabytes });
        searchers = new(writer, applyAllDeletes: true, new ByFrequency());
    }

    /// <summary>The greatest number of a row that was ever put.</summary>
    public int LastRow { get; private set; }

    public int Count => Reading(searcher => searcher.IndexReader.NumDocs);

    /// <summary>Puts a row in the place of the one with its key and language.</summary>
    public void Put(SearchRow row)
    {
        writer.UpdateDocument(IndexFields.TermOf(row), IndexFields.Of(row));
        LastRow = Math.Max(LastRow, row.Id);
    }

    /// <summary>Takes away all but rows of these numbers.</summary>
    public void Keep(IReadOnlySet<int> rows) => Reading(searcher =>
    {
        foreach (var (row, term) in RowsIn(searcher))
        {
            if (!rows.Contains(row))
                writer.DeleteDocuments(term);
        }

        return 0;
    });

    public void Clear()
    {
        writer.DeleteAll();
        LastRow = 0;
    }

    /// <summary>From now on readers see all that was done.</summary>
    public void Show() => searchers.MaybeRefreshBlocking();

    /// <summary>What tells one state of the rows from another: how many there are, and the sum of their numbers.</summary>
    public RowStamp Stamp() => Reading(searcher =>
    {
        var numbers = RowNumbers(searcher).ToList();
        return new RowStamp(numbers.Count, numbers.Sum(number => (long)number));
    });

    public IndexAnswer Find(IndexQuestion question) => Reading(searcher =>
    {
        // What was typed, then what may have been meant by it; first the words, then what is like them.
        var byOtherKeys = OtherSpellings.ByOtherKeys(question.Typed);
        foreach (var closeness in Enum.GetValues<Closeness>())
        {
            foreach (var typed in new[] { question.Typed, byOtherKeys })
            {
                var asking = new AskedQuery(searcher.IndexReader, question.IsEnglish, closeness);
                if (Find(searcher, question, typed, asking) is { } answer && answer.Kinds.Count + answer.Towns.Count > 0)
                    return answer with { Closeness = closeness, Instead = typed == question.Typed ? null : typed };
                // Looking for what is like the letters of another keyboard takes the longest, and one word tells which keyboard it was.
                if (asking.HasKnown)
                    break;
            }
        }

        return IndexAnswer.Nothing;
    });

    /// <summary>Titles that a word of which begins so.</summary>
    public IReadOnlyList<IndexHit> Suggest(IndexQuestion question) => Reading<IReadOnlyList<IndexHit>>(searcher =>
    {
        foreach (var typed in new[] { question.Typed, OtherSpellings.ByOtherKeys(question.Typed), OtherSpellings.BySound(question.Typed, question.IsEnglish) }.OfType<string>())
        {
            if (StartQuery(typed, question.IsEnglish) is { } query && Collect(searcher, query, question) is { Total: > 0 } answer)
                return answer.Hits;
        }

        return [];
    });

    public void Dispose()
    {
        searchers.Dispose();
        writer.Dispose();
        directory.Dispose();
    }

    private static IndexAnswer? Find(IndexSearcher searcher, IndexQuestion question, string typed, AskedQuery asking)
    {
        if (asking.Of(AskedText.Read(typed)) is not { } asked || asking is { Closeness: Closeness.Similar, HasMistyped: false })
            return null;
        var query = searcher.Rewrite(asked);
        var answer = Collect(searcher, query, question);
        if (answer.Total == 0)
            return answer;
        var terms = new HashSet<Term>();
        query.ExtractTerms(terms);
        var (title, body) = (IndexFields.Title(question.IsEnglish), IndexFields.Body(question.IsEnglish));
        return answer with { Terms = terms.Where(term => term.Field == title || term.Field == body).Select(term => term.Text).ToHashSet() };
    }

    private static BooleanQuery? StartQuery(string typed, bool isEnglish)
    {
        var words = new AskedPart(typed, false, false).Words().Take(MostWordsOfTitle).ToList();
        if (words.Count == 0)
            return null;
        var query = new BooleanQuery();
        for (var at = 0; at < words.Count; at++)
        {
            var term = new Term(IndexFields.Start(isEnglish), words[at]);
            query.Add(at < words.Count - 1 ? new TermQuery(term) : new PrefixQuery(term), Occur.MUST);
        }

        query.Add(new ConstantScoreQuery(new TermQuery(new(IndexFields.Kind, AskedQuery.TownKind))) { Boost = 1 }, Occur.SHOULD);
        return query;
    }

    private static IndexAnswer Collect(IndexSearcher searcher, Query query, IndexQuestion question)
    {
        var best = TopScoreDocCollector.Create(question.Skip + question.Most, docsScoredInOrder: true);
        var counting = new CountingCollector(question, best);
        searcher.Search(query, counting);
        var (kinds, towns) = counting.Counts();
        return new(counting.Total, kinds, towns, [.. best.GetTopDocs(question.Skip).ScoreDocs.Select(hit => HitOf(searcher.Doc(hit.Doc)))], new HashSet<string>());
    }

    private static IndexHit HitOf(Document document) =>
        new(document.Get(IndexFields.What), document.Get(IndexFields.TitleText), document.Get(IndexFields.BodyText), document.Get(IndexFields.Address));

    private static IEnumerable<int> RowNumbers(IndexSearcher searcher) =>
        from leaf in searcher.IndexReader.Leaves
        let reader = leaf.AtomicReader
        let numbers = reader.GetNumericDocValues(IndexFields.Number)
        from document in Enumerable.Range(0, reader.MaxDoc)
        where reader.LiveDocs?.Get(document) is not false
        select (int)numbers.Get(document);

    private static IEnumerable<(int Row, Term Term)> RowsIn(IndexSearcher searcher)
    {
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            var reader = leaf.AtomicReader;
            var numbers = reader.GetNumericDocValues(IndexFields.Number);
            var terms = reader.GetTerms(IndexFields.Row).GetEnumerator();
            DocsEnum? documents = null;
            while (terms.MoveNext())
            {
                documents = terms.Docs(reader.LiveDocs, documents, DocsFlags.NONE);
                if (documents.NextDoc() is var document && document != DocIdSetIterator.NO_MORE_DOCS)
                    yield return ((int)numbers.Get(document), new(IndexFields.Row, terms.Term.Utf8ToString()));
            }
        }
    }

    private T Reading<T>(Func<IndexSearcher, T> read)
    {
        var searcher = searchers.Acquire();
        try
        {
            return read(searcher);
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    private sealed class ByFrequency : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = new BM25Similarity() };
    }
}

internal readonly record struct RowStamp(int Count, long Sum);
