using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Cases;

namespace SmallTowns.Web.Tests.Cases;

public sealed class SqliteCaseRemindersTests : CaseRemindersTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresCaseRemindersTests : CaseRemindersTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>Whom the portal reminds of a promised day. The clock stands at noon of Monday, 2 November 2026 in Moscow; an enquiry of that day is due on Thursday the 5th.</summary>
public abstract class CaseRemindersTests : CaseTest
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(base.Settings) { ["Accounts:PublicAddress"] = "https://towns.example.org" };

    [Fact]
    public async Task Day_ThatIsNear_IsRememberedOnceADay_WithNothingOfTheInvestor()
    {
        await PublishConsentAsync();
        await SentAsync("/investors/enquiry?town=abinsk", Named());
        var desk = await HireDeskAsync();
        await HandOverAsync(desk);
        await RunJobsAsync();
        (await RemindersAsync()).Should().BeEmpty("on Monday the day is three working days off");

        await ToMorningAsync(4);
        await ToMorningAsync(4, hours: 5);

        var mail = (await RemindersAsync()).Should().ContainSingle().Subject;
        mail.Subject.Should().Be("Обращения инвесторов: срок близко у 1");
        mail.To.Mailboxes.Single().Address.Should().Be(await EmailOfAsync(desk));
        var opened = await CaseAsync();
        mail.TextBody!.ReplaceLineEndings("\n").Should().Contain($"Здравствуйте, {desk.Name}!").And.Contain($"— № {opened.Number}, срок 5 ноября: https://towns.example.org/staff/cases/{opened.Id}\n")
            .And.NotContainAny(InvestorName, InvestorEmail, Organisation, Phone, Question, "Просрочены");
        await ToMorningAsync(9);
        (await RemindersAsync())[^1].Should().Match<MimeKit.MimeMessage>(late => late.Subject == "Обращения инвесторов: просрочено 1" && late.TextBody!.Contains("срок 5 ноября, на 2 рабочих дня позже"));
        await Work.AnswerAsync(desk, opened.Id, (await CaseAsync()).Version, "Есть", "http://localhost", Cancellation);
        await Work.MoveAsync(desk, opened.Id, (await CaseAsync()).Version, new(CaseStage.Qualified), Cancellation);
        var before = (await RemindersAsync()).Count;
        await ToMorningAsync(10);
        (await RemindersAsync()).Should().HaveCount(before, "what is promised now lies ahead");
    }

    [Fact]
    public async Task Weekend_BringsNoLetters()
    {
        await SentAsync("/investors/enquiry?town=abinsk", Anonymous());
        await HandOverAsync(await HireDeskAsync());

        await ToMorningAsync(7);
        await ToMorningAsync(8);
        (await RemindersAsync()).Should().BeEmpty();
        await ToMorningAsync(9);
        (await RemindersAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task Absence_RemindsTheDeputy_AndWhoIsDisabledGetsNothing()
    {
        await SentAsync("/investors/enquiry?town=abinsk", Anonymous());
        await SentAsync("/investors/enquiry?town=krymsk", Anonymous());
        var (desk, deputy) = (await HireDeskAsync(), await HireDeskAsync());
        var ids = await IdsAsync();
        foreach (var id in ids)
            (await Work.HandOverAsync(desk, id, await VersionAsync(desk, id), desk.UserId, Cancellation)).Should().BeOfType<CommandOutcome.Done>();
        (await Work.NameDeputyAsync(desk, ids[0], await VersionAsync(desk, ids[0]), deputy.UserId, new(2026, 11, 4), new(2026, 11, 5), Cancellation)).Should().BeOfType<CommandOutcome.Done>();

        await ToMorningAsync(4);

        (await LastToAsync(deputy)).Should().Contain($"staff/cases/{ids[0]}").And.NotContain($"staff/cases/{ids[1]}");
        (await LastToAsync(desk)).Should().Contain($"staff/cases/{ids[1]}").And.NotContain($"staff/cases/{ids[0]}");
        await DisableAsync(deputy);
        await ToMorningAsync(5);
        (await LastToAsync(desk)).Should().Contain($"staff/cases/{ids[0]}").And.Contain($"staff/cases/{ids[1]}", "a deputy who is gone keeps nothing");
        await DisableAsync(desk);
        var before = (await RemindersAsync()).Count;
        await ToMorningAsync(6);
        (await RemindersAsync()).Should().HaveCount(before);
    }

    private async Task HandOverAsync(StaffActor desk) =>
        (await Work.HandOverAsync(desk, (await CaseAsync()).Id, (await CaseAsync()).Version, desk.UserId, Cancellation)).Should().BeOfType<CommandOutcome.Done>();

    /// <summary>To nine in the morning of a day of November in Moscow, and what is due then.</summary>
    private async Task ToMorningAsync(int day, int hours = 0)
    {
        Clock.Advance(new DateTime(2026, 11, day, 6 + hours, 0, 1, DateTimeKind.Utc) - UtcNow);
        await RunJobsAsync();
    }

    private async Task<IReadOnlyList<MimeKit.MimeMessage>> RemindersAsync() => [.. (await MailsAsync()).Where(mail => mail.Subject!.StartsWith("Обращения инвесторов", StringComparison.Ordinal))];

    private async Task<string> LastToAsync(StaffActor person)
    {
        var email = await EmailOfAsync(person);
        return (await RemindersAsync()).Last(mail => mail.To.Mailboxes.Single().Address == email).TextBody!;
    }

    private async Task<string> EmailOfAsync(StaffActor person)
    {
        await using var db = Open();
        return (await db.Users.Where(user => user.Id == person.UserId).Select(user => user.Email).SingleAsync(Cancellation))!;
    }

    private async Task DisableAsync(StaffActor person)
    {
        await using var db = Open();
        await db.Users.Where(user => user.Id == person.UserId).ExecuteUpdateAsync(user => user.SetProperty(u => u.DisabledUtc, UtcNow), Cancellation);
    }

    private async Task<IReadOnlyList<int>> IdsAsync()
    {
        await using var db = Open();
        return await db.InvestorCases.OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(Cancellation);
    }

    private async Task<int> VersionAsync(StaffActor by, int id) => (await Queries.FindAsync(by, id, Cancellation))!.Case.Version;
}

/// <summary>An operator who wants none gets none.</summary>
public sealed class NoCaseRemindersTests : CaseTest
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(base.Settings) { ["Cases:Reminders"] = "false" };

    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);

    [Fact]
    public async Task Reminders_SwitchedOff_AreNotSent()
    {
        await SentAsync("/investors/enquiry?town=abinsk", Anonymous());
        var desk = await HireDeskAsync();
        await Work.HandOverAsync(desk, (await CaseAsync()).Id, (await CaseAsync()).Version, desk.UserId, Cancellation);

        Clock.Advance(TimeSpan.FromDays(7));
        await RunJobsAsync();

        (await MailsAsync()).Should().BeEmpty();
    }
}
