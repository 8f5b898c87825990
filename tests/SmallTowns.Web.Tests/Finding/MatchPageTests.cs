using SmallTowns.Domain.Sites;
using SmallTowns.TestSupport;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Finding;

public sealed class SqliteMatchPageTests : MatchPageTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresMatchPageTests : MatchPageTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

public abstract class MatchPageTests : SiteRegisterTest
{
    [Fact]
    public async Task Funnel_OfMust_TellsWhatIsLeftAndOfHowManyItIsUnknown()
    {
        await PublishFourAsync();

        var page = await DocumentAsync("/investors/match?power=5&road=15");

        page.QuerySelector(".funnel-line")!.Words().Should().Be("4 → 3 → 2");
        page.QuerySelectorAll(".funnel li").Select(step => step.Words()).Should().Equal(
            "4 — все предложения с этим состоянием",
            "3 — Электричество, от 5 МВт; из них о 1 неизвестно",
            "2 — До федеральной дороги, до 15 км; из них о 1 неизвестно раньше: До федеральной дороги, до 15 км");
        (await DocumentAsync("/investors/match?power=5&road=15&unknown=0")).QuerySelector(".funnel-line")!.Words().Should().Be("4 → 2 → 1");
        var earlier = page.QuerySelector(".funnel a")!.GetAttribute("href")!;
        earlier.Should().Be("investors/match?power=5&road=15&order=road,power");
        (await DocumentAsync("/" + earlier)).QuerySelector(".funnel-line")!.Words().Should().Be("4 → 2 → 2");
    }

    /// <summary>The worked example of docs/methodology/matching.md.</summary>
    [Fact]
    public async Task Ranking_OfShould_HasPointsReasonsAndTheTrialOfTheFirstPlace()
    {
        await PublishFourAsync();

        var page = await DocumentAsync("/investors/match?areaWeight=50&powerWeight=30&roadWeight=20");

        page.QuerySelectorAll(".match-results > li").Select(result => (result.QuerySelector("h3")!.Words(), result.QuerySelector("strong")!.Words()))
            .Should().Equal(("Второй", "55,0"), ("Первый", "50,0"), ("Третий", "35,0–65,0"), ("Четвёртый", "30,0–50,0"));
        var steady = page.QuerySelector("section[aria-labelledby=steady]")!.Words();
        steady.Should().Contain("«Площадь участка» × 1,2 (вес 60,0): первым станет Первый").And.Contain("«Свободная мощность» × 0,8 (вес 24,0): первым станет Первый").And.Contain("Ещё 1 могли бы стать первыми");
        var third = page.QuerySelectorAll(".match-results > li")[2];
        third.QuerySelectorAll(".match-reasons > div").Select(group => group.Words()).Should().StartWith(
            ["ЗаПлощадь участка: 6 га — 25,0 баллаДо федеральной дороги: 20 км — 10,0 балла", "НеизвестноСвободная мощность: неизвестно — 0,0–30,0 балла"]);
        third.QuerySelectorAll(".match-reasons dd").Select(reason => reason.Words()).Should().Contain("вода: неизвестно, есть ли, расстояние неизвестно");
    }

    [Fact]
    public async Task LikeThisOne_TakesItsNumbersAsIdeals_AndLeavesItOut()
    {
        var objects = await PublishFourAsync();

        var page = await DocumentAsync($"/investors/match?like={objects[1].Reference}");

        page.QuerySelectorAll(".match-results h3").Select(name => name.Words()).Should().HaveCount(3).And.NotContain("Второй");
        page.QuerySelector("input[name=areaIdeal]")!.GetAttribute("value").Should().Be("4");
        page.QuerySelector("input[name=powerWeight]")!.GetAttribute("value").Should().Be("10");
        page.QuerySelector("input[type=hidden][name=like]")!.GetAttribute("value").Should().Be(objects[1].Reference.ToString());
    }

    [Fact]
    public async Task Towns_AreMatchedByTheSameEngine()
    {
        var page = await DocumentAsync("/investors/match?of=towns&minutesTo=90&populationWeight=60&minutesWeight=40");

        page.QuerySelector("h1")!.Words().Should().Be("Подобрать город");
        var funnel = page.QuerySelector(".funnel-line")!.Words();
        funnel.Should().MatchRegex(@"^26 → \d+$");
        page.QuerySelectorAll(".match-results > li").Should().HaveCount(10);
        page.QuerySelectorAll(".match-results h3 a")[0].GetAttribute("href").Should().Be("towns/krasnodar", "it has most people and is the centre itself");
        page.QuerySelector(".match-results strong")!.Words().Should().Be("100,0");
        (await DocumentAsync("/investors/match?of=towns&belt=1")).QuerySelectorAll(".match-results h3").Should().NotBeEmpty();
    }

    [Fact]
    public async Task Weights_ThatAreNoNumbers_AreToldAndCountForNothing()
    {
        await PublishFourAsync();

        var page = await DocumentAsync("/investors/match?areaWeight=much&powerWeight=30&powerWish=most&like=abinsk-99");

        page.QuerySelector(".notice.warning")!.Words().Should().Contain("«much»").And.Contain("more, less, ideal").And.Contain("Такого объекта в реестре нет");
        page.QuerySelectorAll(".match-results > li").Should().HaveCount(4);
    }

    [Fact]
    public async Task EmptyRegister_LeadsToTowns()
    {
        var page = await DocumentAsync("/investors/match?areaWeight=50");

        page.QuerySelector(".lead")!.Words().Should().Contain("Подбирать пока не из чего");
        page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).Should().Contain("investors/match?of=towns");
    }

    [Fact]
    public async Task FiveQuestions_LeadToTownsAndSites_AndStoreNothing()
    {
        await PublishTwoOffersAsync();
        using var client = App.CreatePlainClient();

        var response = await client.GetAsync("/investors/start?sector=food&purpose=build&jobs=120&area=2&power=3&when=", Cancellation);
        response.Headers.Location!.ToString().Should().EndWith("/investors/start?sector=food&purpose=build&jobs=120&area=2&power=3");
        response.Headers.Contains("Set-Cookie").Should().BeFalse();
        var page = await DocumentAsync("/investors/start?sector=food&purpose=build&jobs=120&area=2&power=3");

        page.QuerySelectorAll(".start-results li a").Select(link => link.Words()).Should().Equal("Парк «Северный»", "Одинокий участок");
        var links = page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).ToList();
        links.Should().Contain("investors/sites?kind=site&kind=plot&areaFrom=2&use=industry&power=3");
        links.Should().Contain(link => link.StartsWith("investors/match?of=towns&", StringComparison.Ordinal)).And.Contain(link => link.StartsWith("investors/match?kind=site", StringComparison.Ordinal));
        page.QuerySelectorAll("section[aria-labelledby=start-towns] tbody tr").Should().HaveCount(5);
        page.QuerySelector("main")!.Words().Should().Contain("Ещё не сказано: когда начать.");
    }

    [Fact]
    public async Task FiveQuestions_WithoutAnswers_AreAForm_AlsoInEnglish()
    {
        (await DocumentAsync("/investors/start")).QuerySelectorAll(".start-form > ol > li").Should().HaveCount(5);
        (await DocumentAsync("/en/investors/start?when=12")).QuerySelector("main")!.Words().Should().Contain("The towns have not published any object yet");
    }

    private async Task<IReadOnlyList<SiteObject>> PublishFourAsync() =>
    [
        await PublishAsync("abinsk", Offer("Первый", 10, 2, 30)), await PublishAsync("abinsk", Offer("Второй", 4, 8, 10)),
        await PublishAsync("abinsk", Offer("Третий", 6, null, 20)), await PublishAsync("abinsk", Offer("Четвёртый", 2, 10, null)),
    ];

    private static SiteObject Offer(string name, double hectares, double? megawatts, double? roadKm) => Plot(name) with
    {
        AreaHectares = Number(hectares, SiteUnits.Hectare),
        FederalRoadKm = roadKm is { } km ? Number(km, SiteUnits.Kilometre) : Parameter.NotStated<double>(),
        Utilities = new() { Power = new() { FreeMegawatts = megawatts is { } free ? Number(free, SiteUnits.Megawatt) : Parameter.NotStated<double>() } },
    };

    private async Task<AngleSharp.Dom.IDocument> DocumentAsync(string path)
    {
        using var client = App.CreatePlainClient();
        return await client.GetPageAsync(path);
    }
}
