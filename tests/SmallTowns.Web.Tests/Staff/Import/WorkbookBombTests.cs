using System.Globalization;
using System.Text;
using SmallTowns.TestSupport;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Staff.Import.Checks;

namespace SmallTowns.Web.Tests.Staff.Import;

/// <summary>Small files that would take the memory of the server: each is refused before it has.</summary>
public sealed class WorkbookBombTests : IDisposable
{
    private const int Megabyte = 1024 * 1024;
    private const string Nested = "вложены одна в другую глубже 32 уровней";
    private const string TooMuch = "Книга распаковывается в подозрительно большой объём";

    private readonly TestDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public void RowsInRows_AreRefusedWithTheirPlace()
    {
        var refusal = Refusal(new Xlsx().Sheet("Лист1", Xlsx.Row("Город"), string.Concat(Enumerable.Repeat("<row>", 3_000_000))).Bytes());
        refusal.Should().Contain(Nested).And.Contain("«xl/worksheets/sheet1.xml» (строка 2)");
    }

    [Theory]
    [InlineData("xl/sharedStrings.xml", "<sst>", "<si>")]
    [InlineData("xl/sharedStrings.xml", "<sst><si>", "<r>")]
    [InlineData("xl/worksheets/sheet1.xml", "<sheetData><row><c>", "<v>")]
    public void ElementsInElements_OfAnyPart_AreRefused(string part, string start, string element) =>
        Refusal(Good().Part(part, start + string.Concat(Enumerable.Repeat(element, 1_000_000))).Bytes()).Should().Contain(Nested).And.Contain($"«{part}»");

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    [InlineData("xl/styles.xml")]
    public void ElementsInElements_OfAPartThatEveryBookHas_AreRefused(string part) =>
        Refusal(Good().Part(part, string.Concat(Enumerable.Repeat("<x>", 1_000_000))).Bytes()).Should().Contain(Nested).And.Contain($"«{part}»");

    [Fact]
    public void ElementsWithinTheDepth_AreRead() =>
        FileFacts.Of(Written(Good().Part("xl/sharedStrings.xml", $"<sst>{string.Concat(Enumerable.Repeat("<x>", 30))}{string.Concat(Enumerable.Repeat("</x>", 30))}</sst>").Bytes()), FileLimits.Default).Refusal.Should().BeNull();

    [Fact]
    public void ElementOfEndlessAttributes_IsRefused() =>
        Refusal(Good().Part("xl/sharedStrings.xml", $"<sst {string.Concat(Enumerable.Repeat("a='>' ", 1_200_000))}/>").Bytes()).Should().StartWith(TooMuch);

    [Fact]
    public void NamesWithoutEnd_AreRefused() =>
        Refusal(Good().Part("xl/sharedStrings.xml", $"<sst>{string.Concat(Enumerable.Range(0, 500_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"<n{i}/>")))}</sst>").Bytes()).Should().Contain("слишком много разных названий");

    [Fact]
    public void EmptyTextsWithoutEnd_AreRefused() =>
        Refusal(Good().Part("xl/sharedStrings.xml", $"<sst>{string.Concat(Enumerable.Range(0, 2_500_000).Select(i => i % 7 == 0 ? "<si></si>" : "<si/>"))}</sst>").Bytes(), FileLimits.Default with { PackingRatio = 10_000 })
            .Should().StartWith("В книге слишком много разного текста");

    [Fact]
    public void ListOfPartsWithoutEnd_IsRefused() =>
        Refusal(Good().Part("xl/_rels/workbook.xml.rels", $"<Relationships>{string.Concat(Enumerable.Range(0, 300_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"<Relationship Id=\"r{i}\" Type=\"x/worksheet\" Target=\"{i}\"/>")))}</Relationships>").Bytes(), most: 120)
            .Should().StartWith(TooMuch);

    [Fact]
    public void PartInAnotherEncoding_IsNotRead() =>
        Refusal(Good().Part("xl/sharedStrings.xml", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("<sst/>")]).Bytes()).Should().StartWith("Книга повреждена");

    [Fact]
    public void TextRowOfEndlessCells_IsRefused() =>
        Refusal(Encoding.UTF8.GetBytes("Город;Численность\n" + new string(';', 30_000_000))).Should().StartWith("В файле есть слишком длинная строка");

    [Fact]
    public void LongestHonestTextRow_IsRead()
    {
        var row = string.Join(';', Enumerable.Repeat($"\"{new string('я', 4_990)}\"", 100));
        FileFacts.Of(Written(Encoding.UTF8.GetBytes($"{string.Join(';', Enumerable.Range(0, 100))}\n{row}\n{row}\n{row}\n")), FileLimits.Default).Facts!.Rows.Should().Be(3);
    }

    private static Xlsx Good() => new Xlsx().Sheet("Лист1", Xlsx.Row("Город", "Численность"), Xlsx.RowOf(Xlsx.Text("Абинск"), Xlsx.Number("1")));

    /// <param name="most">Megabytes that may be allocated on the way to the refusal.</param>
    private string Refusal(byte[] content, FileLimits? limits = null, int most = 90)
    {
        var path = Written(content);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (facts, refusal) = FileFacts.Of(path, limits ?? FileLimits.Default);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        facts.Should().BeNull();
        allocated.Should().BeLessThan(most * Megabyte);
        return refusal!;
    }

    private string Written(byte[] content)
    {
        var path = directory.File("file");
        File.WriteAllBytes(path, content);
        return path;
    }
}
