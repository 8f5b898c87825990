using System.Net;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Hosting;

public sealed class RateLimitsTests
{
    [Fact]
    public async Task Post_MoreThanAllowed_IsRefusedWhileReadingGoesOn()
    {
        await using var app = new SmallTownsApp(null, new Dictionary<string, string> { ["Hosting:PostsPerMinute"] = "2" });
        var client = app.CreatePlainClient();
        for (var i = 0; i < 2; i++)
            (await PostAsync()).StatusCode.Should().NotBe(HttpStatusCode.TooManyRequests);

        var refused = await PostAsync();

        refused.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromMinutes(1));
        refused.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        (await client.GetAsync("/")).StatusCode.Should().Be(HttpStatusCode.OK);

        Task<HttpResponseMessage> PostAsync() => client.PostAsync("/api/v1/nowhere", content: null);
    }

    [Fact]
    public async Task Post_TooManyForms_ShowsADesignedPage()
    {
        await using var app = new SmallTownsApp(null, new Dictionary<string, string> { ["Hosting:PostsPerMinute"] = "1" });
        var client = app.CreatePlainClient();
        await client.PostAsync("/en/nowhere", content: null);

        var refused = await client.PostAsync("/en/nowhere", content: null);

        refused.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        (await refused.ReadHeadingAsync()).Should().Be("Too many requests");
    }

    [Fact]
    public async Task Post_FromAHallWhereAMeetingGoesOn_IsCountedApart()
    {
        await using var app = new SmallTownsApp(null, new Dictionary<string, string> { ["Hosting:PostsPerMinute"] = "1" });
        var client = app.CreatePlainClient();
        for (var i = 0; i < 10; i++)
            (await client.PostAsync(i % 2 == 0 ? "/desk/1/marks" : "/ballot", content: null)).StatusCode.Should().NotBe(HttpStatusCode.TooManyRequests);

        (await client.PostAsync("/desk/1/marks", content: null)).StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        (await client.PostAsync("/en/nowhere", content: null)).StatusCode.Should().NotBe(HttpStatusCode.TooManyRequests);
    }
}
