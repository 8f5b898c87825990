using System.Xml.Linq;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Press;
using SmallTowns.TestSupport;
using SmallTowns.Web.Tests.Press;

namespace SmallTowns.Web.Tests.Public.Indexing;

public sealed class SqliteLastModifiedTests : LastModifiedTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresLastModifiedTests : LastModifiedTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>The days of the last change that search engines are told, of every kind: each moves on the day on which that kind changed, and no other does.</summary>
public abstract class LastModifiedTests : PressTest
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task EveryKind_TellsTheDayOfItsOwnLastChange()
    {
        var before = await DaysAsync("pages");
        before["/towns"].Should().NotBeNull("figures were published with the portal");
        before["/accessibility"].Should().BeNull("nobody knows when a new version changed it");
        before["/events"].Should().BeNull("there was none yet");
        var townsBefore = await DaysAsync("towns");

        var newsDay = NextDay();
        var bridge = await SubjectAsync("most");
        await PublishAsync(bridge, Bridge);
        var eventDay = NextDay();
        await PublishAsync(await SubjectAsync("fair", PressKinds.Event), Fair);
        var bodyDay = NextDay();
        await PublishAsync(AssociationKinds.GoalOf("seventh"), new GoalContent { Order = 7, TextRu = "седьмая цель", TextEn = "the seventh goal" });
        var figureDay = NextDay();
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_700), asHeadline: true));

        var pages = await DaysAsync("pages");
        (pages["/news"], pages["/events"], pages["/association/structure"], pages["/towns"]).Should().Be((figureDay, eventDay, bodyDay, figureDay), "the page of the news names towns");
        pages["/news/corrections"].Should().Be(newsDay);
        pages["/association/documents"].Should().Be(bodyDay);
        pages["/accessibility"].Should().BeNull();
        (await DaysAsync("news"))["/news/most-otkryt"].Should().Be(newsDay);
        (await DaysAsync("events"))["/events/yarmarka"].Should().Be(eventDay);
        var towns = await DaysAsync("towns");
        towns["/towns/abinsk"].Should().Be(figureDay);
        towns["/towns/anapa"].Should().Be(townsBefore["/towns/anapa"], "nothing was published of it");

        // A text alone moves the day of its town; what is withdrawn leaves its file, and the list has changed by that.
        var textDay = NextDay();
        await PublishTextAsync("Хутор.");
        (await DaysAsync("towns"))["/towns/abinsk"].Should().Be(textDay);
        var exitDay = NextDay();
        await WithdrawAsync(bridge, "Устарело");
        (await DaysAsync("pages"))["/news/corrections"].Should().Be(exitDay);
        (await DaysAsync("news")).Should().NotContainKey("/news/most-otkryt");
        var index = XDocument.Parse(await TextAsync("/sitemap-index.xml")).Descendants(Sitemap + "sitemap")
            .ToDictionary(file => new Uri(file.Element(Sitemap + "loc")!.Value).AbsolutePath, file => file.Element(Sitemap + "lastmod")?.Value);
        (index["/sitemaps/pages.ru.xml"], index["/sitemaps/towns.en.xml"], index["/sitemaps/events.ru.xml"]).Should().Be((exitDay, textDay, eventDay));
    }

    private string NextDay()
    {
        Clock.Advance(TimeSpan.FromDays(1));
        return RegionCalendar.Today(Clock).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<Dictionary<string, string?>> DaysAsync(string kind) => XDocument.Parse(await TextAsync($"/sitemaps/{kind}.ru.xml")).Descendants(Sitemap + "url")
        .ToDictionary(page => new Uri(page.Element(Sitemap + "loc")!.Value).AbsolutePath, page => page.Element(Sitemap + "lastmod")?.Value);
}
