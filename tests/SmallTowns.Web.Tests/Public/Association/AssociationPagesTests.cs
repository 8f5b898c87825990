using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Public.Association;

public sealed class AssociationPagesTests(PortalFixture portal)
{
    [Fact]
    public async Task Association_Russian_ListsTheSixGoalsAndSaysItIsAProposal()
    {
        using var client = portal.App.CreateClient();

        var page = await client.GetPageAsync("/association");

        page.QuerySelectorAll("ol > li").Where(item => item.Closest("nav") is null).Should().HaveCount(6);
        page.Body!.Words().Should().Contain("Ассоциация ещё не создана").And.Contain("Сейчас таких 11 из 26.");
    }

    [Fact]
    public async Task Structure_Russian_ShowsEveryBodyWithItsFunctionsAndVacancies()
    {
        using var client = portal.App.CreateClient();

        var page = await client.GetPageAsync("/association/structure");

        page.QuerySelectorAll(".org-body").Select(body => body.Id).Should().Equal(
            "assembly", "collegium", "economic", "organisational", "coordination", "external");
        page.QuerySelectorAll(".org-body").Should().OnlyContain(body => body.QuerySelectorAll("li").Length > 0);
        page.QuerySelectorAll(".org-seats dd").Select(seat => seat.TextContent).Should().HaveCount(5).And.OnlyContain(text => text == "вакантно");
    }

    [Fact]
    public async Task Structure_English_IsTranslatedThroughout()
    {
        using var client = portal.App.CreateClient();

        var page = await client.GetPageAsync("/en/association/structure");

        page.QuerySelector(".org")!.TextContent.Should().NotMatchRegex("[а-яё]");
        page.QuerySelectorAll(".org-seats dd").Should().OnlyContain(seat => seat.TextContent == "vacant");
    }

    [Fact]
    public async Task Members_NoneRecorded_ListsTheElevenThatMayJoin()
    {
        using var client = portal.App.CreateClient();

        var page = await client.GetPageAsync("/association/members");

        var rows = page.QuerySelectorAll("tbody tr");
        rows.Should().HaveCount(11);
        rows.Should().NotContain(row => row.Words().Contains("близко к порогу"), "Курганинск has 47 305 people since the census of 2021");
        rows.Should().ContainSingle(row => row.Words().Contains("Курганинск")).Which.Words().Should().Contain("47 305").And.Contain("2021");
        page.Body!.Words().Should().Contain("Участников пока нет");
    }
}
