using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Domain.TownProfile;
using SmallTowns.TestSupport;
using SmallTowns.Web.Tests.Api;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Public.Towns.Profile;

/// <summary>What directors publish, as readers see it: now and as it was.</summary>
public sealed class PublishedContentTests : IAsyncDisposable
{
    private static readonly DateTime Opened = Utc("2026-03-01T09:00");

    private readonly Clock clock = new(Utc("2026-12-01T12:00"));
    private readonly SmallTownsApp app;
    private readonly HttpClient client;
    private readonly PublishedTownContent publish;

    public PublishedContentTests()
    {
        app = new SmallTownsApp(null, null, services => services.AddSingleton<TimeProvider>(clock));
        client = app.CreatePlainClient();
        publish = new(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Text_Published_IsThereAtOnceAndHarmless()
    {
        await client.GetAsync("/towns/abinsk");
        await publish.SectionAsync("abinsk", TownSectionKind.Economy, new TownText
        {
            Ru = "# Заводы\n\nГород **растёт**, [подробнее](https://example.org/a).\n\n<script>alert(1)</script>\n\n[нажми](javascript:alert(1)) ![](https://evil.test/x.png)",
            En = "The town *grows*.",
        }, Utc("2026-10-01T10:00"), "Новый текст", "A new text");

        var page = await ReadAsync("/towns/abinsk");

        var section = page.QuerySelector("section[aria-labelledby=text-economy]")!;
        section.QuerySelector("h2")!.TextContent.Should().Be("Экономика");
        section.QuerySelector("h3")!.TextContent.Should().Be("Заводы", "the headings of a text stand under the page's own");
        section.QuerySelector("strong")!.TextContent.Should().Be("растёт");
        section.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")).Should().Equal("https://example.org/a");
        section.QuerySelectorAll("script, img, [onclick], [style]").Should().BeEmpty();
        page.QuerySelector("nav.profile-contents")!.Links().Should().Contain("/towns/abinsk#text-economy");
        page.QuerySelector("section[aria-labelledby=missing]")!.TextContent.Should().NotContain("экономика").And.Contain("инфраструктура");
        (await ReadAsync("/en/towns/abinsk")).QuerySelector("section[aria-labelledby=text-economy] em")!.TextContent.Should().Be("grows");
        (await ReadAsync("/towns/temryuk")).QuerySelector("[id^=text-], #contacts, #images, #updates").Should().BeNull("what is empty is not shown");
    }

    [Fact]
    public async Task Text_WithoutEnglish_IsShownInRussianAndSaysSo()
    {
        await publish.SectionAsync("abinsk", TownSectionKind.About, new TownText { Ru = "Город на реке." }, Utc("2026-10-01T10:00"), "Новый текст");

        var section = (await ReadAsync("/en/towns/abinsk")).QuerySelector("section[aria-labelledby=text-about]")!;

        section.TextContent.Should().Contain("available in Russian only");
        section.QuerySelector("[lang=ru]")!.TextContent.Trim().Should().Be("Город на реке.");
    }

    [Fact]
    public async Task Contacts_NameNobodyWithoutConsentAndLinkNothingElse()
    {
        await publish.SectionAsync("abinsk", TownSectionKind.Contacts, new TownContacts
        {
            Contacts =
            [
                new TownContact
                {
                    OfficeRu = "Администрация", Phone = "8 (86150) 4-00-00", Email = "adm@abinsk.test", Site = "abinsk.test",
                    PersonRu = "Иванова Ирина", ConsentOn = new DateOnly(2026, 9, 1), ConsentPaper = "№ 77/1",
                },
                new TownContact { OfficeRu = "Приёмная", PersonRu = "Петров Пётр", Site = "javascript:alert(1)" },
            ],
        }, Utc("2026-10-01T10:00"), "Контакты");

        var contacts = (await ReadAsync("/towns/abinsk")).QuerySelector("section[aria-labelledby=contacts]")!;

        contacts.TextContent.Should().Contain("Иванова Ирина").And.NotContain("Петров").And.NotContain("77/1");
        contacts.Links().Should().Equal("tel:88615040000", "mailto:adm@abinsk.test", "https://abinsk.test/");
        (await (await client.GetAsync("/api/v1/towns/abinsk")).Content.ReadAsStringAsync()).Should().NotContain("Петров").And.NotContain("77/1");
    }

    [Fact]
    public async Task Images_HaveTwoSizesAndWords()
    {
        var name = new string('a', 32);
        await publish.SectionAsync("abinsk", TownSectionKind.Images, new TownImages
        {
            Images = [new TownImage { File = name, Width = 1600, Height = 1200, AltRu = "Площадь", Author = "А. Автор", Licence = "CC BY 4.0" }],
        }, Utc("2026-10-01T10:00"), "Изображения");

        var figure = (await ReadAsync("/en/towns/abinsk")).QuerySelector("section[aria-labelledby=images] figure")!;
        var image = (IHtmlImageElement)figure.QuerySelector("img")!;
        image.GetAttribute("srcset").Should().Be($"/images/{name}-640.webp 640w, /images/{name}.webp 1600w");
        (image.GetAttribute("alt"), image.GetAttribute("lang"), image.GetAttribute("loading")).Should().Be(("Площадь", "ru", "lazy"));
        figure.QuerySelector("figcaption")!.TextContent.Should().Contain("А. Автор").And.Contain("CC BY 4.0");

        using var request = new HttpRequestMessage(HttpMethod.Get, "/towns/abinsk");
        request.Headers.Add("Cookie", "display=auto.normal.normal.off");
        var off = (await (await client.SendAsync(request)).ReadHtmlAsync()).QuerySelector("section[aria-labelledby=images]")!;
        off.QuerySelector("img").Should().BeNull("who turned images off does not load them");
        off.TextContent.Should().Contain("Площадь");
    }

    [Fact]
    public async Task Correction_LeavesALineThatSaysFromWhatToWhatAndWhy()
    {
        await publish.CorrectPopulationAsync("abinsk", 36_700, Utc("2026-10-31T22:30"), "Уточнено по переписи");

        var updates = (await ReadAsync("/towns/abinsk")).QuerySelector("section[aria-labelledby=updates]")!;

        updates.QuerySelectorAll("li").Should().ContainSingle().Which.Words().Should()
            .Contain("1 ноября 2026 года", "in Moscow it was already the next day")
            .And.Contain("Население, 2014, по городу").And.Contain("36 607 чел. → 36 700 чел.").And.Contain("Уточнено по переписи");
        var english = (await ReadAsync("/en/towns/abinsk")).QuerySelector("section[aria-labelledby=updates] li")!;
        english.Words().Should().Contain("36,607 people → 36,700 people");
        english.Words().Should().Contain("Updated; the reason is given on the Russian page.").And.NotMatchRegex("[а-яё]", "a note that nobody has translated is not shown");
        var answer = await client.GetJsonAsync("/api/v1/towns/abinsk/updates");
        answer[0].GetProperty("old").Number("value").Should().Be(36_607);
        answer[0].GetProperty("new").Number("value").Should().Be(36_700);
        answer[0].Text("noteRu").Should().Be("Уточнено по переписи");
    }

    [Theory]
    [InlineData("2026-10-31", "39 511")]
    [InlineData("2026-11-01", "36 700")]
    [InlineData("2026-11-30", "36 700")]
    public async Task AsOf_ShowsTheEndOfThatDayInMoscow(string day, string people)
    {
        await publish.OpenedAsync(Opened);
        await publish.CorrectPopulationAsync("abinsk", 36_700, Utc("2026-10-31T22:30"), "Уточнено");

        var page = await ReadAsync("/towns/abinsk?asOf=" + day);

        page.QuerySelector(".key-number-value")!.Words().Should().StartWith(people);
        page.QuerySelector(".notice-title")!.Words().Should().StartWith("Так страница выглядела " + DateOnly.Parse(day, CultureInfo.InvariantCulture).Day);
        page.QuerySelector(".notice a")!.GetAttribute("href").Should().Be("towns/abinsk");
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").Should().Be("noindex");
        page.QuerySelector("link[rel=canonical]")!.GetAttribute("href").Should().EndWith("/towns/abinsk");
        page.QuerySelector("#as-of")!.GetAttribute("value").Should().Be(day);
        page.QuerySelectorAll("h1").Should().ContainSingle();
        (await client.GetJsonAsync("/api/v1/towns/abinsk?asOf=" + day)).Number("population").Should().Be(double.Parse(people.Replace(" ", ""), CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task AsOf_AskedForAgain_ComesFromTheCacheUntilSomethingIsPublished()
    {
        await publish.OpenedAsync(Opened);
        await client.GetAsync("/towns/abinsk?asOf=2026-11-01");
        await client.GetAsync("/towns/abinsk?asOf=2026-11-01");
        (await client.GetAsync("/towns/abinsk?asOf=2026-11-01")).Headers.Age.Should().NotBeNull("an address with a query is kept from the second time it is asked for");

        await publish.CorrectPopulationAsync("abinsk", 36_700, Utc("2026-10-01T10:00"), "Опубликовано задним числом");

        (await ReadAsync("/towns/abinsk?asOf=2026-11-01")).QuerySelector(".key-number-value")!.Words().Should().StartWith("36 700");
    }

    [Theory]
    [InlineData("/towns/abinsk?asOf=2026-02-28", "ещё ничего не было опубликовано", "1 марта 2026 года")]
    [InlineData("/en/towns/abinsk?asOf=1812-09-07", "Nothing was published", "1 March 2026")]
    public async Task AsOf_BeforeTheFirstFigure_SaysSinceWhenThereAreData(string address, string sentence, string since)
    {
        await publish.OpenedAsync(Opened);

        var page = await ReadAsync(address);

        page.QuerySelector(".notice")!.Words().Should().Contain(sentence).And.Contain(since);
        page.QuerySelector(".key-numbers").Should().BeNull();
        page.QuerySelector("#as-of")!.GetAttribute("min").Should().Be("2026-03-01");
    }

    [Theory]
    [InlineData("2026-13-45", "«2026-13-45» — не дата")]
    [InlineData("вчера", "«вчера» — не дата")]
    [InlineData("01.11.2026", "не дата")]
    [InlineData("9999-12-31", "не дата")]
    [InlineData("2026-12-02", "2 декабря 2026 года ещё не наступило")]
    [InlineData("%3Cscript%3Ealert(1)%3C%2Fscript%3E", "не дата")]
    public async Task AsOf_NoDayOfThePast_SaysWhyAndKeepsWhatWasTyped(string typed, string sentence)
    {
        var response = await client.GetAsync("/towns/abinsk?asOf=" + typed);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var page = await response.ReadHtmlAsync();
        page.QuerySelector("h1")!.TextContent.Should().Be("Абинск");
        page.QuerySelector(".notice-title")!.Words().Should().Contain(sentence);
        page.QuerySelector("#as-of")!.GetAttribute("value").Should().Be(Uri.UnescapeDataString(typed));
        page.GetElementById(page.QuerySelector("#as-of")!.GetAttribute("aria-describedby")!)!.Words().Should().Contain(sentence);
        (await client.GetAsync("/api/v1/towns/abinsk?asOf=" + typed)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/towns/abinsk?asOf=")]
    [InlineData("/towns/abinsk?asOf=%20")]
    public async Task AsOf_Empty_IsThePageAsItIs(string address) =>
        (await ReadAsync(address)).QuerySelector("meta[name=robots]").Should().BeNull();

    [Theory]
    [InlineData("/towns/nowhere?asOf=2026-11-01")]
    [InlineData("/api/v1/towns/nowhere/updates")]
    [InlineData("/api/v1/towns/nowhere?asOf=2026-11-01")]
    public async Task Unknown_Town_IsNotFound(string address) =>
        (await client.GetAsync(address)).StatusCode.Should().Be(HttpStatusCode.NotFound);

    private static DateTime Utc(string text) => DateTime.Parse(text + "Z", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

    private async Task<IHtmlDocument> ReadAsync(string address)
    {
        var response = await client.GetAsync(address);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        return await response.ReadHtmlAsync();
    }

    private sealed class Clock(DateTime utc) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(utc);
    }
}
