using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Publishing;

namespace SmallTowns.Web.Tests.Hosting;

/// <summary>The length of a compressed page tells of its secrets to whoever can put words into it: only what is alike for everybody is compressed.</summary>
public sealed class CompressionTests(PortalFixture portal)
{
    [Theory]
    [InlineData("/", true)]
    [InlineData("/towns", true)]
    [InlineData("/data/towns.csv", true)]
    [InlineData("/api/v1/towns", true)]
    [InlineData("/account/login", false)]
    [InlineData("/account/forgotten", false)]
    [InlineData("/report?figure=1", false)]
    [InlineData("/investors/enquiry", false)]
    [InlineData("/investors/my", false)]
    [InlineData("/cases/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", false)]
    [InlineData("/proposals/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", false)]
    [InlineData("/l/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", false)]
    [InlineData("/nowhere", false)]
    public async Task Get_OverHttps_IsCompressedOnlyWhereItIsAlikeForAll(string address, bool isCompressed)
    {
        using var client = Secure(portal.App);

        foreach (var encoding in new[] { "br", "gzip" })
            (await EncodingAsync(client, address, encoding)).Should().BeEquivalentTo(isCompressed ? [encoding] : []);
    }

    [Fact]
    public async Task Get_StaffPagesAndOwnPages_AreSentAsTheyAre()
    {
        await using var app = new SmallTownsApp();
        var administrator = await TestStaff.AddAsync(app, StaffRole.Administrator);
        using var client = Secure(app);
        client.DefaultRequestHeaders.Add("Cookie", $"__Host-{administrator.CookieName}={administrator.CookieValue}");

        foreach (var address in new[] { "/staff", "/staff/users", "/staff/users/export", "/account/my", "/account/my/password" })
            (await EncodingAsync(client, address, "br", HttpStatusCode.OK)).Should().BeEmpty(address);
    }

    [Fact]
    public void Endpoints_WhoseAddressIsASecret_AreNotKeptForEveryone() =>
        portal.App.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<SecretPageAttribute>() is not null)
            .Should().NotBeEmpty().And.OnlyContain(endpoint => endpoint.Metadata.GetMetadata<PublicPageAttribute>() == null);

    private static HttpClient Secure(SmallTownsApp app) => app.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false, HandleCookies = false });

    private static async Task<ICollection<string>> EncodingAsync(HttpClient client, string address, string encoding, HttpStatusCode? status = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        if (status is not null)
            response.StatusCode.Should().Be(status, address);
        return response.Content.Headers.ContentEncoding;
    }
}
