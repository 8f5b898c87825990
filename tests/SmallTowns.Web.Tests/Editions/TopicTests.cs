using System.Net;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Calendar;
using SmallTowns.TestSupport;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Review;
using SmallTowns.Web.Tests.Staff.Review;

namespace SmallTowns.Web.Tests.Editions;

/// <summary>A publication takes the kept answers that it touches, all of them and no others.</summary>
public abstract class TopicTests : ReviewTest
{
    private HttpClient client = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        client = App.CreatePlainClient();
    }

    [Fact]
    public async Task TextOfOneTown_LeavesTheOthersKept()
    {
        string[] others = ["/towns/anapa", "/en/towns/temryuk", "/api/v1/towns/anapa", "/towns", "/", "/settlement", "/data/towns.csv", "/association"];
        string[] its = ["/towns/abinsk", "/en/towns/abinsk", "/api/v1/towns/abinsk", "/api/v1/towns/abinsk/updates"];
        foreach (var path in (string[])[.. others, .. its])
            await GetAsync(path);

        await PublishTextAsync("Консервный завод.");

        foreach (var path in others)
            (await GetAsync(path)).Headers.Age.Should().NotBeNull($"nothing of {path} has changed");
        foreach (var path in its)
            (await GetAsync(path)).Headers.Age.Should().BeNull($"{path} was made before");
        (await TextAsync("/towns/abinsk")).Should().Contain("Консервный завод.");
        (await TextAsync("/api/v1/towns/abinsk")).Should().Contain("Консервный завод.");
    }

    [Fact]
    public async Task WithdrawnText_LeavesTheOthersKept_AndIsGone()
    {
        var id = await PublishTextAsync("Консервный завод.");
        foreach (var path in (string[])["/towns/anapa", "/towns/abinsk"])
            await GetAsync(path);

        (await Decisions.WithdrawAsync(Director, id, (await ProposalAsync(id)).Version, new("Ошибка", null), Cancellation)).Should().BeOfType<ReviewOutcome.Done>();

        (await GetAsync("/towns/anapa")).Headers.Age.Should().NotBeNull();
        (await TextAsync("/towns/abinsk")).Should().NotContain("Консервный завод.");
    }

    [Fact]
    public async Task Figure_OfOneTown_TakesThePagesOfAll()
    {
        foreach (var path in (string[])["/towns/anapa", "/towns", "/association/structure"])
            await GetAsync(path);

        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_700), asHeadline: true));

        (await GetAsync("/towns/anapa")).Headers.Age.Should().BeNull("ranks and neighbours follow from the figures of every town");
        (await GetAsync("/towns")).Headers.Age.Should().BeNull();
        (await GetAsync("/association/structure")).Headers.Age.Should().NotBeNull("no figure stands there");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EveryKeptAnswer_AfterAPublication_IsWhatWouldBeMadeNow(bool isFigure)
    {
        await AddSourceAsync();
        await PublishTextAsync("Хутор.");
        var today = RegionCalendar.Today(Clock).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        List<string> paths =
        [
            .. await PagesAsync(), "/sitemap.xml", "/robots.txt", "/api/v1/towns", "/api/v1/towns/abinsk", "/api/v1/towns/anapa", "/api/v1/towns/abinsk/updates",
            "/api/v1/settlement-system", "/data/towns.csv", "/data/towns.json", "/data/towns.geojson", "/data/population-history.csv", "/data/travel-times.csv",
            $"/towns/abinsk?asOf={today}", $"/towns/anapa?asOf={today}", $"/api/v1/towns/abinsk?asOf={today}",
        ];
        foreach (var path in paths)
        {
            // An address with a query is kept from the second time it is asked for.
            await GetAsync(path);
            await GetAsync(path);
        }

        if (isFigure)
            await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_700, source: "annals"), asHeadline: true));
        else
            await PublishTextAsync("Станица и завод.", "annals");

        var kept = new Dictionary<string, string>();
        foreach (var path in paths)
            kept[path] = await TextAsync(path);
        await App.Services.GetRequiredService<IOutputCacheStore>().EvictByTagAsync(PublicTopics.All, Cancellation);
        foreach (var path in paths)
            (await TextAsync(path)).Should().Be(kept[path], path);
        kept["/about/sources"].Should().Contain("id=\"annals\"", "the source is named by what was published");
    }

    [Fact]
    public async Task MoreTopicsThanCanBeTold_AreEverything()
    {
        await GetAsync("/association/structure");
        await using (var db = Open())
        await using (var transaction = await db.Database.BeginTransactionAsync(Cancellation))
        {
            var topics = Enumerable.Range(0, PublicTopics.Most + 1).Select(n => PublicTopics.Town($"town-{n}")).ToList();
            await Service<PublicCommit>().CommitAsync(db, transaction, topics, () => Task.CompletedTask, Cancellation);
        }

        (await GetAsync("/association/structure")).Headers.Age.Should().BeNull();
        await using var after = Open();
        (await after.PublicEditions.AnyAsync(edition => edition.Topic.StartsWith("town:"), Cancellation)).Should().BeFalse();
    }

    private async Task<IEnumerable<string>> PagesAsync() =>
        System.Xml.Linq.XDocument.Parse(await TextAsync("/sitemap.xml")).Descendants().Where(element => element.Name.LocalName == "loc")
            .Select(element => new Uri(element.Value).AbsolutePath);

    private Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);

    private async Task<string> TextAsync(string path)
    {
        var answer = await GetAsync(path);
        answer.StatusCode.Should().Be(HttpStatusCode.OK, path);
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }
}

public sealed class TopicsOnSqliteTests : TopicTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class TopicsOnPostgresTests : TopicTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}
