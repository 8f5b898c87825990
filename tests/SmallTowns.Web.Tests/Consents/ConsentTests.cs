using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Consents;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Links;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Consents;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Kinds.Consents;
using SmallTowns.Web.Links;
using SmallTowns.Web.Staff.Consents;
using SmallTowns.Web.Tests.Account;
using SmallTowns.Web.Tests.Kinds;

namespace SmallTowns.Web.Tests.Consents;

public sealed class SqliteConsentTests : ConsentTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresConsentTests : ConsentTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>A consent from its text to the act that is left of it.</summary>
public abstract class ConsentTests : ContentTest
{
    private const string Name = "Проверкина Мария Ивановна";
    private const string Address = "proverkina@example.org";
    private const int KeptDays = 365;

    private static readonly StaffActor Administrator = Actor(105, "Администратор", StaffRole.Administrator);

    private static readonly ConsentTextContent Processing = new()
    {
        Act = ConsentAct.Process,
        PurposeRu = "ответить на обращение",
        PurposeEn = "answer an enquiry",
        TitleRu = "Обработка данных по обращению",
        TitleEn = "Processing of data of an enquiry",
        TextRu = "Согласен на обработку моих имени и адреса.",
        TextEn = "I agree that my name and address are processed.",
        KeptDays = KeptDays,
    };

    private static readonly ConsentTextContent Distribution = Processing with
    {
        Act = ConsentAct.Distribute,
        TitleRu = "Распространение имени",
        TextRu = "Согласен, чтобы моё имя показывали всем.",
        KeptDays = 30,
    };

    private DateTime UtcNow => Clock.GetUtcNow().UtcDateTime;

    [Fact]
    public async Task Text_OfEachPublication_StaysAsAVersion()
    {
        (await InForceAsync("enquiry")).Should().BeNull("nobody has published a text");
        await PublishAsync(ConsentTextReview.SubjectOf("enquiry"), Processing);
        var second = await PublishAsync(ConsentTextReview.SubjectOf("enquiry"), Processing with { TextRu = "Согласен на обработку имени." });

        (await InForceAsync("enquiry")).Should().Match<ConsentVersion>(version => version.Number == 2 && version.TextRu == "Согласен на обработку имени.");
        await WithdrawAsync(second);
        (await InForceAsync("enquiry")).Should().Match<ConsentVersion>(version => version.Number == 3 && version.TextRu == Processing.TextRu);
        await PublishAsync(ConsentTextReview.SubjectOf("enquiry"), Processing with { IsEnded = true });
        (await InForceAsync("enquiry")).Should().BeNull("nobody is asked for it any more");
        await using var db = Open();
        (await db.ConsentVersions.OrderBy(version => version.Number).Select(version => version.TextRu).ToListAsync(Cancellation))
            .Should().Equal(Processing.TextRu, "Согласен на обработку имени.", Processing.TextRu);
    }

    [Fact]
    public async Task Text_ThatCannotBe_IsToldBesideItsField()
    {
        var subject = ConsentTextReview.SubjectOf("enquiry");
        (await ProblemsAsync(subject, new ConsentTextContent())).Select(problem => problem.Field)
            .Should().Equal("TitleRu", "TitleEn", "PurposeRu", "PurposeEn", "TextRu", "TextEn", "KeptDays");
        (await ProblemsAsync(subject, Processing with { KeptDays = 3651 })).Should().ContainSingle().Which.Field.Should().Be("KeptDays");
        await PublishAsync(subject, Processing);

        (await ProblemsAsync(subject, Processing with { Act = ConsentAct.Distribute })).Should().ContainSingle().Which.Field.Should().Be("Act");
    }

    [Fact]
    public async Task Give_WithoutProcessing_IsRefused()
    {
        var distribution = await VersionAsync("public", Distribution);
        await using var db = Open();

        FluentActions.Invoking(() => Service<ConsentLedger>().Give(db, Name, Address, [distribution], "enquiry:1")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task Withdrawal_ByLink_EndsEverythingThatNeedsTheData_AndTheJobErasesThem()
    {
        var given = await GiveAsync();
        using var client = App.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });
        var address = new Uri($"/{ExpiringLinks.AddressOf(given[0].WithdrawalToken)}", UriKind.Relative);
        var page = await client.GetPageAsync(address.OriginalString);
        page.QuerySelector("main")!.TextContent.Should().Contain("Вы отзываете согласие").And.NotContain(Name);
        await EraseAsync();
        (await PlacesOfNameAsync()).Should().Equal("ConsentPersons.Address", "ConsentPersons.Name");

        using var content = new FormUrlEncodedContent(page.QuerySelectorAll("main form input[type=hidden]").OfType<IHtmlInputElement>().ToDictionary(input => input.Name!, input => input.Value));
        using var answer = await client.PostAsync(address, content, Cancellation);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await answer.ReadAsync()).QuerySelector("main")!.TextContent.Should().Contain("Согласие отозвано");
        await using (var db = Open())
        {
            (await db.Consents.AsNoTracking().ToListAsync(Cancellation)).Should().HaveCount(2)
                .And.OnlyContain(consent => consent.WithdrawnUtc == UtcNow && consent.WithdrawnBy == ConsentWithdrawnBy.Link);
        }

        (await Service<ExpiringLinks>().FindAsync(given[1].WithdrawalToken, Cancellation)).State.Should().Be(LinkState.Revoked, "there is nothing left to withdraw");
        Clock.Advance(TimeSpan.FromHours(20));
        await EraseAsync();
        await EraseAsync();

        (await PlacesOfNameAsync()).Should().BeEmpty();
        (await Service<ConsentQueries>().ActsAsync(Administrator, Cancellation)).Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Utc = UtcNow,
            Reason = ErasureReason.WithdrawnByLink,
            Documents = "enquiry № 1, public № 1",
            People = 1,
            Consents = 2,
            EndedUtc = UtcNow - TimeSpan.FromHours(20),
        });
    }

    [Fact]
    public async Task Withdrawal_OfDistributionAlone_LeavesTheOther()
    {
        var given = await GiveAsync();

        (await Service<ExpiringLinks>().ActAsync(given[1].WithdrawalToken, Cancellation)).Done.Should().NotBeNull();
        await EraseAsync();

        await using var db = Open();
        (await db.Consents.OrderBy(consent => consent.Id).Select(consent => consent.WithdrawnUtc).ToListAsync(Cancellation)).Should().Equal(null, UtcNow);
        (await db.ConsentPersons.SingleAsync(Cancellation)).Name.Should().Be(Name);
        (await Service<ExpiringLinks>().FindAsync(given[0].WithdrawalToken, Cancellation)).State.Should().Be(LinkState.Open);
    }

    [Fact]
    public async Task Data_AreKeptForTheLongestPurpose_AndThenErased()
    {
        await GiveAsync();

        Clock.Advance(TimeSpan.FromDays(KeptDays) - TimeSpan.FromMinutes(1));
        await EraseAsync();
        (await PlacesOfNameAsync()).Should().NotBeEmpty();
        Clock.Advance(TimeSpan.FromMinutes(1));
        await EraseAsync();

        (await PlacesOfNameAsync()).Should().BeEmpty();
        (await Service<ConsentQueries>().ActsAsync(Administrator, Cancellation)).Should().ContainSingle()
            .Which.Should().Match<ErasureAct>(act => act.Reason == ErasureReason.TimeIsOver && act.EndedUtc == UtcNow);
    }

    /// <summary>As nodes do whose clocks agree.</summary>
    [Fact]
    public async Task Erasure_BegunSeveralTimesAtOnce_IsDoneAndWrittenDownOnce()
    {
        await GiveAsync();
        Clock.Advance(TimeSpan.FromDays(KeptDays));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(EraseAsync, Cancellation)));

        (await PlacesOfNameAsync()).Should().BeEmpty();
        (await Service<ConsentQueries>().ActsAsync(Administrator, Cancellation)).Should().ContainSingle();
    }

    [Fact]
    public async Task Staff_FindAPerson_AndEndTheConsentForThem()
    {
        await GiveAsync();
        var queries = Service<ConsentQueries>();
        (await queries.CountAsync(Administrator, Cancellation)).Should().BeEquivalentTo(
            [new ConsentCount(Processing.TitleRu, "enquiry", 1, 1, 1, 0), new ConsentCount(Distribution.TitleRu, "public", 1, 1, 1, 0)]);
        (await queries.FindAsync(Administrator, "", Cancellation)).Should().BeEmpty("it is no list of everybody");
        (await queries.FindAsync(Administrator, "никто", Cancellation)).Should().BeEmpty();
        (await queries.FindAsync(Administrator, "EXAMPLE.org", Cancellation)).Should().HaveCount(2);
        var found = (await queries.FindAsync(Administrator, " проверкина ", Cancellation)).Single(row => row.Consent.DocumentVersion!.Act == ConsentAct.Process);

        (await Service<ConsentDecisions>().WithdrawAsync(Administrator, found.Consent.Id, Cancellation)).Should().Be(2);
        (await Service<ConsentDecisions>().WithdrawAsync(Administrator, found.Consent.Id, Cancellation)).Should().Be(0);

        await EraseAsync();
        (await PlacesOfNameAsync()).Should().BeEmpty("the audit log names nobody either");
        await using var db = Open();
        (await db.AuditEntries.SingleAsync(entry => entry.Event == AuditEvent.ConsentWithdrawn, Cancellation)).Detail.Should().Be($"согласие № {found.Consent.Id}, всего: 2");
        (await db.ErasureActs.SingleAsync(Cancellation)).Reason.Should().Be(ErasureReason.WithdrawnByStaff);
    }

    [Fact]
    public async Task Ledger_IsOpenToAdministratorsOnly()
    {
        foreach (var other in new[] { Editor, Director, StaffActor.Nobody })
        {
            await FluentActions.Awaiting(() => Service<ConsentQueries>().FindAsync(other, Name, Cancellation)).Should().ThrowAsync<AccessDeniedException>();
            await FluentActions.Awaiting(() => Service<ConsentDecisions>().WithdrawAsync(other, 1, Cancellation)).Should().ThrowAsync<AccessDeniedException>();
        }
    }

    [Fact]
    public async Task Texts_AreListedWithWhatWaits()
    {
        await PublishAsync(ConsentTextReview.SubjectOf("enquiry"), Processing);
        await ProposeAsync(ConsentTextReview.SubjectOf("public"), Distribution);

        var rows = await Service<ConsentTextQueries>().ReadAsync(Editor, Cancellation);

        rows.Select(row => (row.Key, row.Version, row.ProposalId is not null)).Should().Equal(("enquiry", 1, false), ("public", null, true));
    }

    private async Task<IReadOnlyList<GivenConsent>> GiveAsync()
    {
        var versions = new[] { await VersionAsync("enquiry", Processing), await VersionAsync("public", Distribution) };
        await using var db = Open();
        var given = Service<ConsentLedger>().Give(db, Name, Address, versions, "enquiry:1");
        await db.SaveChangesAsync(Cancellation);
        return given;
    }

    private async Task<ConsentVersion> VersionAsync(string key, ConsentTextContent content)
    {
        await PublishAsync(ConsentTextReview.SubjectOf(key), content);
        return (await InForceAsync(key))!;
    }

    private async Task<ConsentVersion?> InForceAsync(string key)
    {
        await using var db = Open();
        return await ConsentLedger.InForceAsync(db, key, Cancellation);
    }

    private async Task EraseAsync() =>
        await Service<IEnumerable<JobKind>>().OfType<ConsentErasure>().Single().RunAsync(new Job { Kind = "erase-by-consent", Key = "" }, Cancellation);

    /// <summary>Every column of text in the database that holds the name or the address.</summary>
    private async Task<IReadOnlyList<string>> PlacesOfNameAsync()
    {
        await using var db = Open();
        return await ColumnsWith.AnyOfAsync(db, [Name, Address], Cancellation);
    }
}
