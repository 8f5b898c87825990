using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Tests.Account;

public sealed class ForgottenPasswordTests
{
    [Fact]
    public async Task Ask_KnownAndUnknown_AnswerTheSameAndOnlyOneGetsALinkThatWorksOnce()
    {
        using var mails = new TestDirectory();
        await using var app = new SmallTownsApp(database: null, new Dictionary<string, string> { ["Mail:Directory"] = mails.Path });
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });

        var unknown = await (await client.SubmitAsync("/account/forgotten", "forgotten", ("Email", "nobody@example.org"))).ReadAsync();
        var known = await (await client.SubmitAsync("/account/forgotten", "forgotten", ("Email", editor.Email))).ReadAsync();

        known.QuerySelector("main")!.Words().Replace(editor.Email, "", StringComparison.Ordinal)
            .Should().Be(unknown.QuerySelector("main")!.Words().Replace("nobody@example.org", "", StringComparison.Ordinal));
        var mail = await OnlyMailAsync(mails.Path);
        mail.To.ToString().Should().Be(editor.Email);
        var path = new Uri(mail.TextBody!.Split('\n').Single(line => line.Contains("/account/reset", StringComparison.Ordinal)).Trim()).PathAndQuery;

        const string NewPassword = "совсем другая фраза";
        var done = await (await client.SubmitAsync(path, "reset", ("Password", NewPassword), ("PasswordAgain", NewPassword))).ReadAsync();
        done.Body!.TextContent.Should().Contain("Пароль изменён");
        (await client.GetPageAsync(path)).QuerySelector("main form").Should().BeNull();
        (await client.SubmitAsync("/account/login", "sign-in", ("Email", editor.Email), ("Password", NewPassword))).ShouldRedirectTo("/staff");
    }

    [Fact]
    public async Task Ask_TenTimesAtOnce_SendsThreeLettersAnHour_AndAnswersTheSame()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(DateTimeOffset.UtcNow);
        using var mails = new TestDirectory();
        await using var app = new SmallTownsApp(null, new Dictionary<string, string> { ["Mail:Directory"] = mails.Path }, services => services.AddSingleton<TimeProvider>(clock));
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => AskAsync(app, editor.Email))));
        Directory.GetFiles(mails.Path, "*.eml").Should().HaveCount(StaffPasswords.MailsPerHour);
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        (await (await client.SubmitAsync("/account/forgotten", "forgotten", ("Email", editor.Email))).ReadAsync()).Body!.Words().Should().Contain("Проверьте почту");

        clock.Advance(TimeSpan.FromMinutes(61));
        await AskAsync(app, editor.Email);
        Directory.GetFiles(mails.Path, "*.eml").Should().HaveCount(StaffPasswords.MailsPerHour + 1);
    }

    private static async Task AskAsync(SmallTownsApp app, string email)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StaffPasswords>().SendResetAsync(email, "https://towns.example.org");
    }

    private static async Task<MimeKit.MimeMessage> OnlyMailAsync(string directory)
    {
        // The letter is written after the answer has gone: see ForgottenPage.
        for (var i = 0; i < 1200 && Directory.GetFiles(directory, "*.eml").Length == 0; i++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        await Task.Delay(100, TestContext.Current.CancellationToken);
        return await MimeKit.MimeMessage.LoadAsync(Directory.GetFiles(directory, "*.eml").Single(), TestContext.Current.CancellationToken);
    }
}
