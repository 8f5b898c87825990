using System.Text.Json;
using SmallTowns.Domain.Outages;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;

namespace SmallTowns.Web.Tests.Press;

/// <summary>
/// Feeds by the grammar of RFC 4287 (xmllint), calendars by ical.js, linked data by jsonld with a context that is stored: the latter two read and
/// compare, which shows that programs get the values, not that nothing is wrong. scripts/install-test-tools installs them.
/// </summary>
public sealed class FeedReadersTests : PressTest
{
    private static readonly string Readers = Repository.File("tests/feed-readers");

    private static readonly StaffActor OutageDesk = new(110, "Дежурный", new HashSet<StaffRole>(), new HashSet<int>())
    {
        Duties = new HashSet<HeldDuty> { new(StaffDuty.OutageDesk, Scope.Association) },
    };

    private readonly TestDirectory files = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        files.Dispose();
    }

    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);

    [Fact]
    public async Task AtomFeeds_FollowTheirGrammar_EmptyAndFull_InBothLanguages()
    {
        string[] feeds = ["/news/feed.atom", "/towns/abinsk/news.atom", "/news/topics/transport/feed.atom", "/life/outages.atom", "/en/news/feed.atom", "/en/life/outages.atom"];
        foreach (var feed in feeds)
            (await FaultsOfAsync(await TextAsync(feed))).Should().BeEmpty("{0} is a feed while it is empty", feed);

        await PublishAsync(await SubjectAsync("most"), Bridge with { TitleRu = "Мост <b>&</b> «дорога»" });
        await PublishAsync(await SubjectAsync("honey"), Untranslated);
        await PublishOutageAsync();

        foreach (var feed in feeds)
        {
            var text = await TextAsync(feed);
            text.Should().Contain("<entry>", feed);
            (await FaultsOfAsync(text)).Should().BeEmpty(feed);
        }

        // The grammar sees what is wrong.
        var good = await TextAsync("/news/feed.atom");
        (await FaultsOfAsync(good.Replace("<updated>", "<updated>вчера ", StringComparison.Ordinal))).Should().NotBeEmpty();
        (await FaultsOfAsync(good.Replace("<id>", "<guid>", StringComparison.Ordinal).Replace("</id>", "</guid>", StringComparison.Ordinal))).Should().NotBeEmpty();
    }

    [Fact]
    public async Task Calendars_AreReadByAnotherProgram_AsTheyAreMeant()
    {
        await PublishAsync(await SubjectAsync("fair", PressKinds.Event), Fair);
        await PublishAsync(await SubjectAsync("day", PressKinds.Event), Fair with { Slug = "den-goroda", TitleRu = "День города; «праздник», вход свободный", StartsAt = null, EndsAt = null, LastDay = Day.AddDays(4), IsCancelled = true });

        var events = await EventsAsync(await TextAsync("/events.ics"));

        events.Should().HaveCount(2);
        var fair = events.Single(one => one.GetProperty("summary").GetString() == "Ярмарка яблок");
        // 10:30 in Moscow.
        fair.GetProperty("start").GetString().Should().Be($"{Day.AddDays(3):yyyy-MM-dd}T07:30:00.000Z");
        fair.GetProperty("end").GetString().Should().Be($"{Day.AddDays(3):yyyy-MM-dd}T12:00:00.000Z");
        fair.GetProperty("location").GetString().Should().Be("Площадь Победы, Абинск");
        fair.GetProperty("isDay").GetBoolean().Should().BeFalse();
        var day = events.Single(one => one.GetProperty("isDay").GetBoolean());
        day.GetProperty("summary").GetString().Should().Contain("День города; «праздник», вход свободный");
        day.GetProperty("status").GetString().Should().Be("CANCELLED");
        (await EventsAsync(await TextAsync("/en/events/yarmarka.ics"))).Should().ContainSingle().Which.GetProperty("summary").GetString().Should().Be("Apple fair");
    }

    [Fact]
    public async Task LinkedData_ExpandsToTheVocabularyOfSchemaOrg()
    {
        await PublishAsync(await SubjectAsync("most"), Bridge);
        await PublishAsync(await SubjectAsync("fair", PressKinds.Event), Fair);

        var article = await DataAsync("/news/most-otkryt");
        TypeOf(article).Should().Be("https://schema.org/NewsArticle");
        ValueOf(article, "headline").Should().Be("Мост через Абин открыт");
        var one = await DataAsync("/en/events/yarmarka");
        TypeOf(one).Should().Be("https://schema.org/Event");
        ValueOf(one, "name").Should().Be("Apple fair");
        ValueOf(one, "startDate").Should().StartWith($"{Day.AddDays(3):yyyy-MM-dd}");
        TypeOf((await DataAsync("/towns/abinsk"))).Should().StartWith("https://schema.org/");
    }

    private async Task PublishOutageAsync()
    {
        await using var db = Open();
        var town = db.Towns.Where(row => row.Slug == "abinsk").Select(row => new { row.Id, row.Key }).Single();
        var now = Clock.GetUtcNow().UtcDateTime;
        var subject = OutageContent.Of(town.Id, town.Key, "planned");
        var content = new OutageContent
        {
            Service = UtilityService.ColdWater,
            What = OutageKind.Full,
            StartUtc = now.AddHours(-1),
            ForecastEndUtc = now.AddHours(5),
            Reason = OutageReason.Repair,
            Places = [new("ул. Мира")],
            Dispatcher = "Водоканал",
            Phone = "86150 0-00-00",
        };
        var opened = await Contents.OpenAsync(OutageDesk, subject, Cancellation);
        var sent = await Contents.ProposeAsync(OutageDesk, subject, ContentJson.Write(content), null, new("Ремонт", opened.Base), Cancellation);
        await PublishAsync(sent.Should().BeOfType<ProposeOutcome.Sent>().Subject.ProposalId);
    }

    private async Task<string> FaultsOfAsync(string feed)
    {
        var (exitCode, output) = await Command.RunAsync("xmllint", "--noout", "--relaxng", Path.Combine(Readers, "atom.rng"), await FileOfAsync(feed));
        return exitCode == 0 ? "" : output;
    }

    private async Task<IReadOnlyList<JsonElement>> EventsAsync(string calendar) => await ReadAsync("ics", calendar);

    private async Task<JsonElement> DataAsync(string page)
    {
        using var client = App.CreateClient();
        var script = (await client.GetPageAsync(page)).QuerySelector("script[type='application/ld+json']")!;
        return (await ReadAsync("jsonld", script.TextContent))[0];
    }

    private async Task<IReadOnlyList<JsonElement>> ReadAsync(string what, string text)
    {
        using var json = JsonDocument.Parse(await Command.MustRunAsync("node", Path.Combine(Readers, "read.mjs"), what, await FileOfAsync(text)));
        return [.. json.RootElement.Clone().EnumerateArray()];
    }

    private async Task<string> FileOfAsync(string text)
    {
        var path = Path.Combine(files.Path, $"{Guid.NewGuid():N}");
        await File.WriteAllTextAsync(path, text, Cancellation);
        return path;
    }

    private static string? TypeOf(JsonElement data) => data.GetProperty("@type")[0].GetString();

    private static string? ValueOf(JsonElement data, string name) => data.GetProperty($"https://schema.org/{name}")[0].GetProperty("@value").GetString();
}
