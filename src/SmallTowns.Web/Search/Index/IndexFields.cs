using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using SmallTowns.Data.Search;

namespace SmallTowns.Web.Search.Index;

/// <summary>A row of the search as a document of the index. Each language has fields of its own: readers of one find nothing of the other.</summary>
internal static class IndexFields
{
    public const string Row = "row";
    public const string Number = "number";
    public const string Key = "key";
    public const string Kind = "kind";
    public const string Town = "town";
    public const string What = "what";
    public const string TitleText = "text.title";
    public const string BodyText = "text.body";
    public const string Address = "address";

    /// <summary>The words without endings.</summary>
    public static string Title(bool isEnglish) => isEnglish ? "title.en" : "title.ru";

    public static string Body(bool isEnglish) => isEnglish ? "body.en" : "body.ru";

    /// <summary>The whole title as one word.</summary>
    public static string Name(bool isEnglish) => isEnglish ? "name.en" : "name.ru";

    /// <summary>The words of the title as they are, for suggestions while a word is not whole.</summary>
    public static string Start(bool isEnglish) => isEnglish ? "start.en" : "start.ru";

    public static string Code(bool isEnglish) => isEnglish ? "code.en" : "code.ru";

    public static Analyzer Analyzer() => new PerFieldAnalyzerWrapper(new PlainWords(), new Dictionary<string, Analyzer>
    {
        [Title(false)] = SearchAnalysis.Russian,
        [Body(false)] = SearchAnalysis.Russian,
        [Title(true)] = SearchAnalysis.English,
        [Body(true)] = SearchAnalysis.English,
    });

    public static Term TermOf(SearchRow row) => new(Row, $"{row.Key} {row.Language}");

    public static Document Of(SearchRow row)
    {
        var isEnglish = row.Language == SearchRow.English;
        var document = new Document
        {
            new StringField(Row, TermOf(row).Text, Field.Store.NO),
            new NumericDocValuesField(Number, row.Id),
            new BinaryDocValuesField(Key, new BytesRef(row.Key)),
            new SortedDocValuesField(Kind, new BytesRef(row.Kind)),
            new StringField(Kind, row.Kind, Field.Store.NO),
            new TextField(Title(isEnglish), row.Title, Field.Store.NO),
            // «новость дорога»: what a thing is called is looked for too.
            new TextField(Body(isEnglish), $"{row.What} {row.Body}", Field.Store.NO),
            new TextField(Start(isEnglish), row.Title, Field.Store.NO),
            new StringField(Name(isEnglish), Folded(row.Title), Field.Store.NO),
            new StoredField(What, row.What),
            new StoredField(TitleText, row.Title),
            new StoredField(BodyText, row.Body),
            new StoredField(Address, row.Address),
        };
        foreach (var code in Codes.In($"{row.Title} {row.Body}"))
            document.Add(new StringField(Code(isEnglish), code, Field.Store.NO));
        foreach (var town in row.Towns.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            document.Add(new SortedSetDocValuesField(Town, new BytesRef(town)));
        return document;
    }

    /// <summary>By which two titles are one.</summary>
    public static string Folded(string title) => string.Join(' ', new AskedPart(title, false, false).Words());

    private sealed class PlainWords : Analyzer
    {
        protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) => new(new WordTokenizer(reader));
    }
}
