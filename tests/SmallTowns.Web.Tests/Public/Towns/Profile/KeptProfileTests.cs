using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmallTowns.TestSupport;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Public.Towns.Profile;

/// <summary>What is drawn once for many readers: each of them gets what belongs to their town, language, settings and day.</summary>
public sealed class KeptProfileTests : IAsyncDisposable
{
    private const int Readers = 240;
    private static readonly string[] Settings = ["auto.normal.normal.on", "auto.normal.normal.off", "dark.large.wide.on", "dark.large.wide.off"];
    private static readonly Dictionary<string, (string Russian, string English)> Towns = new()
    {
        ["abinsk"] = ("Абинск", "Abinsk"),
        ["khadyzhensk"] = ("Хадыженск", "Khadyzhensk"),
        ["krasnodar"] = ("Краснодар", "Krasnodar"),
        ["temryuk"] = ("Темрюк", "Temryuk"),
    };

    private readonly SmallTownsApp app = new();
    private readonly HttpClient client;

    public KeptProfileTests() => client = app.CreatePlainClient();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Profiles_ReadByManyAtOnce_AreEachReadersOwn()
    {
        var asked = Enumerable.Range(0, Readers).Select(Asked.Of).ToList();

        // Nothing is drawn yet: the first readers of a profile draw it beside each other.
        var together = await Task.WhenAll(asked.Select(one => Task.Run(() => ReadAsync(one))));

        for (var reader = 0; reader < Readers; reader++)
        {
            ShouldBelongTo(asked[reader], together[reader]);
            WithoutAddress(together[reader], asked[reader]).Should().Be(
                WithoutAddress(await ReadAsync(asked[reader] with { Number = Readers + reader }), asked[reader] with { Number = Readers + reader }));
        }
    }

    [Fact]
    public async Task List_ReadByManyAtOnce_IsEachReadersOwn()
    {
        string[] sorts = ["", "&sort=population&dir=desc", "&class=small", "&figures=paper", "&name=nowhere", "&view=map"];

        var pages = await Task.WhenAll(Enumerable.Range(0, Readers / 2).Select(number => Task.Run(async () =>
        {
            var (english, query) = (number % 2 == 1, sorts[number / 2 % sorts.Length]);
            return (English: english, Query: query, Page: await ReadAsync($"{(english ? "/en" : "")}/towns?run={number}{query}", Settings[0]));
        })));

        foreach (var (english, query, page) in pages)
        {
            page.DocumentElement.GetAttribute("lang").Should().Be(english ? "en" : "ru");
            page.QuerySelector(".figures-shown")!.Words().Should().StartWith((query.Contains("paper", StringComparison.Ordinal), english) switch
            {
                (true, true) => "Showing the numbers of the paper",
                (true, false) => "Показаны числа статьи",
                (false, true) => "Population is for 2021",
                (false, false) => "Население — 2021 года",
            });
            page.QuerySelectorAll(".town-table tbody tr").Should().HaveCount(query switch { "&class=small" => 11, "&name=nowhere" => 0, _ => 26 });
            page.QuerySelectorAll(".nothing-found").Should().HaveCount(query == "&name=nowhere" ? 1 : 0);
            page.QuerySelector("#filter-class option[selected]")?.GetAttribute("value").Should().Be(query == "&class=small" ? "small" : null);
            page.QuerySelector(".views [aria-current]")!.Words().Should().Contain(query == "&view=map" ? english ? "map" : "карта" : english ? "Table" : "Таблица");
        }
    }

    [Theory]
    [InlineData("/towns", "towns")]
    [InlineData("/towns/abinsk", "towns")]
    [InlineData("/en/settlement", "settlement")]
    [InlineData("/association/members", "association")]
    [InlineData("/", null)]
    [InlineData("/search", null)]
    [InlineData("/privacy", null)]
    public async Task Header_SaysInWhichSectionThePageIs_AndHasOneSearchBox(string address, string? section)
    {
        var page = await ReadAsync(address, Settings[0]);

        page.QuerySelectorAll(".site-nav a[aria-current=page]").Select(link => link.GetAttribute("href")).Should().Equal(section is null ? [] : [section]);
        page.QuerySelectorAll(".site-nav a.active").Should().HaveCount(section is null ? 0 : 1);
        // The home page asks for a town in a box of its own.
        page.QuerySelectorAll("form[action=search]").Should().HaveCount(address == "/" ? 2 : 1);
    }

    private static void ShouldBelongTo(Asked asked, IHtmlDocument page)
    {
        var name = asked.IsEnglish ? Towns[asked.Slug].English : Towns[asked.Slug].Russian;
        page.DocumentElement.GetAttribute("lang").Should().Be(asked.IsEnglish ? "en" : "ru");
        page.DocumentElement.GetAttribute("data-theme").Should().Be(asked.Display.Split('.')[0]);
        page.QuerySelector("h1")!.TextContent.Should().Be(name);
        page.QuerySelector(".town-locator svg")!.GetAttribute("aria-label").Should().StartWith(name);
        page.QuerySelector("section[aria-labelledby=population] .chart-title")!.TextContent.Should().StartWith(name);
        page.QuerySelectorAll(".profile-ranks tr.highlight th").Should().OnlyContain(cell => cell.TextContent.StartsWith(name + " ", StringComparison.Ordinal));
        page.QuerySelector("#sources ~ p a[href*='/api/v1/']")!.GetAttribute("href").Should().EndWith("/" + asked.Slug);
        page.QuerySelector("#as-of")!.GetAttribute("value").Should().BeNullOrEmpty();

        var pictures = asked.Display.EndsWith(".on", StringComparison.Ordinal);
        (page.QuerySelectorAll(".chart svg").Length > 0).Should().Be(pictures);
        page.QuerySelectorAll(".chart-more > details:not(.cite)").Should().OnlyContain(table => table.HasAttribute("open") == !pictures);

        // In-page links and the way back from the settings lead to this very address.
        page.QuerySelector(".profile-contents a")!.GetAttribute("href").Should().StartWith(asked.Address);
        page.QuerySelector("input[name=returnUrl]")!.GetAttribute("value").Should().Be(asked.Address);
    }

    private static string WithoutAddress(IHtmlDocument page, Asked asked) =>
        page.DocumentElement.OuterHtml.Replace("run=" + asked.Number.ToString(CultureInfo.InvariantCulture), "run=", StringComparison.Ordinal);

    private Task<IHtmlDocument> ReadAsync(Asked asked) => ReadAsync(asked.Address, asked.Display);

    private async Task<IHtmlDocument> ReadAsync(string address, string display)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", "display=" + display);
        var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        response.IsSuccessStatusCode.Should().BeTrue();
        return await response.ReadHtmlAsync();
    }

    /// <summary>Every reader has an address of their own, so that no whole answer is out of the cache.</summary>
    private sealed record Asked(int Number, string Slug, bool IsEnglish, string Display)
    {
        public string Address => $"{(IsEnglish ? "/en" : "")}/towns/{Slug}?run={Number}";

        public static Asked Of(int number) => new(
            number, Towns.Keys.ElementAt(number % Towns.Count), number / Towns.Count % 2 == 1, Settings[number / Towns.Count / 2 % Settings.Length]);
    }
}
