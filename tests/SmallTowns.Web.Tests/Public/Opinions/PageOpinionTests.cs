using System.Net;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Reports;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Staff.Reports;
using SmallTowns.Web.Tests.Account;
using SmallTowns.Web.Tests.Cases;

namespace SmallTowns.Web.Tests.Public.Opinions;

public sealed class SqlitePageOpinionTests : PageOpinionTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresPageOpinionTests : PageOpinionTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>"Was this useful", from the foot of a page to the editors.</summary>
public abstract class PageOpinionTests : CaseTest
{
    [Fact]
    public async Task Link_AtTheFootOfAPage_LeadsToAForm_ThatReachesTheEditors()
    {
        using var client = Reader();
        var link = (await client.GetPageAsync("/en/towns/abinsk")).QuerySelector(".page-opinion a")!;
        link.GetAttribute("href").Should().Be("feedback?page=towns%2Fabinsk");
        link.GetAttribute("rel").Should().Be("nofollow");
        (await client.GetPageAsync("/en/feedback?page=towns%2Fabinsk")).QuerySelector("main")!.TextContent.Should().NotMatchRegex("[а-яё]").And.Contain("towns/abinsk");

        using var answer = await SendAsync(client, "/en/feedback?page=towns%2Fabinsk", ("Useful", "no"), ("Text", "<b>No bus times</b>"));

        answer.Headers.Location!.OriginalString.Should().EndWith("feedback?page=towns%2Fabinsk&sent=1");
        (await client.GetPageAsync("/en/feedback?page=towns%2Fabinsk&sent=1")).QuerySelector("main")!.TextContent.Should().Contain("Thank you");
        var work = Service<OpinionWork>();
        var board = await work.BoardAsync(Editor, 100, Cancellation);
        var opinion = board.Open.Should().ContainSingle().Subject;
        opinion.Should().BeEquivalentTo(new { Page = "towns/abinsk", Language = "en", IsUseful = false, Text = "<b>No bus times</b>" });
        board.Pages.Should().Equal(new PageOpinionCount("towns/abinsk", 0, 1));
        await Denied(() => work.BoardAsync(Actor(106, "Представитель", StaffRole.TownRepresentative), 100, Cancellation));

        (await work.CloseAsync(Editor, opinion.Id, Cancellation)).Should().BeTrue();
        (await work.CloseAsync(Editor, opinion.Id, Cancellation)).Should().BeFalse();
        (await work.BoardAsync(Editor, 100, Cancellation)).Open.Should().BeEmpty();
        Clock.Advance(PageOpinion.KeptAfterClosing + TimeSpan.FromDays(1));
        await Service<IEnumerable<JobKind>>().OfType<OpinionForgetting>().Single().RunAsync(new Job { Kind = "test", Key = "" }, Cancellation);
        await using var db = Open();
        (await db.PageOpinions.CountAsync(Cancellation)).Should().Be(0);
    }

    [Fact]
    public async Task Form_ThatIsWrong_OrOfNoPage_IsNotTaken()
    {
        using var client = Reader();

        using var answer = await SendAsync(client, "/feedback?page=news", ("Text", "Слова"));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.ReadAsync()).QuerySelector("main")!.TextContent.Should().Contain("Выберите «да» или «нет».").And.Contain("Слова");
        foreach (var page in new[] { "https%3A%2F%2Fevil.example", "javascript%3Aalert(1)", "..%2F..%2Fstaff", "news%2F%3Cb%3E", new string('a', 301) })
            (await client.GetPageAsync($"/feedback?page={page}")).QuerySelector("main textarea").Should().BeNull(page);
        (await client.GetPageAsync("/feedback?page=")).QuerySelector("main textarea").Should().NotBeNull("the front page has no name");
        await using var db = Open();
        (await db.PageOpinions.CountAsync(Cancellation)).Should().Be(0);
    }

    [Fact]
    public async Task SecretPages_HaveNoLink()
    {
        var token = await SentAsync("/investors/enquiry", ("Question", Question));

        (await Reader().GetPageAsync($"/cases/{token}")).QuerySelector(".page-opinion").Should().BeNull("its address must not stand in another");
    }
}
