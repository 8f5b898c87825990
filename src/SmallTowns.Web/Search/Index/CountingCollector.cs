using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace SmallTowns.Web.Search.Index;

/// <summary>
/// Counts what is met by kind and by town, and hands on to another collector what is of the chosen kinds and town. A choice
/// does not narrow the counts of its own row: readers see what another choice would give.
/// </summary>
internal sealed class CountingCollector(IndexQuestion question, ICollector chosen) : ICollector
{
    private readonly Dictionary<string, int> kinds = [];
    private readonly Dictionary<string, int> towns = [];

    private SortedDocValues kindOf = null!;
    private SortedSetDocValues townsOf = null!;
    private BinaryDocValues keyOf = null!;
    private int[] byKind = [];
    private int[] byTown = [];
    private bool[] isChosen = [];
    private int guarded;
    private long chosenTown;

    public int Total { get; private set; }

    public bool AcceptsDocsOutOfOrder => false;

    public void SetScorer(Scorer scorer) => chosen.SetScorer(scorer);

    public void SetNextReader(AtomicReaderContext context)
    {
        TakeOver();
        var reader = context.AtomicReader;
        kindOf = reader.GetSortedDocValues(IndexFields.Kind) ?? DocValues.EMPTY_SORTED;
        townsOf = reader.GetSortedSetDocValues(IndexFields.Town) ?? DocValues.EMPTY_SORTED_SET;
        keyOf = reader.GetBinaryDocValues(IndexFields.Key) ?? DocValues.EMPTY_BINARY;
        byKind = new int[kindOf.ValueCount];
        byTown = new int[(int)townsOf.ValueCount];
        isChosen = [.. Enumerable.Range(0, kindOf.ValueCount).Select(kind => question.Kinds is null || question.Kinds.Contains(KindAt(kind)))];
        guarded = kindOf.LookupTerm(new BytesRef(question.GuardedKind));
        chosenTown = question.Town is { } town ? townsOf.LookupTerm(new BytesRef(town)) : -1;
        chosen.SetNextReader(context);
    }

    public void Collect(int doc)
    {
        var kind = kindOf.GetOrd(doc);
        if (kind == guarded && kind >= 0 && !question.Shown.Contains(KeyAt(doc)))
            return;
        var isOfTown = question.Town is null;
        townsOf.SetDocument(doc);
        for (var town = townsOf.NextOrd(); town != SortedSetDocValues.NO_MORE_ORDS; town = townsOf.NextOrd())
        {
            isOfTown |= town == chosenTown;
            if (isChosen[kind])
                byTown[town]++;
        }

        if (!isOfTown)
            return;
        byKind[kind]++;
        if (!isChosen[kind])
            return;
        Total++;
        chosen.Collect(doc);
    }

    public (IReadOnlyDictionary<string, int> Kinds, IReadOnlyDictionary<string, int> Towns) Counts()
    {
        TakeOver();
        (byKind, byTown) = ([], []);
        return (kinds, towns);
    }

    private void TakeOver()
    {
        for (var kind = 0; kind < byKind.Length; kind++)
        {
            if (byKind[kind] > 0)
                kinds[KindAt(kind)] = kinds.GetValueOrDefault(KindAt(kind)) + byKind[kind];
        }

        for (var town = 0; town < byTown.Length; town++)
        {
            if (byTown[town] == 0)
                continue;
            var slug = new BytesRef();
            townsOf.LookupOrd(town, slug);
            towns[slug.Utf8ToString()] = towns.GetValueOrDefault(slug.Utf8ToString()) + byTown[town];
        }
    }

    private string KindAt(int kind)
    {
        var code = new BytesRef();
        kindOf.LookupOrd(kind, code);
        return code.Utf8ToString();
    }

    private string KeyAt(int doc)
    {
        var key = new BytesRef();
        keyOf.Get(doc, key);
        return key.Utf8ToString();
    }
}
