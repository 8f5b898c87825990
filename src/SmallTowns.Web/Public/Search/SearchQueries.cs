using SmallTowns.Web.Search;
using SmallTowns.Web.Search.Index;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Public.Search;

/// <summary>Finds what is published by the words in it.</summary>
public sealed class SearchQueries(PublishedIndex index, PublishedSettlement settlement, SourceList list)
{
    /// <summary>How many results a page shows.</summary>
    public const int PageSize = 20;

    private const int MostSuggestions = 8;

    /// <summary>Of each word where nothing has all of them.</summary>
    private const int MostOfWord = 3;

    // Longer than an index of a few thousand rows takes; one of a hundred thousand is told of instead.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static bool IsEnglish => Language.IsEnglish;

    /// <returns>Nothing while the index is made for the first time after a start and takes its time.</returns>
    public async Task<SearchFindings?> FindAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.IsEmpty || request.Fault is not null)
            return SearchFindings.None;
        if (!await StandsAsync(cancellationToken))
            return null;
        var question = await GuardedAsync(
            new(request.Text, IsEnglish, PageSize) { Kinds = request.Group?.Kinds.ToHashSet(), Town = request.Town, Skip = (request.Page - 1) * PageSize }, cancellationToken);
        return new(await index.FindAsync(question, cancellationToken), question);
    }

    /// <summary>How much there is of each word by itself, and of the whole in the other language: for whom nothing was found.</summary>
    public async Task<SearchHelp> HelpAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var words = new List<CountedWord>();
        // Titles that begin with any of the words, those of the first word first; where none does, what has one of them or a word like it.
        var (likely, related) = (new List<IndexHit>(), new List<IndexHit>());
        var asked = SearchedWords.Of(request.Text);
        foreach (var word in asked)
        {
            likely.AddRange(await SuggestAsync(word, cancellationToken));
            if (asked.Count == 1)
                continue;
            var alone = await index.FindAsync(await GuardedAsync(new(word, IsEnglish, MostOfWord), cancellationToken), cancellationToken);
            related.AddRange(alone.Hits);
            if (alone is { Total: > 0, Closeness: Closeness.Word, Instead: null })
                words.Add(new(word, alone.Total));
        }

        if (likely.Count == 0)
            likely = related;
        var other = await index.FindAsync(await GuardedAsync(new(request.Text, !IsEnglish, 1), cancellationToken), cancellationToken);
        return new(words, [.. likely.DistinctBy(hit => hit.Address).Take(MostSuggestions)], other is { Closeness: Closeness.Word, Instead: null } ? other.Total : 0);
    }

    /// <summary>Likely titles for what is typed so far.</summary>
    public async Task<IReadOnlyList<IndexHit>> SuggestAsync(string typed, CancellationToken cancellationToken)
    {
        var request = SearchRequest.Read(typed);
        if (request.IsEmpty || request.Fault is not null || !index.Stands)
            return [];
        var hits = await index.SuggestAsync(await GuardedAsync(new(request.Text, IsEnglish, MostSuggestions), cancellationToken), cancellationToken);
        return [.. hits.DistinctBy(hit => hit.Title)];
    }

    private async Task<bool> StandsAsync(CancellationToken cancellationToken)
    {
        if (index.Stands)
            return true;
        try
        {
            await index.MakeAsync(cancellationToken).WaitAsync(Patience, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>A source that nothing published names is not for readers yet.</summary>
    private async Task<IndexQuestion> GuardedAsync(IndexQuestion question, CancellationToken cancellationToken) => question with
    {
        GuardedKind = SourceSearch.Code,
        Shown = (await list.OfAsync(await settlement.GetAsync(cancellationToken), cancellationToken)).Select(source => SourceSearch.KeyOf(source.Code)).ToHashSet(),
    };
}

/// <summary>What was found, as readers see it.</summary>
public sealed record SearchFindings(int Total, IReadOnlyList<Found> Results)
{
    public static readonly SearchFindings None = new(0, []);

    internal SearchFindings(IndexAnswer answer, IndexQuestion question)
        : this(answer.Total, [.. answer.Hits.Select(hit => Found.Of(hit, answer, question))])
    {
        Closeness = answer.Closeness;
        Instead = answer.Instead;
        Groups = [.. SearchGroups.All.Select(group => (group, group.Kinds.Sum(kind => answer.Kinds.GetValueOrDefault(kind)))).Where(group => group.Item2 > 0)];
        Towns = answer.Towns;
        // The one thing that is called so, and so stands among the first: whoever typed its whole name wants its page.
        var named = answer.Hits.Where(hit => SearchedWords.AreSame(hit.Title, answer.Instead ?? question.Typed)).ToList();
        OnlyAddress = named.Count == 1 ? named[0].Address : null;
    }

    public Closeness Closeness { get; }

    /// <summary>How many pages of results there are to turn.</summary>
    public int Pages => Math.Min(SearchRequest.MostPages, (Total + SearchQueries.PageSize - 1) / SearchQueries.PageSize);

    /// <summary>What was looked for instead of what was typed.</summary>
    public string? Instead { get; }

    public IReadOnlyList<(SearchGroup Group, int Count)> Groups { get; } = [];

    /// <summary>How many there are of each town, by slug.</summary>
    public IReadOnlyDictionary<string, int> Towns { get; } = new Dictionary<string, int>();

    public string? OnlyAddress { get; }
}

/// <summary>One result.</summary>
public sealed record Found(string What, IReadOnlyList<MarkedPiece> Title, IReadOnlyList<MarkedPiece> Snippet, string Address)
{
    internal static Found Of(IndexHit hit, IndexAnswer answer, IndexQuestion question) => new(
        hit.What, MarkedPiece.Of(hit.Title, answer.Terms, question.IsEnglish), MarkedPiece.OfPassage(hit.Body, answer.Terms, question.IsEnglish), hit.Address);
}

/// <param name="Words">Each that something has.</param>
/// <param name="Likely">Things whose titles begin with one of the words.</param>
/// <param name="InOtherLanguage">How many things of the other language have all of them.</param>
public sealed record SearchHelp(IReadOnlyList<CountedWord> Words, IReadOnlyList<IndexHit> Likely, int InOtherLanguage);

public sealed record CountedWord(string Word, int Count);
