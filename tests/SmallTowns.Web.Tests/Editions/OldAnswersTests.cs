using System.Data.Common;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.TestSupport;
using SmallTowns.Web.Shared.Editions;
using SmallTowns.Web.Tests.Staff.Review;

namespace SmallTowns.Web.Tests.Editions;

/// <summary>What readers get when something was published and the database cannot be read: what was there, and that it is old.</summary>
public abstract class OldAnswersTests : ReviewTest
{
    private readonly SlowDatabase database = new();
    private HttpClient client = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        client = App.CreatePlainClient();
        Clock.Advance(TimeSpan.FromDays(2));
        foreach (var path in (string[])["/towns/abinsk", "/association", "/association/members"])
            await ShouldBeNewAsync(path, shows: null);
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_700), asHeadline: true));
    }

    protected override void ConfigureServices(IServiceCollection services) => database.Add(services);

    [Theory]
    [InlineData("/towns/abinsk", "данные на 12:00")]
    [InlineData("/en/towns/abinsk", "data as of 12:00")]
    [InlineData("/association/members", "данные на 12:00")]
    [InlineData("/data/towns.csv", null)]
    [InlineData("/api/v1/towns/abinsk", null)]
    public async Task Answer_WhileTheDatabaseFails_IsTheOldOneAndSaysSo_AndIsKeptByNobody(string path, string? line)
    {
        database.Trouble = _ => throw new Away();

        await ShouldBeOldAsync(path, line);
        await ShouldBeOldAsync(path, line);

        database.Trouble = _ => Task.CompletedTask;
        Clock.Advance(TimeSpan.FromSeconds(1));
        await ShouldBeNewAsync(path, shows: "36700");
    }

    [Fact]
    public async Task PastDay_WhileTheDatabaseFails_IsUnavailable_UnlessItIsInMemory()
    {
        (await GetAsync("/towns/abinsk?asOf=2026-11-02")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await GetAsync("/towns/abinsk?asOf=2026-11-02&again=1")).StatusCode.Should().Be(HttpStatusCode.OK);
        database.Trouble = _ => throw new Away();

        (await GetAsync("/towns/abinsk?asOf=2026-11-02&again=2")).StatusCode.Should().Be(HttpStatusCode.OK, "it is in memory and of this edition");
        var other = await GetAsync("/towns/abinsk?asOf=2026-11-03");

        other.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        other.Headers.CacheControl!.NoStore.Should().BeTrue();
        other.Headers.RetryAfter.Should().NotBeNull();
        (await TextOfAsync(other)).Should().Contain("Данные временно недоступны").And.NotContain("Показаны данные на");
        database.Trouble = _ => Task.CompletedTask;
        (await GetAsync("/towns/abinsk?asOf=2026-11-03")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Readers_WhileTheDatabaseHangs_AreAnsweredAll()
    {
        var hang = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        database.Trouble = _ =>
        {
            asked.TrySetResult();
            return hang.Task;
        };

        var readers = Enumerable.Range(0, 20).Select(n => Task.Run(() => GetAsync($"/towns?reader={n}"), Cancellation)).ToList();
        await asked.Task;
        // Their patience ends; somebody may begin to wait a moment later.
        while (!readers.TrueForAll(reader => reader.IsCompleted))
        {
            Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(20, Cancellation);
        }

        foreach (var answer in await Task.WhenAll(readers))
        {
            answer.StatusCode.Should().Be(HttpStatusCode.OK);
            answer.Headers.CacheControl!.ToString().Should().Be("no-store");
        }

        database.Trouble = _ => Task.CompletedTask;
        hang.SetResult();
        await ShouldBecomeNewAsync("/towns/abinsk", "36700");
    }

    private async Task ShouldBeOldAsync(string path, string? line)
    {
        var answer = await GetAsync(path);
        answer.StatusCode.Should().Be(HttpStatusCode.OK, path);
        answer.Headers.CacheControl!.ToString().Should().Be("no-store");
        answer.Headers.GetValues(PublicAnswer.DataAsOfHeader).Should().Equal("2026-11-04T09:00:00Z");
        answer.Headers.Age.Should().BeNull();
        var text = await TextOfAsync(answer);
        text.Should().NotContain("36700").And.NotContain("36 700");
        if (line is not null)
            text.Should().Contain(line);
    }

    private async Task ShouldBeNewAsync(string path, string? shows)
    {
        var answer = await GetAsync(path);
        answer.StatusCode.Should().Be(HttpStatusCode.OK, path);
        answer.Headers.CacheControl!.ToString().Should().Be("no-cache");
        answer.Headers.Contains(PublicAnswer.DataAsOfHeader).Should().BeFalse();
        var text = await TextOfAsync(answer);
        text.Should().NotContain("данные на 12:00").And.NotContain("data as of 12:00");
        if (shows is not null)
            Digits(text).Should().Contain(shows);
    }

    private async Task ShouldBecomeNewAsync(string path, string shows)
    {
        while (!Digits(await TextOfAsync(await GetAsync(path))).Contains(shows, StringComparison.Ordinal))
            await Task.Delay(20, Cancellation);
        await ShouldBeNewAsync(path, shows);
    }

    private Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);

    private static async Task<string> TextOfAsync(HttpResponseMessage answer) =>
        string.Join(' ', WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancellation)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Digits(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"(?<=\d)[ ,](?=\d{3}(?!\d))", "");

    private sealed class Away : DbException;
}

public sealed class OldAnswersOnSqliteTests : OldAnswersTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class OldAnswersOnPostgresTests : OldAnswersTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}
