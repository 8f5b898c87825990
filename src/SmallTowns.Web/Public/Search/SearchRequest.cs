using SmallTowns.Data.Search;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Search;

/// <summary>What a reader looks for, as typed, and the beginnings of words that it comes to.</summary>
public sealed record SearchRequest
{
    public const int MaxLength = 100;

    // More words narrow nothing any more.
    private const int MostWords = 10;

    private SearchRequest(string text, string? fault, IReadOnlyList<string> beginnings) => (Text, Fault, Beginnings) = (text, fault, beginnings);

    public string Text { get; }

    /// <summary>Why it cannot be looked for, in the reader's language.</summary>
    public string? Fault { get; }

    /// <summary>What the words of a result have to begin with; none where there is nothing to look for.</summary>
    public IReadOnlyList<string> Beginnings { get; }

    public bool IsEmpty => Text.Length == 0;

    public static SearchRequest Read(string? typed)
    {
        var text = SearchWords.Clean(typed ?? "");
        if (text.Length > MaxLength)
        {
            return Faulty(text[..MaxLength], T(
                $"Запрос длиннее {MaxLength} знаков. Оставьте в нём главное: одно или несколько слов.",
                $"The query is longer than {MaxLength} characters. Keep what matters: a word or a few."));
        }

        var words = SearchWords.In(text).Select(word => word.Folded).Distinct().ToList();
        if (text.Length > 0 && words.Count == 0)
            return Faulty(text, T("В запросе нет ни букв, ни цифр. Напишите слово, название или число.", "There are no letters or digits in the query. Type a word, a name or a number."));
        // A letter alone begins half of all words: it is left out beside longer ones.
        var telling = words.Where(word => word.Length > 1).Take(MostWords).ToList();
        if (words.Count > 0 && telling.Count == 0)
            return Faulty(text, T("По одной букве искать нельзя: её слишком много. Напишите хотя бы две.", "One letter is found everywhere. Type at least two."));
        return new(text, null, [.. telling.Select(WordBeginning.Of).Distinct()]);
    }

    /// <summary>How much of a title was asked for, from 0 to 1: «город Краснодар» is closer to Краснодар than to a long title with both words in it.</summary>
    public double ClosenessTo(string foldedTitle)
    {
        ArgumentNullException.ThrowIfNull(foldedTitle);
        var words = foldedTitle.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? 0 : (double)words.Count(word => Beginnings.Any(beginning => word.StartsWith(beginning, StringComparison.Ordinal))) / words.Length;
    }

    private static SearchRequest Faulty(string text, string fault) => new(text, fault, []);
}
