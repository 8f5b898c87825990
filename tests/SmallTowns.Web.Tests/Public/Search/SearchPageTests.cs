using System.Net;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.TownProfile;
using SmallTowns.TestSupport;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Catalogue;
using SmallTowns.Web.Staff.Review;
using SmallTowns.Web.Staff.Sources;
using SmallTowns.Web.Tests.Staff.Review;

namespace SmallTowns.Web.Tests.Public.Search;

public abstract class SearchPageTests : ReviewTest
{
    private HttpClient client = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        client = App.CreatePlainClient();
    }

    [Theory]
    [InlineData("/search?q=Абинск", "Абинск", "towns/abinsk")]
    [InlineData("/search?q=АБИНСКОМ", "Абинск", "towns/abinsk")]
    [InlineData("/en/search?q=abinsk", "Abinsk", "towns/abinsk")]
    [InlineData("/search?q=лабинск усть", "Усть-Лабинск", "towns/ust-labinsk")]
    [InlineData("/search?q=регионы россии росстат", "Регионы России", "about/sources#")]
    [InlineData("/search?q=плотность населения", "Плотность населения", "methodology#density")]
    [InlineData("/search?q=город краснодар", "Краснодар", "towns/krasnodar")]
    [InlineData("/search?q=коллегия директоров", "оллегия", "association/structure#")]
    public async Task Search_FindsWhatCameWithThePortal(string path, string title, string address)
    {
        var page = await client.GetPageAsync(path);

        var first = page.QuerySelector(".found li")!;
        first.QuerySelector("h3")!.Words().Should().Contain(title);
        first.QuerySelector("h3 a")!.GetAttribute("href").Should().StartWith(address);
        page.QuerySelectorAll(".found mark").Should().NotBeEmpty();
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").Should().Be("noindex");
    }

    [Fact]
    public async Task Search_ByTheNameOfATown_PutsTheTownFirst_AndNoOtherWithTheLettersInIt()
    {
        var page = await client.GetPageAsync("/search?q=Абинск");

        page.QuerySelector(".found li h3")!.Words().Should().Be("Абинск");
        page.QuerySelectorAll(".found h3").Select(title => title.Words()).Should().NotContain("Усть-Лабинск");
    }

    [Theory]
    [InlineData("/search", HttpStatusCode.OK, "Название города, слово из текста, источник.")]
    [InlineData("/search?q=", HttpStatusCode.OK, "Название города, слово из текста, источник.")]
    [InlineData("/search?q=абракадабра", HttpStatusCode.OK, "Ничего не нашлось")]
    [InlineData("/en/search?q=abracadabra", HttpStatusCode.OK, "Nothing was found")]
    [InlineData("/search?q=%25%25%25", HttpStatusCode.BadRequest, "нет ни букв, ни цифр")]
    [InlineData("/en/search?q=!!!", HttpStatusCode.BadRequest, "no letters or digits")]
    [InlineData("/search?q=ж", HttpStatusCode.BadRequest, "По одной букве искать нельзя")]
    [InlineData("/search?q=%25_%27%3B--абинск", HttpStatusCode.OK, "Найдено")]
    [InlineData("/search?q=<script>alert(1)</script>", HttpStatusCode.OK, "<script>alert(1)</script>")]
    public async Task OddQuery_GetsAGoodSentence(string path, HttpStatusCode status, string sentence)
    {
        var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);

        answer.StatusCode.Should().Be(status);
        var html = await answer.Content.ReadAsStringAsync(Cancellation);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        page.Body!.Words().Should().Contain(sentence);
        page.QuerySelectorAll("script").Should().BeEmpty();
    }

    [Fact]
    public async Task TooLongQuery_GetsAGoodSentence()
    {
        var answer = await client.GetAsync(new Uri($"/search?q={new string('ы', 101)}", UriKind.Relative), Cancellation);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancellation)).Should().Contain("Запрос длиннее 100 знаков");
    }

    [Fact]
    public async Task PublishedText_IsFoundAtOnce_AlsoByAKeptPage()
    {
        (await WordsAsync("/search?q=консервный ёлочный")).Should().Contain("Ничего не нашлось");
        (await WordsAsync("/search?q=консервный ёлочный")).Should().Contain("Ничего не нашлось");
        (await WordsAsync("/search?q=консервный ёлочный")).Should().Contain("Ничего не нашлось");

        await PublishTextAsync("## Заводы\n\n**Консервный** и [елочный](https://example.org) заводы.");

        var page = await client.GetPageAsync("/search?q=консервный ёлочный");
        var found = page.QuerySelectorAll(".found li").Should().ContainSingle().Subject;
        found.QuerySelector("h3 a")!.GetAttribute("href").Should().Be("towns/abinsk#text-economy");
        found.Words().Should().Contain("Абинск: экономика").And.Contain("Консервный и елочный заводы.").And.NotContain("**");
        found.QuerySelectorAll("mark").Select(mark => mark.TextContent).Should().Equal("Консервный", "елочный");
        (await client.GetPageAsync("/towns/abinsk")).QuerySelector("#text-economy").Should().NotBeNull("the result leads there");
    }

    [Fact]
    public async Task RenamedTown_IsFoundByItsNewName_AndItsTextsToo()
    {
        await PublishTextAsync("Консервный завод.");
        var townId = await TownIdAsync("abinsk");
        var opened = await SectionProposals.OpenAsync(Editor, townId, TownSectionKind.Facts, Cancellation);
        var facts = (TownFacts)opened.Content with { NameRu = "Новоабинск" };
        var sent = await SectionProposals.ProposeAsync(
            Editor, townId, TownSectionKind.Facts, facts, await SourceIdAsync("paper"), new("Переименован", opened.Base), Cancellation);
        await PublishAsync(sent.Should().BeOfType<ProposeOutcome.Sent>().Subject.ProposalId);

        var titles = (await client.GetPageAsync("/search?q=новоабинск")).QuerySelectorAll(".found h3").Select(title => title.Words());

        titles.Should().Equal("Новоабинск", "Новоабинск: экономика");
        (await WordsAsync("/search?q=Абинск завод")).Should().Contain("Ничего не нашлось");
    }

    [Fact]
    public async Task SourceOfStaff_IsFoundOnceSomethingPublishedNamesIt()
    {
        var input = new SourceContent { TitleRu = "Кубанская летопись", TitleEn = "Annals", ShortTitleRu = "летопись", ShortTitleEn = "annals" };
        (await Service<SourceCatalogue>().AddAsync(Editor, "annals", input, Cancellation)).Should().BeOfType<CatalogueOutcome.Saved>();
        (await WordsAsync("/search?q=летопись")).Should().Contain("Ничего не нашлось");

        await PublishTextAsync("Хутор.", "annals");

        (await WordsAsync("/search?q=летопись")).Should().Contain("Кубанская летопись");
    }

    [Fact]
    public async Task EveryAddress_OfWhatIsFound_LeadsToAPlace()
    {
        await PublishTextAsync("Консервный завод.");
        await using var db = Open();
        foreach (var address in await db.SearchRows.Select(row => row.Address).Distinct().ToListAsync(Cancellation))
        {
            var place = address.Split('#');
            var page = await client.GetPageAsync("/" + place[0]);
            if (place.Length > 1)
                page.GetElementById(place[1]).Should().NotBeNull(address);
        }
    }

    [Fact]
    public async Task Box_IsInTheHeaderOfEveryPage_AndSearchIsInNoList()
    {
        foreach (var path in (string[])["/", "/towns/abinsk", "/en/methodology", "/association"])
        {
            var form = (await client.GetPageAsync(path)).QuerySelector("header form[role=search]")!;
            (form.GetAttribute("action"), form.GetAttribute("method")).Should().Be(("search", "get"), path);
            form.QuerySelector("label[for=site-search]").Should().NotBeNull(path);
        }

        (await client.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative), Cancellation)).Should().NotContain("/search");
    }

    private async Task<string> WordsAsync(string path) => (await client.GetPageAsync(path)).QuerySelector("main")!.Words();
}

public sealed class SqliteSearchPageTests : SearchPageTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresSearchPageTests : SearchPageTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}
