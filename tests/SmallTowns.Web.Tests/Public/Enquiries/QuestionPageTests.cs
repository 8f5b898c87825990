using System.Net;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Consents;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.Consents;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Cases;
using SmallTowns.Web.Tests.Account;
using SmallTowns.Web.Tests.Cases;

namespace SmallTowns.Web.Tests.Public.Enquiries;

public sealed class SqliteQuestionPageTests : QuestionPageTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresQuestionPageTests : QuestionPageTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>A resident or a journalist asks. The clock stands at noon of Monday, 2 November 2026 in Moscow.</summary>
public abstract class QuestionPageTests : CaseTest
{
    private const string Path = "/contacts/question";

    private static readonly ConsentTextContent Consent = new()
    {
        Act = ConsentAct.Process,
        PurposeRu = "ответить на вопрос",
        PurposeEn = "answer a question",
        TitleRu = "Согласие на обработку данных по вопросу",
        TitleEn = "Consent to process data of a question",
        TextRu = "Согласен на обработку моих имени и адреса, чтобы мне ответили.",
        TextEn = "I agree that my name and address are processed to answer me.",
        KeptDays = 180,
    };

    [Fact]
    public async Task Page_PromisesADay_AndSaysThatItIsNoStatutoryAppeal()
    {
        using var client = App.CreateClient();

        var page = await client.GetPageAsync(Path);

        var words = page.QuerySelector("main")!.Words();
        words.Should().Contain("не позже 5 ноября 2026 года (3 рабочих дня)").And.Contain("59‑ФЗ и не запрос редакции").And.Contain("Сейчас можно спросить только без имени");
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").Should().Be("noindex");
        page.QuerySelectorAll("h1").Should().ContainSingle();
        page.QuerySelectorAll("main form input:not([type=hidden]), main form textarea, main form select").Should().OnlyContain(field => page.QuerySelector($"label[for='{field.Id}']") != null);
        (await client.GetPageAsync($"/en{Path}")).QuerySelector("main")!.TextContent.Should().NotMatchRegex("[а-яё]");
        (await client.GetPageAsync("/contacts")).QuerySelector("main")!.Links().Should().Contain("contacts/question");
    }

    [Fact]
    public async Task Journalist_WithAConsentOfQuestions_IsAnsweredByMail()
    {
        // That of investors is another.
        await PublishConsentAsync();
        await PublishAsync(ConsentTextReview.SubjectOf("question"), Consent);

        var token = await SentAsync($"{Path}?town=abinsk", Named(("Asker", "Journalist"), ("Town", "abinsk"), ("Organisation", "Газета «Проверка»"), ("Question", "Когда откроют мост?")));

        var opened = await CaseAsync();
        opened.Should().BeEquivalentTo(new { Asker = CaseAsker.Journalist, Stage = CaseStage.Lead, Question = "Когда откроют мост?", Organisation = "Газета «Проверка»", ReplyDueOn = new DateOnly(2026, 11, 5), IsAnonymous = false });
        opened.Towns.Select(row => row.Slug).Should().Equal("abinsk");
        await using (var db = Open())
        {
            var consent = await db.Consents.AsNoTracking().Include(row => row.Person).Include(row => row.DocumentVersion).SingleAsync(Cancellation);
            consent.Should().Match<Consent>(row => row.Person!.Name == InvestorName && row.GivenFor == $"case:{opened.Key}" && row.DocumentVersion!.DocumentKey == "question" && row.KeptUntilUtc == row.GivenUtc.AddDays(180));
        }

        var desk = await HireAsync(new HeldDuty(StaffDuty.PressDesk, Scope.Association));
        (await Work.AnswerAsync(desk, opened.Id, opened.Version, "В среду.", "https://towns.example.org", Cancellation)).Should().BeOfType<CommandOutcome.Done>();
        await RunJobsAsync();
        var mails = await MailsAsync();
        mails.Select(mail => mail.Subject).Should().BeEquivalentTo($"Вопрос № {opened.Number} получен", $"Ответ на вопрос № {opened.Number}");
        mails.Single(mail => mail.Subject!.EndsWith("получен", StringComparison.Ordinal)).TextBody.Should().Contain("Ассоциация малых городов получила ваш вопрос").And.NotContain("Экономический отдел");
        var page = (await Reader().GetPageAsync($"/cases/{token}")).QuerySelector("main")!.Words();
        page.Should().Contain("В среду.").And.Contain("Вопрос получен, готовится ответ.").And.NotContain("отдел");

        var now = await CaseAsync();
        (await Work.MoveAsync(desk, now.Id, now.Version, new(CaseStage.Visit, "так", null, null, false), Cancellation)).Should().BeOfType<CommandOutcome.Invalid>("a question has no stages of a project");
        (await Work.MoveAsync(desk, now.Id, now.Version, new(CaseStage.Won, null, null, null, false), Cancellation)).Should().BeOfType<CommandOutcome.Done>("the answer is the step that follows");
        (await Reader().GetPageAsync($"/cases/{token}")).QuerySelector("main")!.Words().Should().Contain("Ответ дан, работа по вопросу завершена.");
    }

    [Fact]
    public async Task Form_WithoutSayingWhoAsks_KeepsWhatWasTyped()
    {
        using var client = Reader();

        using var answer = await SendAsync(client, Path, ("Question", "Когда откроют мост?"));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var page = await answer.ReadAsync();
        page.QuerySelector("#enquiry-Asker-fault")!.TextContent.Should().Be("Отметьте, кто вы.");
        page.QuerySelector("#enquiry-question")!.TextContent.Should().Be("Когда откроют мост?");
        await using var db = Open();
        (await db.InvestorCases.CountAsync(Cancellation)).Should().Be(0);
        using var investor = await SendAsync(client, Path, ("Question", "Есть ли цех?"), ("Asker", "Investor"));
        investor.StatusCode.Should().Be(HttpStatusCode.BadRequest, "an investor asks elsewhere");
    }

    [Fact]
    public async Task Desks_SeeWhatIsTheirs()
    {
        await SentAsync(Path, ("Question", "Когда откроют мост?"), ("Asker", "Resident"));
        var question = await CaseAsync();
        await SentAsync("/investors/enquiry", ("Question", "Есть ли цех?"));
        var press = await HireAsync(new HeldDuty(StaffDuty.PressDesk, Scope.Association));
        var ofInvestors = await HireDeskAsync();
        var external = await HireDirectorAsync("external");

        (await AskersAsync(press)).Should().Equal(CaseAsker.Resident);
        (await AskersAsync(external)).Should().Equal(CaseAsker.Resident);
        (await AskersAsync(ofInvestors)).Should().BeEquivalentTo([CaseAsker.Investor, CaseAsker.Resident]);
        (await Queries.BoardAsync(ofInvestors, new(Asker: CaseAsker.Resident), 0, 50, Cancellation)).Rows.Should().ContainSingle().Which.Question.Should().Be("Когда откроют мост?");
        await using var db = Open();
        var enquiry = await db.InvestorCases.AsNoTracking().SingleAsync(row => row.Asker == CaseAsker.Investor, Cancellation);
        (await Queries.FindAsync(press, enquiry.Id, Cancellation)).Should().BeNull();
        await Denied(() => Work.AnswerAsync(press, enquiry.Id, enquiry.Version, "Есть.", "https://towns.example.org", Cancellation));
        (await Queries.ReportAsync(ofInvestors, null, Cancellation)).Open.Should().Be(1, "questions are no projects");
        (await Queries.FindAsync(press, question.Id, Cancellation))!.People.Select(person => person.UserId).Should().BeEquivalentTo([press.UserId, ofInvestors.UserId, external.UserId]);
    }

    private async Task<IReadOnlyList<CaseAsker>> AskersAsync(StaffActor by) =>
        [.. (await Queries.BoardAsync(by, new(), 0, 50, Cancellation)).Rows.Select(row => row.Asker)];
}

/// <summary>A body that has to take appeals by law says nothing else.</summary>
public sealed class StatutoryQuestionPageTests : CaseTest
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(base.Settings) { ["Cases:SayQuestionsAreNoAppeals"] = "false" };

    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);

    [Fact]
    public async Task Page_LeavesTheSentenceOut() =>
        (await App.CreateClient().GetPageAsync("/contacts/question")).QuerySelector("main")!.Words().Should().Contain("Кто вы").And.NotContain("59‑ФЗ");
}
