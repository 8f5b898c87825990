using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SmallTowns.Data;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Account;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Staff.Users;

namespace SmallTowns.Web.Tests.Account;

public sealed class SecondFactorTests : IAsyncLifetime
{
    // At the beginning of a step, so that a step more or less is what the test says it is.
    private readonly FakeTimeProvider clock = new(DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30 * 30));
    private readonly SmallTownsApp app;

    public SecondFactorTests() =>
        app = new(null, new Dictionary<string, string> { ["Accounts:SecondFactor"] = nameof(SecondFactorRule.AdministratorsAndDirectors) }, services => services.AddSingleton<TimeProvider>(clock));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task TurnedOn_PasswordAlone_IsNotEnough()
    {
        var (editor, key, _) = await TurnOnAsync();
        using var client = await HalfSignedInAsync(editor);
        (await client.GetAsync(new Uri("/account/my", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.Redirect);

        var wrong = await (await client.SubmitAsync("/account/login/code", "code", ("Code", "000000"))).ReadAsync();
        wrong.GetElementById("Code")!.GetAttribute("aria-invalid").Should().Be("true");
        (await client.SubmitAsync("/account/login/code?ReturnUrl=%2Fstaff%2Ftowns", "code", ("Code", CodeOf(key)))).ShouldRedirectTo("/staff/towns");
        (await client.GetPageAsync("/account/my")).Body!.Words().Should().Contain("Второй шаг входа включён");
    }

    [Fact]
    public async Task Code_Replayed_IsRefused_OnTheOtherNodeToo()
    {
        var (editor, key, _) = await TurnOnAsync();
        var code = CodeOf(key);
        using (var first = await HalfSignedInAsync(editor))
            (await first.SubmitAsync("/account/login/code", "code", ("Code", code))).ShouldRedirectTo("/staff");

        using var second = await HalfSignedInAsync(editor);
        var page = await (await second.SubmitAsync("/account/login/code", "code", ("Code", code))).ReadAsync();

        page.GetElementById("Code")!.GetAttribute("aria-invalid").Should().Be("true");
        clock.Advance(TimeSpan.FromSeconds(30));
        (await second.SubmitAsync("/account/login/code", "code", ("Code", CodeOf(key)))).ShouldRedirectTo("/staff");
    }

    [Fact]
    public async Task Code_SentTwiceAtOnce_OpensOnce()
    {
        var (editor, key, _) = await TurnOnAsync();
        var code = CodeOf(key);
        var accepted = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            await using var scope = app.Services.CreateAsyncScope();
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Data.Accounts.StaffUser>>();
            var user = await users.FindByIdAsync(editor.UserId.ToString(CultureInfo.InvariantCulture));
            return await users.VerifyTwoFactorTokenAsync(user!, TokenOptions.DefaultAuthenticatorProvider, code);
        })));

        accepted.Count(isRight => isRight).Should().Be(1);
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task Code_OfANeighbouringStep_IsTaken_NoFurther(int stepsAway, bool opens)
    {
        var (editor, key, _) = await TurnOnAsync();
        clock.Advance(TimeSpan.FromSeconds(90));
        using var client = await HalfSignedInAsync(editor);

        var response = await client.SubmitAsync("/account/login/code", "code", ("Code", CodeOf(key, stepsAway)));

        (response.StatusCode != HttpStatusCode.OK).Should().Be(opens);
    }

    [Fact]
    public async Task AtRest_KeyIsSealedAndCodesAreHashed()
    {
        var (editor, key, codes) = await TurnOnAsync();
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();

        var kept = string.Join('\n', await db.UserTokens.Where(token => token.UserId == editor.UserId).Select(token => token.Value).ToListAsync());

        kept.Should().NotBeEmpty();
        kept.ToUpperInvariant().Should().NotContain(key.ToUpperInvariant());
        codes.Should().HaveCount(10).And.OnlyContain(code => !kept.Contains(code, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Director_WithPasswordAlone_IsLedToEnrolment_AndWorksAfterIt()
    {
        var director = await TestStaff.AddAsync(app, StaffRole.Approver);
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        (await client.SubmitAsync("/account/login", "sign-in", ("Email", director.Email), ("Password", TestStaff.Password))).ShouldRedirectTo("/staff");

        (await client.GetAsync(new Uri("/staff/review", UriKind.Relative))).ShouldRedirectTo("/account/my/second-factor?ReturnUrl=%2Fstaff%2Freview");
        (await client.GetAsync(new Uri("/_blazor/negotiate", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        const string enrolment = "/account/my/second-factor?ReturnUrl=%2Fstaff%2Freview";
        var page = await (await client.SubmitAsync(enrolment, "begin")).ReadAsync();
        page.QuerySelector("main")!.Words().Should().Contain("Остался один шаг");
        var key = page.QuerySelector(".account-key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var done = await (await client.SubmitAsync(enrolment, "on", ("Code", CodeOf(key)))).ReadAsync();

        done.QuerySelector("main")!.Words().Should().NotContain("Остался один шаг");
        done.QuerySelector("main a[href='/staff/review']").Should().NotBeNull();
        (await client.GetAsync(new Uri("/staff/review", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task KeysOfThePortalLost_TheSecondStepIsAskedForAllTheSame()
    {
        var (editor, _, _) = await TurnOnAsync();
        await using (var db = await app.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync())
            await db.UserTokens.Where(token => token.UserId == editor.UserId && token.Name == "AuthenticatorKey").ExecuteUpdateAsync(row => row.SetProperty(token => token.Value, "sealed by lost keys"));

        using var client = await HalfSignedInAsync(editor);

        (await client.GetAsync(new Uri("/staff", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Editor_WithPasswordAlone_MayWork()
    {
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        await client.SubmitAsync("/account/login", "sign-in", ("Email", editor.Email), ("Password", TestStaff.Password));

        (await client.GetAsync(new Uri("/staff", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Director_WithAPasskey_ComesInWithNothingLess()
    {
        var director = await TestStaff.AddAsync(app, StaffRole.Approver);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Data.Accounts.StaffUser>>();
            var user = await users.FindByIdAsync(director.UserId.ToString(CultureInfo.InvariantCulture));
            await users.AddOrUpdatePasskeyAsync(user!, new UserPasskeyInfo([1, 2, 3], [4], clock.GetUtcNow(), 0, [], true, false, false, [], []));
        }

        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        var page = await (await client.SubmitAsync("/account/login", "sign-in", ("Email", director.Email), ("Password", TestStaff.Password))).ReadAsync();

        page.QuerySelector("main")!.Words().Should().Contain("войдите с ключом доступа");
        (await client.GetAsync(new Uri("/account/my", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task CommandLine_HelpsTheOnlyAdministrator_AndSaysSoInTheAudit()
    {
        using var directory = new TestDirectory();
        var admin = await TestStaff.AddAsync(app, StaffRole.Administrator);
        using var session = admin.CreateClient(app);
        var arguments = app.Database.Settings.Select(pair => $"--{pair.Key}={pair.Value}");
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Data.Accounts.StaffUser>>();
            var user = await users.FindByIdAsync(admin.UserId.ToString(CultureInfo.InvariantCulture));
            await users.ResetAuthenticatorKeyAsync(user!);
            await users.SetTwoFactorEnabledAsync(user!, true);
        }

        (await SecondFactorCommand.RunAsync([SecondFactorCommand.Argument, admin.Email, .. arguments])).Should().Be(0);

        await using var db = await app.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();
        (await db.Users.SingleAsync(user => user.Id == admin.UserId)).TwoFactorEnabled.Should().BeFalse();
        (await db.AuditEntries.ToListAsync()).Should().ContainSingle(entry => entry.Event == AuditEvent.SecondFactorOff && entry.UserName == "Командная строка" && entry.SubjectUserId == admin.UserId);
        (await session.GetAsync(new Uri("/account/my", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task CommandLine_SomebodyElse_IsRefused()
    {
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);
        var arguments = app.Database.Settings.Select(pair => $"--{pair.Key}={pair.Value}");

        var act = () => SecondFactorCommand.RunAsync([SecondFactorCommand.Argument, editor.Email, .. arguments]);

        (await act.Should().ThrowAsync<ConfigurationFaultException>()).Which.Message.Should().Contain("no administrator");
    }

    [Fact]
    public async Task RecoveryCode_OpensOnce()
    {
        var (editor, _, codes) = await TurnOnAsync();
        codes.Should().HaveCount(10);
        using (var first = await HalfSignedInAsync(editor))
            (await first.SubmitAsync("/account/login/recovery", "recovery", ("Code", codes[0].ToLowerInvariant()))).ShouldRedirectTo("/staff");

        using var second = await HalfSignedInAsync(editor);
        var page = await (await second.SubmitAsync("/account/login/recovery", "recovery", ("Code", codes[0]))).ReadAsync();
        page.GetElementById("Code")!.GetAttribute("aria-invalid").Should().Be("true");
    }

    [Fact]
    public async Task WrongRecoveryCodes_CloseTheWayIn()
    {
        var (editor, _, codes) = await TurnOnAsync();
        using var client = await HalfSignedInAsync(editor);
        for (var i = 0; i < 5; i++)
            await client.SubmitAsync("/account/login/recovery", "recovery", ("Code", "AAAAA-BBBBB"));

        var response = await client.SubmitAsync("/account/login/recovery", "recovery", ("Code", codes[0]));

        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task RecoveryCode_OfSomebodyShutOutSinceThePassword_OpensNothing()
    {
        var (editor, _, codes) = await TurnOnAsync();
        var admin = await TestStaff.AddAsync(app, StaffRole.Administrator);
        using var client = await HalfSignedInAsync(editor);
        await app.Services.GetRequiredService<StaffUsers>().DisableAsync(admin.Actor, editor.UserId);

        var response = await client.SubmitAsync("/account/login/recovery", "recovery", ("Code", codes[0]));

        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task ResetByAdministrator_LeavesThePassword()
    {
        var (editor, _, _) = await TurnOnAsync();
        var admin = await TestStaff.AddAsync(app, StaffRole.Administrator);

        await app.Services.GetRequiredService<StaffUsers>().ResetSecondFactorAsync(admin.Actor, editor.UserId);

        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        (await client.SubmitAsync("/account/login", "sign-in", ("Email", editor.Email), ("Password", TestStaff.Password))).ShouldRedirectTo("/staff");
    }

    [Fact]
    public async Task Get_SetUpPage_ChangesNothing()
    {
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);
        using var client = editor.CreateClient(app);
        using var elsewhere = editor.CreateClient(app);

        (await client.GetPageAsync("/account/my/second-factor")).QuerySelector(".account-key").Should().BeNull();
        (await client.GetPageAsync("/account/my/second-factor")).QuerySelector(".account-key").Should().BeNull();

        (await elsewhere.GetAsync(new Uri("/account/my", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.OK, "nobody is signed out by a look");
    }

    [Fact]
    public async Task Begun_LookedAtAgain_KeepsTheScannedKey()
    {
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);
        using var client = editor.CreateClient(app);
        var first = await (await client.SubmitAsync("/account/my/second-factor", "begin")).ReadAsync();

        var again = await client.GetPageAsync("/account/my/second-factor");

        again.QuerySelector(".account-key")!.TextContent.Should().Be(first.QuerySelector(".account-key")!.TextContent);
    }

    private async Task<(TestStaff, string Key, IReadOnlyList<string> Codes)> TurnOnAsync()
    {
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);
        using var client = editor.CreateClient(app);
        var page = await (await client.SubmitAsync("/account/my/second-factor", "begin")).ReadAsync();
        page.QuerySelector("svg.account-qr path")!.GetAttribute("d").Should().NotBeNullOrEmpty();
        var key = page.QuerySelector(".account-key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var done = await (await client.SubmitAsync("/account/my/second-factor", "on", ("Code", CodeOf(key)))).ReadAsync();
        // The code of this step is used up.
        clock.Advance(TimeSpan.FromSeconds(30));
        return (editor, key, [.. done.QuerySelectorAll(".account-codes code").Select(code => code.TextContent)]);
    }

    private async Task<HttpClient> HalfSignedInAsync(TestStaff staff)
    {
        var client = app.CreateClient(new() { AllowAutoRedirect = false });
        var response = await client.SubmitAsync("/account/login", "sign-in", ("Email", staff.Email), ("Password", TestStaff.Password));
        response.ShouldRedirectTo("/account/login/code");
        return client;
    }

    /// <summary>RFC 6238 by hand, as the application on the telephone computes it.</summary>
    private string CodeOf(string key, int stepsAway = 0)
    {
        var bits = string.Concat(key.ToUpperInvariant().Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2)).ToArray();
        var step = BitConverter.GetBytes(IPAddress.HostToNetworkOrder(clock.GetUtcNow().ToUnixTimeSeconds() / 30 + stepsAway));
#pragma warning disable CA5350 // The standard says SHA-1.
        var hash = HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xf;
        var number = (hash[offset] & 0x7f) << 24 | hash[offset + 1] << 16 | hash[offset + 2] << 8 | hash[offset + 3];
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
