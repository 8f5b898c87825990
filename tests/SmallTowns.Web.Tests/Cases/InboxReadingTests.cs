using System.Text;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Letters;
using SmallTowns.TestSupport;
using SmallTowns.Web.Cases;
using SmallTowns.Web.Links;
using SmallTowns.Web.Mail.Inbox;
using SmallTowns.Web.Tests.Mail;

namespace SmallTowns.Web.Tests.Cases;

public sealed class SqliteInboxReadingTests : InboxReadingTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresInboxReadingTests : InboxReadingTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>Letters that come for the portal: what it can place is in the case and gone from the directory, the rest is moved aside.</summary>
public abstract class InboxReadingTests : CaseTest
{
    private readonly TestDirectory inbox = new();

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(base.Settings) { ["Mail:InboxDirectory"] = inbox.Path, ["Mail:From"] = "portal@towns.example.org" };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        inbox.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Returned_Letter_IsRefused_AndTheCaseSaysSoWithoutTheAddress()
    {
        var number = await AskAsync();

        await ComeAsync(Mail.Letters.Returned(number));

        var desk = await HireDeskAsync();
        (await ViewAsync(desk)).Letters.Single().Should().Match<Web.Staff.Cases.CaseLetterRow>(row =>
            row.State == LetterState.Refused && row.Outcome == "письмо вернулось, 5.1.1: 550 5.1.1 <***>: Recipient address rejected: User unknown");
        (await PlacesOfAsync(InvestorEmail)).Should().Equal("ConsentPersons.Address");
        Left().Should().BeEmpty();
    }

    [Fact]
    public async Task Answer_IsInTheCase_OnceOnly_AndItsSecretsAreNot()
    {
        var number = await AskAsync();

        await ComeAsync(Mail.Letters.Reply(number));
        await ComeAsync(Mail.Letters.Reply(number));

        var answered = (await ViewAsync(await HireDeskAsync())).Case;
        answered.Messages.Single().Should().Match<CaseMessage>(message => message.Way == CaseMessageWay.Mail && message.Text == "Берём первую площадку.\nКогда показ?\n\nhttp://localhost/cases/***");
        answered.HasUnansweredMessage.Should().BeTrue();
        Left().Should().BeEmpty("a letter that is in the case is not kept twice");
    }

    [Fact]
    public async Task Answer_FromAnotherAddressWithFiles_SaysSo()
    {
        var number = await AskAsync();

        await ComeAsync(Mail.Letters.Reply(number, "secretary@example.org"));
        await ComeAsync(Mail.Letters.Marked(number));

        (await ViewAsync(await HireDeskAsync())).Case.Messages.OrderBy(message => message.Id).Select(message => message.Text).Should().SatisfyRespectively(
            other => other.Should().EndWith("[Написано не с того адреса, на который портал посылал письмо.]").And.NotContain("secretary"),
            marked => marked.Should().Be("Нам подходит <b>\nвторая\n\n[Вложений: 1. Портал их не хранит: попросите прислать их вам.]"));
    }

    [Fact]
    public async Task Unplaced_LettersAreMovedAside()
    {
        var number = await AskAsync();

        await ComeAsync(Mail.Letters.Absence(number));
        await ComeAsync(Mail.Letters.Late(number));
        await ComeAsync(Mail.Letters.Reply("0123456789abcdef0123456789abcdef@towns.example.org"));
        await ComeAsync("");

        Left().Should().HaveCount(4).And.OnlyContain(path => path.StartsWith(MailFolder.Aside, StringComparison.Ordinal));
        var found = await ViewAsync(await HireDeskAsync());
        found.Case.Messages.Should().BeEmpty();
        found.Letters.Single().State.Should().Be(LetterState.WrittenToFile, "a letter that is late has not come back");
    }

    [Fact]
    public async Task Answer_OfWhoHasWithdrawn_IsNotWrittenDown()
    {
        var number = await AskAsync();
        await Service<ExpiringLinks>().ActAsync((await MailsAsync()).Single().TextBody!.Split("/l/")[1].Split('\n')[0].Trim(), Cancellation);

        await ComeAsync(Mail.Letters.Reply(number));

        await using var db = Open();
        (await db.CaseMessages.CountAsync(Cancellation)).Should().Be(0);
        Left().Should().BeEmpty();
    }

    [Fact]
    public async Task Answer_BeyondWhatADayBears_Waits()
    {
        var number = await AskAsync();
        var token = (await MailsAsync()).Single().TextBody!.Split("/cases/")[1].Split('\n')[0].Trim();
        for (var written = 0; written < CaseMessages.MostInADay; written++)
            await Service<CaseMessages>().WriteAsync(token, "Ещё", Cancellation);

        await ComeAsync(Mail.Letters.Reply(number));
        Left().Should().ContainSingle().Which.Should().NotStartWith(MailFolder.Aside);
        Clock.Advance(TimeSpan.FromDays(1));
        await RunJobsAsync();

        Left().Should().BeEmpty();
        (await ViewAsync(await HireDeskAsync())).Case.Messages.Should().HaveCount(CaseMessages.MostInADay + 1);
    }

    /// <returns>The number of the letter that the investor got.</returns>
    private async Task<string> AskAsync()
    {
        await PublishConsentAsync();
        await SentAsync("/investors/enquiry?town=abinsk", Named());
        await RunJobsAsync();
        return (await MailsAsync()).Single().MessageId!;
    }

    private async Task ComeAsync(string letter)
    {
        await File.WriteAllBytesAsync(Path.Combine(inbox.Path, $"{Guid.NewGuid():N}.eml"), Encoding.UTF8.GetBytes(letter.ReplaceLineEndings("\r\n")), Cancellation);
        Clock.Advance(TimeSpan.FromMinutes(3));
        await RunJobsAsync();
    }

    private IReadOnlyList<string> Left() => [.. Directory.GetFiles(inbox.Path, "*.eml", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(inbox.Path, path))];
}
