using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Public.Data.Catalogue;
using SmallTowns.Web.Public.Data.Downloads;
using SmallTowns.Web.Public.Data.Versions;
using SmallTowns.Web.Tests.Api;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.OpenData;

/// <summary>
/// Every form of every dataset. Table Schema, GeoJSON, DCAT-AP and OpenAPI are checked by validators, each of which is shown a fault as well; of CSVW,
/// JSON-stat and Parquet there are only readers: they read and the values are compared.
/// </summary>
public sealed class OpenDataFilesTests(PortalFixture portal)
{
    private readonly HttpClient client = portal.App.CreatePlainClient();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TableSchema_OfEveryDataset_IsRight_AndItsCsvFollowsIt()
    {
        foreach (var dataset in OpenDatasets.All)
        {
            var read = await Validators.ReadAsync("table", await BytesAsync($"{dataset.Slug}.csv"), await BytesAsync($"{dataset.Slug}.schema.json"));

            Validators.Faults(read).Should().BeEmpty(dataset.Slug);
            read.GetProperty("rows").GetInt32().Should().Be((await RowsAsync(dataset.Slug)).Count, dataset.Slug);
        }

        var towns = await Validators.ReadAsync("table", await BytesAsync("towns.csv"), await BytesAsync("towns.schema.json"));
        towns.GetProperty("first").GetProperty("latestPopulation").GetInt32().Should().Be(39_511);
        towns.GetProperty("first").GetProperty("isCentre").GetBoolean().Should().BeFalse();

        Validators.Faults(await Validators.ReadAsync("table", await BrokenTownsAsync(), await BytesAsync("towns.schema.json"))).Should().NotBeEmpty();
    }

    [Fact]
    public async Task Parquet_OfEveryDataset_HoldsTheCellsOfItsCsv()
    {
        foreach (var dataset in OpenDatasets.All)
        {
            var read = await DataReaders.ReadAsync("parquet", await BytesAsync($"{dataset.Slug}.parquet"));

            read.GetProperty("columns").EnumerateArray().Select(column => column.GetString()).Should().Equal(dataset.Columns.Select(column => column.Key), dataset.Slug);
            read.GetProperty("rows").EnumerateArray().Select(row => dataset.Columns.Select(column => Spelt(row.GetProperty(column.Key))))
                .Should().BeEquivalentTo((await RowsAsync(dataset.Slug)).Select(row => row.Select(Canonical)), options => options.WithStrictOrdering(), dataset.Slug);
        }
    }

    [Fact]
    public async Task Csvw_OfEveryDataset_IsReadWithItsCsv_CellByCell_EachOfItsType()
    {
        foreach (var dataset in OpenDatasets.All)
        {
            var csvw = await client.GetJsonAsync($"/data/{dataset.Slug}.csv-metadata.json");
            csvw.GetProperty("@context").GetString().Should().Be("http://www.w3.org/ns/csvw");
            csvw.GetProperty("url").GetString().Should().Be($"{dataset.Slug}.csv");
            var (heads, rows) = await TableAsync(dataset.Slug);
            csvw.GetProperty("tableSchema").GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("titles").GetString()).Should().Equal(heads, dataset.Slug);

            var read = await Validators.ReadAsync("csvw", await BytesAsync($"{dataset.Slug}.csv"), await BytesAsync($"{dataset.Slug}.csv-metadata.json"));

            Validators.Faults(read).Should().BeEmpty(dataset.Slug);
            read.GetProperty("rows").EnumerateArray().Select(row => string.Join('|', heads.Select(head => row.TryGetProperty(head, out var cell) ? cell.GetString() : "")))
                .Should().Equal(rows.Select(row => string.Join('|', row)), dataset.Slug);
        }

        Validators.Faults(await Validators.ReadAsync("csvw", await BrokenTownsAsync(), await BytesAsync("towns.csv-metadata.json")))
            .Should().Equal("population: many is no http://www.w3.org/2001/XMLSchema#integer", "latestPopulation: many is no http://www.w3.org/2001/XMLSchema#integer");
    }

    [Fact]
    public async Task JsonStat_IsReadAsACube_WithTheNumbersOfTheCsv()
    {
        var towns = await DataReaders.ReadAsync("jsonstat", await BytesAsync("towns.jsonstat.json"));
        towns.GetProperty("class").GetString().Should().Be("dataset");
        towns.GetProperty("id").EnumerateArray().Select(id => id.GetString()).Should().Equal("slug", "measure");
        towns.GetProperty("role").GetProperty("geo")[0].GetString().Should().Be("slug");
        var (heads, rows) = await TableAsync("towns");
        var expected = from row in rows
                       from measure in new[] { "population", "areaSquareKm", "densityPerSquareKm", "travelMinutes" }
                       let cell = row[heads.IndexOf(measure)]
                       where cell.Length > 0
                       select (row[0], measure, double.Parse(cell, CultureInfo.InvariantCulture));
        NumbersOf(towns, "slug").Should().BeEquivalentTo(expected);

        var population = await DataReaders.ReadAsync("jsonstat", await BytesAsync("population-history.jsonstat.json"));
        (heads, rows) = await TableAsync("population-history");
        var chosen = rows.Where(row => row[heads.IndexOf("isChosen")] == "true").ToList();
        population.GetProperty("rows").GetArrayLength().Should().Be(chosen.Count, "no chosen number stands in the place of another");
        population.GetProperty("role").GetProperty("time")[0].GetString().Should().Be("periodEnd");
        (await DataReaders.ReadAsync("jsonstat", await BytesAsync("travel-times.jsonstat.json"))).GetProperty("rows").GetArrayLength().Should().Be(11);
    }

    [Fact]
    public async Task GeoJson_OfEveryDatasetWithPlaces_HasNoFault()
    {
        foreach (var dataset in OpenDatasets.All.Where(dataset => dataset.HasPlaces))
            (await Validators.FaultsAsync("geojson", await BytesAsync($"{dataset.Slug}.geojson"))).Should().BeEmpty(dataset.Slug);

        var faults = await Validators.FaultsAsync("geojson", Encoding.UTF8.GetBytes("""{"type":"FeatureCollection","features":[{"type":"Feature"}]}"""));
        faults.Should().Contain("geojsonhint: \"geometry\" member required").And.Contain("check-geojson: The properties member is missing.");
    }

    [Fact]
    public async Task Dcat_OfAPortalWithoutAContact_HasAllThatItsProfileAsks_ButTheContact()
    {
        await portal.App.Services.GetRequiredService<DatasetVersioning>().KeepAsync(Cancellation);
        var catalogue = await client.GetStringAsync("/data/catalogue.jsonld", Cancellation);

        (await DcatFaultsAsync(catalogue)).Should().BeEquivalentTo(
            OpenDatasets.All.Select(dataset => $"Warning contactPoint MinCountConstraintComponent http://localhost/data/{dataset.Slug} "),
            "the portal as it is shipped names nobody");

        (await DcatFaultsAsync(catalogue.Replace("dcat:accessURL", "dcat:address", StringComparison.Ordinal))).Should().Contain(
            "Violation accessURL MinCountConstraintComponent http://localhost/data/towns.csv ");
        (await DcatFaultsAsync(catalogue.Replace("authority/frequency/", "frequencies/", StringComparison.Ordinal))).Should().Contain(
            "Violation accrualPeriodicity PatternConstraintComponent http://localhost/data/towns http://publications.europa.eu/resource/frequencies/ANNUAL");
    }

    [Fact]
    public async Task Dcat_ExpandsToTheVocabulary_WithAllDatasetsAndTheirFiles()
    {
        await portal.App.Services.GetRequiredService<DatasetVersioning>().KeepAsync(Cancellation);
        var bytes = await BytesAsync("catalogue.jsonld");

        var catalogue = (await DataReaders.ExpandAsync(bytes))[0];

        catalogue.GetProperty("@type")[0].GetString().Should().Be("http://www.w3.org/ns/dcat#Catalog");
        var datasets = catalogue.GetProperty("http://www.w3.org/ns/dcat#dataset").EnumerateArray().ToList();
        datasets.Should().HaveCount(OpenDatasets.All.Count);
        foreach (var (node, dataset) in datasets.Zip(OpenDatasets.All))
        {
            node.GetProperty("http://purl.org/dc/terms/title").EnumerateArray().Select(title => title.GetProperty("@value").GetString()).Should().Equal(dataset.Title.Ru, dataset.Title.En);
            node.GetProperty("http://purl.org/dc/terms/accrualPeriodicity")[0].GetProperty("@id").GetString().Should().Be(dataset.Refresh.FrequencyUri);
            foreach (var file in node.GetProperty("http://www.w3.org/ns/dcat#distribution").EnumerateArray())
            {
                var answer = await client.GetAsync(new Uri(file.GetProperty("http://www.w3.org/ns/dcat#downloadURL")[0].GetProperty("@id").GetString()!).PathAndQuery, Cancellation);
                answer.StatusCode.Should().Be(HttpStatusCode.OK);
                file.GetProperty("http://www.w3.org/ns/dcat#mediaType")[0].GetProperty("@id").GetString().Should().EndWith($"/{answer.Content.Headers.ContentType!.MediaType}");
            }
        }

        var history = datasets[OpenDatasets.All.Index().Single(dataset => dataset.Item.Slug == "population-history").Index];
        var lines = Encoding.UTF8.GetString(await BytesAsync("population-history.csv")).TrimStart('\uFEFF').TrimEnd().Split('\n');
        var column = Array.IndexOf(lines[0].TrimEnd().Split(','), "year");
        var years = lines.Skip(1).Select(line => line.Split(',')[column]).ToList();
        years.Should().OnlyContain(year => year.Length == 4);
        var period = history.GetProperty("http://purl.org/dc/terms/temporal")[0];
        (period.GetProperty("http://www.w3.org/ns/dcat#startDate")[0].GetProperty("@value").GetString(), period.GetProperty("http://www.w3.org/ns/dcat#endDate")[0].GetProperty("@value").GetString())
            .Should().Be((years.Min(), years.Max()));

        var checksum = datasets[0].GetProperty("http://www.w3.org/ns/dcat#distribution")[0].GetProperty("http://spdx.org/rdf/terms#checksum")[0];
        checksum.GetProperty("http://spdx.org/rdf/terms#checksumValue")[0].GetProperty("@value").GetString()
            .Should().Be(Convert.ToHexStringLower(SHA256.HashData(await BytesAsync("towns.csv"))));
    }

    [Fact]
    public async Task OpenApi_HasNoFault_ForSpectralAndRedocly()
    {
        var description = await client.GetStringAsync("/openapi/v1.json", Cancellation);

        (await Validators.FaultsAsync("openapi", Encoding.UTF8.GetBytes(description))).Should().BeEmpty();

        var broken = JsonNode.Parse(description)!;
        broken["paths"]!["/api/v1/towns/{slug}"]!["get"]!["parameters"]!.AsArray().RemoveAt(0);
        var faults = await Validators.FaultsAsync("openapi", Encoding.UTF8.GetBytes(broken.ToJsonString()));
        faults.Should().Contain(fault => fault.StartsWith("Spectral path-params", StringComparison.Ordinal))
            .And.Contain(fault => fault.StartsWith("Redocly path-parameters-defined", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Archive_HoldsEveryDataset_WithRightChecksums_AndIsTheSameTwice()
    {
        var bytes = await BytesAsync("all.zip");
        using var zip = new ZipArchive(new MemoryStream(bytes));

        var files = zip.Entries.Where(entry => entry.Name != "SHA256SUMS").ToDictionary(entry => entry.Name, ContentOf);
        var sums = Encoding.UTF8.GetString(ContentOf(zip.GetEntry("SHA256SUMS")!)).TrimEnd('\n').Split('\n').Select(line => line.Split("  ")).ToDictionary(line => line[1], line => line[0]);
        sums.Should().BeEquivalentTo(files.ToDictionary(file => file.Key, file => Convert.ToHexStringLower(SHA256.HashData(file.Value))));
        files.Keys.Should().HaveCount(2 * OpenDatasets.All.Count + 1);
        files["towns.csv"].Should().Equal(await BytesAsync("towns.csv"));
        using var package = JsonDocument.Parse(files["datapackage.json"]);
        package.RootElement.GetProperty("resources").EnumerateArray().Select(resource => resource.GetProperty("path").GetString())
            .Should().OnlyContain(path => files.ContainsKey(path!)).And.HaveCount(OpenDatasets.All.Count);
        (await BytesAsync("all.zip?again=1")).Should().Equal(bytes);
    }

    [Fact]
    public async Task ExcelCsv_HasSemicolonsCommasAndHeadsInTheReadersWords()
    {
        var russian = Encoding.UTF8.GetString(await BytesAsync("towns.csv?for=excel"));
        russian.Should().StartWith("\uFEFFКод города;Название;").And.Contain(";44,86803;");
        (await client.GetStringAsync("/en/data/towns.csv?for=excel", Cancellation)).Should().StartWith("Town code;");
        (await client.GetStringAsync("/data/sites.csv?for=excel", Cancellation)).Should().StartWith("Номер;");
        (await client.GetStringAsync("/data/employers.csv?for=excel", Cancellation)).Should().StartWith("Код;");
    }

    [Fact]
    public async Task List_WithoutTheTaxpayerNumber_HasOnlyItsHead_AndThePageSaysWhy()
    {
        (await client.GetStringAsync("/data/list.csv", Cancellation)).Should().Be(
            "property,title,value,format\r\nstandardversion,Версия методических рекомендаций,http://opendata.gosmonitor.ru/standard/3.0,\r\n");
        (await client.GetPageAsync("/data")).Body!.TextContent.Should().Contain("В реестре пока только заголовок");
        (await client.GetPageAsync("/en/data")).Body!.TextContent.Should().Contain("The list has only its head for now");
        (await client.GetPageAsync("/data/towns")).Body!.TextContent.Should().Contain("towns: ИНН издателя не указан");
    }

    [Theory]
    [InlineData("/opendata", "/data")]
    [InlineData("/en/opendata", "/en/data")]
    public async Task OldName_LeadsToTheData(string path, string to)
    {
        var answer = await client.GetAsync(path, Cancellation);

        answer.StatusCode.Should().Be(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.ToString().Should().Be(to);
    }

    [Fact]
    public async Task Answers_SayTheirTagAndTheirTime_AndUnchangedOnesAreNotSentAgain()
    {
        foreach (var path in new[] { "/data/towns.csv", "/data/towns.parquet", "/data/list.csv", "/api/v1/towns", "/data/sites.csv", "/data/employers.json" })
        {
            var first = await client.GetAsync(path, Cancellation);
            first.Headers.ETag.Should().NotBeNull(path);
            first.Content.Headers.LastModified.Should().NotBeNull(path);
            using var again = new HttpRequestMessage(HttpMethod.Get, path);
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            (await client.SendAsync(again, Cancellation)).StatusCode.Should().Be(HttpStatusCode.NotModified, path);
        }
    }

    [Fact]
    public async Task LongAnswers_SayWhereTheirOtherPagesAre()
    {
        var one = await client.GetAsync("/api/v1/observations?view=lines&measure=population&towns=abinsk", Cancellation);
        one.Headers.Contains("Link").Should().BeFalse("it is one page");
    }

    [Fact]
    public async Task SampleRequests_AreAnsweredAsThePageSays()
    {
        await portal.App.Services.GetRequiredService<DatasetVersioning>().KeepAsync(Cancellation);
        var page = await client.GetPageAsync("/en/data/requests?fresh=1");
        var blocks = page.QuerySelectorAll("main pre").Select(block => block.TextContent).ToList();

        blocks.Should().HaveCount(10, "five requests and five answers");
        foreach (var pair in blocks.Chunk(2))
        {
            var address = new Uri(pair[0].Split(' ')[^1]).PathAndQuery;
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (pair[0].Contains("If-None-Match", StringComparison.Ordinal))
            {
                request.Headers.TryAddWithoutValidation("If-None-Match", pair[0].Split('\'')[1].Split(": ")[1]);
                var answer = await client.SendAsync(request, Cancellation);
                answer.StatusCode.Should().Be(HttpStatusCode.NotModified);
                pair[1].Should().StartWith("HTTP/1.1 304").And.Contain(answer.Headers.ETag!.Tag);
                continue;
            }

            var body = (await (await client.SendAsync(request, Cancellation)).Content.ReadAsStringAsync(Cancellation)).TrimStart('\uFEFF').Replace("\r", "", StringComparison.Ordinal);
            body.Split('\n')[0].Should().StartWith(pair[1].Split('\n')[0], pair[0]);
        }
    }

    [Fact]
    public async Task Calendar_SaysWhatIsDueAndWhatIsLate()
    {
        (await client.GetPageAsync("/data")).QuerySelector("section[aria-labelledby=updates] tbody tr")!.Words()
            .Should().Contain("Численность населения").And.Contain("31 декабря 2021 года").And.Contain("31 декабря 2022 года, срок прошёл").And.Contain("26");
        (await client.GetPageAsync("/en/data")).QuerySelector("section[aria-labelledby=updates]")!.Words().Should().Contain("Measures with a term: 1; late: 1.");
    }

    [Fact]
    public async Task Passport_HasTheLinesOfTheRecommendations_WithTheirVocabulary()
    {
        var passport = (await client.GetPageAsync("/data/population-history")).QuerySelector("#passport ~ .table-region table")!;

        passport.QuerySelectorAll("tbody tr").Should().HaveCount(18, "seventeen of the recommendations and the terms");
        passport.QuerySelectorAll("[property]").Select(line => line.GetAttribute("property")).Should().Contain(
            ["dc:identifier", "dc:title", "dc:description", "dc:publisher", "foaf:phone", "dc:source", "dc:format", "dc:created", "dc:modified", "dc:provenance", "dc:accrualPeriodicity", "dc:subject", "dc:license"]);
        passport.QuerySelector("[property='dc:accrualPeriodicity']")!.TextContent.Should().StartWith("раз в год");
    }

    [Fact]
    public void Quality_WhatDoesNotApply_IsInNeitherNumber()
    {
        var publisher = new Publisher("", null, null, null, null);
        var empty = DatasetQuality.Of(
            new(SitesDataset.Definition, publisher, []), new(SitesDataset.Definition, [], []), new DateOnly(2026, 11, 29));

        empty.Checks.Should().HaveCount(9);
        empty.Checks.Count(check => check.State == QualityState.NotApplicable).Should().Be(4, "no rows, and no term is promised");
        (empty.Met, empty.Asked, empty.Percent).Should().Be((2, 5, 40));
    }

    private static byte[] ContentOf(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static IEnumerable<(string, string, double)> NumbersOf(JsonElement cube, string dimension) => cube.GetProperty("rows").EnumerateArray()
        .Select(row => (row.GetProperty(dimension).GetString()!, row.GetProperty("measure").GetString()!, row.GetProperty("value").GetDouble()));

    private static string Spelt(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.Number => cell.GetDouble().ToString("R", CultureInfo.InvariantCulture),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => cell.GetString()!,
    };

    // A code may look like a number: both sides are spelt as numbers then.
    private static string Canonical(string spelt) =>
        FormulaText.Restored(spelt) is var cell && cell.Length is > 0 and < 16 && !cell.StartsWith('0') && double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("R", CultureInfo.InvariantCulture) : cell;

    private static async Task<string[]> DcatFaultsAsync(string catalogue) => await Validators.FaultsAsync("dcat", Encoding.UTF8.GetBytes(catalogue));

    private async Task<byte[]> BrokenTownsAsync() =>
        Encoding.UTF8.GetBytes((await client.GetStringAsync("/data/towns.csv", Cancellation)).Replace(",39511,", ",many,", StringComparison.Ordinal));

    private async Task<byte[]> BytesAsync(string file) => await client.GetByteArrayAsync($"/data/{file}", Cancellation);

    private async Task<List<string[]>> RowsAsync(string slug) => (await TableAsync(slug)).Rows;

    private async Task<(List<string> Heads, List<string[]> Rows)> TableAsync(string slug)
    {
        using var reader = new StreamReader(new MemoryStream(await BytesAsync($"{slug}.csv")));
        using var csv = new CsvParser(reader, CultureInfo.InvariantCulture);
        List<string[]> rows = [];
        while (await csv.ReadAsync())
            rows.Add(csv.Record!);
        return ([.. rows[0]], [.. rows.Skip(1)]);
    }
}
