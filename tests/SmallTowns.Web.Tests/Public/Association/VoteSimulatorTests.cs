using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Public.Association;

public sealed class VoteSimulatorTests(PortalFixture portal)
{
    private const string Address = "/association/charter/simulator";

    [Theory]
    [InlineData("?rule=ordinary&members=11&present=6&for=4&against=2", "За 4 из 6 (от присутствующих), требуется 4: принято")]
    [InlineData("?rule=ordinary&members=11&present=5", "Кворума нет: 5 из 11, нужно 6.")]
    [InlineData("?rule=charter&members=11&present=11&for=7&against=4", "требуется 8: не принято (7·3 = 21 < 11·2 = 22)")]
    [InlineData("?rule=ordinary&members=10&present=10&for=5&against=5", "Не принято")]
    public async Task Simulator_Numbers_SaysTheOutcomeAndHowItWasComputed(string query, string words)
    {
        using var client = portal.App.CreateClient();

        (await client.GetPageAsync(Address + query)).QuerySelector("main")!.Words().Should().Contain(words);
    }

    [Theory]
    [InlineData("?members=5&present=6", "Представлено больше, чем всего членов: 6 из 5.")]
    [InlineData("?members=11&present=6&for=6&against=1", "Голосов больше, чем присутствующих: 7 из 6.")]
    [InlineData("?members=11&present=6&recused=7", "Не голосуют больше, чем представлено: 7 из 6.")]
    [InlineData("?members=-1&present=6", "«всего членов» — целое число от 0 до 10000, а не «-1».")]
    [InlineData("?members=99999999999999999999&present=6", "«всего членов» — целое число")]
    [InlineData("?rule=%3Cscript%3E", "rule: такого вида вопросов в правилах нет.")]
    [InlineData("?members=11&present=11&for=1&chair=maybe", "chair: ожидается for или against.")]
    public async Task Simulator_ImpossibleNumbers_IsToldInASentence(string query, string words)
    {
        using var client = portal.App.CreateClient();

        var page = await client.GetPageAsync(Address + query);

        page.QuerySelector(".notice.warning")!.Words().Should().Contain(words);
        page.QuerySelector("#outcome").Should().BeNull();
    }

    [Fact]
    public async Task Simulator_WhatIsNoNumber_StaysInItsField()
    {
        using var client = portal.App.CreateClient();

        var page = await client.GetPageAsync($"{Address}?members=twelve&present=6");

        page.QuerySelector("#vote-members")!.GetAttribute("value").Should().Be("twelve");
        page.QuerySelector("#vote-present")!.GetAttribute("value").Should().Be("6");
    }

    [Fact]
    public async Task Simulator_NothingAsked_OnlyOffersTheForm()
    {
        using var client = portal.App.CreateClient();

        var page = await client.GetPageAsync($"/en{Address}");

        page.QuerySelector("#outcome").Should().BeNull();
        page.QuerySelectorAll("#vote-rule option").Select(option => option.TextContent).Should().HaveCount(13).And.Contain("Ordinary question").And.Contain("Question of a body");
        page.QuerySelector("main")!.TextContent.Should().NotMatchRegex("[а-яё]");
    }

    [Fact]
    public async Task Charter_English_ShowsEveryRuleInWords()
    {
        using var client = portal.App.CreateClient();

        var page = await client.GetPageAsync("/en/association/charter");

        page.QuerySelectorAll("tbody tr").Should().HaveCount(13, "eleven of the assembly, two of the other bodies");
        page.QuerySelector("main")!.Words().Should().Contain("at least two thirds of those present").And.Contain("There is no charter yet");
        page.QuerySelector("main")!.TextContent.Should().NotMatchRegex("[а-яё]");
    }
}
