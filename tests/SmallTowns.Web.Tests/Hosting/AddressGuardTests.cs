using System.Net;
using SmallTowns.Web.Hosting;

namespace SmallTowns.Web.Tests.Hosting;

public sealed class AddressGuardTests(PortalFixture portal)
{
    private readonly HttpClient client = portal.App.CreatePlainClient();

    [Theory]
    [InlineData("?q=%zz")]
    [InlineData("?q=%")]
    [InlineData("?q=%4")]
    [InlineData("?q=%00")]
    [InlineData("?q=%FF")]
    [InlineData("?q=%D0")]
    public void IsText_Malformed_IsFalse(string query) => AddressGuard.IsText(query).Should().BeFalse();

    [Theory]
    [InlineData("")]
    [InlineData("?q=%D0%9A%D0%BE%D1%80&x=a+b")]
    [InlineData("?q=Кореновск")]
    public void IsText_OrdinaryQuery_IsTrue(string query) => AddressGuard.IsText(query).Should().BeTrue();

    [Fact]
    public async Task Get_MalformedQuery_ShowsADesignedBadRequest()
    {
        var response = await client.GetAsync("/en/?q=%00");

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.ReadHeadingAsync()).Should().Be("The request could not be read");
    }

    [Theory]
    [InlineData("towns.example:99999")]
    [InlineData("towns..example")]
    public async Task Get_HostThatNoAddressCanHave_ShowsADesignedBadRequest(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/en/");
        request.Headers.TryAddWithoutValidation("Host", host);

        var response = await client.SendAsync(request);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.ReadHeadingAsync()).Should().Be("The request could not be read");
    }

    [Fact]
    public async Task Get_OverlongQuery_ShowsADesignedUriTooLong()
    {
        var response = await client.GetAsync("/?q=" + new string('a', AddressGuard.MaxLength));

        response.StatusCode.Should().Be(HttpStatusCode.RequestUriTooLong);
        (await response.ReadHeadingAsync()).Should().Be("Слишком длинный адрес");
    }

    [Fact]
    public async Task Get_OverlongQueryToApi_IsProblemDetails()
    {
        var response = await client.GetAsync("/api/v1/towns?q=" + new string('a', AddressGuard.MaxLength));

        response.StatusCode.Should().Be(HttpStatusCode.RequestUriTooLong);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }
}
