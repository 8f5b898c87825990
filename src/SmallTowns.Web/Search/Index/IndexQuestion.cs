namespace SmallTowns.Web.Search.Index;

/// <summary>What is looked for.</summary>
/// <param name="Typed">As typed: words, "phrases", -words.</param>
public sealed record IndexQuestion(string Typed, bool IsEnglish, int Most)
{
    /// <summary>How many of the best are left out: the pages before.</summary>
    public int Skip { get; init; }

    /// <summary>Only these; empty for all.</summary>
    public IReadOnlySet<string>? Kinds { get; init; }

    /// <summary>The slug of the town that it has to be about; empty for all.</summary>
    public string? Town { get; init; }

    /// <summary>Of this kind readers are given only what is in <see cref="Shown"/>.</summary>
    public string GuardedKind { get; init; } = "";

    /// <summary>Keys.</summary>
    public IReadOnlySet<string> Shown { get; init; } = new HashSet<string>();
}

/// <param name="Total">How many there are of the chosen kinds and town.</param>
/// <param name="Kinds">How many of each kind, whichever kinds were chosen.</param>
/// <param name="Towns">How many of each town, whichever town was chosen.</param>
/// <param name="Terms">The words that were met, as the index has them: what is to be marked.</param>
public sealed record IndexAnswer(int Total, IReadOnlyDictionary<string, int> Kinds, IReadOnlyDictionary<string, int> Towns, IReadOnlyList<IndexHit> Hits, IReadOnlySet<string> Terms)
{
    public static readonly IndexAnswer Nothing = new(0, new Dictionary<string, int>(), new Dictionary<string, int>(), [], new HashSet<string>());

    public Closeness Closeness { get; init; }

    /// <summary>What was looked for instead, because of what was typed there is nothing.</summary>
    public string? Instead { get; init; }
}

public sealed record IndexHit(string What, string Title, string Body, string Address);
