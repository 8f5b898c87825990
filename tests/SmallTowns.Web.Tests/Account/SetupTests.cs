using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data;
using SmallTowns.TestSupport;
using SmallTowns.Web.Account.Setup;

namespace SmallTowns.Web.Tests.Account;

public sealed class SetupTests
{
    private static readonly (string, string)[] Someone =
    [
        ("DisplayName", "Анна Иванова"), ("Email", "ivanova@example.org"), ("Password", "длинная фраза для входа"), ("PasswordAgain", "длинная фраза для входа"),
    ];

    [Fact]
    public async Task Start_WithoutAdministrator_PrintsALinkThatMakesOne()
    {
        using var directory = new TestDirectory();
        string path;
        await using (var first = await ProcessApp.StartAsync(directory, new Dictionary<string, string> { ["Logs:Directory"] = "App_Data/logs" }))
        {
            path = LinkIn(first.Output)!;
            path.Should().NotBeNull(first.Output);
            using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = first.Address };
            (await client.SubmitAsync(path, "setup", Someone)).ShouldRedirectTo("/staff");
            var account = (await client.GetPageAsync("/account/my")).Body!;
            account.QuerySelector("[name='DisplayName']")!.GetAttribute("value").Should().Be("Анна Иванова");
            account.Words().Should().Contain("Администратор");

            using var second = first.CreateClient();
            (await second.GetPageAsync(path)).Body!.Words().Should().Contain("Администратор уже есть");
            await first.TerminateAsync();
        }

        var log = string.Concat(Directory.GetFiles(directory.File("App_Data/logs")).Select(File.ReadAllText));
        log.Should().NotContain(path.Split("token=")[1], "log files are kept, and the link is a key");
        await using var again = await ProcessApp.StartAsync(directory);
        LinkIn(again.Output).Should().BeNull();
    }

    [Fact]
    public async Task Get_OldOrForeignLink_SaysWhatToDo()
    {
        await using var app = new SmallTownsApp();
        using var client = app.CreateClient();
        var old = app.Services.GetRequiredService<SetupLink>().Make(TimeSpan.FromMilliseconds(1));
        await Task.Delay(20, TestContext.Current.CancellationToken);

        foreach (var token in new[] { old, "made-up", "" })
        {
            var page = await client.GetPageAsync("/account/setup?token=" + Uri.EscapeDataString(token));
            page.QuerySelector("main form").Should().BeNull();
            page.Body!.Words().Should().Contain("Перезапустите портал");
        }
    }

    [Theory]
    [InlineData("Password", "short", "Password")]
    [InlineData("Password", "ivanova@example.org", "Password")]
    [InlineData("PasswordAgain", "другая длинная фраза", "PasswordAgain")]
    [InlineData("DisplayName", " ", "DisplayName")]
    [InlineData("Email", "ivanova", "Email")]
    public async Task Post_BadInput_SaysSoBesideTheFieldAndKeepsTheRest(string name, string value, string field)
    {
        await using var app = new SmallTownsApp();
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        var fields = Someone.ToDictionary(f => f.Item1, f => f.Item2);
        fields[name] = value;
        if (name == "Password")
            fields["PasswordAgain"] = value;

        var page = await (await client.SubmitAsync(PathOf(app), "setup", [.. fields.Select(f => (f.Key, f.Value))])).ReadAsync();

        page.GetElementById(field)!.GetAttribute("aria-invalid").Should().Be("true");
        page.GetElementById("Email")!.GetAttribute("value").Should().Be(fields["Email"]);
        page.GetElementById("Password")!.GetAttribute("value").Should().BeNullOrEmpty();
    }

    [Theory]
    [InlineData(TestDatabase.Sqlite)]
    [InlineData(TestDatabase.Postgres)]
    public async Task Make_TwiceAtOnce_MakesOne(string provider)
    {
        await using var app = new SmallTownsApp(provider == TestDatabase.Postgres ? await PostgresServer.CreateDatabaseAsync() : null);
        var first = app.Services.GetRequiredService<FirstAdministrator>();
        var token = app.Services.GetRequiredService<SetupLink>().Make();

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(i =>
            Task.Run(() => first.MakeAsync(token, $"person{i}@example.org", $"Сотрудник {i}", "длинная фраза для входа"))));

        results.Select(result => result.Outcome).Order().Should()
            .Equal(SetupOutcome.Made, SetupOutcome.AlreadyThere, SetupOutcome.AlreadyThere, SetupOutcome.AlreadyThere, SetupOutcome.AlreadyThere, SetupOutcome.AlreadyThere);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();
        (await db.Users.CountAsync()).Should().Be(1);
    }

    private static string PathOf(SmallTownsApp app) =>
        "/account/setup?token=" + Uri.EscapeDataString(app.Services.GetRequiredService<SetupLink>().Make());

    private static string? LinkIn(string output) => output.Split('\n').FirstOrDefault(line => line.Contains("/account/setup?token=", StringComparison.Ordinal)) is { } line
        ? new Uri(line.Trim()).PathAndQuery : null;
}
