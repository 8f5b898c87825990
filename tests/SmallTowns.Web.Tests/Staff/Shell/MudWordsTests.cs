using System.Collections;
using System.Globalization;
using System.Resources;
using MudBlazor;
using SmallTowns.Web.Staff.Shell;

namespace SmallTowns.Web.Tests.Staff.Shell;

public sealed class MudWordsTests
{
    private static readonly Dictionary<string, string> English = ReadEnglish();

    [Fact]
    public void Russian_HasEveryWordOfTheLibraryAndNoOther() => MudWords.Russian.Keys.Should().BeEquivalentTo(English.Keys);

    [Fact]
    public void Russian_KeepsThePlacesForValues()
    {
        foreach (var (key, text) in MudWords.Russian)
            PlacesIn(text).Should().BeSubsetOf(PlacesIn(English[key]), "“{0}” has nothing else to put there", key);
    }

    [Fact]
    public void Localizer_FillsInValues() => new RussianMudLocalizer()["MudDataGridPager_InfoFormat", 1, 10, 26].Value.Should().Be("1–10 из 26");

    private static IEnumerable<string> PlacesIn(string text) =>
        Enumerable.Range(0, 4).Select(place => string.Create(CultureInfo.InvariantCulture, $"{{{place}}}")).Where(text.Contains);

    private static Dictionary<string, string> ReadEnglish()
    {
        using var reader = new ResourceReader(typeof(MudLocalizer).Assembly.GetManifestResourceStream("MudBlazor.Resources.LanguageResource.resources")!);
        return reader.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }
}
