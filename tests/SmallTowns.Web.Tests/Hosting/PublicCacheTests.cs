using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data.Editions;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Hosting;

public sealed class PublicCacheTests : IAsyncDisposable
{
    private readonly SmallTownsApp app = new();
    private readonly HttpClient client;

    public PublicCacheTests()
    {
        client = app.CreatePlainClient();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Get_SecondTime_ComesFromTheCacheWithoutCookies()
    {
        var first = await client.GetAsync("/");
        var second = await client.GetAsync("/");

        first.Headers.Age.Should().BeNull();
        second.Headers.Age.Should().NotBeNull();
        second.Headers.Contains("Set-Cookie").Should().BeFalse();
        second.Headers.CacheControl!.ToString().Should().Be("no-cache");
        (await second.Content.ReadAsByteArrayAsync()).Should().Equal(await first.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Get_OtherLanguage_IsAnotherEntry()
    {
        await client.GetAsync("/");

        var english = await client.GetAsync("/en/");

        english.Headers.Age.Should().BeNull();
        (await english.ReadHtmlAsync()).DocumentElement.GetAttribute("lang").Should().StartWith("en");
    }

    [Fact]
    public async Task Get_OtherQuery_IsAnotherEntry()
    {
        await client.GetAsync("/?a=1");

        (await client.GetAsync("/?a=2")).Headers.Age.Should().BeNull();
    }

    [Fact]
    public async Task Get_WithAQuery_IsKeptFromTheSecondTimeItIsAskedFor()
    {
        await client.GetAsync("/towns?class=small");
        (await client.GetAsync("/towns?class=small")).Headers.Age.Should().BeNull("an address that was asked for once is hardly asked for again");

        (await client.GetAsync("/towns?class=small")).Headers.Age.Should().NotBeNull();
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    [InlineData(null, null)]
    public async Task Get_AfterEveryOtherEncoding_AnswersInTheOneAskedFor(string? accepted, string? expected)
    {
        var plain = await (await client.GetAsync("/")).Content.ReadAsByteArrayAsync();
        foreach (var other in (string[])["br", "gzip", "identity"])
            await GetAsync(other);

        var response = await GetAsync(accepted);

        response.Headers.Age.Should().NotBeNull();
        response.Headers.Vary.Should().Contain("Accept-Encoding").And.Contain("Cookie");
        response.Content.Headers.ContentEncoding.Should().Equal(expected is null ? [] : [expected]);
        (await DecodeAsync(response)).Should().Equal(plain);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("identity")]
    public async Task Get_WithKnownTag_IsNotModified(string encoding)
    {
        var tag = (await GetAsync(encoding)).Headers.ETag!;

        var again = await GetAsync(encoding, tag);

        again.StatusCode.Should().Be(HttpStatusCode.NotModified);
        (await again.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Get_WithOldTag_IsWhole() =>
        (await GetAsync("br", new EntityTagHeaderValue("\"old\""))).StatusCode.Should().Be(HttpStatusCode.OK);

    [Fact]
    public async Task Get_AfterEviction_IsFresh()
    {
        await client.GetAsync("/");

        await app.Services.GetRequiredService<IOutputCacheStore>().EvictByTagAsync(PublicTopics.All, TestContext.Current.CancellationToken);

        (await client.GetAsync("/")).Headers.Age.Should().BeNull();
    }

    [Fact]
    public async Task Head_Page_HasTheHeadersOfGetAndNoBody()
    {
        var get = await client.GetAsync("/");

        var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/"));

        head.StatusCode.Should().Be(HttpStatusCode.OK);
        head.Headers.ETag.Should().Be(get.Headers.ETag);
        (await head.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Get_ErrorPage_IsNotKept()
    {
        await client.GetAsync("/nowhere");

        (await client.GetAsync("/nowhere")).Headers.Age.Should().BeNull();
    }

    private async Task<HttpResponseMessage> GetAsync(string? encoding, EntityTagHeaderValue? known = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/");
        if (encoding is not null)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        if (known is not null)
            request.Headers.IfNoneMatch.Add(known);
        return await client.SendAsync(request);
    }

    private static async Task<byte[]> DecodeAsync(HttpResponseMessage response)
    {
        var stream = await response.Content.ReadAsStreamAsync();
        await using var decoded = response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(stream, CompressionMode.Decompress),
            "gzip" => new GZipStream(stream, CompressionMode.Decompress),
            _ => stream,
        };
        using var bytes = new MemoryStream();
        await decoded.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
