using Microsoft.EntityFrameworkCore;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.Cases;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites;
using SmallTowns.Web.Staff.Cases;
using SmallTowns.Web.Staff.Sites;
using SmallTowns.Web.Tests.Cases;

namespace SmallTowns.Web.Tests.Staff.Cases;

public sealed class SqliteCaseWorkTests : CaseWorkTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresCaseWorkTests : CaseWorkTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>What the department does with cases. The clock stands at noon of Monday, 2 November 2026 in Moscow.</summary>
public abstract class CaseWorkTests : CaseTest
{
    [Fact]
    public async Task Move_IsWrittenDown_AndOfTwoWhoMoveOneIsToldToLookAgain()
    {
        await OpenCaseAsync("town=abinsk");
        var (desk, other) = (await HireDeskAsync(), await HireDeskAsync());
        var (id, version) = await PlaceAsync();

        (await Work.MoveAsync(desk, id, version, new(CaseStage.Shortlist), Cancellation)).Should().BeOfType<CommandOutcome.Invalid>()
            .Which.Problems.Should().ContainSingle().Which.Should().Be(new Web.Shared.InputProblem("Note", "Напишите, почему: стадия пропущена, работа возвращается или кончается."));
        (await Work.MoveAsync(desk, id, version, new(CaseStage.Shortlist, "Всё ясно из письма"), Cancellation)).Should().BeOfType<CommandOutcome.Done>();
        (await Work.MoveAsync(other, id, version, new(CaseStage.Qualified), Cancellation)).Should().BeOfType<CommandOutcome.Overtaken>();
        (await Work.MoveAsync(other, 999, 0, new(CaseStage.Qualified), Cancellation)).Should().BeOfType<CommandOutcome.Overtaken>();

        var moved = await CaseAsync();
        (moved.Stage, moved.StageDueOn, moved.NextDueOn).Should().Be((CaseStage.Shortlist, new DateOnly(2026, 11, 16), new DateOnly(2026, 11, 5)));
        moved.Steps[^1].Should().BeEquivalentTo(new { From = (CaseStage?)CaseStage.Lead, To = (CaseStage?)CaseStage.Shortlist, ByUserId = (int?)desk.UserId, ByName = desk.Name, Note = "Всё ясно из письма", Utc = UtcNow });
    }

    [Fact]
    public async Task Won_ProposesItsObjectsAsOccupied_AndLost_FreesWhatWasKept()
    {
        await PublishSitesAsync("abinsk-1", "abinsk-2");
        var (first, second) = (SiteReference.TryParse("abinsk-1")!.Value, SiteReference.TryParse("abinsk-2")!.Value);
        await OpenCaseAsync("objects=abinsk-1,abinsk-2");
        var desk = await HireDeskAsync();
        var (id, version) = await PlaceAsync();
        (await Sites.ProposeAsync(desk, id, Cancellation)).Should().BeEquivalentTo(CaseSitesOutcome.Nothing, "it is open");
        await Work.MoveAsync(desk, id, version, new(CaseStage.Won, "Сразу согласились"), Cancellation);

        var won = await Sites.ProposeAsync(desk, id, Cancellation);

        (won.Proposed, won.Left).Should().BeEquivalentTo((new[] { first, second }, Array.Empty<SiteReference>()));
        (await Sites.ProposeAsync(desk, id, Cancellation)).Left.Should().Equal([first, second], "what waits already is not proposed twice");
        await using var db = Open();
        var waiting = await db.Proposals.Include(proposal => proposal.Revisions).Where(proposal => proposal.Kind == SiteSubjects.Kind && proposal.State == Domain.Review.ProposalState.Submitted).OrderBy(proposal => proposal.Id).ToListAsync(Cancellation);
        waiting.Should().HaveCount(2).And.OnlyContain(proposal => !proposal.Revisions.Any(revision => revision.Reason!.Contains("2026-")), "readers see the reason, and the case is private");
        foreach (var proposal in waiting)
            await PublishAsync(proposal.Id);
        var published = (await Service<PublishedSites>().GetAsync(Cancellation)).Find(first)!;
        (published.Status, published.StatusSince, published.NameRu).Should().Be((SiteStatus.Occupied, new DateOnly(2026, 11, 2), "Северная"));
    }

    [Fact]
    public async Task Lost_FreesObjectsInTalks_ButNotThoseOfAnotherOpenCase()
    {
        await PublishSitesAsync("abinsk-1", "abinsk-2");
        foreach (var number in new[] { 1, 2 })
        {
            var reference = SiteReference.TryCreate("abinsk", number)!.Value;
            var place = (await Service<SiteQueries>().PlaceAsync(Editor, reference, Cancellation))!;
            await PublishAsync(place.Subject, await PublishedAsync<SiteObject>(place.Subject) with { Status = SiteStatus.InTalks, StatusSince = new(2026, 10, 1) });
        }

        await OpenCaseAsync("objects=abinsk-1,abinsk-2");
        var desk = await HireDeskAsync();
        var (id, version) = await PlaceAsync();
        await OpenCaseAsync("objects=abinsk-2");
        await Work.MoveAsync(desk, id, version, new(CaseStage.Lost, "Дорого", LossReason.Price, "Соседний край"), Cancellation);

        var lost = await Sites.ProposeAsync(desk, id, Cancellation);

        lost.Proposed.Select(reference => reference.ToString()).Should().Equal("abinsk-1");
        lost.Left.Should().BeEmpty();
        await Denied(() => Sites.ProposeAsync(Editor, id, Cancellation));
    }

    [Fact]
    public async Task Reopen_IsTheDirectorsAlone()
    {
        await OpenCaseAsync("town=abinsk");
        var (desk, director, organiser) = (await HireDeskAsync(), await HireDirectorAsync("economic"), await HireDirectorAsync("organisational"));
        var (id, version) = await PlaceAsync();
        await Work.MoveAsync(desk, id, version, new(CaseStage.Lost, "Дорого", LossReason.Price, "Соседний край"), Cancellation);
        (id, version) = await PlaceAsync();

        await Denied(() => Work.ReopenAsync(desk, id, version, CaseStage.Visit, "Вернулся", Cancellation));
        await Denied(() => Work.ReopenAsync(organiser, id, version, CaseStage.Visit, "Вернулся", Cancellation));
        (await Work.ReopenAsync(director, id, version, CaseStage.Visit, " ", Cancellation)).Should().BeOfType<CommandOutcome.Invalid>();
        (await Work.ReopenAsync(director, id, version, CaseStage.Visit, "Вернулся", Cancellation)).Should().BeOfType<CommandOutcome.Done>();

        (await CaseAsync()).Should().Match<InvestorCase>(opened => opened.Stage == CaseStage.Visit && opened.LostTo == null && opened.LossReason == null);
    }

    [Fact]
    public async Task Cases_AreSeenByTheirDeskAndTheEconomicDirector_AndNobodyElse()
    {
        await PublishSitesAsync("abinsk-7");
        await OpenCaseAsync("objects=abinsk-7");
        var id = (await CaseAsync()).Id;
        await OpenCaseAsync("town=temryuk");
        await OpenCaseAsync("");
        var abinsk = await HireAsync(new HeldDuty(StaffDuty.InvestorDesk, Scope.Town(await TownIdAsync("abinsk"))));

        (await SeenByAsync(await HireDeskAsync())).Should().Be(3);
        (await SeenByAsync(await HireDirectorAsync())).Should().Be(3, "who decides about everything decides about this too");
        (await SeenByAsync(await HireDirectorAsync("economic"))).Should().Be(3);
        (await SeenByAsync(await HireDirectorAsync("organisational"))).Should().Be(0);
        (await SeenByAsync(abinsk)).Should().Be(1);
        (await Queries.FindAsync(abinsk, id, Cancellation)).Should().NotBeNull();
        (await Queries.FindAsync(abinsk, id + 1, Cancellation)).Should().BeNull();
        await Denied(() => Work.AnswerAsync(abinsk, id + 1, 0, "Здравствуйте", "http://localhost", Cancellation));
        await Denied(() => Queries.FindAsync(Administrator, id, Cancellation));
        await Denied(() => Queries.BoardAsync(Administrator, new(), 0, 50, Cancellation));
        await Denied(() => Queries.BoardAsync(Editor, new(), 0, 50, Cancellation));
        (await Queries.CountAllAsync(Administrator, Cancellation)).Should().Be(new CaseCount(3, 0));
        await Denied(() => Queries.CountAllAsync(Editor, Cancellation));
    }

    [Fact]
    public async Task Board_HasTheLateFirst_WithTheWorkingDaysThatTheyAreLate()
    {
        await OpenCaseAsync("town=abinsk");
        var desk = await HireDeskAsync();
        var first = (await CaseAsync()).Id;
        // Friday the 6th, due on Wednesday the 11th; the first was due on Thursday the 5th.
        Clock.Advance(TimeSpan.FromDays(4));
        await OpenCaseAsync("town=temryuk");
        Clock.Advance(TimeSpan.FromDays(4));

        var board = await Queries.BoardAsync(desk, new(), 0, 50, Cancellation);

        // Tuesday the 10th: the 6th, the 9th and the 10th.
        board.Rows.Select(row => (row.Id, row.NextDueOn, row.DaysOverdue)).Should().Equal((first, new DateOnly(2026, 11, 5), 3), (first + 1, new DateOnly(2026, 11, 11), 0));
        (board.Total, board.Overdue, board.ByStage[CaseStage.Lead]).Should().Be((2, 1, 2));
        board.Towns.Should().Equal(("abinsk", "Абинск"), ("temryuk", "Темрюк"));
        (await Queries.CountAsync(desk, Cancellation)).Should().Be(new CaseCount(2, 1));
        (await IdsAsync(desk, new(Town: "temryuk"))).Should().Equal(first + 1);
        (await IdsAsync(desk, new(CaseDesk.Mine))).Should().BeEmpty();
        (await IdsAsync(desk, new(CaseDesk.Unassigned))).Should().Equal(first, first + 1);
        var row = await Queries.FindAsync(desk, first, Cancellation);
        await Work.MoveAsync(desk, first, row!.Case.Version, new(CaseStage.Abandoned, "Передумали"), Cancellation);
        (await IdsAsync(desk, new())).Should().Equal([first + 1], "what is over is asked for by its stage");
        (await IdsAsync(desk, new(Stage: CaseStage.Abandoned))).Should().Equal(first);
    }

    [Fact]
    public async Task Board_OnASaturday_DoesNotCallLateWhatWasDueOnFriday()
    {
        Clock.Advance(TimeSpan.FromDays(1));
        await OpenCaseAsync("town=abinsk");
        var desk = await HireDeskAsync();
        (await CaseAsync()).NextDueOn.Should().Be(new DateOnly(2026, 11, 6));

        Clock.Advance(TimeSpan.FromDays(5));

        (await Queries.CountAsync(desk, Cancellation)).Should().Be(new CaseCount(1, 0));
        Clock.Advance(TimeSpan.FromDays(1));
        (await Queries.CountAsync(desk, Cancellation)).Should().Be(new CaseCount(1, 1));
    }

    [Fact]
    public async Task HandOver_AndDeputy_PutACaseOnADesk()
    {
        await OpenCaseAsync("town=abinsk");
        var (desk, deputy, elsewhere) = (await HireDeskAsync(), await HireDeskAsync(), await HireAsync(new HeldDuty(StaffDuty.InvestorDesk, Scope.Town(await TownIdAsync("temryuk")))));
        var (id, version) = await PlaceAsync();

        (await Work.HandOverAsync(desk, id, version, elsewhere.UserId, Cancellation)).Should().BeOfType<CommandOutcome.Invalid>("the case is not about that town");
        (await Work.HandOverAsync(desk, id, version, desk.UserId, Cancellation)).Should().BeOfType<CommandOutcome.Done>();
        (id, version) = await PlaceAsync();
        (await Work.NameDeputyAsync(desk, id, version, desk.UserId, new(2026, 11, 3), new(2026, 11, 9), Cancellation)).Should().BeOfType<CommandOutcome.Invalid>();
        (await Work.NameDeputyAsync(desk, id, version, deputy.UserId, new(2026, 11, 3), new(2026, 11, 9), Cancellation)).Should().BeOfType<CommandOutcome.Done>();

        var view = await ViewAsync(desk);
        (view.Responsible, view.Deputy).Should().Be((desk.Name, deputy.Name));
        view.People.Select(person => person.UserId).Should().BeEquivalentTo([desk.UserId, deputy.UserId]);
        view.Case.Steps.Select(step => step.Note).Should().Equal(null, $"никто → {desk.Name}", $"{deputy.Name}, 03.11.2026–09.11.2026");
        (await IdsAsync(desk, new(CaseDesk.Mine))).Should().Equal(id);
        (await IdsAsync(deputy, new(CaseDesk.Mine))).Should().BeEmpty("it begins tomorrow");
        Clock.Advance(TimeSpan.FromDays(1));
        (await Queries.BoardAsync(deputy, new(CaseDesk.Mine), 0, 50, Cancellation)).Rows.Single().IsDeputy.Should().BeTrue();
        Clock.Advance(TimeSpan.FromDays(7));
        (await IdsAsync(deputy, new(CaseDesk.Mine))).Should().BeEmpty();
    }

    [Fact]
    public async Task Facts_AndObjects_AreKept_AndWhatLeadsNowhereIsNamed()
    {
        await PublishSitesAsync("abinsk-7", "abinsk-9", "krymsk-2");
        await OpenCaseAsync("objects=abinsk-7,abinsk-9");
        var desk = await HireDeskAsync();
        var (id, version) = await PlaceAsync();

        (await Work.SetFactsAsync(desk, id, version, new(null, new(2027, 1, 1), -5, null), "abinsk-7, abinsk-8, nowhere-1", ["abinsk"], Cancellation)).Should().BeOfType<CommandOutcome.Invalid>()
            .Which.Problems.Select(problem => (problem.Field, problem.Sentence)).Should().Equal(
                ("References", "Этих объектов в реестре нет: abinsk-8, nowhere-1. Имя объекта — город и номер, например abinsk-7."),
                ("RealStart", "Этот день ещё не наступил."), ("Jobs", "Такого числа или дня быть не может."));
        (await Work.SetFactsAsync(desk, id, version, new(new(2027, 4, 1), null, 120, 450_000_000), "abinsk-9\nkrymsk-2", ["temryuk", "atlantis"], Cancellation)).Should().BeOfType<CommandOutcome.Done>();

        var kept = await CaseAsync();
        kept.Facts.Should().Be(new CaseFacts(new(2027, 4, 1), null, 120, 450_000_000));
        kept.Objects.Select(row => row.Reference).Should().BeEquivalentTo("abinsk-9", "krymsk-2");
        kept.Towns.Select(row => row.Slug).Should().BeEquivalentTo("abinsk", "krymsk", "temryuk");
        await using var db = Open();
        (await db.CaseObjects.CountAsync(Cancellation)).Should().Be(2);
        (await db.InvestorCases.CountAsync(row => row.Objects.Any(one => one.Reference == "krymsk-2"), Cancellation)).Should().Be(1, "cases are asked for by their objects");
    }

    [Fact]
    public async Task Desk_OfATown_CannotPutACaseOffItsOwnDesk()
    {
        await OpenCaseAsync("town=abinsk");
        var abinsk = await HireAsync(new HeldDuty(StaffDuty.InvestorDesk, Scope.Town(await TownIdAsync("abinsk"))));
        var (id, version) = await PlaceAsync();

        (await Work.SetFactsAsync(abinsk, id, version, CaseFacts.None, "", ["temryuk"], Cancellation)).Should().BeOfType<CommandOutcome.Invalid>()
            .Which.Problems.Should().ContainSingle().Which.Field.Should().Be("References");
        (await CaseAsync()).Towns.Select(row => row.Slug).Should().Equal("abinsk");
    }

    [Fact]
    public async Task Erase_ByHand_LeavesTheSteps_AndIsInTheAuditLog()
    {
        await OpenCaseAsync("town=abinsk");
        var desk = await HireDeskAsync();
        var (id, version) = await PlaceAsync();

        (await Work.EraseAsync(desk, id, version, Cancellation)).Should().BeOfType<CommandOutcome.Done>();

        var left = await CaseAsync();
        (left.Question, left.Steps[^1].Kind, left.Steps[^1].ByName).Should().Be((null, CaseStepKind.Erased, desk.Name));
        await using var db = Open();
        (await db.AuditEntries.SingleAsync(entry => entry.Event == Domain.History.AuditEvent.PersonalDataErased, Cancellation)).Detail.Should().Be($"текст обращения инвестора № {left.Number}");
    }

    [Fact]
    public async Task Anonymous_Question_IsErasedAYearAfterItsEnd_AndNotBefore()
    {
        await OpenCaseAsync("town=abinsk");
        await OpenCaseAsync("town=abinsk");
        var desk = await HireDeskAsync();
        int id;
        await using (var db = Open())
            id = await db.InvestorCases.MinAsync(row => row.Id, Cancellation);
        await MoveAsync(desk, id, new(CaseStage.Abandoned, "Не ответили"));

        await ForgetAfterAsync(InvestorCase.AnonymousKeptAfterEnd - TimeSpan.FromMinutes(1));
        (await Queries.FindAsync(desk, id, Cancellation))!.Case.Question.Should().Be(Question);
        await ForgetAfterAsync(TimeSpan.FromMinutes(2));

        (await Queries.FindAsync(desk, id, Cancellation))!.Should().Match<CaseView>(left => left.Case.Question == null && !left.IsKept && left.Case.Steps.Count == 3);
        (await Queries.FindAsync(desk, id + 1, Cancellation))!.Case.Question.Should().Be(Question, "it is open still");
    }

    [Fact]
    public async Task Report_TellsEndsReasonsAndTimes()
    {
        var desk = await HireDeskAsync();
        await OpenCaseAsync("town=abinsk");
        var first = (await CaseAsync()).Id;
        await OpenCaseAsync("town=abinsk");
        await OpenCaseAsync("town=abinsk");
        await OpenCaseAsync("town=temryuk");
        Clock.Advance(TimeSpan.FromDays(2));
        await MoveAsync(desk, first, new(CaseStage.Won, "Сразу договорились"));
        await ChangeAsync(desk, first, version => Work.SetFactsAsync(desk, first, version, new(null, null, 40, 90_000_000), "", ["abinsk"], Cancellation));
        await MoveAsync(desk, first + 1, new(CaseStage.Lost, "Дорого", LossReason.Price, "Соседний край"));
        Clock.Advance(TimeSpan.FromDays(5));
        await MoveAsync(desk, first + 2, new(CaseStage.Lost, "Дорого", LossReason.Price, IsLostToUnknown: true));

        var report = await Queries.ReportAsync(desk, 2026, Cancellation);

        (report.Open, report.Won, report.Lost, report.Abandoned, report.Jobs, report.InvestmentRoubles).Should().Be((1, 1, 2, 0, 40, 90_000_000L));
        report.Losses.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Reason = LossReason.Price, Count = 2 });
        report.Losses[0].To.Should().BeEquivalentTo([((string?)null, 1), ("Соседний край", 1)]);
        report.Times.Should().Equal(new StageTime(CaseStage.Lead, 3, 2, 5));
        report.Terms.Should().Be(CaseTermsContent.Default);
        (await Queries.ReportAsync(desk, 2025, Cancellation)).Should().Match<CaseReport>(empty => empty.Open == 0 && empty.Times.Count == 0 && empty.Years.Count == 1);
    }

    [Fact]
    public async Task Terms_ThatCannotBe_AreToldBesideTheirField_AndTheDeskProposesThem()
    {
        var desk = await HireDeskAsync();

        (await ProposeAsync(CaseTermsReview.Subject, CaseTermsContent.Default with { LeadDays = 0, VisitDays = 251 }, desk)).Should().BeOfType<Web.Review.ProposeOutcome.Invalid>()
            .Which.Problems.Select(problem => problem.Field).Should().Equal("LeadDays", "VisitDays");
        (await ProposeAsync(CaseTermsReview.Subject, CaseTermsContent.Default with { LeadDays = 4 }, desk)).Should().BeOfType<Web.Review.ProposeOutcome.Sent>();
    }

    private async Task ForgetAfterAsync(TimeSpan later)
    {
        Clock.Advance(later);
        await Service<IEnumerable<Web.Jobs.JobKind>>().OfType<Web.Cases.AnonymousForgetting>().Single().RunAsync(new Job { Kind = "forget-anonymous-cases", Key = "" }, Cancellation);
    }

    private CaseSites Sites => Service<CaseSites>();

    private Task<string> OpenCaseAsync(string query) => SentAsync($"/investors/enquiry?{query}", ("Question", Question));

    private async Task<(int Id, int Version)> PlaceAsync()
    {
        var found = await CaseAsync();
        return (found.Id, found.Version);
    }

    private Task MoveAsync(StaffActor by, int id, CaseMove move) => ChangeAsync(by, id, version => Work.MoveAsync(by, id, version, move, Cancellation));

    private async Task ChangeAsync(StaffActor by, int id, Func<int, Task<CommandOutcome>> change) =>
        (await change((await Queries.FindAsync(by, id, Cancellation))!.Case.Version)).Should().BeOfType<CommandOutcome.Done>();

    private async Task<int> SeenByAsync(StaffActor by) => (await Queries.BoardAsync(by, new(), 0, 50, Cancellation)).Total;

    private async Task<IEnumerable<int>> IdsAsync(StaffActor by, CaseFilter filter) => (await Queries.BoardAsync(by, filter, 0, 50, Cancellation)).Rows.Select(row => row.Id);
}
