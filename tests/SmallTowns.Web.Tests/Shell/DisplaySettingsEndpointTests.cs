using System.Net;
using System.Net.Http.Headers;
using System.Text;
using SmallTowns.Web.Hosting;
using SmallTowns.Web.Shell;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Shell;

public sealed class DisplaySettingsEndpointTests(PortalFixture portal)
{
    private const string Form = "application/x-www-form-urlencoded";

    public static TheoryData<string, string> Unreadable => new()
    {
        { "multipart/form-data", "no boundary is named" },
        { Form, "theme=%00" },
        { Form + "; charset=utf-7", "theme=dark" },
        { Form, string.Join('&', Enumerable.Range(0, 2000).Select(i => $"f{i}=1")) },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task Post_UnreadableForm_IsTheSendersFault(string contentType, string body)
    {
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);

        var response = await portal.App.CreatePlainClient().PostAsync(DisplaySettingsEndpoint.Route, content);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.ReadHeadingAsync()).Should().Be("Не удалось прочитать запрос");
    }
}
