using AngleSharp.Dom;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Public;

/// <summary>What people first come to ask: each is answered within two clicks from the first page, on the page where the reader arrives.</summary>
public sealed class FirstQuestionsTests(PortalFixture portal)
{
    [Theory]
    [InlineData("/", "Темрюк", "41 608 чел.", "+9,4 %", "перепись 2021")]
    [InlineData("/", "темрюк ", "41 608 чел.", "+9,4 %", "с 2010 по 2021 год")]
    [InlineData("/en/", "Temryuk", "41,608 people", "+9.4%", "census of 2021")]
    public async Task HowManyLiveInATownAndIsItGrowing(string home, string name, string people, string growth, string when)
    {
        var reader = await StartAsync(home);

        await reader.SubmitAsync("main form[action=search]", ("q", name));

        reader.Clicks.Should().Be(1);
        var numbers = reader.Page.QuerySelectorAll(".key-number").Take(2).Select(number => number.Words()).ToList();
        numbers[0].Should().Contain(people);
        numbers[1].Should().Contain(growth);
        string.Join(' ', numbers).Should().Contain(when);
    }

    [Theory]
    [InlineData("/", "Темрюк")]
    [InlineData("/en/", "Temryuk")]
    public async Task HowManyLiveInATown_AskedOfTheSiteSearch_IsTwoClicksAway(string home, string name)
    {
        var reader = await StartAsync(home);

        await reader.SubmitAsync("form.site-search", ("q", name));
        await reader.FollowAsync(name);

        reader.Clicks.Should().Be(2);
        reader.Page.QuerySelector("h1")!.Words().Should().Be(name);
    }

    [Theory]
    [InlineData("/", "Какие малые города ближе к краевому центру", "Горячий Ключ", "Кореновск", "Усть-Лабинск", "Абинск")]
    [InlineData("/en/", "Which small towns are nearest to the regional centre", "Goryachy Klyuch", "Korenovsk", "Ust-Labinsk", "Abinsk")]
    public async Task WhichSmallTownsAreWithinAnHourOfKrasnodar(string home, string link, params string[] towns)
    {
        var reader = await StartAsync(home);

        await reader.FollowAsync(link);

        reader.Clicks.Should().Be(1);
        var rows = reader.Page.QuerySelectorAll("tbody tr").Select(row => (
            Town: row.QuerySelector("th")!.Words(),
            Time: row.QuerySelectorAll("td").Single(cell => cell.GetAttribute("data-label") is "В пути от центра" or "Travel time from the centre").Words())).ToList();
        rows.Take(towns.Length).Select(row => row.Town).Should().Equal(towns);
        rows.Take(towns.Length).Select(row => row.Time).Should().OnlyContain(time => time.Contains("45") || time.Contains("60"));
        rows.Skip(towns.Length).Select(row => row.Time).Should().OnlyContain(time => time.Contains("90"), "nobody further away stands among the near ones");
    }

    [Theory]
    [InlineData("/", "Википедия, список городов", "Список городов России", "перепис")]
    [InlineData("/en/", "Wikipedia, list of towns", "List of cities and towns in Russia", "census")]
    public async Task WhereDoesANumberComeFrom(string home, string link, string title, string nature)
    {
        var reader = await StartAsync(home);
        reader.Page.QuerySelectorAll(".key-number").Should().OnlyContain(number => number.QuerySelector("a[href^='about/sources#']") != null, "each number names its source");

        await reader.FollowAsync(link);

        reader.Clicks.Should().Be(1);
        var source = reader.Arrived;
        source.Words().Should().Contain(title).And.Contain(nature);
        source.QuerySelectorAll("a[href^='https://ru.wikipedia.org']").Should().ContainSingle("the source itself is a click further");
    }

    [Theory]
    [InlineData("/", "Сравнить города", "Сравнение: Абинск, Крымск", "39 511", "54 597")]
    [InlineData("/en/", "Compare towns", "Comparison: Abinsk, Krymsk", "39,511", "54,597")]
    public async Task CompareAbinskWithKrymsk(string home, string link, string title, string abinsk, string krymsk)
    {
        var reader = await StartAsync(home);

        await reader.FollowAsync(link);
        await reader.SubmitAsync("main form:has([name=towns])", ("towns", "abinsk"), ("towns", "krymsk"));

        reader.Clicks.Should().Be(2);
        reader.Page.QuerySelector("h1")!.Words().Should().Be(title);
        reader.Page.QuerySelectorAll(".compare-table tbody tr").Select(row => row.Words()).Should().Contain(row => row.Contains(abinsk) && row.Contains(krymsk));
    }

    [Theory]
    [InlineData("/", "Ассоциация", "Ассоциация ещё не создана", "Участники", "может вступить")]
    [InlineData("/en/", "Association", "The Association does not exist yet", "Members", "may join")]
    public async Task WhatIsTheAssociationAndMayOurTownJoin(string home, string link, string what, string members, string may)
    {
        var reader = await StartAsync(home);

        await reader.FollowAsync(link);
        reader.Page.QuerySelector("main")!.Words().Should().Contain(what);
        await reader.FollowAsync(members);

        reader.Clicks.Should().Be(2);
        reader.Page.QuerySelectorAll("tbody tr").Should().HaveCount(11).And.OnlyContain(row => row.Words().Contains(may));
        reader.Page.QuerySelector("main")!.Words().Should().Contain("50", "the condition is said beside the answer");
    }

    private Task<ClickingReader> StartAsync(string home) => ClickingReader.StartAsync(portal.App.CreateClient(), home);
}
