using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsvHelper;
using SkiaSharp;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Pictures;
using SmallTowns.Web.Tests.Api;
using SmallTowns.Web.Tests.Datasets;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Explore;

/// <summary>One address, many forms: each holds the same numbers.</summary>
public sealed class ExploreFilesTests(PortalFixture portal)
{
    private readonly HttpClient client = portal.App.CreatePlainClient();

    public static TheoryData<string> Questions =>
    [
        "", "measure=area&class=small", "measure=density&measure2=annual-growth&towns=krasnodar&class=small", "view=lines&class=small", "measure=travel-time&sort=-rank",
        "figures=paper", "measure=employed-share:okved1:a", "from=1979&to=2021&towns=abinsk,krymsk", "measure=average-wage", "measure=distance-to-centre&view=bars", "view=scatter",
    ];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task EveryForm_OfOneAddress_HoldsTheSameNumbers(string query)
    {
        var api = (await client.GetJsonAsync($"/api/v1/observations?{query}")).GetProperty("observations").EnumerateArray()
            .Select(row => (row.GetProperty("town").GetString()!, row.GetProperty("measure").GetString()!, Year: Text(row.GetProperty("year")), Value: Text(row.GetProperty("value")))).ToList();
        var json = (await client.GetJsonAsync($"/explore.json?{query}")).GetProperty("rows").EnumerateArray()
            .Select(row => (row.GetProperty("slug").GetString()!, row.GetProperty("measure").GetString()!, Text(row.GetProperty("year")), Text(row.GetProperty("value")))).ToList();

        api.Should().NotBeEmpty();
        json.Should().Equal(api);
        (await CsvAsync($"/explore.csv?{query}", CultureInfo.InvariantCulture, ",")).Should().Equal(api);
        (await XlsxAsync($"/explore.xlsx?{query}")).Should().Equal(api);
        await PageHoldsAsync(query, api);
    }

    [Fact]
    public async Task Csv_ForExcel_HasSemicolonsCommasAndReadableHeadings()
    {
        var bytes = await client.GetByteArrayAsync("/explore.csv?measure=density&class=small&for=excel");
        var text = Encoding.UTF8.GetString(bytes);

        bytes.Take(3).Should().Equal([0xEF, 0xBB, 0xBF]);
        text[1..].Should().StartWith("Код города;Город;");
        text.Should().MatchRegex(@"\b2070,\d+").And.NotMatchRegex(@"\b2070\.\d");
    }

    [Fact]
    public async Task Xlsx_InTheReadersLanguage_HasHeadingsAndSources()
    {
        var russian = await client.GetByteArrayAsync("/explore.xlsx");
        var english = await client.GetByteArrayAsync("/en/explore.xlsx");

        SheetReader.Read(russian, "Данные")[0].Should().Contain("Город").And.Contain("Число");
        SheetReader.Read(english, "Data")[0].Should().Contain("Town").And.Contain("Value");
        SheetReader.Read(english, "Data")[1][6].Should().BeOfType<double>("numbers are numbers");
        SheetReader.Read(english, "Sources").Should().HaveCountGreaterThan(1).And.Contain(row => row[1]!.ToString() == "List of cities and towns in Russia");
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Picture_OfEveryAnswer_StandsAloneAndShowsItsNumbers(string query)
    {
        var svg = XDocument.Parse(await client.GetStringAsync($"/en/explore.svg?{query}")).Root!;

        svg.Descendants().Select(element => element.Name.LocalName).Distinct().Should().BeSubsetOf(["svg", "title", "path", "text", "tspan"]);
        svg.ToString().Should().NotContainAny("var(", "NaN");
        svg.Descendants().Attributes().Select(attribute => attribute.Name.LocalName).Should().NotContain(["class", "style", "href"]);
        svg.Descendants().Where(element => element.Name.LocalName == "text").Should().OnlyContain(text => IsInside(text), "nothing stands outside the sheet");
        string.Concat(svg.Descendants().Where(element => element.Name.LocalName == "tspan").Select(element => element.Value)).Should().NotMatchRegex("[А-Яа-я]").And.Contain("Licence");
    }

    [Fact]
    public async Task Png_OnScreenAndOnPaper_DifferInSizeOnly()
    {
        using var screen = SKBitmap.Decode(await client.GetByteArrayAsync("/explore.png?class=small&view=bars"));
        using var paper = SKBitmap.Decode(await client.GetByteArrayAsync("/explore.png?class=small&view=bars&for=print"));

        screen.Width.Should().Be(1600);
        paper.Width.Should().BeGreaterThan(2400);
        ((double)paper.Height / paper.Width).Should().BeApproximately((double)screen.Height / screen.Width, 0.01);
    }

    [Fact]
    public async Task BibTeX_OfAnAnswer_NamesItsPermanentAddress()
    {
        var entry = await client.GetStringAsync("/en/explore.bib?measure=annual-growth&class=small");

        entry.Should().StartWith("@misc{").And.MatchRegex(@"url = \{http://localhost/en/explore\?measure=annual-growth&class=small&edition=\d+\}").And.Contain("title = {Krasnodar Krai");
        entry.Count(letter => letter == '{').Should().Be(entry.Count(letter => letter == '}'));
    }

    [Fact]
    public async Task File_OfAWrongAddress_IsRefusedWithTheReason()
    {
        var response = await client.GetAsync(new Uri("/explore.csv?class=tiny", UriKind.Relative), TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain("tiny").And.Contain("small");
    }

    // Numbers of the page are rounded for reading: each stands among its texts as the portal shows it.
    private async Task PageHoldsAsync(string query, List<(string Town, string Measure, string Year, string Value)> api)
    {
        var page = await client.GetPageAsync($"/explore?{query}");
        var rows = page.QuerySelectorAll("section table tbody tr").GroupBy(row => row.QuerySelector("th")!.TextContent.Trim()).ToDictionary(group => group.Key, group => string.Concat(group.Select(row => row.Words())));
        var names = (await client.GetJsonAsync("/api/v1/towns")).EnumerateArray().ToDictionary(town => town.GetProperty("slug").GetString()!, town => town.GetProperty("nameRu").GetString()!);
        foreach (var (town, _, _, value) in api.Where(row => row.Value.Length > 0))
        {
            var number = decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);
            string[] shown = [.. Enumerable.Range(0, 4).Select(decimals => Numbers.Show(number, decimals).Replace('\u00A0', ' '))];
            rows[names[town]].Should().ContainAny(shown, query);
        }
    }

    private async Task<List<(string, string, string, string)>> CsvAsync(string path, CultureInfo culture, string delimiter)
    {
        using var reader = new StreamReader(await client.GetStreamAsync(path));
        using var csv = new CsvReader(reader, new CsvHelper.Configuration.CsvConfiguration(culture) { Delimiter = delimiter });
        return [.. csv.GetRecords<dynamic>().Select(row => (IDictionary<string, object>)row).Select(row => ((string)row["slug"], (string)row["measure"], (string)row["year"], Canonical((string)row["value"])))];
    }

    private async Task<List<(string, string, string, string)>> XlsxAsync(string path)
    {
        var rows = SheetReader.Read(await client.GetByteArrayAsync(path), "Данные");
        int Column(string heading) => rows[0].ToList().IndexOf(heading);
        return [.. rows.Skip(1).Select(row => (Spell(row[Column("Код города")]), Spell(row[Column("Код показателя")]), Spell(row[Column("Год")]), Spell(row[Column("Число")])))];
    }

    private static bool IsInside(XElement text)
    {
        var (x, size) = (double.Parse(text.Attribute("x")?.Value ?? "0", CultureInfo.InvariantCulture), double.Parse(text.Attribute("font-size")!.Value, CultureInfo.InvariantCulture));
        var width = text.Elements().Sum(run => PictureFonts.Width(run.Value, size, run.Attribute("font-weight") is not null));
        var left = text.Attribute("text-anchor")?.Value switch { "middle" => x - width / 2, "end" => x - width, _ => x };
        return text.Attribute("transform") is not null || (left >= -1 && left + width <= ChartSheet.Width + 1);
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Number ? Canonical(value.GetRawText()) : "";

    private static string Spell(object? cell) => cell switch
    {
        null => "",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
    };

    private static string Canonical(string number) => number.Length == 0 ? "" : double.Parse(number, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);
}
