using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SmallTowns.Domain.Press;

/// <summary>
/// A text of the press centre with pictures among its paragraphs. A line of its own that says <c>![](2)</c> is the second picture of
/// the list; everything else is Markdown.
/// </summary>
public static partial class PressText
{
    /// <summary>How the second picture is named in a text.</summary>
    public static string MarkOf(int number) => string.Create(CultureInfo.InvariantCulture, $"![]({number})");

    /// <summary>Its parts in their order: words, or the number of a picture.</summary>
    public static IReadOnlyList<PressTextPart> PartsOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<PressTextPart> parts = [];
        var words = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            if (Mark().Match(line) is not { Success: true } mark)
            {
                words.Append(line).Append('\n');
                continue;
            }

            AddWords();
            parts.Add(new(null, int.Parse(mark.Groups[1].ValueSpan, CultureInfo.InvariantCulture)));
        }

        AddWords();
        return parts;

        void AddWords()
        {
            if (words.ToString().Trim('\n') is { Length: > 0 } written && !string.IsNullOrWhiteSpace(written))
                parts.Add(new(written, null));
            words.Clear();
        }
    }

    /// <summary>The numbers of the pictures that stand in it.</summary>
    public static IReadOnlySet<int> PicturesIn(string text) => PartsOf(text).Select(part => part.Picture).OfType<int>().ToHashSet();

    /// <summary>The words alone, for feeds, the search and whoever sees no pictures.</summary>
    public static string WordsOf(string text) => string.Join("\n\n", PartsOf(text).Select(part => part.Words).OfType<string>());

    [GeneratedRegex(@"^\s*!\[\]\(([1-9][0-9]?)\)\s*$")]
    private static partial Regex Mark();
}

/// <param name="Words">Markdown; empty for a picture.</param>
/// <param name="Picture">Its number in the list, from 1; empty for words.</param>
public sealed record PressTextPart(string? Words, int? Picture);
