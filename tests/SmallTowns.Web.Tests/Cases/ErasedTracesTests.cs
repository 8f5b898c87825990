using System.Text;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Consents;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.Consents;
using SmallTowns.Web.Links;
using SmallTowns.Web.Readers;
using SmallTowns.Web.Staff.Cases;

namespace SmallTowns.Web.Tests.Cases;

/// <summary>
/// What is left of an investor in the bytes of the database once they are erased and it is compacted, as operations.md tells to do: neither what
/// they typed, nor what was written to them, nor their files, nor what they kept.
/// </summary>
public sealed class ErasedTracesTests : CaseTest
{
    private const string Answer = "Здравствуйте, Мария Ивановна! Есть цех на Заводской.";
    private const string ViewName = "Цеха для Марии";
    private const string FileWords = "%PDF-1.4\nАнкета Проверкиной\n%%EOF";

    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);

    [Fact]
    public async Task Copy_OfTheCompactedDatabase_HoldsNothingOfAnErasedInvestor()
    {
        await PublishConsentAsync();
        await PublishAsync(ConsentTextReview.SubjectOf(ReaderAccounts.ConsentDocument), new ConsentTextContent
        {
            Act = ConsentAct.Process,
            PurposeRu = "хранить отборы",
            PurposeEn = "keep views",
            TitleRu = "Хранение адреса",
            TitleEn = "Keeping the address",
            TextRu = "Согласен.",
            TextEn = "I agree.",
            KeptDays = 365,
        });
        await SentAsync("/investors/enquiry?town=abinsk", Named());
        await Service<ReaderAccounts>().AskToSaveAsync(
            ViewAddress.Read("investors/sites?town=abinsk")!, ViewName, true, InvestorEmail, (await Service<ReaderAccounts>().ConsentAsync(Cancellation))!, new Microsoft.AspNetCore.Http.DefaultHttpContext().Request, Cancellation);
        await RunJobsAsync();
        var desk = await HireDeskAsync();
        var found = await CaseAsync();
        await Work.AnswerAsync(desk, found.Id, found.Version, Answer, "https://towns.example.org", Cancellation);
        using (var file = new MemoryStream(Encoding.UTF8.GetBytes(FileWords)))
            (await Service<CaseFileWork>().AddAsync(desk, found.Id, "анкета.pdf", file, Cancellation)).Should().BeNull();
        await RunJobsAsync();
        string[] words = [InvestorName, InvestorEmail, Phone, Organisation, Question, Answer, ViewName, "Анкета Проверкиной"];
        (await FoundInCopyAsync(words)).Should().BeEquivalentTo(words, "before the erasure all of it is there, or the test proves nothing");

        foreach (var mail in (await MailsAsync()).Where(mail => mail.Subject!.StartsWith("Обращение", StringComparison.Ordinal) || mail.Subject.StartsWith("Подтвердите", StringComparison.Ordinal)))
        {
            foreach (var token in mail.TextBody!.Split("/l/").Skip(1).Select(rest => rest[..43]))
            {
                if ((await Service<ExpiringLinks>().FindAsync(token, Cancellation)).Purpose is { Code: "withdraw-consent" })
                    (await Service<ExpiringLinks>().ActAsync(token, Cancellation)).Done.Should().NotBeNull();
            }
        }

        await EraseAsync();

        (await FoundInCopyAsync(words)).Should().BeEmpty();
    }

    /// <summary>A compacted copy has no free pages, where a deleted row would still be read.</summary>
    private async Task<IReadOnlyList<string>> FoundInCopyAsync(IEnumerable<string> words)
    {
        using var directory = new TestDirectory();
        var copy = Path.Combine(directory.Path, "copy.db");
        await using (var db = Open())
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", Cancellation);
        var bytes = await File.ReadAllBytesAsync(copy, Cancellation);
        return [.. words.Where(word => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0)];
    }
}
