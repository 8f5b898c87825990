using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data.Editions;
using SmallTowns.TestSupport;
using SmallTowns.Web.Public.Data.Versions;
using SmallTowns.Web.Shared.Editions;
using SmallTowns.Web.Tests.Kinds;

namespace SmallTowns.Web.Tests.OpenData;

public sealed class SqliteDatasetVersionTests : DatasetVersionTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresDatasetVersionTests : DatasetVersionTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>A correction makes a new version; the old address keeps its bytes, and the change is told in words and as rows.</summary>
public abstract class DatasetVersionTests : ContentTest
{
    private const string Inn = "7707083893";

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["OpenData:Inn"] = Inn, ["OpenData:OfficeRu"] = "Отдел данных", ["OpenData:Phone"] = "+7 861 000-00-00" };

    [Fact]
    public async Task CorrectedFigure_MakesAVersion_AndTheOldAddressStaysByteEqual()
    {
        await KeepAsync();
        var first = await BytesAsync("/data/population-history/versions/1.csv");
        first.Should().Equal(await BytesAsync("/data/population-history.csv"));

        // Two publications between two looks are two versions all the same.
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_700)));
        var wrong = await ProposeAsync(await AbinskPopulationAsync(36_800));
        await PublishAsync(wrong);
        Clock.Advance(TimeSpan.FromMinutes(1));

        // Whoever asks for an edition before the next look is not led to the version before it.
        using var client = App.CreatePlainClient();
        var current = Service<PublicEditions>().Current.Of(PublicTopics.Any);
        foreach (var (edition, version) in new[] { (current, 3), (current - 1, 2), (0, 1) })
        {
            var led = await client.GetAsync($"/data/population-history/editions/{edition}.csv", Cancellation);
            led.Headers.Location!.ToString().Should().Be($"/data/population-history/versions/{version}.csv");
            led.Headers.CacheControl!.NoCache.Should().BeTrue();
        }

        await NothingNewAsync();
        (await BytesAsync("/data/population-history/versions/1.csv")).Should().Equal(first);
        var second = await BytesAsync("/data/population-history/versions/2.csv");
        var third = await BytesAsync("/data/population-history/versions/3.csv");
        (await BytesAsync("/data/population-history.csv")).Should().Equal(third);
        (await TextAsync("/data/population-history/versions/2/changes.csv")).Should().Contain("changed,abinsk,2014-01-01,2014-12-31,").And.Contain(",population,36607,36700");
        (await TextAsync("/data/population-history/versions/3/changes.csv")).Should().Contain(",population,36700,36800");
        (await PageAsync("/data/population-history/versions/2")).Should().Contain("Абинск (abinsk, 2014-01-01, 2014-12-31").And.Contain("Население — 36700, было 36607").And.Contain("версия 3");
        (await PageAsync("/en/data/population-history/versions/2")).Should().Contain("Population is 36700, was 36607");
        (await PageAsync("/data/population-history")).Should().Contain("Изменено строк: 1").And.Contain("Версии");

        // What was withdrawn as a mistake is gone from the newest version, and stays where it stood.
        await WithdrawAsync(wrong);
        await KeepAsync();
        (await BytesAsync("/data/population-history/versions/3.csv")).Should().Equal(third);
        (await TextAsync("/data/population-history.csv")).Should().NotContain(",36800,");
        (await TextAsync("/data/population-history/versions/4/changes.csv")).Should().Contain(",population,36800,");
        second.Should().NotEqual(third);

        await NothingNewAsync();
    }

    [Fact]
    public async Task RecommendedFiles_NameEveryVersion_AndAllTheirAddressesAnswer()
    {
        await KeepAsync();
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_700)));
        await KeepAsync();

        (await TextAsync("/data/list.csv")).Should().Contain($"{Inn}-population-history,Население по годам,http://localhost/data/{Inn}-population-history/meta.csv,csv\r\n");
        var meta = await TextAsync($"/data/{Inn}-population-history/meta.csv");
        meta.Should().StartWith("property,value\r\nstandardversion,http://opendata.gosmonitor.ru/standard/3.0\r\n")
            .And.Contain($"identifier,{Inn}-population-history\r\n").And.Contain("provenance,Изменено строк: 1\r\n").And.Contain("publishername,Отдел данных\r\n");
        var addresses = meta.Split("\r\n").Select(line => line.Split(',')).Where(line => line[0].StartsWith("data-", StringComparison.Ordinal) || line[0].StartsWith("structure-", StringComparison.Ordinal)).ToList();
        addresses.Should().HaveCount(3, "two versions of the data have one structure");
        addresses.Select(line => line[0]).Should().OnlyHaveUniqueItems();
        foreach (var address in addresses)
            (await TextAsync(new Uri(address[1]).PathAndQuery)).Should().NotBeEmpty();
        (await BytesAsync(new Uri(addresses[1][1]).PathAndQuery)).Should().Equal(await BytesAsync("/data/population-history/versions/1.csv"));
        (await TextAsync(new Uri(addresses[2][1]).PathAndQuery)).Should().StartWith("field name,english description,russian description,format\r\nslug,").And.Contain("\r\npopulation,Population (people).,Численность населения (человек).,integer\r\n");

        (await Validators.FaultsAsync("dcat", await BytesAsync("/data/catalogue.jsonld"))).Should().BeEmpty("there is a contact, an identifier and a version of everything");

        using var client = App.CreatePlainClient();
        var version = await client.GetAsync("/data/population-history/versions/2.csv", Cancellation);
        version.Headers.ETag!.Tag.Should().Be($"\"{Convert.ToHexStringLower(SHA256.HashData(await version.Content.ReadAsByteArrayAsync(Cancellation)))}\"");
        version.Headers.CacheControl!.ToString().Should().Contain("immutable");
        version.Content.Headers.LastModified.Should().NotBeNull();
        var ofEdition = await client.GetAsync("/data/population-history/editions/0.csv", Cancellation);
        ofEdition.StatusCode.Should().Be(HttpStatusCode.Redirect);
        ofEdition.Headers.Location!.ToString().Should().Be("/data/population-history/versions/1.csv");
        foreach (var nothing in new[] { "/data/population-history/versions/9.csv", "/data/population-history/editions/999.csv", $"/data/{Inn}-nothing/meta.csv", "/data/7707083894-towns/meta.csv", "/data/population-history/versions/9" })
            (await client.GetAsync(nothing, Cancellation)).StatusCode.Should().Be(HttpStatusCode.NotFound, nothing);
    }

    [Fact]
    public async Task TwoReleasesSideBySide_WriteAPublicationOnceEach()
    {
        await KeepAsync();
        await using (var db = Open())
        {
            var ours = await db.DatasetVersions.SingleAsync(version => version.Dataset == "population-history", Cancellation);
            var theirs = System.Text.Encoding.UTF8.GetBytes("slug,ofTheNextRelease\r\nabinsk,1\r\n");
            db.DatasetVersions.Add(new()
            {
                Dataset = "population-history", Number = 2, Edition = ours.Edition, Utc = ours.Utc, Stamp = VersionStamp.After(ours.Stamp, ours.Utc), StructureSince = ours.StructureSince.AddDays(1),
                Structure = """[{"Key":"slug","TitleRu":"","TitleEn":"","DescriptionRu":"","DescriptionEn":"","UnitRu":null,"UnitEn":null,"Type":"string"}]""",
                Sha256 = VersionBytes.Sha256(theirs), Rows = 1, Added = 0, Changed = 1, Withdrawn = 25, Content = VersionBytes.Pack(theirs),
            });
            await db.SaveChangesAsync(Cancellation);
        }

        Clock.Advance(TimeSpan.FromDays(1));
        await NothingNewAsync();
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_700)));
        await KeepAsync();

        await using var after = Open();
        var versions = await after.DatasetVersions.Where(version => version.Dataset == "population-history").OrderBy(version => version.Number).ToListAsync(Cancellation);
        versions.Should().HaveCount(3);
        (versions[2].StructureSince, versions[2].Structure).Should().Be((versions[0].StructureSince, ""), "these columns were there before");
    }

    private Task<int> KeepAsync() => Service<DatasetVersioning>().KeepAsync(Cancellation);

    private async Task NothingNewAsync() => (await KeepAsync()).Should().Be(0, "nothing has changed since");

    private async Task<byte[]> BytesAsync(string path)
    {
        using var client = App.CreatePlainClient();
        return await client.GetByteArrayAsync(path, Cancellation);
    }
}
