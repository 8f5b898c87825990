using Microsoft.EntityFrameworkCore;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Consents;
using SmallTowns.Domain.Letters;
using SmallTowns.Domain.Links;
using SmallTowns.TestSupport;
using SmallTowns.Web.Cases;
using SmallTowns.Web.Links;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Cases;

namespace SmallTowns.Web.Tests.Cases;

public sealed class SqliteCaseLettersTests : CaseLettersTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresCaseLettersTests : CaseLettersTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>What investors are sent, and what is left of it.</summary>
public abstract class CaseLettersTests : CaseTest
{
    [Fact]
    public async Task Confirmation_HasThePromiseAndBothLinks_AndLeavesNoWordsBehind()
    {
        await PublishConsentAsync();
        var token = await SentAsync("/investors/enquiry?town=abinsk", Named());
        await RunJobsAsync();

        var mail = (await MailsAsync()).Single();
        mail.To.ToString().Should().Be(InvestorEmail);
        mail.Subject.Should().Be($"Обращение № {(await CaseAsync()).Number} получено");
        mail.TextBody.Should().Contain("не позже 5 ноября 2026 года").And.Contain("Праздники этого срока ещё не внесены").And.Contain($"http://localhost/cases/{token}").And.NotContain(Question);
        (await Service<ExpiringLinks>().FindAsync(WithdrawalIn(mail), Cancellation)).State.Should().Be(LinkState.Open);
        var letter = await LetterAsync();
        letter.Should().BeEquivalentTo(new { State = LetterState.WrittenToFile, Sealed = (string?)null, Purpose = "case-opened", About = $"case:{(await CaseAsync()).Key}", EndedUtc = (DateTime?)UtcNow });
        mail.MessageId.Should().StartWith(letter.Key);
        (await PlacesOfAsync(token, InvestorEmail)).Should().Equal("ConsentPersons.Address");
    }

    [Fact]
    public async Task Waiting_Letters_AreSealed()
    {
        await PublishConsentAsync();
        var token = await SentAsync("/investors/enquiry", Named());

        await using var db = Open();
        (await db.Letters.AsNoTracking().SingleAsync(Cancellation)).Should().Match<Letter>(letter =>
            letter.State == LetterState.WrittenToFile || (letter.Sealed != null && !letter.Sealed.Contains(token) && !letter.Sealed.Contains("Обращение")));
        (await db.Jobs.SingleAsync(job => job.Kind == "send-letter", Cancellation)).Payload.Should().BeNull();
    }

    [Fact]
    public async Task English_IsAnsweredInEnglish_WithLinksOfItsOwn()
    {
        await PublishConsentAsync();
        var token = await SentAsync("/en/investors/enquiry?town=abinsk", Named());
        var desk = await HireDeskAsync();
        await RunJobsAsync();

        (await Work.AnswerAsync(desk, (await CaseAsync()).Id, (await CaseAsync()).Version, " We have two halls.\r\nCome and see. ", "https://towns.example.org", Cancellation)).Should().BeOfType<CommandOutcome.Done>();
        Clock.Advance(TimeSpan.FromSeconds(1));
        await RunJobsAsync();

        var mails = await MailsAsync();
        mails.Select(mail => mail.Subject).Should().Equal($"Your enquiry No. {(await CaseAsync()).Number} has arrived", $"Answer to your enquiry No. {(await CaseAsync()).Number}");
        mails[1].TextBody!.ReplaceLineEndings("\n").Should().StartWith("We have two halls.\nCome and see.\n\n—\n\n").And.Contain("https://towns.example.org/en/cases/").And.NotContain(token).And.NotMatchRegex("[а-яё]");
        (await Service<PrivateCases>().FindAsync(CaseTokenIn(mails[1]), Cancellation)).State.Should().Be(LinkState.Open);
        (await Service<ExpiringLinks>().FindAsync(WithdrawalIn(mails[1]), Cancellation)).State.Should().Be(LinkState.Open);
        var view = await ViewAsync(desk);
        view.Case.Answers.Single().LetterKey.Should().Be(view.Letters[0].Key);
        view.Letters.Select(letter => letter.State).Should().Equal(LetterState.WrittenToFile, LetterState.WrittenToFile);
        (await PlacesOfAsync("We have two halls")).Should().Equal("CaseAnswers.Text");
    }

    [Fact]
    public async Task Answer_ToAnAnonymousQuestion_IsOnThePageOnly()
    {
        await SentAsync("/investors/enquiry", ("Question", Question));
        var desk = await HireDeskAsync();

        await Work.AnswerAsync(desk, (await CaseAsync()).Id, (await CaseAsync()).Version, "Есть", "https://towns.example.org", Cancellation);
        await RunJobsAsync();

        (await MailsAsync()).Should().BeEmpty();
        (await CaseAsync()).Answers.Single().Should().Match<CaseAnswer>(answer => answer.Text == "Есть" && answer.LetterKey == null && answer.ByName == desk.Name);
    }

    [Fact]
    public async Task Withdrawn_BeforeItLeft_IsDropped()
    {
        await PublishConsentAsync();
        await SentAsync("/investors/enquiry", Named());
        await RunJobsAsync();
        var desk = await HireDeskAsync();
        await Work.AnswerAsync(desk, (await CaseAsync()).Id, (await CaseAsync()).Version, "Есть", "https://towns.example.org", Cancellation);

        (await Service<ExpiringLinks>().ActAsync(WithdrawalIn((await MailsAsync())[0]), Cancellation)).Done.Should().NotBeNull();
        await RunJobsAsync();

        (await MailsAsync()).Should().HaveCount(1);
        (await LetterAsync()).Should().Match<Letter>(letter => letter.State == LetterState.Dropped && letter.Sealed == null);
    }

    /// <summary>The whole way of the data: typed, answered, withdrawn, erased.</summary>
    [Fact]
    public async Task Consent_Withdrawn_ErasesEverythingThatThePersonTyped_AndTheActIsLeft()
    {
        await PublishConsentAsync();
        await PublishSitesAsync("abinsk-7");
        var token = await SentAsync("/investors/enquiry?objects=abinsk-7", Named());
        await RunJobsAsync();
        var desk = await HireDeskAsync();
        await Work.AnswerAsync(desk, (await CaseAsync()).Id, (await CaseAsync()).Version, $"Здравствуйте, {InvestorName}", "https://towns.example.org", Cancellation);
        await RunJobsAsync();
        (await PlacesOfAsync(InvestorName, InvestorEmail, Phone, Organisation, Question)).Should().Equal(
            "CaseAnswers.Text", "ConsentPersons.Address", "ConsentPersons.Name", "InvestorCases.Organisation", "InvestorCases.Phone", "InvestorCases.Question");

        (await Service<ExpiringLinks>().ActAsync(WithdrawalIn((await MailsAsync())[0]), Cancellation)).Done.Should().NotBeNull();

        var view = await ViewAsync(desk);
        (view.Name, view.Address, view.IsKept, view.MayWrite).Should().Be((null, null, false, false));
        (await Queries.BoardAsync(desk, new(), 0, 50, Cancellation)).Rows.Single().Should().Match<CaseRow>(row => row.Who == null && row.Question == null && !row.IsAnonymous);
        (await Work.AnswerAsync(desk, view.Case.Id, view.Case.Version, "Ещё", "https://towns.example.org", Cancellation)).Should().BeOfType<CommandOutcome.Invalid>();
        (await Service<PrivateCases>().FindAsync(token, Cancellation)).Case!.IsKept.Should().BeFalse();
        await EraseAsync();
        await EraseAsync();

        (await PlacesOfAsync(InvestorName, InvestorEmail, Phone, Organisation, Question)).Should().BeEmpty();
        (await Service<PrivateCases>().FindAsync(token, Cancellation)).State.Should().Be(LinkState.Revoked);
        var left = await CaseAsync();
        left.Steps.Select(step => step.Kind).Should().Equal(CaseStepKind.Moved, CaseStepKind.Erased);
        left.Objects.Should().ContainSingle("what it was about names nobody");
        await using var db = Open();
        (await db.ErasureActs.SingleAsync(Cancellation)).Should().Match<ErasureAct>(act => act.Reason == ErasureReason.WithdrawnByLink && act.Documents == "enquiry № 1");
    }

    private async Task<Letter> LetterAsync()
    {
        await using var db = Open();
        return await db.Letters.AsNoTracking().OrderByDescending(letter => letter.Id).FirstAsync(Cancellation);
    }

    private static string WithdrawalIn(MimeKit.MimeMessage mail) => mail.TextBody!.Split("/l/")[1].Split('\n')[0].Trim();

    private static string CaseTokenIn(MimeKit.MimeMessage mail) => mail.TextBody!.Split("/cases/")[1].Split('\n')[0].Trim();
}
