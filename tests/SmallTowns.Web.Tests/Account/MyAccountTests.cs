using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data;
using SmallTowns.Data.Accounts;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Tests.Account;

/// <summary>What people do with their own account, on each database.</summary>
public abstract class MyAccountTests : IAsyncLifetime
{
    private static readonly Uri My = new("/account/my", UriKind.Relative);

    private SmallTownsApp app = null!;
    private TestStaff editor = null!;

    protected abstract Task<TestDatabase?> CreateDatabaseAsync();

    public async ValueTask InitializeAsync()
    {
        app = new SmallTownsApp(await CreateDatabaseAsync());
        editor = await TestStaff.AddAsync(app, StaffRole.Editor);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task SignOutEverywhere_EndsEverySessionAtOnce()
    {
        using var here = editor.CreateClient(app);
        using var elsewhere = editor.CreateClient(app);
        (await elsewhere.GetAsync(My)).StatusCode.Should().Be(HttpStatusCode.OK);

        (await here.SubmitAsync("/account/my", "everywhere")).ShouldRedirectTo("/account/signed-out");

        (await here.GetAsync(My)).ShouldRedirectTo("/account/login?ReturnUrl=%2Faccount%2Fmy");
        (await elsewhere.GetAsync(My)).ShouldRedirectTo("/account/login?ReturnUrl=%2Faccount%2Fmy");
        using var openPage = editor.CreateClient(app);
        using var connection = await openPage.PostAsync(new Uri("/_blazor/negotiate?negotiateVersion=1", UriKind.Relative), content: null);
        connection.Headers.GetValues("Set-Cookie").Should().Contain(cookie => cookie.StartsWith($"{editor.CookieName}=;"), "an open page connects as nobody");
        (await EventsAsync()).Should().Contain(AuditEvent.SignedOutEverywhere);
        using var again = app.CreateClient(new() { AllowAutoRedirect = false });
        (await again.SubmitAsync("/account/login", "sign-in", ("Email", editor.Email), ("Password", TestStaff.Password))).ShouldRedirectTo("/staff");
    }

    [Fact]
    public async Task Name_Changed_IsShownAtOnceAndKeepsOtherSessions()
    {
        using var here = editor.CreateClient(app);
        using var elsewhere = editor.CreateClient(app);

        var saved = await (await here.SubmitAsync("/account/my", "name", ("DisplayName", "  Мария   Петрова "))).ReadAsync();

        saved.Body!.Words().Should().Contain("Имя сохранено");
        (await here.GetPageAsync("/account/my")).GetElementById("DisplayName")!.GetAttribute("value").Should().Be("Мария Петрова");
        (await elsewhere.GetAsync(My)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Name_ChangedInAnotherWindow_IsNotOverwrittenUnseen()
    {
        using var client = editor.CreateClient(app);

        var refused = await (await client.SubmitAsync("/account/my", "name", ("DisplayName", "Моё имя"), ("Opened", "Имя до другого окна"))).ReadAsync();

        refused.GetElementById("DisplayName-error")!.Words().Should().Contain(editor.Actor.Name);
        refused.GetElementById("DisplayName")!.GetAttribute("value").Should().Be("Моё имя", "what was typed stays");
        refused.QuerySelector("input[name=Opened]")!.GetAttribute("value").Should().Be(editor.Actor.Name, "the second press is a choice");
    }

    [Theory]
    [InlineData("/account/my", "name", "DisplayName", "")]
    [InlineData("/account/my/passkeys", "confirm", "Password", "wrong")]
    [InlineData("/account/my/passkeys", "confirm", "Password", "")]
    public async Task Form_BadInput_SaysSoBesideTheField(string path, string form, string field, string typed)
    {
        using var client = editor.CreateClient(app);

        var page = await (await client.SubmitAsync(path, form, (field, typed))).ReadAsync();

        var input = page.GetElementById(field)!;
        input.GetAttribute("aria-invalid").Should().Be("true");
        page.GetElementById(input.GetAttribute("aria-describedby")!.Split(' ')[0])!.Words().Should().NotBeEmpty();
    }

    [Fact]
    public async Task Password_WrongCurrentOne_SaysSoBesideItAndChangesNothing()
    {
        using var client = editor.CreateClient(app);

        var page = await (await client.SubmitAsync("/account/my/password", "password",
            ("Current", "wrong"), ("Password", "another good phrase"), ("PasswordAgain", "another good phrase"))).ReadAsync();

        page.GetElementById("Current-error")!.Words().Should().Be("Нынешний пароль введён неверно.");
        using var again = app.CreateClient(new() { AllowAutoRedirect = false });
        (await again.SubmitAsync("/account/login", "sign-in", ("Email", editor.Email), ("Password", TestStaff.Password))).ShouldRedirectTo("/staff");
    }

    [Fact]
    public async Task PasswordGuessedAtTheScreen_LocksAfterFive()
    {
        using var client = editor.CreateClient(app);
        for (var i = 0; i < 5; i++)
            await client.SubmitAsync("/account/my/passkeys", "confirm", ("Password", "wrong"));

        var page = await (await client.SubmitAsync("/account/my/passkeys", "confirm", ("Password", TestStaff.Password))).ReadAsync();

        page.GetElementById("Password-error")!.Words().Should().Contain("Подождите 30 секунд");
    }

    [Fact]
    public async Task PasskeyOptions_WithoutThePassword_AreRefused()
    {
        using var client = editor.CreateClient(app);
        var confirmed = await (await client.SubmitAsync("/account/my/passkeys", "confirm", ("Password", TestStaff.Password))).ReadAsync();
        var form = confirmed.QuerySelector("form[data-passkey]")!;
        string Field(string name) => form.QuerySelector($"input[name={name}]")!.GetAttribute("value")!;

        (await OptionsAsync(client, Field("__RequestVerificationToken"), "")).Should().Be(HttpStatusCode.BadRequest);
        (await OptionsAsync(client, Field("__RequestVerificationToken"), "made up")).Should().Be(HttpStatusCode.BadRequest);
        (await OptionsAsync(client, Field("__RequestVerificationToken"), Field("Confirmation"))).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task RemovePasskey_WithoutThePassword_KeepsIt()
    {
        await AddPasskeyAsync();
        using var client = editor.CreateClient(app);
        var path = "/account/my/passkeys";
        var name = (await client.GetPageAsync(path)).QuerySelector("form input[name=_handler][value^=passkey-]")!.GetAttribute("value")!;
        (await client.GetPageAsync(path)).QuerySelector("button[value=remove]").Should().BeNull();

        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = name,
            ["__RequestVerificationToken"] = (await client.GetPageAsync(path)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["Id"] = name["passkey-".Length..],
            ["Action"] = "remove",
        });
        var page = await (await client.PostAsync(new Uri(path, UriKind.Relative), content)).ReadAsync();

        page.Body!.Words().Should().Contain("Сначала введите пароль");
        (await PasskeysAsync()).Should().Be(1);
    }

    [Fact]
    public async Task ResetByLink_RemovesPasskeysAndSaysSo()
    {
        await AddPasskeyAsync();
        string token;
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<StaffUser>>();
            token = StaffPasswords.ForUrl(await users.GeneratePasswordResetTokenAsync((await users.FindByEmailAsync(editor.Email))!));
        }

        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        var path = $"/account/reset?user={editor.UserId}&token={token}";
        (await client.GetPageAsync(path)).Body!.Words().Should().Contain("ключи доступа удалятся");
        var refused = await (await client.SubmitAsync(path, "reset", ("Password", "short"), ("PasswordAgain", "short"))).ReadAsync();
        refused.GetElementById("Password-error").Should().NotBeNull();
        (await PasskeysAsync()).Should().Be(1, "nothing happens until the password is accepted");

        var done = await (await client.SubmitAsync(path, "reset", ("Password", "another good phrase"), ("PasswordAgain", "another good phrase"))).ReadAsync();

        done.Body!.Words().Should().Contain("ключи доступа удалены");
        (await PasskeysAsync()).Should().Be(0);
    }

    private static async Task<HttpStatusCode> OptionsAsync(HttpClient client, string token, string confirmation)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["Confirmation"] = confirmation });
        using var answer = await client.PostAsync(new Uri("/account/passkeys/creation", UriKind.Relative), form);
        return answer.StatusCode;
    }

    private async Task AddPasskeyAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<StaffUser>>();
        var user = (await users.FindByEmailAsync(editor.Email))!;
        var added = await users.AddOrUpdatePasskeyAsync(user, new UserPasskeyInfo(
            [1, 2, 3, 4], [5, 6], DateTimeOffset.UtcNow, 0, [], isUserVerified: true, isBackupEligible: false, isBackedUp: false, [7], [8])
        { Name = "Телефон" });
        added.Succeeded.Should().BeTrue();
    }

    private async Task<int> PasskeysAsync()
    {
        await using var db = Open();
        return await db.UserPasskeys.CountAsync();
    }

    private async Task<List<AuditEvent>> EventsAsync()
    {
        await using var db = Open();
        return await db.AuditEntries.Select(entry => entry.Event).ToListAsync();
    }

    private SmallTownsDbContext Open() => app.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContext();
}

public sealed class SqliteMyAccountTests : MyAccountTests
{
    protected override Task<TestDatabase?> CreateDatabaseAsync() => Task.FromResult<TestDatabase?>(null);
}

public sealed class PostgresMyAccountTests : MyAccountTests
{
    protected override async Task<TestDatabase?> CreateDatabaseAsync() => await PostgresServer.CreateDatabaseAsync();
}
