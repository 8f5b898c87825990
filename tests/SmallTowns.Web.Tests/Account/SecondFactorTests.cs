using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Staff.Users;

namespace SmallTowns.Web.Tests.Account;

public sealed class SecondFactorTests : IAsyncLifetime
{
    private readonly SmallTownsApp app = new();

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
    private static string CodeOf(string key)
    {
        var bits = string.Concat(key.ToUpperInvariant().Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2)).ToArray();
        var step = BitConverter.GetBytes(IPAddress.HostToNetworkOrder(DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30));
#pragma warning disable CA5350 // The standard says SHA-1.
        var hash = HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xf;
        var number = (hash[offset] & 0x7f) << 24 | hash[offset + 1] << 16 | hash[offset + 2] << 8 | hash[offset + 3];
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
