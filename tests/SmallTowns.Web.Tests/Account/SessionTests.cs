using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SmallTowns.Data;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Staff.Users;

namespace SmallTowns.Web.Tests.Account;

/// <summary>Sessions are rows: what ends one ends it wherever it is open.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(DateTimeOffset.UtcNow);
    private readonly SmallTownsApp app;

    public SessionTests() => app = new(null, null, services => services.AddSingleton<TimeProvider>(clock));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task SignOut_InOneBrowser_EndsACopyOfItsCookieToo()
    {
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);
        using var client = editor.CreateClient(app);
        using var copy = editor.CreateClient(app);
        (await StatusAsync(copy)).Should().Be(HttpStatusCode.OK);

        await SignOutAsync(client);

        (await StatusAsync(copy)).Should().Be(HttpStatusCode.Redirect, "the cookie names a session that is over");
    }

    [Fact]
    public async Task List_TwoBrowsers_EndsTheOtherAndStays()
    {
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);
        using var here = await SignInAsync(editor, "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0");
        using var there = await SignInAsync(editor, "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1");
        var page = await here.GetPageAsync("/account/my/sessions");
        page.Body!.Words().Should().Contain("Firefox, Windows — этот вход").And.Contain("Safari, iPhone");
        var handler = page.QuerySelectorAll("form").Single(form => form.QuerySelector("button")!.GetAttribute("aria-label")?.Contains("Safari, iPhone", StringComparison.Ordinal) is true)
            .QuerySelector("input[name=_handler]")!.GetAttribute("value")!;

        await here.SubmitAsync("/account/my/sessions", handler);

        (await StatusAsync(there)).Should().Be(HttpStatusCode.Redirect);
        (await StatusAsync(here)).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task End_SessionOfSomebodyElse_LeavesItOpen()
    {
        var (mine, theirs) = (await TestStaff.AddAsync(app, StaffRole.Editor), await TestStaff.AddAsync(app, StaffRole.Editor));
        var id = (await app.Services.GetRequiredService<OpenSessions>().ListAsync(theirs.UserId)).Single().Id;

        (await app.Services.GetRequiredService<OpenSessions>().EndAsync(id, mine.UserId)).Should().BeFalse();

        using var client = theirs.CreateClient(app);
        (await StatusAsync(client)).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Session_Unused_EndsAfterTheIdleHours()
    {
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);
        using var client = await SignInAsync(editor);
        clock.Advance(TimeSpan.FromHours(3.9));
        (await StatusAsync(client)).Should().Be(HttpStatusCode.OK);
        clock.Advance(TimeSpan.FromHours(3.9));
        (await StatusAsync(client)).Should().Be(HttpStatusCode.OK, "it was used between");
        clock.Advance(TimeSpan.FromHours(4.1));
        (await StatusAsync(client)).Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Session_InUse_EndsAfterADayAllTheSame()
    {
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);
        using var client = await SignInAsync(editor);
        for (var hour = 3; hour < 24; hour += 3)
        {
            clock.Advance(TimeSpan.FromHours(3));
            (await StatusAsync(client)).Should().Be(HttpStatusCode.OK, "after {0} hours", hour);
        }

        clock.Advance(TimeSpan.FromHours(3));
        (await StatusAsync(client)).Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task SignIn_Again_EndsTheSessionThatThisBrowserHad()
    {
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);
        using var client = editor.CreateClient(app);
        using var copy = editor.CreateClient(app);

        (await client.SubmitAsync("/account/login", "sign-in", ("Email", editor.Email), ("Password", TestStaff.Password))).ShouldRedirectTo("/staff");

        (await StatusAsync(copy)).Should().Be(HttpStatusCode.Redirect);
        (await StatusAsync(client)).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task NewPassword_EndsOtherSessionsAndKeepsThisOne()
    {
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);
        using var here = await SignInAsync(editor);
        using var there = await SignInAsync(editor);
        const string newPassword = "совсем другая фраза";

        await here.SubmitAsync("/account/my/password", "password", ("Current", TestStaff.Password), ("Password", newPassword), ("PasswordAgain", newPassword));

        (await StatusAsync(here)).Should().Be(HttpStatusCode.OK);
        (await StatusAsync(there)).Should().Be(HttpStatusCode.Redirect);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        (await db.Sessions.CountAsync(session => session.UserId == editor.UserId && session.EndedUtc == null, TestContext.Current.CancellationToken)).Should().Be(1);
    }

    [Fact]
    public async Task Disabled_EndsEverySession()
    {
        var (editor, admin) = (await TestStaff.AddAsync(app, StaffRole.Editor), await TestStaff.AddAsync(app, StaffRole.Administrator));
        using var client = editor.CreateClient(app);

        await app.Services.GetRequiredService<StaffUsers>().DisableAsync(admin.Actor, editor.UserId);

        (await StatusAsync(client)).Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task EndedByAnAdministrator_EverySessionIsOver_AndThePersonMayComeInAgain()
    {
        var (editor, admin) = (await TestStaff.AddAsync(app, StaffRole.Editor), await TestStaff.AddAsync(app, StaffRole.Administrator));
        using var client = await SignInAsync(editor);
        using var other = editor.CreateClient(app);

        (await app.Services.GetRequiredService<StaffUsers>().EndSessionsAsync(admin.Actor, editor.UserId)).Should().Be(StaffUserOutcome.Done);

        (await StatusAsync(client), await StatusAsync(other)).Should().Be((HttpStatusCode.Redirect, HttpStatusCode.Redirect));
        using var again = await SignInAsync(editor);
        (await StatusAsync(again)).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task SignOut_OnOneNode_IsOverOnTheOther()
    {
        using var keys = new TestDirectory();
        var settings = new Dictionary<string, string> { ["Hosting:KeysDirectory"] = keys.Path };
        await using var first = new SmallTownsApp(app.Database, settings);
        await using var second = new SmallTownsApp(app.Database, settings);
        var editor = await TestStaff.AddAsync(first, StaffRole.Editor);
        using var there = editor.CreateClient(second);
        (await StatusAsync(there)).Should().Be(HttpStatusCode.OK);

        using var here = editor.CreateClient(first);
        await SignOutAsync(here);

        (await StatusAsync(there)).Should().Be(HttpStatusCode.Redirect);
    }

    private async Task<HttpClient> SignInAsync(TestStaff person, string userAgent = "")
    {
        var client = app.CreateClient(new() { AllowAutoRedirect = false });
        if (userAgent.Length > 0)
            client.DefaultRequestHeaders.Add("User-Agent", userAgent);
        (await client.SubmitAsync("/account/login", "sign-in", ("Email", person.Email), ("Password", TestStaff.Password))).ShouldRedirectTo("/staff");
        return client;
    }

    private static async Task SignOutAsync(HttpClient client)
    {
        var page = await client.GetPageAsync("/account/my");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = page.QuerySelector("form[action='account/logout'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
        });
        (await client.PostAsync(new Uri("/account/logout", UriKind.Relative), form, TestContext.Current.CancellationToken)).ShouldRedirectTo("/account/signed-out");
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client) =>
        (await client.GetAsync(new Uri("/account/my", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode;
}
