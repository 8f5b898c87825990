using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Consents;
using SmallTowns.Domain.Outages;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Kinds.Consents;
using SmallTowns.Web.Readers;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Staff.Life;
using SmallTowns.Web.Tests.Account;
using SmallTowns.Web.Tests.Cases;
using SmallTowns.Web.Tests.Life;

namespace SmallTowns.Web.Tests.Readers;

public sealed class SqliteDigestTests : DigestTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresDigestTests : DigestTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>Letters about news, vacancies and outages: asked for with a consent, confirmed by a letter, one a day, ended by one click.</summary>
public abstract partial class DigestTests : CaseTest
{
    private static readonly StaffActor OutageDesk = new(110, "Дежурный", new HashSet<StaffRole>(), new HashSet<int>())
    {
        Duties = new HashSet<HeldDuty> { new(StaffDuty.OutageDesk, Scope.Association) },
    };

    private static readonly ConsentTextContent Consent = new()
    {
        Act = ConsentAct.Process,
        PurposeRu = "хранить отборы и присылать новое",
        PurposeEn = "keep views and tell what is new",
        TitleRu = "Согласие на хранение адреса",
        TitleEn = "Consent to keep the address",
        TextRu = "Согласен на хранение моего адреса.",
        TextEn = "I agree that my address is kept.",
        KeptDays = 365,
    };

    [Fact]
    public async Task News_OfATownAndATopic_ComeOnceADay_AndEndByOneClick()
    {
        using var client = Reader();
        await SaveAsync(client, "news?town=abinsk&topic=transport");
        (await client.GetPageAsync("/investors/my")).QuerySelector("main")!.Words().Should().Contain("Сейчас подходит 0.");
        await PublishNewsAsync("most", "Мост через Абин открыт", ["abinsk"], ["transport"]);
        await PublishNewsAsync("bus", "Новый автобус Крымска", ["krymsk"], ["transport"]);
        await PublishNewsAsync("school", "Школа Абинска", ["abinsk"], ["health-education"]);
        await TellAsync();
        (await LettersAsync()).Should().BeEmpty("the day is not over");

        await AtHourOfNextDayAsync(9);
        await TellAsync();
        await TellAsync();

        var letter = (await LettersAsync()).Should().ContainSingle().Subject;
        letter.To.ToString().Should().Be(InvestorEmail);
        letter.TextBody.Should().Contain("Мост через Абин открыт, Абинск").And.Contain("http://localhost/news/most").And.NotContain("автобус").And.NotContain("Школа");
        letter.Headers["List-Unsubscribe-Post"].Should().Be("List-Unsubscribe=One-Click");
        // A correction of what was told is no news.
        await PublishNewsAsync("most", "Мост через Абин открыт утром", ["abinsk"], ["transport"]);
        await AtHourOfNextDayAsync(9);
        await TellAsync();
        (await LettersAsync()).Should().ContainSingle();

        using var program = App.CreatePlainClient();
        var stop = new Uri(OneClick().Match(letter.Headers[HeaderId.ListUnsubscribe]!).Groups[1].Value).AbsolutePath;
        (await PostAsync(program, stop, new Dictionary<string, string> { ["List-Unsubscribe"] = "One-Click" })).StatusCode.Should().Be(System.Net.HttpStatusCode.NoContent);
        await PublishNewsAsync("bridge-2", "Второй мост", ["abinsk"], ["transport"]);
        await AtHourOfNextDayAsync(9);
        await TellAsync();
        (await LettersAsync()).Should().ContainSingle("the reader has ended them");
    }

    [Fact]
    public async Task News_WithdrawnBeforeTheLetter_AreNotInIt_AndEnglishReadersGetEnglish()
    {
        using var client = Reader();
        await SaveAsync(client, "news", "/en");
        await PublishNewsAsync("most", "Мост через Абин открыт", ["abinsk"], ["transport"], "The bridge is open");
        await PublishNewsAsync("bus", "Новый автобус Крымска", ["krymsk"], ["transport"]);
        await PublishNewsAsync("gone", "Ошибка", ["krymsk"], ["transport"], standing: PressStanding.Withdrawn);

        await AtHourOfNextDayAsync(9);
        await TellAsync();

        var letter = (await LettersAsync("New in")).Should().ContainSingle().Subject;
        letter.Subject.Should().Be("New in your saved views: 2");
        letter.TextBody.Should().Contain("The bridge is open, Abinsk").And.Contain("http://localhost/en/news/most").And.Contain("Новый автобус Крымска, Krymsk").And.NotContain("Ошибка");
    }

    [Fact]
    public async Task Vacancies_ByFilter_AreTold()
    {
        await ApproveFeedAsync();
        await TakeAsync();
        using var client = Reader();
        await SaveAsync(client, "life/vacancies?town=abinsk&q=фрезеровщик");
        await AtHourOfNextDayAsync(9);
        await TellAsync();
        (await LettersAsync()).Should().BeEmpty();

        await TakeAsync(VacancySamples.InAbinsk("x-1", "Фрезеровщик", "2026-11-02"), VacancySamples.InAbinsk("x-2", "Токарь", "2026-11-02"));
        await AtHourOfNextDayAsync(9);
        await TellAsync();

        var letter = (await LettersAsync()).Should().ContainSingle().Subject;
        letter.TextBody.Should().Contain("Фрезеровщик, Абинск").And.Contain("http://localhost/life/vacancies/x-1").And.NotContain("Токарь");
    }

    [Fact]
    public async Task Outages_ByStreet_AreTold()
    {
        using var client = Reader();
        await SaveAsync(client, "life/outages?town=abinsk&street=мира");
        await PublishOutageAsync("planned", "ул. Мира");
        await PublishOutageAsync("elsewhere", "ул. Ленина");

        await AtHourOfNextDayAsync(9);
        await TellAsync();

        var letter = (await LettersAsync()).Should().ContainSingle().Subject;
        letter.Subject.Should().Be("Новое по вашим отборам: 1");
        letter.TextBody.Should().Contain("Холодная вода").And.Contain("http://localhost/life/outages?town=abinsk");
    }

    private DateOnly Today => RegionCalendar.Today(Clock);

    private async Task SaveAsync(HttpClient client, string view, string language = "")
    {
        await PublishAsync(ConsentTextReview.SubjectOf("saved-views"), Consent);
        using var answer = await SendAsync(client, $"{language}/investors/my/save?view={Uri.EscapeDataString(view)}", ("Name", "Отбор"), ("SendsNew", "true"), ("Email", InvestorEmail), ("Agrees", "true"));
        answer.Headers.Location?.ToString().Should().EndWith("investors/my?done=letter", (await answer.ReadAsync()).QuerySelector("main")?.TextContent);
        await RunJobsAsync();
        var token = Link().Match((await MailsAsync())[^1].TextBody!).Groups[1].Value;
        using var pressed = await PostAsync(client, $"{language}/l/{token}", await OpenAsync(client, $"{language}/l/{token}"));
        pressed.StatusCode.Should().Be(System.Net.HttpStatusCode.OK);
    }

    private async Task PublishNewsAsync(string slug, string title, string[] towns, string[] topics, string titleEn = "", PressStanding standing = PressStanding.Shown)
    {
        await using var db = Open();
        var id = await db.AssociationBodies.Where(body => body.Code == "external").Select(body => body.Id).SingleAsync(Cancellation);
        var isEnglish = titleEn.Length > 0;
        var news = new NewsContent
        {
            Slug = slug,
            TitleRu = title,
            LeadRu = "Вводка.",
            TextRu = "Текст.",
            TitleEn = titleEn,
            LeadEn = isEnglish ? "Lead." : "",
            TextEn = isEnglish ? "Text." : "",
            Towns = towns,
            Topics = topics,
        };
        await PublishAsync(PressKinds.OfBody(PressKinds.News, id, "external", slug), news);
        if (standing != PressStanding.Shown)
            await PublishAsync(PressKinds.OfBody(PressKinds.News, id, "external", slug), news with { Standing = standing, ReasonRu = "Ошибка" });
    }

    private async Task PublishOutageAsync(string word, string street)
    {
        await using var db = Open();
        var town = await db.Towns.Where(row => row.Slug == "abinsk").Select(row => new { row.Id, row.Key }).SingleAsync(Cancellation);
        var subject = OutageContent.Of(town.Id, town.Key, word);
        var content = new OutageContent
        {
            Service = UtilityService.ColdWater,
            What = OutageKind.Full,
            StartUtc = UtcNow.AddHours(48),
            ForecastEndUtc = UtcNow.AddHours(54),
            Reason = OutageReason.Repair,
            Places = [new(street)],
            Dispatcher = "Водоканал",
            Phone = "86150 0-00-00",
        };
        var opened = await Contents.OpenAsync(OutageDesk, subject, Cancellation);
        var sent = await Contents.ProposeAsync(OutageDesk, subject, ContentJson.Write(content), null, new("Плановый ремонт", opened.Base), Cancellation);
        await PublishAsync(sent.Should().BeOfType<ProposeOutcome.Sent>().Subject.ProposalId);
    }

    private async Task ApproveFeedAsync()
    {
        var approvals = Service<ApprovalWork>();
        (await approvals.AskForFeedAsync(Editor, new() { Terms = "Как договорились", ValidTo = Today.AddDays(90), MostHours = 48 }, Cancellation)).Should().BeOfType<ApprovalOutcome.Done>();
        await using var db = Open();
        (await approvals.GiveAsync(Director, await db.StandingApprovals.MaxAsync(approval => approval.Id, Cancellation), Cancellation)).Should().BeOfType<ApprovalOutcome.Done>();
    }

    private async Task TakeAsync(params string[] vacancies)
    {
        var work = Service<VacancyWork>();
        using var file = new MemoryStream(Encoding.UTF8.GetBytes($"[{VacancySamples.Answer([VacancySamples.InAbinsk("old-1", "Повар", "2026-10-30"), .. vacancies])}]"));
        (await work.TakeAsync(Editor, (await work.TryFileAsync(Editor, file, "feed.json", true, Cancellation)).Reading, Cancellation)).Should().NotBeNull();
    }

    private async Task TellAsync() =>
        await Service<IEnumerable<JobKind>>().OfType<SavedViewLetters>().Single().RunAsync(new Job { Kind = "test", Key = "" }, Cancellation);

    private Task AtHourOfNextDayAsync(int hour)
    {
        Clock.Advance(RegionCalendar.Utc(Today.AddDays(1).ToDateTime(new TimeOnly(hour, 30))) - UtcNow);
        return Task.CompletedTask;
    }

    private async Task<IReadOnlyList<MimeMessage>> LettersAsync(string start = "Новое")
    {
        await RunJobsAsync();
        return [.. (await MailsAsync()).Where(mail => mail.Subject!.StartsWith(start, StringComparison.Ordinal))];
    }

    [GeneratedRegex(@"/l/([\w-]{43})")]
    private static partial Regex Link();

    [GeneratedRegex("^<(.+)>$")]
    private static partial Regex OneClick();
}
