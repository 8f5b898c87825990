using System.Net;

namespace SmallTowns.Web.Tests.Hosting;

public sealed class CanonicalAddressTests(PortalFixture portal)
{
    [Theory]
    [InlineData("/Towns", "/towns")]
    [InlineData("/towns/?belt=2", "/towns?belt=2")]
    [InlineData("/en/METHODOLOGY/", "/en/methodology")]
    [InlineData("/api/v1/Towns", "/api/v1/towns")]
    [InlineData("/data/TOWNS.csv", "/data/towns.csv")]
    public async Task Get_OtherSpelling_LeadsToTheOneAddress(string address, string expected)
    {
        var response = await portal.App.CreatePlainClient().GetAsync(address);

        response.StatusCode.Should().Be(HttpStatusCode.MovedPermanently);
        response.Headers.Location!.ToString().Should().Be(expected);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/en/")]
    [InlineData("/towns?name=%D0%90%D0%91")]
    public async Task Get_TheOneAddress_IsAnswered(string address) =>
        (await portal.App.CreatePlainClient().GetAsync(address)).StatusCode.Should().Be(HttpStatusCode.OK);
}
