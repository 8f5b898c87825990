using System.Net;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Links;
using SmallTowns.TestSupport;
using SmallTowns.Web.Cases;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Cases;
using SmallTowns.Web.Tests.Account;
using SmallTowns.Web.Tests.Cases;

namespace SmallTowns.Web.Tests.Public.Enquiries;

public sealed class SqliteCasePageTests : CasePageTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresCasePageTests : CasePageTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>The page of one investor.</summary>
public abstract class CasePageTests : CaseTest
{
    [Fact]
    public async Task Get_IsNobodysToKeep_AndFollowsTheCase()
    {
        var token = await SentAsync("/investors/enquiry?town=abinsk", ("Question", Question));
        var desk = await HireDeskAsync();

        using (var answer = await GetAsync(token))
        {
            answer.StatusCode.Should().Be(HttpStatusCode.OK);
            answer.Headers.CacheControl!.NoStore.Should().BeTrue();
            answer.Headers.GetValues("Referrer-Policy").Should().Equal("no-referrer");
            answer.Headers.GetValues("X-Robots-Tag").Should().Equal("noindex, nofollow");
            var page = await answer.ReadAsync();
            page.QuerySelector("meta[name=robots]")!.GetAttribute("content").Should().Be("noindex");
            page.QuerySelector("link[rel=canonical]").Should().BeNull();
            page.QuerySelector("main")!.Words().Should().Contain("отдел готовит ответ").And.Contain("Кто ведёт экономический отдел").And.Contain("Ответов ещё нет")
                .And.NotContain("Обращение отправлено").And.NotContain("Следующий шаг");
        }

        await Work.HandOverAsync(desk, (await CaseAsync()).Id, (await CaseAsync()).Version, desk.UserId, Cancellation);
        await Work.AnswerAsync(desk, (await CaseAsync()).Id, (await CaseAsync()).Version, "Есть два цеха", "http://localhost", Cancellation);
        (await Work.MoveAsync(desk, (await CaseAsync()).Id, (await CaseAsync()).Version, new(CaseStage.Qualified), Cancellation)).Should().BeOfType<CommandOutcome.Done>();

        var words = (await (await GetAsync(token)).ReadAsync()).QuerySelector("main")!.Words();
        words.Should().Contain("Отдел знает, что вам нужно").And.Contain($"{desk.Name}, экономический отдел").And.Contain("Есть два цеха").And.Contain("Первый ответ 2 ноября 2026 года")
            // Five days after 2 November by weekends alone.
            .And.Contain("Следующий шаг не позже 9 ноября 2026 года").And.Contain("Абинск");
        (await (await GetAsync(token, "/en")).ReadAsync()).QuerySelector("main")!.Words().Should().Contain("The department knows what you need").And.Contain("Next step by 9 November 2026");
    }

    [Fact]
    public async Task Get_OfWhatIsRevokedExpiredOrMadeUp_GetsOneAnswerWithItsSentence()
    {
        var token = await SentAsync("/investors/enquiry", ("Question", Question));
        var desk = await HireDeskAsync();

        await ShouldBeDeadAsync(LinkToken.New(), "Такой ссылки нет");
        await ShouldBeDeadAsync("x", "Такой ссылки нет");
        (await Work.RevokeLinkAsync(desk, (await CaseAsync()).Id, (await CaseAsync()).Version, Cancellation)).Should().BeOfType<CommandOutcome.Done>();
        await ShouldBeDeadAsync(token, "Ссылку отозвали");
        (await CaseAsync()).Steps.Select(step => step.Kind).Should().Equal(CaseStepKind.Moved, CaseStepKind.LinkRevoked);

        var other = await SentAsync("/investors/enquiry", ("Question", "Ещё вопрос"));
        Clock.Advance(CaseLink.Lifetime);
        await ShouldBeDeadAsync(other, "Срок действия ссылки кончился");
    }

    [Fact]
    public async Task Get_WithATokenOfAnotherPurpose_ShowsNothing()
    {
        await PublishConsentAsync();
        await SentAsync("/investors/enquiry", Named());
        await RunJobsAsync();
        var withdrawal = (await MailsAsync()).Single().TextBody!.Split("/l/")[1].Split('\n')[0].Trim();

        await ShouldBeDeadAsync(withdrawal, "Такой ссылки нет");
    }

    private async Task ShouldBeDeadAsync(string token, string sentence)
    {
        using var answer = await GetAsync(token);
        answer.StatusCode.Should().Be(HttpStatusCode.Gone);
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
        (await answer.ReadAsync()).QuerySelector("main")!.Words().Should().Contain(sentence).And.NotContain(Question);
    }

    private async Task<HttpResponseMessage> GetAsync(string token, string language = "")
    {
        using var client = App.CreatePlainClient();
        return await client.GetAsync(new Uri($"{language}/cases/{token}", UriKind.Relative), Cancellation);
    }
}
