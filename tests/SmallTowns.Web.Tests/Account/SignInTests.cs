using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Account;

public sealed class SignInTests : IAsyncLifetime
{
    private readonly SmallTownsApp app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Post_RightPassword_SignsInAndLeadsToTheBackOffice()
    {
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);
        using var client = Visitor();

        var response = await SignInAsync(client, editor.Email, TestStaff.Password);

        response.ShouldRedirectTo("/staff");
        var cookie = response.Headers.GetValues("Set-Cookie").Single(header => header.StartsWith(editor.CookieName, StringComparison.Ordinal));
        cookie.Should().ContainEquivalentOf("httponly").And.ContainEquivalentOf("samesite=lax").And.Contain("path=/;");
        (await EventsAsync()).Should().ContainSingle().Which.Should().Match<AuditEntry>(e => e.Event == AuditEvent.SignedIn && e.UserName == editor.Email);
    }

    [Theory]
    [InlineData("https://evil.example/", "/staff")]
    [InlineData("//evil.example", "/staff")]
    [InlineData("/\\evil.example", "/staff")]
    [InlineData("javascript:alert(1)", "/staff")]
    [InlineData("/\u2044x", "/staff")]
    [InlineData("/%E2%81%84x", "/%E2%81%84x")]
    [InlineData("/staff/%", "/staff/%25")]
    [InlineData("/staff\r\nSet-Cookie: a=b", "/staff")]
    [InlineData("/[", "/[")]
    [InlineData("/staff/towns?belt=2", "/staff/towns?belt=2")]
    public async Task Post_ReturnUrl_LeadsNowhereElse(string returnUrl, string expected)
    {
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);
        using var client = Visitor();

        var response = await SignInAsync(client, editor.Email, TestStaff.Password, "/account/login?ReturnUrl=" + Uri.EscapeDataString(returnUrl));

        response.ShouldRedirectTo(expected);
    }

    [Fact]
    public async Task Post_UnknownDisabledInvitedAndWrong_AnswerTheSame()
    {
        var known = await TestStaff.AddAsync(app, StaffRole.Editor);
        var disabled = await TestStaff.AddAsync(app, StaffRole.Editor);
        var waiting = await TestStaff.AddAsync(app, StaffRole.Editor);
        await ChangeAsync(disabled, user => user.DisabledUtc = DateTime.UtcNow);
        await ChangeAsync(waiting, user => user.JoinedUtc = null);

        var answers = new List<string>();
        foreach (var (email, password) in new[] { ("nobody@example.org", "x"), (known.Email, "wrong"), (disabled.Email, TestStaff.Password), (waiting.Email, TestStaff.Password) })
        {
            using var client = Visitor();
            var page = await (await SignInAsync(client, email, password)).ReadAsync();
            page.QuerySelector("#Email")!.GetAttribute("value").Should().Be(email);
            page.QuerySelector("#Password")!.GetAttribute("value").Should().BeNullOrEmpty();
            answers.Add(page.QuerySelector("main")!.Words());
        }

        answers.Distinct().Should().ContainSingle().Which.Should().Contain("Войти не получилось");
    }

    [Fact]
    public async Task Post_FiveWrongPasswords_RefusesTheRightOneToo()
    {
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);
        using var client = Visitor();
        for (var i = 0; i < 5; i++)
            await SignInAsync(client, editor.Email, "wrong");

        var response = await SignInAsync(client, editor.Email, TestStaff.Password);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        (await response.ReadAsync()).QuerySelector("main")!.Words().Should().Contain("Подождите");
        (await EventsAsync()).Should().Contain(e => e.Event == AuditEvent.LockedOut && e.UserId == editor.UserId);
    }

    [Fact]
    public async Task Post_GuessesOfAStranger_LeaveTheOwnersWayOpen()
    {
        await using var overHttp = SmallTownsApp.OverHttp();
        var editor = await TestStaff.AddAsync(overHttp, StaffRole.Editor);
        using var stranger = From(overHttp, "203.0.113.7");
        for (var i = 0; i < 7; i++)
            await SignInAsync(stranger, editor.Email, "wrong");
        (await SignInAsync(stranger, editor.Email, TestStaff.Password)).StatusCode.Should().Be(HttpStatusCode.OK);

        using var owner = From(overHttp, "198.51.100.4");
        (await SignInAsync(owner, editor.Email, TestStaff.Password)).ShouldRedirectTo("/staff");
    }

    [Theory]
    [InlineData("", "x", "Email")]
    [InlineData("not an address", "x", "Email")]
    [InlineData("a@b@c", "x", "Email")]
    [InlineData("someone@example.org", "", "Password")]
    public async Task Post_BadInput_SaysSoBesideTheField(string email, string password, string field)
    {
        using var client = Visitor();

        var page = await (await SignInAsync(client, email, password)).ReadAsync();

        var input = page.GetElementById(field)!;
        input.GetAttribute("aria-invalid").Should().Be("true");
        page.GetElementById(input.GetAttribute("aria-describedby")!.Split(' ')[0])!.Words().Should().NotBeEmpty();
    }

    [Fact]
    public async Task Post_WithoutItsToken_IsRefusedWithAPageThatSaysWhatToDo()
    {
        using var client = Visitor();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "sign-in", ["Email"] = "a@example.org", ["Password"] = "x" });

        var response = await client.PostAsync(new Uri("/account/login", UriKind.Relative), form);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var page = await response.ReadAsync();
        page.QuerySelector("h1")!.Words().Should().Be("Страница устарела");
        page.QuerySelector("main a[href='account/login']").Should().NotBeNull();
    }

    [Fact]
    public async Task Post_OfAFormThatThePageHasNoMore_SaysWhatToDo()
    {
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);
        using var client = editor.CreateClient(app);
        var page = await client.GetPageAsync("/account/my/passkeys");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "passkey-gone",
            ["__RequestVerificationToken"] = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
        });

        var response = await client.PostAsync(new Uri("/account/my/passkeys", UriKind.Relative), form);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.ReadAsync()).QuerySelector("h1")!.Words().Should().Be("Страница устарела");
    }

    [Fact]
    public async Task Post_WithTheCookieOfAnEndedSession_SignsInAnew()
    {
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);
        using var client = editor.CreateClient(app);
        await ChangeAsync(editor, user => user.SecurityStamp = "changed with the roles");

        var response = await SignInAsync(client, editor.Email, TestStaff.Password);

        response.ShouldRedirectTo("/staff");
    }

    [Fact]
    public async Task Post_SignOut_EndsIt()
    {
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);
        using var client = editor.CreateClient(app);

        var page = await client.GetPageAsync("/account/my");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = page.QuerySelector("form[action='account/logout'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
        });
        var response = await client.PostAsync(new Uri("/account/logout", UriKind.Relative), form);

        response.ShouldRedirectTo("/account/signed-out");
        response.Headers.GetValues("Clear-Site-Data").Should().Equal("\"cache\", \"storage\"");
        (await client.GetAsync(new Uri("/account/my", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await EventsAsync()).Should().ContainSingle(e => e.Event == AuditEvent.SignedOut && e.UserId == editor.UserId);
    }

    [Fact]
    public async Task Get_PublicPageAsStaff_IsTheCachedOneWithoutACookie()
    {
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);
        using var staff = editor.CreateClient(app);
        using var reader = Visitor();

        var own = await staff.GetStringAsync(new Uri("/towns", UriKind.Relative));
        var theirs = await reader.GetAsync(new Uri("/towns", UriKind.Relative));

        theirs.Headers.Contains("Set-Cookie").Should().BeFalse();
        theirs.Headers.Age.Should().NotBeNull("it comes from the cache that the other request has filled");
        (await theirs.Content.ReadAsStringAsync()).Should().Be(own);
    }

    [Fact]
    public async Task Get_EnglishAccountPage_LeadsToTheRussianOne()
    {
        using var client = Visitor();

        (await client.GetAsync(new Uri("/en/account/login?ReturnUrl=%2Fstaff", UriKind.Relative))).Headers.Location!.ToString()
            .Should().Be("/account/login?ReturnUrl=%2Fstaff");
    }

    private static HttpClient From(SmallTownsApp overHttp, string address)
    {
        // The factory's own clients follow redirects where the portal is on a port.
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = overHttp.ClientOptions.BaseAddress };
        client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return client;
    }

    private HttpClient Visitor() => app.CreateClient(new() { AllowAutoRedirect = false });

    private static Task<HttpResponseMessage> SignInAsync(HttpClient client, string email, string password, string path = "/account/login") =>
        client.SubmitAsync(path, "sign-in", ("Email", email), ("Password", password));

    private async Task ChangeAsync(TestStaff staff, Action<Data.Accounts.StaffUser> change)
    {
        await using var db = app.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContext();
        change(await db.Users.SingleAsync(user => user.Id == staff.UserId));
        await db.SaveChangesAsync();
    }

    private async Task<List<AuditEntry>> EventsAsync()
    {
        await using var db = app.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContext();
        return await db.AuditEntries.ToListAsync();
    }
}
