using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Reports;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Tests.Account;
using SmallTowns.Web.Tests.Staff;

namespace SmallTowns.Web.Tests.Public.Reports;

public sealed class SqliteReportPageTests : ReportPageTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresReportPageTests : ReportPageTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>A reader says that a number is wrong.</summary>
public abstract class ReportPageTests : StaffTest
{
    private const string Email = "reader@example.org";

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Hosting:ReportsPerTenMinutes"] = "2" };

    [Fact]
    public async Task Get_OfANumber_ShowsItWithItsPlaceInTheSource()
    {
        using var client = App.CreateClient();

        var page = await client.GetPageAsync($"/report?figure={await FigureIdAsync()}");

        page.QuerySelector("main dl")!.Words().Should()
            .Contain("Хадыженск Население, 2014, по городу: 22 246 чел.").And.Contain("Роль и потенциал малых городов").And.Contain("табл. 1, строка 26");
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").Should().Be("noindex");
        page.QuerySelectorAll("script").Should().BeEmpty();
        page.QuerySelectorAll("main form input:not([type=hidden]), main form textarea").Should().OnlyContain(field => page.QuerySelector($"label[for='{field.Id}']") != null);
        (await client.GetPageAsync($"/en/report?figure={await FigureIdAsync()}")).QuerySelector("main")!.TextContent.Should().NotMatchRegex("[а-яё]");
    }

    [Theory]
    [InlineData("/report", HttpStatusCode.NotFound)]
    [InlineData("/report?figure=abc", HttpStatusCode.NotFound)]
    [InlineData("/report?figure=999999999999999999999", HttpStatusCode.NotFound)]
    [InlineData("/report?figure=0", HttpStatusCode.Gone)]
    [InlineData("/en/report?figure=-1", HttpStatusCode.Gone)]
    public async Task Get_OfNothing_SaysWhereTheNumbersAre(string path, HttpStatusCode status)
    {
        using var client = App.CreateClient();

        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);

        answer.StatusCode.Should().Be(status);
        var page = await answer.ReadAsync();
        page.QuerySelector("main form[method=post]").Should().BeNull();
        page.QuerySelector("main")!.Links().Should().Contain("towns");
    }

    [Fact]
    public async Task Get_OfANumberThatIsNotPublished_ShowsNothingOfIt()
    {
        await using (var db = Open())
            await db.Figures.Where(figure => figure.Town!.Slug == "khadyzhensk" && figure is PopulationCount)
                .ExecuteUpdateAsync(figure => figure.SetProperty(f => f.State, FigureState.Submitted), Cancellation);
        using var client = App.CreateClient();

        using var answer = await client.GetAsync(new Uri($"/report?figure={await FigureIdAsync()}", UriKind.Relative), Cancellation);

        answer.StatusCode.Should().Be(HttpStatusCode.Gone);
        (await answer.Content.ReadAsStringAsync(Cancellation)).Should().NotContain("22 246").And.NotContain("22\u00A0246");
    }

    [Fact]
    public async Task Post_WithConsent_IsKeptForTheStaffOfThatTown()
    {
        using var client = Reader();

        using var answer = await SendAsync(client, ("Text", "  В справочнике\r\nдругое число\u0007 "), ("RightValue", "22 300"), ("Email", $" {Email} "), ("Agrees", "true"));

        answer.ShouldRedirectTo("/report/sent?town=khadyzhensk");
        var report = await ReportAsync();
        report.Should().BeEquivalentTo(new
        {
            FigureId = await FigureIdAsync(),
            Scope = Scope.Town(await TownIdAsync("khadyzhensk")),
            Text = "В справочнике\nдругое число",
            RightValue = "22 300",
            WrittenWhere = (string?)null,
            Email,
            SentUtc = SeededDatabase.MadeAt.UtcDateTime,
            ConsentUtc = (DateTime?)SeededDatabase.MadeAt.UtcDateTime,
            State = FigureReportState.Open,
        });
        report.Consent.Should().StartWith("Согласен на то, чтобы портал хранил эту почту");
        var sent = await client.GetPageAsync("/report/sent?town=khadyzhensk");
        sent.QuerySelector("main")!.Links().Should().Contain("towns/khadyzhensk");
        await using var db = Open();
        (await db.ChangeRecords.AnyAsync(record => record.After!.Contains(Email), Cancellation)).Should().BeFalse("the history cannot be erased");
        (await db.AuditEntries.AnyAsync(entry => entry.Detail!.Contains(Email), Cancellation)).Should().BeFalse();
    }

    [Fact]
    public async Task Post_InEnglish_KeepsTheWordsThatWereAgreedTo()
    {
        using var client = Reader();

        using var answer = await SendAsync(client, "/en", ("Text", "Wrong"), ("Email", Email), ("Agrees", "true"));

        answer.ShouldRedirectTo("/en/report/sent?town=khadyzhensk");
        (await ReportAsync()).Consent.Should().StartWith("I agree that the portal keeps this e-mail");
    }

    [Theory]
    [InlineData("Text", "", "Напишите, что неверно")]
    [InlineData("Email", "нет", "Введите адрес почты целиком")]
    [InlineData("Email", Email, "Без согласия почту хранить нельзя")]
    [InlineData("Website", "https://example.org", "Оставьте это поле пустым")]
    public async Task Post_WithAMistake_KeepsWhatWasTypedAndSaysWhatIsWrong(string field, string value, string sentence)
    {
        using var client = Reader();

        using var answer = await SendAsync(client, ("Text", "Не сходится"), ("WrittenWhere", "Справочник, с. 5"), (field, value));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var page = await answer.ReadAsync();
        page.QuerySelector("main")!.Words().Should().Contain(sentence);
        page.QuerySelectorAll<IHtmlInputElement>("input[name=WrittenWhere]").Single().Value.Should().Be("Справочник, с. 5");
        if (field != "Text")
            page.QuerySelector("textarea")!.TextContent.Should().Be("Не сходится");
        await using var db = Open();
        (await db.FigureReports.AnyAsync(Cancellation)).Should().BeFalse();
    }

    [Fact]
    public async Task Post_TooLong_IsRefusedBesideTheField()
    {
        using var client = Reader();

        using var answer = await SendAsync(client, ("Text", new string('я', FigureReport.TextMaxLength + 1)), ("RightValue", new string('1', FigureReport.LineMaxLength + 1)));

        (await answer.ReadAsync()).QuerySelectorAll(".field-error").Select(error => error.Words()).Should().Equal("Не длиннее 2000 знаков.", "Не длиннее 500 знаков.");
    }

    [Fact]
    public async Task Post_TooOften_IsAskedToWaitAndKeepsWhatWasTyped()
    {
        using var client = Reader();
        for (var i = 0; i < 2; i++)
            (await SendAsync(client, ("Text", "Не сходится"))).Dispose();

        using var answer = await SendAsync(client, ("Text", "И ещё одно"));

        answer.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        (await answer.ReadAsync()).QuerySelector("textarea")!.TextContent.Should().Be("И ещё одно");
        await using var db = Open();
        (await db.FigureReports.CountAsync(Cancellation)).Should().Be(2);
    }

    [Fact]
    public async Task Post_WithoutTheToken_IsRefused()
    {
        using var client = Reader();
        using var content = new FormUrlEncodedContent([new("_handler", "report"), new("Text", "Не сходится")]);

        using var answer = await client.PostAsync(new Uri($"/report?figure={await FigureIdAsync()}", UriKind.Relative), content, Cancellation);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        await using var db = Open();
        (await db.FigureReports.AnyAsync(Cancellation)).Should().BeFalse();
    }

    [Fact]
    public async Task Profile_EveryNumberOfItsTables_LeadsToTheForm()
    {
        using var client = App.CreateClient();

        var page = await client.GetPageAsync("/towns/khadyzhensk");

        var rows = page.QuerySelectorAll("#population ~ * table tbody tr, section[aria-labelledby=population] table tbody tr").Distinct().ToList();
        rows.Should().NotBeEmpty().And.OnlyContain(row => row.QuerySelector("a[href^='report?figure=']") != null);
        var links = page.QuerySelectorAll("a[href^='report?figure=']");
        links.Should().OnlyContain(link => link.GetAttribute("rel") == "nofollow" && link.TextContent == "Сообщить об ошибке");
        links.Select(link => link.GetAttribute("href")).Should().Contain($"report?figure={await FigureIdAsync()}");
    }

    private HttpClient Reader() => App.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });

    private Task<HttpResponseMessage> SendAsync(HttpClient client, params (string Name, string Value)[] fields) => SendAsync(client, "", fields);

    private async Task<HttpResponseMessage> SendAsync(HttpClient client, string language, params (string Name, string Value)[] fields)
    {
        var path = $"{language}/report?figure={await FigureIdAsync()}";
        var page = await client.GetPageAsync(path);
        var values = page.QuerySelectorAll<IHtmlInputElement>("main form input[type=hidden]").ToDictionary(input => input.Name!, input => input.Value);
        foreach (var (name, value) in fields)
            values[name] = value;
        using var content = new FormUrlEncodedContent(values);
        return await client.PostAsync(new Uri(path, UriKind.Relative), content, Cancellation);
    }

    private async Task<FigureReport> ReportAsync()
    {
        await using var db = Open();
        return await db.FigureReports.AsNoTracking().SingleAsync(Cancellation);
    }

    /// <summary>The last row of Table 1.</summary>
    private async Task<long> FigureIdAsync()
    {
        await using var db = Open();
        return await db.Figures.OfType<PopulationCount>().Where(figure => figure.Town!.Slug == "khadyzhensk" && figure.Source!.Code == "paper").Select(figure => figure.Id).SingleAsync(Cancellation);
    }
}
