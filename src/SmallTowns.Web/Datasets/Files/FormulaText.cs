using System.Buffers;

namespace SmallTowns.Web.Datasets.Files;

/// <summary>
/// Text that a spreadsheet program would take for a formula, such as <c>=1+1</c>, <c>+7 861 …</c> or <c>-2 этажа</c>, stands in CSV
/// behind an apostrophe. It would run at the start of a cell and, where the program parts cells by another sign than the
/// file does, wherever that sign or a line break makes a cell begin; quotes and blanks may stand between. Numbers are never asked.
/// </summary>
public static class FormulaText
{
    // The full-width signs are what Excel makes of input in Chinese and Japanese.
    private static readonly SearchValues<char> Signs = SearchValues.Create("=+-@＝＋－＠");
    private static readonly SearchValues<char> SignsOrBlanks = SearchValues.Create("=+-@＝＋－＠\t\r");
    private static readonly SearchValues<char> CellsBeginAfter = SearchValues.Create(";,\t\r\n");

    public static string Neutralised(string text)
    {
        var places = Places(text);
        for (var i = places.Count - 1; i >= 0; i--)
            text = text.Insert(places[i], "'");
        return text;
    }

    /// <summary>The text as it was before <see cref="Neutralised"/>.</summary>
    public static string Restored(string text)
    {
        var places = Places(text);
        for (var i = places.Count - 1; i >= 0; i--)
        {
            if (text[places[i]] == '\'')
                text = text.Remove(places[i], 1);
        }

        return text;
    }

    /// <summary>Whether the text would run where it fills a cell alone, as a cell of a workbook does.</summary>
    public static bool IsFormula(string text)
    {
        var start = 0;
        while (start < text.Length && IsBlank(text[start]))
            start++;
        return start < text.Length && Signs.Contains(text[start]);
    }

    /// <summary>Where the apostrophe belongs: in front of a sign and of the apostrophes that stand before it already, so that one can be taken off again.</summary>
    private static List<int> Places(string text)
    {
        var places = new List<int>();
        if (!text.AsSpan().ContainsAny(SignsOrBlanks))
            return places;
        var isStart = true;
        for (var i = 0; i < text.Length; i++)
        {
            if (isStart && RunsFrom(text, i))
                places.Add(i);
            // Blanks in front are thrown away by programs that trim cells.
            isStart = CellsBeginAfter.Contains(text[i]) || (isStart && (text[i] == '"' || IsBlank(text[i])));
        }

        return places;
    }

    private static bool IsBlank(char letter) => char.IsWhiteSpace(letter) || letter is '\u200B' or '\uFEFF';

    // A tab or a carriage return in front is thrown away by Excel, and what follows runs.
    private static bool RunsFrom(string text, int start)
    {
        var bare = text.AsSpan(start).TrimStart('\'');
        return bare.Length > 0 && (start == 0 ? SignsOrBlanks : Signs).Contains(bare[0]);
    }
}
