using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using SmallTowns.Web.Public.Data.Downloads;
using SmallTowns.Web.Tests.Api;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Downloads;

public sealed class DownloadsTests(PortalFixture portal)
{
    private readonly HttpClient client = portal.App.CreatePlainClient();

    public static TheoryData<string> Datasets => AgreementTests.Datasets;

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("json", "application/json")]
    [InlineData("geojson", "application/geo+json")]
    public async Task Get_Format_IsAFileOfItsTypeKeptWithATag(string extension, string type)
    {
        foreach (var dataset in DatasetCatalogue.All)
        {
            var response = await client.GetAsync($"/data/{dataset.Slug}.{extension}");

            response.StatusCode.Should().Be(HttpStatusCode.OK);
            response.Content.Headers.ContentType!.MediaType.Should().Be(type);
            response.Content.Headers.ContentDisposition!.FileName.Should().Be($"{dataset.Slug}.{extension}");
            response.Headers.ETag.Should().NotBeNull();
            (await client.GetAsync($"/data/{dataset.Slug}.{extension}")).Headers.ETag.Should().Be(response.Headers.ETag);
        }
    }

    [Fact]
    public async Task Get_UnknownDataset_IsNotFound() =>
        (await client.GetAsync("/data/nothing.csv")).StatusCode.Should().Be(HttpStatusCode.NotFound);

    [Fact]
    public async Task Csv_OfTowns_HasBomCrLfAndDecimalPoints()
    {
        var bytes = await client.GetByteArrayAsync("/data/towns.csv?figures=paper");

        bytes.Take(3).Should().Equal(Encoding.UTF8.Preamble.ToArray());
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n");
        lines.Should().HaveCount(28).And.NotContain(line => line.Contains('\n'));
        lines[^1].Should().BeEmpty();
        lines.Single(line => line.StartsWith("khadyzhensk,", StringComparison.Ordinal)).Should().Contain(",2443.2,").And.Contain(",9.10527");
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public async Task Xlsx_OfDataset_IsValidWithTypedNumbersAndExplainedColumns(string slug)
    {
        using var file = new MemoryStream(await client.GetByteArrayAsync($"/data/{slug}.xlsx"));
        using var workbook = SpreadsheetDocument.Open(file, isEditable: false);

        new OpenXmlValidator().Validate(workbook).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").Should().BeEmpty();
        var sheets = workbook.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().ToList();
        sheets.Select(sheet => sheet.Name!.Value).Should().Equal("Данные", "Столбцы", "Источники");
        Rows(workbook, sheets[1]).Should().HaveCount(DatasetCatalogue.All.Single(dataset => dataset.Slug == slug).Columns.Count + 1);
        Rows(workbook, sheets[2]).Should().HaveCountGreaterThan(1);
        Rows(workbook, sheets[0]).ElementAt(1).Elements<Cell>().Should().Contain(cell => cell.DataType == null || cell.DataType == CellValues.Number);
    }

    [Fact]
    public async Task GeoJson_OfTowns_HasLongitudeFirst()
    {
        var features = (await client.GetJsonAsync("/data/towns.geojson")).GetProperty("features");

        features.GetArrayLength().Should().Be(26);
        foreach (var feature in features.EnumerateArray())
        {
            var point = feature.GetProperty("geometry").GetProperty("coordinates");
            point[0].GetDouble().Should().Be(feature.GetProperty("properties").Number("longitude"));
            point[1].GetDouble().Should().Be(feature.GetProperty("properties").Number("latitude"));
        }
    }

    [Fact]
    public async Task TravelTimes_OfThePaper_AreElevenInTheirBelts()
    {
        var rows = (await client.GetJsonAsync("/data/travel-times.json")).GetProperty("rows").EnumerateArray().ToList();

        rows.Should().HaveCount(11);
        rows.GroupBy(row => row.Number("beltByRule")).OrderBy(belt => belt.Key).Select(belt => belt.Count()).Should().Equal(3, 2, 6);
        rows.Where(row => row.GetProperty("beltConflict").GetBoolean()).Should().ContainSingle().Which.Text("slug").Should().Be("khadyzhensk");
    }

    [Fact]
    public void Catalogue_Columns_AreNamedAndExplainedInBothLanguages()
    {
        foreach (var dataset in DatasetCatalogue.All)
        {
            dataset.Columns.Select(column => column.Key).Should().OnlyHaveUniqueItems();
            dataset.Columns.Should().OnlyContain(column =>
                column.Title.Ru != "" && column.Title.En != "" && column.Description.Ru.EndsWith('.') && column.Description.En.EndsWith('.'));
        }
    }

    private static IEnumerable<Row> Rows(SpreadsheetDocument workbook, Sheet sheet) =>
        ((WorksheetPart)workbook.WorkbookPart!.GetPartById(sheet.Id!.Value!)).Worksheet!.Descendants<Row>();
}
