using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Public.Settlement.Growth;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Tests.Shared;
using static SmallTowns.Web.Tests.Public.Towns.Profile.TestTowns;

namespace SmallTowns.Web.Tests.Public.Settlement;

public sealed class GrowthStoryTests : BunitContext
{
    // The chart says how to refer to it.
    public GrowthStoryTests() => Services.AddSingleton(TimeProvider.System).AddSingleton(new SiteOrigin(""));

    [Fact]
    public void Short_TwoCensuses_IsOneSentenceAndThePictureWithItsTable()
    {
        var story = ShowShort(SystemOf(Town("a", Count(2010, 100), Count(2021, 110)), Town("b", Count(2010, 100), Count(2021, 90))));

        story.Find("p").TextContent.Should().StartWith("Из 2 малых городов между переписями 2010 и 2021 годов население выросло в 1, сократилось в 1.");
        story.FindAll("rect").Should().HaveCount(2);
        story.FindAll(".notice").Should().BeEmpty();
        story.FindAll("details table tbody tr").Should().HaveCount(2, "every picture has its table");
    }

    [Fact]
    public void Short_OneTownWithoutChange_IsDrawn() =>
        ShowShort(SystemOf(Town("a", Count(2010, 100), Count(2021, 100)))).Find("p").TextContent.Should().Contain("не изменилось в 1");

    [Fact]
    public void Short_NoTwoCensuses_IsNothing()
    {
        ShowShort(SystemOf(Town("a", Count(2021, 110)))).Markup.Trim().Should().BeEmpty();
        ShowShort(SystemOf()).Markup.Trim().Should().BeEmpty();
    }

    private IRenderedComponent<GrowthStory> ShowShort(SettlementSystem system) => InLanguage.Of("ru", () =>
        Render<GrowthStory>(parameters => parameters.Add(story => story.System, system).Add(story => story.Short, true)));
}
