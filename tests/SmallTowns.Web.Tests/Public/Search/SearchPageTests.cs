using System.Globalization;
using System.Net;
using AngleSharp.Dom;
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

    [Fact]
    public async Task Search_FindsWhatCameWithThePortal()
    {
        (string Path, string Title, string Address)[] all =
        [
            ("/search?q=Абинск", "Абинск", "towns/abinsk"),
            ("/search?q=АБИНСКОМ", "Абинск", "towns/abinsk"),
            ("/en/search?q=abinsk", "Abinsk", "towns/abinsk"),
            ("/search?q=лабинск усть", "Усть-Лабинск", "towns/ust-labinsk"),
            ("/search?q=регионы россии росстат", "Регионы России", "about/sources#"),
            ("/search?q=плотность населения", "Плотность населения", "methodology#density"),
            ("/search?q=город краснодар", "Краснодар", "towns/krasnodar"),
            ("/search?q=коллегия директоров", "оллегия", "association/structure#"),
        ];
        foreach (var (path, title, address) in all)
        {
            var page = await client.GetPageAsync(path);

            var first = page.QuerySelector(".found li")!;
            first.QuerySelector("h3")!.Words().Should().Contain(title);
            first.QuerySelector("h3 a")!.GetAttribute("href").Should().StartWith(address);
            page.QuerySelectorAll(".found mark").Should().NotBeEmpty();
            page.QuerySelector("meta[name=robots]")!.GetAttribute("content").Should().Be("noindex");
        }
    }

    [Fact]
    public async Task Search_ByTheNameOfATown_PutsTheTownFirst_AndNoOtherWithTheLettersInIt()
    {
        var page = await client.GetPageAsync("/search?q=Абинск");

        page.QuerySelector(".found li h3")!.Words().Should().Be("Абинск");
        page.QuerySelectorAll(".found h3").Select(title => title.Words()).Should().NotContain("Усть-Лабинск");
    }

    [Fact]
    public async Task OtherSpelling_FindsWhatWasMeant_AndSaysSo()
    {
        (string Path, string Sentence, string Title)[] all =
        [
            ("/search?q=f,bycr", "Показано по запросу «абинск»", "Абинск"),
            ("/search?q=abinsk", "Найдено", "Абинск"),
            ("/search?q=Хадижинск", "Показаны похожие", "Хадыженск"),
            ("/en/search?q=Абинск", "Found", "Abinsk"),
        ];
        foreach (var (path, sentence, title) in all)
        {
            var page = await client.GetPageAsync(path);

            page.QuerySelector("main")!.Words().Should().Contain(sentence);
            page.QuerySelector(".found li h3")!.Words().Should().Be(title);
        }
    }

    [Fact]
    public async Task Choices_TellHowMuchThereIs_AndNarrow()
    {
        await PublishTextAsync("Население города растёт.");

        var all = await client.GetPageAsync("/search?q=население");
        var texts = all.QuerySelectorAll(".search-choices a").Single(link => link.Words().StartsWith("Тексты о городах", StringComparison.Ordinal));
        texts.Words().Should().Be("Тексты о городах 1");
        all.QuerySelector(".search-choices [aria-current]")!.Words().Should().StartWith("Всё");

        var narrowed = await client.GetPageAsync("/" + texts.GetAttribute("href"));
        narrowed.QuerySelectorAll(".found h3").Select(title => title.Words()).Should().Equal("Абинск: экономика");
        narrowed.QuerySelector(".search-choices [aria-current]")!.Words().Should().Be("Тексты о городах 1");
        var ofTown = await client.GetPageAsync("/search?q=население&town=abinsk");
        ofTown.QuerySelectorAll(".found h3 a").Should().OnlyContain(link => link.GetAttribute("href")!.StartsWith("towns/abinsk", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ManyResults_AreTurnedByPages_EachOnce()
    {
        var first = await client.GetPageAsync("/search?q=население");
        var second = await client.GetPageAsync("/search?q=население&page=2");

        var total = int.Parse(first.QuerySelector("h2")!.Words().Replace("Найдено: ", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        total.Should().BeGreaterThan(20);
        var (ofFirst, ofSecond) = (LinksOf(first), LinksOf(second));
        ofFirst.Should().HaveCount(20);
        ofSecond.Should().HaveCount(Math.Min(20, total - 20)).And.NotIntersectWith(ofFirst);
        second.QuerySelector("ol.found")!.GetAttribute("start").Should().Be("21");
        first.QuerySelectorAll("nav[aria-label=Страницы] a").Select(link => link.GetAttribute("href")).Should().StartWith(["search?q=%D0%BD%D0%B0%D1%81%D0%B5%D0%BB%D0%B5%D0%BD%D0%B8%D0%B5", "search?q=%D0%BD%D0%B0%D1%81%D0%B5%D0%BB%D0%B5%D0%BD%D0%B8%D0%B5&page=2"]);
        second.QuerySelector("nav[aria-label=Страницы] [aria-current=page]")!.Words().Should().Be("2");

        LinksOf(await client.GetPageAsync("/search?q=население&page=99")).Should().Equal(ofFirst, "there is no such page");
        var beyond = await client.GetPageAsync("/search?q=Хадыженск&kind=towns&page=9");
        LinksOf(beyond).Should().BeEmpty();
        beyond.QuerySelector("main")!.Words().Should().Contain("Столько страниц здесь нет");

        static List<string> LinksOf(IDocument page) => [.. page.QuerySelectorAll(".found h3 a").Select(link => link.GetAttribute("href")!)];
    }

    [Fact]
    public async Task WholeName_FromTheHomeBox_OpensThePage()
    {
        (string Path, string Address)[] all =
        [
            ("/search?q=абинск&open=1", "towns/abinsk"),
            ("/search?q=усть лабинск&open=1", "towns/ust-labinsk"),
            ("/en/search?q=Abinsk&open=1", "towns/abinsk"),
            ("/search?q=f,bycr&open=1", "towns/abinsk"),
        ];
        foreach (var (path, address) in all)
        {
            var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);

            answer.StatusCode.Should().Be(HttpStatusCode.Found);
            answer.Headers.Location!.ToString().Should().EndWith(address);
        }

        (await client.GetPageAsync("/search?q=Абинск")).QuerySelectorAll(".found li").Should().NotBeEmpty("without the wish to open it the results are shown");
        (await client.GetPageAsync("/search?q=население&open=1")).QuerySelectorAll(".found li").Should().NotBeEmpty("there is no one thing of that name");
        (await client.GetPageAsync("/")).QuerySelector("main form[role=search]")!.GetAttribute("action").Should().Be("search");
    }

    [Fact]
    public async Task NothingFound_TellsWhatThereIsOfEachWord()
    {
        var page = await client.GetPageAsync("/search?q=Абинск абракадабра");

        var help = page.QuerySelector(".nothing-found")!;
        help.QuerySelectorAll("a").Select(link => link.Words()).Should().Contain("абинск");
        (await client.GetPageAsync("/search?q=первинство абракадабра")).QuerySelector(".nothing-found")!.Links().Should().NotBeEmpty().And.Contain(link => link.StartsWith("methodology", StringComparison.Ordinal) || link.StartsWith("potential", StringComparison.Ordinal), "what has a word like one of them is likely meant");
        (await WordsAsync("/search?q=curriculum")).Should().NotContain("На английском найдено");
        (await WordsAsync("/search?q=primacy")).Should().Contain("На английском найдено");
    }

    [Fact]
    public async Task Suggestions_AreTitlesThatBeginAsTyped()
    {
        await client.GetPageAsync("/search?q=Абинск");

        (await client.GetStringAsync(new Uri("/search/suggestions?q=хад", UriKind.Relative), Cancellation)).Should().Be("[\"Хадыженск\"]");
        (await client.GetStringAsync(new Uri("/en/search/suggestions?q=khad", UriKind.Relative), Cancellation)).Should().Be("[\"Khadyzhensk\"]");
        (await client.GetStringAsync(new Uri("/search/suggestions?q=%25", UriKind.Relative), Cancellation)).Should().Be("[]");
    }

    [Fact]
    public async Task WhatReadersLookFor_IsNotLogged()
    {
        await WordsAsync("/search?q=тайное желание");
        var log = "";
        for (var tries = 0; tries < 100 && !log.Contains("/search", StringComparison.Ordinal); tries++)
        {
            await Task.Delay(50, Cancellation);
            log = string.Concat(Directory.EnumerateFiles(App.LogsDirectory, "*", SearchOption.AllDirectories).Select(ReadOpen));
        }

        log.Should().Contain("/search").And.NotContain("желание").And.NotContain(Uri.EscapeDataString("желание"));

        static string ReadOpen(string file)
        {
            using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            return reader.ReadToEnd();
        }
    }

    [Fact]
    public async Task OddQuery_GetsAGoodSentence()
    {
        (string Path, HttpStatusCode Status, string Sentence)[] all =
        [
            ("/search", HttpStatusCode.OK, "Слова в любой форме"),
            ("/search?q=", HttpStatusCode.OK, "Слова в любой форме"),
            ("/search?q=абракадабра", HttpStatusCode.OK, "Ничего не нашлось"),
            ("/en/search?q=abracadabra", HttpStatusCode.OK, "Nothing was found"),
            ("/search?q=%25%25%25", HttpStatusCode.BadRequest, "нет ни букв, ни цифр"),
            ("/en/search?q=!!!", HttpStatusCode.BadRequest, "no letters or digits"),
            ("/search?q=ж", HttpStatusCode.BadRequest, "По одной букве искать нельзя"),
            ("/search?q=%25_%27%3B--абинск", HttpStatusCode.OK, "Найдено"),
            ("/search?q=<script>alert(1)</script>", HttpStatusCode.OK, "<script>alert(1)</script>"),
        ];
        foreach (var (path, status, sentence) in all)
        {
            var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);

            answer.StatusCode.Should().Be(status);
            var html = await answer.Content.ReadAsStringAsync(Cancellation);
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
            page.Body!.Words().Should().Contain(sentence);
            page.QuerySelectorAll("script").Select(script => script.GetAttribute("src")).Should().ContainSingle().Which.Should().StartWith("js/search");
        }
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
