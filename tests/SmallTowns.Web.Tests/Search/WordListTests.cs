using SmallTowns.TestSupport;
using SmallTowns.Web.Search.Index;

namespace SmallTowns.Web.Tests.Search;

/// <summary>
/// How many words are met by their forms, and by others that only look like them: by lists written by hand, of which the
/// dictionary behind the stemmer knows nothing. Homographs («стали» of сталь and стать) are in neither: docs/methodology/search.md.
/// </summary>
public sealed class WordListTests(ITestOutputHelper output)
{
    [Fact]
    public void Forms_OfAWord_FindIt()
    {
        List<(string, string)> pairs = [.. Lines("same-words.txt").Select(line => line.Split(':')).SelectMany(line => line[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(form => (line[0], form)))];
        var apart = pairs.Where(pair => !AreOne(pair)).ToList();

        output.WriteLine($"{pairs.Count} pairs, {apart.Count} apart: {string.Join(", ", apart)}");
        pairs.Should().HaveCountGreaterThanOrEqualTo(300);
        apart.Count.Should().BeLessThanOrEqualTo(pairs.Count * 5 / 100, "{0}", string.Join(", ", apart));
    }

    [Fact]
    public void DifferentWords_DoNotFindEachOther()
    {
        List<(string, string)> pairs = [.. Lines("different-words.txt").SelectMany(line => line.Split(';', StringSplitOptions.TrimEntries)).Select(pair => pair.Split(' ')).Select(pair => (pair[0], pair[1]))];
        var joined = pairs.Where(AreOne).ToList();

        output.WriteLine($"{pairs.Count} pairs, {joined.Count} joined: {string.Join(", ", joined)}");
        pairs.Should().HaveCountGreaterThanOrEqualTo(300);
        joined.Count.Should().BeLessThanOrEqualTo(pairs.Count * 3 / 100, "{0}", string.Join(", ", joined));
    }

    [Theory]
    [InlineData("год", "лет")]
    [InlineData("человек", "людей")]
    [InlineData("ребёнок", "детей")]
    [InlineData("Тимашёвск", "ТИМАШЕВСКА")]
    [InlineData("Усть-Лабинск", "Усть-Лабинском")]
    [InlineData("Славянск-на-Кубани", "Славянске-на-Кубани")]
    [InlineData("ЖКХ", "жкх")]
    [InlineData("ОКТМО", "октмо")]
    public void Word_OfQuiteAnotherForm_FindsIt(string word, string form) => AreOne((word, form)).Should().BeTrue();

    [Theory]
    [InlineData("М-4", "M4")]
    [InlineData("23:40:0401001:123", "23:40:0401001:123.")]
    [InlineData("ABINSK-012", "abinsk-012")]
    public void Code_InAnyWriting_IsOne(string code, string typed) => Codes.Of(typed).Should().Be(Codes.Of(code)).And.NotBeNull();

    [Theory]
    [InlineData("f,bycr", "абинск")]
    [InlineData("[fls;tycr", "хадыженск")]
    [InlineData("фиштыл", "abinsk")]
    public void KeysOfTheOtherLayout_AreRead(string typed, string meant) => OtherSpellings.ByOtherKeys(typed).Should().Be(meant);

    [Theory]
    [InlineData("Goryachy Klyuch", "горячы ключ")]
    [InlineData("Yeysk", "ейск")]
    [InlineData("Slavyansk-na-Kubani", "славянск-на-кубани")]
    [InlineData("Tikhoretsk", "тихорецк")]
    public void NameByItsSound_IsRead(string typed, string meant) => OtherSpellings.InRussian(typed).Should().Be(meant);

    private static bool AreOne((string, string) pair) =>
        StemsOf(pair.Item1).SequenceEqual(StemsOf(pair.Item2));

    // One text after the other: an analyser reads one at a time.
    private static List<string> StemsOf(string text) => [.. SearchAnalysis.Russian.WordsOf(text).Select(word => word.Term)];

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Repository.File($"tests/SmallTowns.Web.Tests/Search/{file}")).Where(line => line.Length > 0 && !line.StartsWith('#'));
}
