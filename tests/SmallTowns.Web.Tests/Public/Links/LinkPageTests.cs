using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Links;
using SmallTowns.TestSupport;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Links;
using SmallTowns.Web.Tests.Account;
using SmallTowns.Web.Tests.Staff;

namespace SmallTowns.Web.Tests.Public.Links;

public sealed class SqliteLinkPageTests : LinkPageTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresLinkPageTests : LinkPageTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>A link of a letter, its page and its end.</summary>
public abstract class LinkPageTests : StaffTest
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    private readonly CountedPurpose once = new("test-once", isSingleUse: true);
    private readonly CountedPurpose often = new("test-often", isSingleUse: false);

    private ExpiringLinks Links => Service<ExpiringLinks>();

    protected override void ConfigureServices(IServiceCollection services) =>
        services.AddSingleton<LinkPurpose>(once).AddSingleton<LinkPurpose>(often);

    [Fact]
    public async Task Get_HoweverOften_ChangesNothingAndIsNobodysToKeep()
    {
        var token = await MakeAsync(once);
        using var client = Reader();

        for (var time = 0; time < 3; time++)
        {
            using var answer = await client.GetAsync(AddressOf(token), Cancellation);
            answer.StatusCode.Should().Be(HttpStatusCode.OK);
            answer.Headers.CacheControl!.NoStore.Should().BeTrue();
            answer.Headers.GetValues("Referrer-Policy").Should().Equal("no-referrer");
            answer.Headers.GetValues("X-Robots-Tag").Should().Equal("noindex, nofollow");
            var page = await answer.ReadAsync();
            page.QuerySelector("meta[name=robots]")!.GetAttribute("content").Should().Be("noindex");
            page.QuerySelectorAll("main button").Should().ContainSingle().Which.TextContent.Should().Be("Сделать");
            page.QuerySelector("main")!.TextContent.Should().Contain("Будет сделано");
        }

        once.Acts.Should().BeEmpty();
        await using var db = Open();
        (await db.ExpiringLinks.SingleAsync(Cancellation)).Should().Match<ExpiringLink>(link => link.UsedUtc == null && link.Version == 0);
    }

    [Fact]
    public async Task Row_HoldsNothingThatOpensThePage()
    {
        var token = await MakeAsync(once);

        await using var db = Open();
        var link = await db.ExpiringLinks.AsNoTracking().SingleAsync(Cancellation);

        link.TokenHash.Should().Be(LinkToken.HashOf(token)).And.NotContain(token);
        (await Links.FindAsync(link.TokenHash, Cancellation)).State.Should().Be(LinkState.Unknown);
    }

    [Fact]
    public async Task Post_Once_DoesIt_AndTheSecondTimeSaysThatItIsDone()
    {
        var token = await MakeAsync(once);
        using var client = Reader();
        var form = await FormAsync(client, token);

        using var first = await PostAsync(client, token, form);
        using var second = await PostAsync(client, token, form);

        first.StatusCode.Should().Be(HttpStatusCode.OK);
        (await first.ReadAsync()).QuerySelector("main [role=status]")!.TextContent.Should().Be("Сделано: 7");
        second.StatusCode.Should().Be(HttpStatusCode.Gone);
        var page = await second.ReadAsync();
        page.QuerySelector("main")!.TextContent.Should().Contain("всё уже сделано");
        page.QuerySelector("main button").Should().BeNull();
        once.Acts.Should().Equal("7");
    }

    [Fact]
    public async Task Post_ThatFails_LeavesTheLinkAsItWas()
    {
        var token = await MakeAsync(once);
        once.Fails = true;
        await FluentActions.Awaiting(() => Links.ActAsync(token, Cancellation)).Should().ThrowAsync<InvalidOperationException>();

        once.Fails = false;

        (await Links.ActAsync(token, Cancellation)).Done.Should().Be("Сделано: 7");
    }

    [Fact]
    public async Task TwoAtOnce_OneDoesIt()
    {
        var token = await MakeAsync(once);

        var acted = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Links.ActAsync(token, Cancellation))));

        acted.Where(link => link.Done is not null).Should().ContainSingle();
        once.Acts.Should().ContainSingle();
    }

    [Fact]
    public async Task ALinkThatOnlyShows_WorksUntilItsEnd()
    {
        var token = await MakeAsync(often);
        (await Links.ActAsync(token, Cancellation)).Done.Should().NotBeNull();
        (await Links.ActAsync(token, Cancellation)).Done.Should().NotBeNull();

        Clock.Advance(Lifetime);

        (await Links.ActAsync(token, Cancellation)).Should().Be(new ActedLink(LinkState.Expired, null));
    }

    [Fact]
    public async Task Dead_OfEverySort_GetOneAnswerWithTheirSentence()
    {
        var (expired, revoked) = (await MakeAsync(once), await MakeAsync(often));
        await using (var db = Open())
            (await ExpiringLinks.RevokeAsync(db, often.Code, "7", Clock.GetUtcNow().UtcDateTime, Cancellation)).Should().Be(1);
        Clock.Advance(Lifetime);

        await ShouldBeDeadAsync(expired, "Срок действия ссылки кончился.", "The link has expired.");
        await ShouldBeDeadAsync(revoked, "Ссылку отозвали.", "The link was revoked.");
        await ShouldBeDeadAsync(LinkToken.New(), "Такой ссылки нет", "There is no such link");
        await ShouldBeDeadAsync(expired[..^1], "Такой ссылки нет", "There is no such link");
        await ShouldBeDeadAsync("x", "Такой ссылки нет", "There is no such link");
        (await Links.ActAsync(revoked, Cancellation)).Should().Be(new ActedLink(LinkState.Revoked, null));
    }

    [Fact]
    public async Task Post_WithoutTheToken_IsRefused()
    {
        var token = await MakeAsync(once);
        using var client = Reader();
        using var content = new FormUrlEncodedContent([new("_handler", "link")]);

        using var answer = await client.PostAsync(AddressOf(token), content, Cancellation);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        once.Acts.Should().BeEmpty();
    }

    [Fact]
    public async Task Removal_TakesThoseThatEndedAMonthAgo()
    {
        var old = await MakeAsync(once);
        Clock.Advance(Lifetime + ExpiringLink.KeptAfterEnd + TimeSpan.FromMinutes(1));
        var young = await MakeAsync(once);

        await Service<IEnumerable<JobKind>>().OfType<ExpiredLinksRemoval>().Single().RunAsync(new Job { Kind = "remove-expired-links", Key = "" }, Cancellation);

        (await Links.FindAsync(old, Cancellation)).State.Should().Be(LinkState.Unknown);
        (await Links.FindAsync(young, Cancellation)).State.Should().Be(LinkState.Open);
    }

    private async Task ShouldBeDeadAsync(string token, string ru, string en)
    {
        using var client = Reader();
        foreach (var (language, sentence) in new[] { ("", ru), ("/en", en) })
        {
            using var answer = await client.GetAsync(new Uri($"{language}/{ExpiringLinks.AddressOf(token)}", UriKind.Relative), Cancellation);
            answer.StatusCode.Should().Be(HttpStatusCode.Gone);
            answer.Headers.CacheControl!.NoStore.Should().BeTrue();
            var page = await answer.ReadAsync();
            page.QuerySelector("main")!.TextContent.Should().Contain(sentence);
            page.QuerySelector("main button").Should().BeNull();
        }
    }

    private async Task<string> MakeAsync(CountedPurpose purpose)
    {
        await using var db = Open();
        var token = Links.Make(db, purpose.Code, "7", Lifetime);
        await db.SaveChangesAsync(Cancellation);
        return token;
    }

    private HttpClient Reader() => App.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });

    private static async Task<IReadOnlyDictionary<string, string>> FormAsync(HttpClient client, string token) =>
        (await client.GetPageAsync($"/{ExpiringLinks.AddressOf(token)}")).QuerySelectorAll("main form input[type=hidden]")
            .OfType<IHtmlInputElement>().ToDictionary(input => input.Name!, input => input.Value);

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string token, IReadOnlyDictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        return await client.PostAsync(AddressOf(token), content, Cancellation);
    }

    private static Uri AddressOf(string token) => new($"/{ExpiringLinks.AddressOf(token)}", UriKind.Relative);

    private sealed class CountedPurpose(string code, bool isSingleUse) : LinkPurpose
    {
        public ConcurrentQueue<string> Acts { get; } = [];

        public bool Fails { get; set; }

        public override string Code => code;

        public override bool IsSingleUse => isSingleUse;

        public override LinkWords Words => new("Проверка ссылки", "Будет сделано", "Сделать");

        public override Task<string> ActAsync(SmallTownsDbContext db, string subject, DateTime utcNow, CancellationToken cancellationToken)
        {
            if (Fails)
                throw new InvalidOperationException("It cannot be done.");
            Acts.Enqueue(subject);
            return Task.FromResult($"Сделано: {subject}");
        }
    }
}
