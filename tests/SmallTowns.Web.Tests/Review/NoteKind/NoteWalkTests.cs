using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Public.Search;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Search;
using SmallTowns.Web.Staff.History;
using SmallTowns.Web.Staff.Home;
using SmallTowns.Web.Staff.Review;
using SmallTowns.Web.Tests.Staff;

namespace SmallTowns.Web.Tests.Review.NoteKind;

public sealed class SqliteNoteWalkTests : NoteWalkTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresNoteWalkTests : NoteWalkTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>A kind that lives here only goes the whole way with nothing but its folder and one line of registration.</summary>
public abstract class NoteWalkTests : StaffTest
{
    private static readonly Subject Assembly = NoteReview.SubjectOf("assembly-2026", Scope.Association);
    private static readonly Note First = new() { Title = "Собрание", Text = "В пятницу." };
    private static readonly Note Second = First with { Text = "В субботу." };

    private ContentProposals Contents => Service<ContentProposals>();

    protected override void ConfigureServices(IServiceCollection services) => services.AddReviewedKind<NoteReview>();

    [Fact]
    public async Task Invalid_IsToldBesideTheField_AndNothingIsSaved()
    {
        var outcome = await ProposeAsync(new Note { Text = "Без заголовка" });

        outcome.Should().BeOfType<ProposeOutcome.Invalid>().Which.Problems.Should().ContainSingle().Which.Field.Should().Be("Title");
        await using var db = Open();
        (await db.Proposals.CountAsync(Cancellation)).Should().Be(0);
    }

    [Fact]
    public async Task SentBackAmendedAndApproved_StandsAndIsTold()
    {
        var id = await SentAsync(First);
        (await Decisions.ReturnAsync(Director, id, await VersionAsync(id), "Укажите час", Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        (await SentAsync(First with { Text = "В пятницу в 10:00." })).Should().Be(id, "one proposal of a subject is open at a time");

        (await ApproveAsync(id)).Should().BeOfType<ReviewOutcome.Done>();

        (await NowAsync())!.Text.Should().Be("В пятницу в 10:00.");
        await using var db = Open();
        (await db.PublicChanges.CountAsync(Cancellation)).Should().Be(0, "the first content corrects nothing that anybody has read");
        var second = await SentAsync(Second);
        (await ApproveAsync(second, note: new("Перенесено", "Moved"))).Should().BeOfType<ReviewOutcome.Done>();
        (await db.PublicChanges.SingleAsync(Cancellation)).Should().Match<PublicChange>(change =>
            change.SubjectKey == "note:assembly-2026" && change.Kind == PublicChangeKind.Changed && change.NoteRu == "Перенесено" && change.NoteEn == "Moved");
    }

    [Fact]
    public async Task OwnWork_IsPublishedBySomebodyElse()
    {
        var id = await SentAsync(First, EditingDirector);

        (await ApproveAsync(id, EditingDirector)).Should().BeOfType<ReviewOutcome.OwnProposal>();
        (await ApproveAsync(id)).Should().BeOfType<ReviewOutcome.Done>();
    }

    [Fact]
    public async Task TwoPeopleFromOneState_TheSecondIsToldWhatStands()
    {
        var opened = (await Contents.OpenAsync(Editor, Assembly, Cancellation)).Base;
        await SentAsync(First);

        var outcome = await ProposeAsync(Second, OtherEditor, opened);

        outcome.Should().BeOfType<ProposeOutcome.Conflict>().Which.Theirs.ByName.Should().Be(Editor.Name);
    }

    [Fact]
    public async Task Scheduled_IsPublishedAtItsTimeAndNotBefore()
    {
        var director = (await TestStaff.AddAsync(App, StaffRole.Approver)).Actor;
        var id = await SentAsync(First);
        (await ApproveAsync(id, director, at: Clock.GetUtcNow().UtcDateTime.AddHours(2))).Should().BeOfType<ReviewOutcome.Done>();

        await Jobs.RunDueAsync(Cancellation);
        (await NowAsync()).Should().BeNull();
        Clock.Advance(TimeSpan.FromHours(2));
        await Jobs.RunDueAsync(Cancellation);

        (await NowAsync())!.Title.Should().Be(First.Title);
    }

    [Fact]
    public async Task Withdrawn_WhatStoodBeforeStandsAgain_AndCanBeRestored()
    {
        await PublishedAsync(First);
        var second = await PublishedAsync(Second);

        (await Decisions.WithdrawAsync(Director, second, await VersionAsync(second), new("Ошибка", null), Cancellation)).Should().BeOfType<ReviewOutcome.Done>();

        (await NowAsync()).Should().Be(First);
        var restored = await Service<Restoration>().RestoreProposalAsync(Editor, second, new(Before: false, null, "Всё же в субботу"), Cancellation);
        var id = restored.Should().BeOfType<ProposeOutcome.Sent>().Subject.ProposalId;
        (await ApproveAsync(id)).Should().BeOfType<ReviewOutcome.Done>();
        (await NowAsync()).Should().Be(Second);
    }

    [Fact]
    public async Task AsOf_ShowsWhatStoodThen()
    {
        var start = Clock.GetUtcNow().UtcDateTime;
        await PublishedAsync(First);
        Clock.Advance(TimeSpan.FromDays(1));
        await PublishedAsync(Second);
        await using var db = Open();

        var before = await db.StoodAtAsync(["note"], new PastMoment(start.AddSeconds(-1)), Cancellation);
        var between = await db.StoodAtAsync(["note"], new PastMoment(start.AddHours(1)), Cancellation);
        var now = await db.StoodAtAsync(["note"], new PastMoment(Clock.GetUtcNow().UtcDateTime), Cancellation);

        ContentJson.Read<Note>(before[Assembly.FullKey].Content).Should().Be(new Note());
        ContentJson.Read<Note>(between[Assembly.FullKey].Content).Should().Be(First);
        ContentJson.Read<Note>(now[Assembly.FullKey].Content).Should().Be(Second);
    }

    [Fact]
    public async Task Published_IsFoundByItsWords_AndWithdrawnIsNot()
    {
        (await FoundAsync("субботу")).Should().BeEmpty();
        await PublishedAsync(First);
        var second = await PublishedAsync(Second);

        var found = (await FoundAsync("СОБРАНИЯ в субботу")).Should().ContainSingle().Subject;
        (found.What, found.Address, Text(found.Title), Text(found.Snippet)).Should().Be(("Объявление", "notices/assembly-2026", "Собрание", "В субботу."));
        (await FoundAsync("пятницу")).Should().BeEmpty("another text stands");

        await WithdrawAsync(second);
        (await FoundAsync("субботу")).Should().BeEmpty();
        (await FoundAsync("пятницу")).Should().ContainSingle("what stood before stands again");
        await WithdrawAsync(await FirstIdAsync());
        (await FoundAsync("собрание пятницу")).Should().BeEmpty();
        await using var db = Open();
        (await db.SearchRows.AnyAsync(row => row.Kind == "note", Cancellation)).Should().BeFalse();
    }

    [Fact]
    public async Task Scheduled_IsNotFoundBeforeItsTime()
    {
        var director = (await TestStaff.AddAsync(App, StaffRole.Approver)).Actor;
        await ApproveAsync(await SentAsync(First), director, at: Clock.GetUtcNow().UtcDateTime.AddHours(2));

        (await FoundAsync("пятницу")).Should().BeEmpty();
        Clock.Advance(TimeSpan.FromHours(2));
        await Jobs.RunDueAsync(Cancellation);

        (await FoundAsync("пятницу")).Should().ContainSingle();
    }

    [Fact]
    public async Task RowsOfAnotherMaking_AreMadeAnew()
    {
        await PublishedAsync(First);
        await using (var db = Open())
            await db.SearchRows.ExecuteUpdateAsync(rows => rows.SetProperty(row => row.Making, 0).SetProperty(row => row.Title, "…").SetProperty(row => row.Body, ""), Cancellation);

        await Service<SearchFilling>().FillAsync(Cancellation);

        (await FoundAsync("пятницу")).Should().ContainSingle();
        (await FoundAsync("Анапа")).Should().NotBeEmpty();
    }

    [Fact]
    public async Task History_TellsItByName_AndQueueAndPageShowIt()
    {
        var id = await SentAsync(First);

        var queue = await Service<ReviewQueries>().PageAsync(Director, new(), new(ReviewSort.Submitted, false, 0, 10), Cancellation);
        queue.Rows.Should().ContainSingle().Which.What.Should().Be("Объявление «Собрание»");
        var view = await Service<ProposalQueries>().FindAsync(Director, id, Cancellation);
        (view!.What, view.Concerned, view.May.Publish).Should().Be(("Объявление «Собрание»", "Ассоциация", true));
        await ApproveAsync(id);
        var history = await Service<HistoryQueries>().PageAsync(Director, new(Subject: RecordSubjects.Document), 0, 10, Cancellation);
        history.Rows.Should().ContainSingle().Which.What.Should().Contain("assembly-2026");
    }

    [Fact]
    public async Task ARecordOfTheHistory_IsProposedAnew()
    {
        await PublishedAsync(First);
        await PublishedAsync(Second);
        await using var db = Open();
        var record = await db.ChangeRecords.SingleAsync(r => r.Subject == RecordSubjects.Document && r.Action == ChangeAction.Changed, Cancellation);

        var outcome = await Service<Restoration>().RestoreRecordAsync(Editor, record.Id, new(Before: true, null, "Вернуть"), Cancellation);

        var id = outcome.Should().BeOfType<ProposeOutcome.Sent>().Subject.ProposalId;
        ContentJson.Read<Note>((await db.Proposals.SingleAsync(p => p.Id == id, Cancellation)).Content!).Should().Be(First);
    }

    [Fact]
    public async Task Permissions_AreAskedForTheScopeOfTheSubject()
    {
        var town = await TownIdAsync("abinsk");
        var representative = Actor(106, "Представитель", StaffRole.TownRepresentative) with { TownIds = new HashSet<int> { town } };
        var own = NoteReview.SubjectOf("abinsk-day", Scope.Town(town));
        var other = NoteReview.SubjectOf("temryuk-day", Scope.Town(await TownIdAsync("temryuk")));

        (await ProposeAsync(First, representative, subject: own)).Should().BeOfType<ProposeOutcome.Sent>();
        await FluentActions.Awaiting(() => ProposeAsync(First, representative, subject: other)).Should().ThrowAsync<AccessDeniedException>();
        await FluentActions.Awaiting(() => ProposeAsync(First, representative)).Should().ThrowAsync<AccessDeniedException>("it concerns the whole Association");
        await FluentActions.Awaiting(() => ProposeAsync(First, Director)).Should().ThrowAsync<AccessDeniedException>("a director decides and does not propose");
        var id = await SentAsync(First);
        await FluentActions.Awaiting(() => ApproveAsync(id, OtherEditor)).Should().ThrowAsync<AccessDeniedException>("an editor does not decide");
    }

    [Fact]
    public async Task OfABody_IsDecidedByItsDirectorOrOneOfTheWholeAssociation_AndBothFindItInTheirQueue()
    {
        var economic = await DirectorOfAsync("economic");
        var external = await DirectorOfAsync("external");
        var secretary = (await TestStaff.AddAsync(App, [], [], [new(StaffDuty.Secretary, Scope.Association)])).Actor;
        var ofBody = (await SentOfAsync(Scope.Body(economic.BodyIds.Single()))).ProposalId;
        var ofTown = (await SentOfAsync(Scope.Town(await TownIdAsync("abinsk")))).ProposalId;
        var ofAll = await SentAsync(First);

        (await QueueAsync(economic)).Should().Equal(ofBody);
        (await QueueAsync(external)).Should().BeEmpty();
        (await QueueAsync(secretary)).Should().BeEmpty();
        (await QueueAsync(Director)).Should().Equal(ofBody, ofTown, ofAll);
        (await Service<HomeQueries>().ToReviewAsync(economic, Cancellation)).Count.Should().Be(1);
        (await Service<ProposalQueries>().FindAsync(external, ofBody, Cancellation)).Should().BeNull();
        (await Service<ProposalQueries>().FindAsync(economic, ofBody, Cancellation))!.May.Publish.Should().BeTrue();
        (await Service<ReviewQueries>().NextAsync(economic, ofTown, Cancellation)).Should().Be(ofBody);
        foreach (var (by, id) in new[] { (external, ofBody), (Editor, ofBody), (secretary, ofBody), (economic, ofTown), (economic, ofAll) })
        {
            var version = await VersionAsync(id);
            var commands = new Func<Task>[]
            {
                () => Decisions.ApproveAsync(by, id, version, PublicNote.None, cancellationToken: Cancellation),
                () => Decisions.ApproveAsync(by, id, version, PublicNote.None, Clock.GetUtcNow().UtcDateTime.AddDays(1), Cancellation),
                () => Decisions.ReturnAsync(by, id, version, "Нет", Cancellation),
                () => Decisions.RejectAsync(by, id, version, "Нет", Cancellation),
                () => Decisions.WithdrawAsync(by, id, version, new("Нет", null), Cancellation),
            };
            foreach (var command in commands)
                await command.Should().ThrowAsync<AccessDeniedException>("{0} decides nothing about {1}", by, id);
        }

        await FluentActions.Awaiting(() => Discussion.CommentAsync(external, ofBody, "Кто это?", cancellationToken: Cancellation)).Should().ThrowAsync<AccessDeniedException>();
        (await Discussion.CommentAsync(economic, ofBody, "Читаю", cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        (await ApproveAsync(ofBody, economic)).Should().BeOfType<ReviewOutcome.Done>();
        var second = (await SentOfAsync(Scope.Body(external.BodyIds.Single()))).ProposalId;
        (await ApproveAsync(second)).Should().BeOfType<ReviewOutcome.Done>("a director without bodies decides about everything");
    }

    [Fact]
    public async Task History_OfABody_IsReadByItsDirector()
    {
        var economic = await DirectorOfAsync("economic");
        var external = await DirectorOfAsync("external");
        await SentOfAsync(Scope.Body(economic.BodyIds.Single()));

        (await Service<HistoryQueries>().PageAsync(economic, new(), 0, 10, Cancellation)).Rows.Should().NotBeEmpty();
        (await Service<HistoryQueries>().PageAsync(external, new(), 0, 10, Cancellation)).Rows.Should().BeEmpty();
        (await Service<HomeQueries>().ChangesAsync(economic, Cancellation)).Should().NotBeEmpty();
    }

    private async Task<StaffActor> DirectorOfAsync(string bodyCode) =>
        (await TestStaff.AddAsync(App, [StaffRole.Approver], [], bodyCodes: [bodyCode])).Actor;

    private async Task<ProposeOutcome.Sent> SentOfAsync(Scope scope) =>
        (ProposeOutcome.Sent)await ProposeAsync(First, subject: NoteReview.SubjectOf($"of-{scope.Kind}-{scope.Id}", scope));

    private async Task<IEnumerable<int>> QueueAsync(StaffActor by) =>
        (await Service<ReviewQueries>().PageAsync(by, new(ProposalState.Submitted), new(ReviewSort.Submitted, false, 0, 10), Cancellation)).Rows.Select(row => row.Id);

    private async Task<ProposeOutcome> ProposeAsync(Note note, StaffActor? by = null, EditBase? basedOn = null, Subject? subject = null)
    {
        subject ??= Assembly;
        basedOn ??= (await Contents.OpenAsync(by ?? Editor, subject, Cancellation)).Base;
        return await Contents.ProposeAsync(
            by ?? Editor, subject, ContentJson.Write(note), await SourceIdAsync("paper"), new("Нужно объявить", basedOn), Cancellation);
    }

    private async Task<int> SentAsync(Note note, StaffActor? by = null) =>
        (await ProposeAsync(note, by)).Should().BeOfType<ProposeOutcome.Sent>().Subject.ProposalId;

    private async Task<ReviewOutcome> ApproveAsync(int id, StaffActor? by = null, DateTime? at = null, PublicNote? note = null) =>
        await Decisions.ApproveAsync(by ?? Director, id, await VersionAsync(id), note ?? PublicNote.None, at, Cancellation);

    private async Task<int> PublishedAsync(Note note)
    {
        var id = await SentAsync(note);
        (await ApproveAsync(id)).Should().BeOfType<ReviewOutcome.Done>();
        return id;
    }

    private async Task WithdrawAsync(int id) =>
        (await Decisions.WithdrawAsync(Director, id, await VersionAsync(id), new("Ошибка", null), Cancellation)).Should().BeOfType<ReviewOutcome.Done>();

    private async Task<int> FirstIdAsync()
    {
        await using var db = Open();
        return await db.Proposals.Where(p => p.State == ProposalState.Published).Select(p => p.Id).SingleAsync(Cancellation);
    }

    private async Task<IReadOnlyList<Found>> FoundAsync(string typed) =>
        (await Service<SearchQueries>().FindAsync(SearchRequest.Read(typed), Cancellation))!.Results;

    private static string Text(IEnumerable<MarkedPiece> pieces) => string.Concat(pieces.Select(piece => piece.Text));

    private async Task<int> VersionAsync(int id)
    {
        await using var db = Open();
        return await db.Proposals.Where(p => p.Id == id).Select(p => p.Version).SingleAsync(Cancellation);
    }

    private async Task<Note?> NowAsync()
    {
        await using var db = Open();
        var document = await db.PublishedDocuments.AsNoTracking().SingleOrDefaultAsync(d => d.SubjectKey == Assembly.FullKey, Cancellation);
        return document is null ? null : ContentJson.Read<Note>(document.Content);
    }
}
