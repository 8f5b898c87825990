using System.Collections.Concurrent;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Tartarus.Snowball.Ext;
using Lucene.Net.Util;

namespace SmallTowns.Web.Search.Index;

/// <summary>
/// Takes the endings off words, each word once: a look into the list of forms costs more than all else that is done with a word,
/// and texts have the same some thousand words again and again.
/// </summary>
internal sealed class WordEndings : Analyzer
{
    public static readonly WordEndings Russian = new(isEnglish: false);
    public static readonly WordEndings English = new(isEnglish: true);

    // A few megabytes. Whoever sends words that nobody else has only makes the others be looked up again.
    private const int MostKept = 30_000;

    /// <summary>Abbreviations have no endings: «ТОРы» apart, what looks like one belongs to them.</summary>
    private static readonly CharArraySet Abbreviations = new(
        LuceneVersion.LUCENE_48,
        "абз азс апк ато буфк вуз гис глонасс гост днт егрн егрюл жкх зао инн ижс кпп кфх мкд мо муп мфц нао ндс нко оао огрн октмо окато оквэд ооо оэз пао пзз пкку рф сан сми снип снт соут ссср сша тко тор тосэр тэц уфас фап фгис фнс цнти юфо"
            .Split(' '),
        ignoreCase: false);

    private readonly ConcurrentDictionary<string, string> known = new();
    private readonly bool isEnglish;
    private int kept;

    private WordEndings(bool isEnglish) => this.isEnglish = isEnglish;

    /// <param name="word">One that <see cref="WordTokenizer"/> has made.</param>
    public string WithoutEnding(ReadOnlySpan<char> word)
    {
        if (known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var found))
            return found;
        var whole = word.ToString();
        if (Interlocked.Increment(ref kept) > MostKept)
        {
            known.Clear();
            Interlocked.Exchange(ref kept, 1);
        }

        return known[whole] = LookedUp(whole);
    }

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new WordTokenizer(reader);
        return isEnglish
            ? new(words, new SnowballFilter(words, new EnglishStemmer()))
            : new(words, new SnowballFilter(new StemmerOverrideFilter(new SetKeywordMarkerFilter(words, Abbreviations), RussianForms.Map), new RussianStemmer()));
    }

    private string LookedUp(string word)
    {
        using var stream = GetTokenStream("", word);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        return stream.IncrementToken() ? term.ToString() : word;
    }
}

/// <summary>The words of a text without their endings.</summary>
internal sealed class WordEndingsFilter : TokenFilter
{
    private readonly WordEndings endings;
    private readonly ICharTermAttribute term;

    public WordEndingsFilter(TokenStream words, WordEndings endings)
        : base(words)
    {
        this.endings = endings;
        term = AddAttribute<ICharTermAttribute>();
    }

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
            return false;
        var found = endings.WithoutEnding(term.Buffer.AsSpan(0, term.Length));
        term.SetEmpty().Append(found);
        return true;
    }
}
