using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Tests.Account;

namespace SmallTowns.Web.Tests.Hosting;

/// <summary>A request may name any host; a letter never leads there.</summary>
public sealed class LetterLinksTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    // Where the portal does not know its name, no name of a request counts, not even one of this machine.
    [InlineData("*", "evil.example", "http://localhost")]
    [InlineData("*", "localhost:9999", "http://localhost")]
    [InlineData("*", "127.0.0.1", "http://localhost")]
    [InlineData("*;towns.example.org", "evil.example", "http://localhost")]
    [InlineData("*.example.org", "evil.example.org", "http://localhost")]
    // Where it does, the port is not guessed either.
    [InlineData("towns.example.org", "towns.example.org", "http://towns.example.org")]
    [InlineData("towns.example.org", "towns.example.org:9999", "http://towns.example.org")]
    [InlineData("towns.example.org;localhost", "localhost", "http://localhost")]
    public async Task NewPassword_LeadsToABelievedHostOnly(string allowed, string host, string expected)
    {
        using var mails = new TestDirectory();
        await using var app = new SmallTownsApp(null, new Dictionary<string, string> { ["AllowedHosts"] = allowed, ["Mail:Directory"] = mails.Path });
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);

        await AskForPasswordAsync(app, host, editor.Email);

        LinkIn(await OnlyMailAsync(mails.Path)).Should().StartWith($"{expected}/account/reset?");
    }

    [Fact]
    public async Task NewPassword_WhereTheAddressIsSet_LeadsThere()
    {
        using var mails = new TestDirectory();
        await using var app = new SmallTownsApp(null, new Dictionary<string, string> { ["Accounts:PublicAddress"] = "https://towns.example.org", ["Mail:Directory"] = mails.Path });
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);

        await AskForPasswordAsync(app, "evil.example", editor.Email);

        LinkIn(await OnlyMailAsync(mails.Path)).Should().StartWith("https://towns.example.org/account/reset?");
    }

    /// <summary>Over a real connection, where a proxy is believed about the scheme: this machine is one.</summary>
    [Fact]
    public async Task NewPassword_WithForwardedHost_LeadsToTheServer()
    {
        using var mails = new TestDirectory();
        await using var app = SmallTownsApp.OverHttp(settings: new Dictionary<string, string> { ["Mail:Directory"] = mails.Path });
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);

        await AskForPasswordAsync(app, "evil.example", editor.Email);

        LinkIn(await OnlyMailAsync(mails.Path)).Should().StartWith($"{app.ClientOptions.BaseAddress}account/reset?");
    }

    [Theory]
    [InlineData("*", "https://evil.example/", "http://localhost/")]
    [InlineData("*", "http://evil.example/en/", "http://localhost/en/")]
    [InlineData("towns.example.org", "https://towns.example.org/", "https://towns.example.org/")]
    [InlineData("towns.example.org", "https://towns.example.org:8443/en/", "https://towns.example.org/en/")]
    public async Task ForLetter_OfAnOpenPage_BelievesItsAddressAsThatOfARequest(string allowed, string page, string expected)
    {
        await using var app = new SmallTownsApp(null, new Dictionary<string, string> { ["AllowedHosts"] = allowed });

        app.Services.GetRequiredService<PublicAddress>().ForLetter(page).Should().Be(expected.TrimEnd('/'));
    }

    [Theory]
    [InlineData("", "mail.example.org", true)]
    [InlineData("https://towns.example.org", "mail.example.org", false)]
    [InlineData("", "", false)]
    public async Task Start_WithoutAnAddressForLettersThatLeave_Warns(string address, string server, bool warns)
    {
        await using var app = new SmallTownsApp(null, new Dictionary<string, string> { ["Accounts:PublicAddress"] = address, ["Mail:Host"] = server });
        _ = app.Services;

        var said = "";
        for (var tries = 0; tries < 100 && !said.Contains("smalltowns", StringComparison.OrdinalIgnoreCase); tries++)
        {
            await Task.Delay(20, Cancellation);
            said = await LogAsync(app);
        }

        said.Contains("Accounts:PublicAddress is not set", StringComparison.Ordinal).Should().Be(warns, said);
    }

    private static async Task<string> LogAsync(SmallTownsApp app)
    {
        var said = new StringBuilder();
        foreach (var path in Directory.GetFiles(app.LogsDirectory))
        {
            using var file = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            said.Append(await file.ReadToEndAsync(Cancellation));
        }

        return said.ToString();
    }

    private static async Task AskForPasswordAsync(SmallTownsApp app, string host, string email)
    {
        using var client = app.CreatePlainClient();
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/account/forgotten");
        asked.Headers.Host = host;
        using var page = await client.SendAsync(asked, Cancellation);
        page.StatusCode.Should().Be(HttpStatusCode.OK);
        var form = (await page.ReadAsync()).QuerySelector("main form")!;
        var values = form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().ToDictionary(input => input.Name!, input => input.GetAttribute("value") ?? "");
        values["Email"] = email;
        using var sent = new HttpRequestMessage(HttpMethod.Post, "/account/forgotten") { Content = new FormUrlEncodedContent(values) };
        sent.Headers.Host = host;
        foreach (var name in new[] { "X-Forwarded-Host", "X-Original-Host", "X-Host", "Forwarded" })
            sent.Headers.Add(name, name == "Forwarded" ? "host=evil.example" : "evil.example");
        sent.Headers.Add("Cookie", string.Join("; ", page.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0])));
        using var answer = await client.SendAsync(sent, Cancellation);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private static string LinkIn(MimeKit.MimeMessage mail) =>
        mail.TextBody!.Split('\n').Single(line => line.Contains("/account/reset", StringComparison.Ordinal)).Trim();

    private static async Task<MimeKit.MimeMessage> OnlyMailAsync(string directory)
    {
        // The letter is written after the answer has gone: see ForgottenPage.
        for (var i = 0; i < 1200 && Directory.GetFiles(directory, "*.eml").Length == 0; i++)
            await Task.Delay(50, Cancellation);
        await Task.Delay(100, Cancellation);
        return await MimeKit.MimeMessage.LoadAsync(Directory.GetFiles(directory, "*.eml").Single(), Cancellation);
    }
}
