using Microsoft.EntityFrameworkCore;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.Sources;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Catalogue;
using SmallTowns.Web.Staff.History;
using SmallTowns.Web.Staff.Review;
using SmallTowns.Web.Staff.Sources;
using SmallTowns.Web.Tests.Staff.Review;

namespace SmallTowns.Web.Tests.Staff.Catalogue;

public sealed class SourceProposalsOnSqliteTests : SourceProposalsTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class SourceProposalsOnPostgresTests : SourceProposalsTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>What stands behind public figures is changed by two people.</summary>
public abstract class SourceProposalsTests : ReviewTest
{
    private const string NewTitle = "Новое имя статьи";

    private static readonly Subject Paper = SourceReview.SubjectOf("paper");

    private ContentProposals Contents => Service<ContentProposals>();

    private SourceCatalogue Catalogue => Service<SourceCatalogue>();

    [Fact]
    public async Task ChangedTitle_IsShownOnceADirectorHasApproved()
    {
        var settlement = Service<PublishedSettlement>();
        var old = (await settlement.GetAsync(Cancellation)).Sources.Single(source => source.Code == "paper").Title.Ru;

        var id = Sent(await ProposeAsync(paper => paper with { TitleRu = NewTitle + " " }));

        (await settlement.GetAsync(Cancellation)).Sources.Should().Contain(source => source.Title.Ru == old);
        await PublishAsync(id);
        (await settlement.GetAsync(Cancellation)).Sources.Should().Contain(source => source.Title.Ru == NewTitle);
        (await PageAsync("/towns/abinsk")).Should().NotContain(old);
        await using var db = Open();
        (await db.ChangeRecords.SingleAsync(r => r.Subject == RecordSubjects.Source && r.Key == "source:paper", Cancellation)).After.Should().Contain(NewTitle);
        (await db.PublicChanges.SingleAsync(Cancellation)).Should().Match<PublicChange>(change => change.SubjectKey == "source:paper" && change.ScopeKind == ScopeKind.Association);
    }

    [Fact]
    public async Task BadAddress_IsToldBesideItsField() =>
        (await ProposeAsync(paper => paper with { Url = "javascript:alert(1)" }))
            .Should().BeOfType<ProposeOutcome.Invalid>().Which.Problems.Should().ContainSingle().Which.Field.Should().Be("Url");

    [Fact]
    public async Task SentBackAndAmended_IsOneProposal()
    {
        var id = Sent(await ProposeAsync(paper => paper with { TitleRu = "Первое" }));
        (await Decisions.ReturnAsync(Director, id, (await ProposalAsync(id)).Version, "Проверьте название", Cancellation)).Should().BeOfType<ReviewOutcome.Done>();

        var opened = await Contents.OpenAsync(OtherEditor, Paper, Cancellation);

        (opened.OpenBy, opened.Open!.DecisionReason).Should().Be((Editor.Name, "Проверьте название"));
        Sent(await ProposeAsync(paper => paper with { TitleRu = NewTitle }, OtherEditor)).Should().Be(id);
    }

    [Fact]
    public async Task TwoEditorsFromOneState_TheSecondIsToldWhatIsProposed()
    {
        var opened = (await Contents.OpenAsync(OtherEditor, Paper, Cancellation)).Base;
        Sent(await ProposeAsync(paper => paper with { TitleRu = "Первое" }));

        var outcome = await ProposeAsync(paper => paper with { TitleRu = "Второе" }, OtherEditor, opened);

        outcome.Should().BeOfType<ProposeOutcome.Conflict>().Which.Theirs.ByName.Should().Be(Editor.Name);
    }

    [Fact]
    public async Task Scheduled_IsPublishedAtItsTimeAndNotBefore()
    {
        var director = (await TestStaff.AddAsync(App, StaffRole.Approver)).Actor;
        var id = Sent(await ProposeAsync(paper => paper with { TitleRu = NewTitle }));
        (await ApproveAsync(id, director, Clock.GetUtcNow().UtcDateTime.AddHours(2))).Should().BeOfType<ReviewOutcome.Done>();

        await Jobs.RunDueAsync(Cancellation);
        (await TitleAsync()).Should().NotBe(NewTitle);
        Clock.Advance(TimeSpan.FromHours(2));
        await Jobs.RunDueAsync(Cancellation);

        (await TitleAsync()).Should().Be(NewTitle);
    }

    [Fact]
    public async Task Withdrawn_TheOldTitleStandsAgain_AndTheNewOneCanBeRestored()
    {
        var old = await TitleAsync();
        var id = Sent(await ProposeAsync(paper => paper with { TitleRu = NewTitle }));
        await PublishAsync(id);

        (await Decisions.WithdrawAsync(Director, id, (await ProposalAsync(id)).Version, new("Ошибка", null), Cancellation)).Should().BeOfType<ReviewOutcome.Done>();

        (await TitleAsync()).Should().Be(old);
        await PublishAsync(Sent(await Service<Restoration>().RestoreProposalAsync(Editor, id, new(Before: false, null, "Всё же так"), Cancellation)));
        (await TitleAsync()).Should().Be(NewTitle);
    }

    [Fact]
    public async Task ARecordOfTheHistory_IsProposedAnew()
    {
        var old = await TitleAsync();
        await PublishAsync(Sent(await ProposeAsync(paper => paper with { TitleRu = NewTitle, NoteRu = "Читать с оговоркой" })));
        var history = await Service<HistoryQueries>().PageAsync(Editor, new(Subject: RecordSubjects.Source), 0, 10, Cancellation);
        var row = history.Rows.Should().ContainSingle().Subject;
        (row.What, row.Restore!.AsksSource).Should().Be(("Источник: paper", false));

        await PublishAsync(Sent(await Service<Restoration>().RestoreRecordAsync(Editor, row.Id, new(Before: true, null, "Вернуть"), Cancellation)));

        (await TitleAsync()).Should().Be(old);
    }

    [Fact]
    public async Task PageOfAPastDay_NamesTheSourceAsItWasNamedThen()
    {
        var (old, then) = (await TitleAsync(), Clock.GetUtcNow().UtcDateTime.AddHours(1));
        Clock.Advance(TimeSpan.FromDays(1));
        await PublishAsync(Sent(await ProposeAsync(paper => paper with { TitleRu = NewTitle })));

        var past = await Service<SettlementSystemLoader>().LoadAsync(new PastMoment(then), Cancellation);

        past.Sources.Single(source => source.Code == "paper").Title.Ru.Should().Be(old);
        past.Towns.SelectMany(town => town.Figures).Where(figure => figure.Source.Code == "paper").Should().OnlyContain(figure => figure.Source.Title.Ru == old);
    }

    [Fact]
    public async Task SourceOfAnOpenProposal_IsNotChangedBehindIt()
    {
        var input = new SourceContent { TitleRu = "Отчёт", TitleEn = "Report", ShortTitleRu = "отчёт", ShortTitleEn = "report" };
        var sourceId = (await Catalogue.AddAsync(Editor, "report", input, Cancellation)).Should().BeOfType<CatalogueOutcome.Saved>().Subject.Id;
        var proposal = await ProposeAsync(await AbinskPopulationAsync(41_000, 2026, "report"));

        var refused = await Catalogue.ChangeAsync(Editor, sourceId, 0, input with { Url = "https://example.org/" }, Cancellation);

        refused.Should().BeOfType<CatalogueOutcome.NeedsReview>();
        (await Submission.RecallAsync(Editor, proposal, Cancellation)).Should().BeTrue();
        (await Catalogue.ChangeAsync(Editor, sourceId, 0, input with { Url = "https://example.org/" }, Cancellation)).Should().BeOfType<CatalogueOutcome.Saved>();
    }

    [Fact]
    public async Task ListAndUses_TellOfTheOpenProposal()
    {
        Sent(await ProposeAsync(paper => paper with { TitleRu = NewTitle }));

        var id = await SourceIdAsync("paper");
        (await Service<SourceQueries>().AllAsync(Editor, Cancellation)).Single(line => line.Code == "paper").Open.Should().Be(ProposalState.Submitted);
        (await Catalogue.UsesAsync(Editor, id, Cancellation)).Should().Contain(use => use.What == "Правка на проверке");
        var queue = await Service<ReviewQueries>().PageAsync(Director, new(), new(ReviewSort.Submitted, false, 0, 10), Cancellation);
        queue.Rows.Should().ContainSingle().Which.What.Should().Be($"Источник «{NewTitle}»");
        (await Catalogue.FindAsync(Editor, "paper", Cancellation)).Should().Be(id);
    }

    [Fact]
    public async Task Permissions_AreThoseOfTheListOfSources_AndDecidingIsADirectors()
    {
        var representative = Actor(106, "Представитель", StaffRole.TownRepresentative) with { TownIds = new HashSet<int> { await TownIdAsync("abinsk") } };
        await FluentActions.Awaiting(() => ProposeAsync(paper => paper, representative)).Should().ThrowAsync<AccessDeniedException>();
        var id = Sent(await ProposeAsync(paper => paper with { TitleRu = NewTitle }, EditingDirector));
        await FluentActions.Awaiting(() => ApproveAsync(id, Editor)).Should().ThrowAsync<AccessDeniedException>();
        await FluentActions.Awaiting(() => ApproveAsync(id, Actor(107, "Администратор", StaffRole.Administrator))).Should().ThrowAsync<AccessDeniedException>();

        (await ApproveAsync(id, EditingDirector)).Should().BeOfType<ReviewOutcome.OwnProposal>();
        (await ApproveAsync(id)).Should().BeOfType<ReviewOutcome.Done>();
    }

    private async Task<ProposeOutcome> ProposeAsync(Func<SourceContent, SourceContent> change, StaffActor? by = null, EditBase? basedOn = null)
    {
        var opened = await Contents.OpenAsync(by ?? Editor, Paper, Cancellation);
        var content = ContentJson.Write(change(ContentJson.Read<SourceContent>(opened.Content)));
        return await Contents.ProposeAsync(by ?? Editor, Paper, content, null, new("Название неточно", basedOn ?? opened.Base), Cancellation);
    }

    private async Task<string> TitleAsync()
    {
        await using var db = Open();
        return await db.Sources.Where(source => source.Code == "paper").Select(source => source.TitleRu).SingleAsync(Cancellation);
    }

    private static int Sent(ProposeOutcome outcome) => outcome.Should().BeOfType<ProposeOutcome.Sent>().Subject.ProposalId;
}
