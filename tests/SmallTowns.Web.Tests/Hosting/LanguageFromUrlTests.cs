using System.Net;

namespace SmallTowns.Web.Tests.Hosting;

public sealed class LanguageFromUrlTests(PortalFixture portal)
{
    private readonly HttpClient client = portal.App.CreatePlainClient();

    [Theory]
    [InlineData("/", "ru", "/")]
    [InlineData("/en/", "en", "/en/")]
    public async Task Get_Home_SpeaksTheLanguageOfItsAddress(string address, string language, string baseAddress)
    {
        var page = await (await client.GetAsync(address)).ReadHtmlAsync();

        page.DocumentElement.GetAttribute("lang").Should().StartWith(language);
        page.QuerySelector("base")!.GetAttribute("href").Should().Be(baseAddress);
    }

    [Fact]
    public async Task Get_EnglishHomeWithoutSlash_LeadsToTheOneWithIt()
    {
        var response = await client.GetAsync("/en?x=1");

        response.StatusCode.Should().Be(HttpStatusCode.MovedPermanently);
        response.Headers.Location!.ToString().Should().Be("/en/?x=1");
    }

    [Theory]
    [InlineData("/de/towns")]
    [InlineData("/EN/")]
    [InlineData("/english")]
    [InlineData("/en/en/")]
    public async Task Get_UnknownLanguage_IsNotFound(string address) =>
        (await client.GetAsync(address)).StatusCode.Should().Be(HttpStatusCode.NotFound);
}
