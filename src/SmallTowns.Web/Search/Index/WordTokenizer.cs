using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace SmallTowns.Web.Search.Index;

/// <summary>
/// Runs of letters and digits in small letters, "ё" as "е". A hyphen parts words, so that «лабинск» finds Усть-Лабинск; marks
/// of stress and of the direction of writing stay inside a word and count for nothing.
/// </summary>
internal sealed class WordTokenizer(TextReader text) : CharTokenizer(LuceneVersion.LUCENE_48, text)
{
    public static bool IsOfWord(int character) => character < char.MaxValue && char.IsLetterOrDigit((char)character);

    public static char Fold(char character) => char.ToLowerInvariant(character) is var small && small == 'ё' ? 'е' : small;

    protected override bool IsTokenChar(int c) => IsOfWord(c);

    protected override int Normalize(int c) => Fold((char)c);
}
