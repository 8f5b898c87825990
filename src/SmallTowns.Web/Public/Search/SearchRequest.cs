using System.Globalization;
using SmallTowns.Data.Search;
using SmallTowns.Web.Search;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Search;

/// <summary>What a reader looks for, as typed.</summary>
public sealed record SearchRequest
{
    public const int MaxLength = 100;

    /// <summary>Nobody turns more pages: another word helps sooner.</summary>
    public const int MostPages = 10;

    private SearchRequest(string text, string? fault) => (Text, Fault) = (text, fault);

    public string Text { get; }

    /// <summary>Why it cannot be looked for, in the reader's language.</summary>
    public string? Fault { get; }

    /// <summary>The kind of things that is wanted (<see cref="SearchGroup.Code"/>); empty for all.</summary>
    public SearchGroup? Group { get; init; }

    /// <summary>The slug of a town; empty for all.</summary>
    public string? Town { get; init; }

    /// <summary>From 1 on.</summary>
    public int Page { get; init; } = 1;

    public bool IsEmpty => Text.Length == 0;

    /// <param name="page">As it stands in the address; what is no page of the results is the first.</param>
    public static SearchRequest Read(string? typed, string? group = null, string? town = null, string? page = null) => Read(typed) with
    {
        Group = SearchGroups.Find(group),
        Town = string.IsNullOrWhiteSpace(town) || town.Length > MaxLength ? null : town,
        Page = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostPages ? number : 1,
    };

    /// <summary>The address of the same question with other choices.</summary>
    public string AddressWith(SearchGroup? group, string? town, int page = 1) =>
        $"search?q={Uri.EscapeDataString(Text)}{(group is null ? "" : $"&kind={group.Code}")}{(town is null ? "" : $"&town={Uri.EscapeDataString(town)}")}{(page == 1 ? "" : $"&page={page}")}";

    public string AddressOf(int page) => AddressWith(Group, Town, page);

    private static SearchRequest Read(string? typed)
    {
        var text = string.Concat(SearchText.Clean(typed ?? "").EnumerateRunes()
            // Nobody sees them: they come with what is pasted.
            .Where(rune => System.Text.Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format));
        if (text.Length > MaxLength)
        {
            return new(TextStartOf(text), T(
                $"Запрос длиннее {MaxLength} знаков. Оставьте в нём главное: одно или несколько слов.",
                $"The query is longer than {MaxLength} characters. Keep what matters: a word or a few."));
        }

        if (text.Length > 0 && !text.Any(char.IsLetterOrDigit))
            return new(text, T("В запросе нет ни букв, ни цифр. Напишите слово, название или число.", "There are no letters or digits in the query. Type a word, a name or a number."));
        return text.Length > 0 && !SearchedWords.AreIn(text)
            ? new(text, T("По одной букве искать нельзя: её слишком много. Напишите хотя бы две.", "One letter is found everywhere. Type at least two."))
            : new(text, null);
    }

    // Half a character is none.
    private static string TextStartOf(string text) => text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
}
