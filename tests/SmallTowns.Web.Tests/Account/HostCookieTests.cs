using System.Net;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Account;

/// <summary>Over HTTPS the portal's cookies can be neither set nor read by a neighbour.</summary>
public sealed class HostCookieTests
{
    [Fact]
    public async Task OverHttps_EveryCookieOfTheSignIn_IsForThisHostOnly()
    {
        await using var app = new SmallTownsApp();
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);
        using var client = Client(app, "https://localhost");
        var form = await client.GetAsync(new Uri("/account/login", UriKind.Relative), TestContext.Current.CancellationToken);
        var answer = await client.SubmitAsync("/account/login", "sign-in", ("Email", editor.Email), ("Password", TestStaff.Password));

        answer.ShouldRedirectTo("/staff");
        string[] cookies = [.. form.Headers.GetValues("Set-Cookie"), .. answer.Headers.GetValues("Set-Cookie")];
        cookies.Should().NotBeEmpty().And.OnlyContain(cookie => cookie.StartsWith("__Host-smalltowns-", StringComparison.Ordinal));
        cookies.Should().OnlyContain(cookie => cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase) && cookie.Contains("; path=/;", StringComparison.OrdinalIgnoreCase)
            && cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase) && !cookie.Contains("domain", StringComparison.OrdinalIgnoreCase));
        (await client.GetAsync(new Uri("/account/my", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task OverHttps_ACookieWithThePlainName_CountsForNothing()
    {
        await using var app = new SmallTownsApp();
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);
        using var client = Client(app, "https://localhost");
        client.DefaultRequestHeaders.Add("Cookie", $"{editor.CookieName}={editor.CookieValue}");
        using var right = Client(app, "https://localhost");
        right.DefaultRequestHeaders.Add("Cookie", $"__Host-{editor.CookieName}={editor.CookieValue}");

        (await client.GetAsync(new Uri("/account/my", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await right.GetAsync(new Uri("/account/my", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task BehindAProxyWithTls_IsTheSame()
    {
        await using var app = SmallTownsApp.OverHttp();
        using var client = app.CreatePlainClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        var answer = await client.GetAsync(new Uri("/account/login", UriKind.Relative), TestContext.Current.CancellationToken);

        answer.Headers.GetValues("Set-Cookie").Should().ContainSingle().Which.Should().StartWith("__Host-smalltowns-form=").And.ContainEquivalentOf("; secure");
    }

    [Fact]
    public async Task WithoutTls_NamesArePlain_AndTheSignInWorks()
    {
        await using var app = new SmallTownsApp();
        using var client = Client(app, "http://localhost");

        var answer = await client.GetAsync(new Uri("/account/login", UriKind.Relative), TestContext.Current.CancellationToken);

        answer.Headers.GetValues("Set-Cookie").Should().OnlyContain(cookie => cookie.StartsWith("smalltowns-form=", StringComparison.Ordinal) && !cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
    }

    private static HttpClient Client(SmallTownsApp app, string address) => app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri(address) });
}
