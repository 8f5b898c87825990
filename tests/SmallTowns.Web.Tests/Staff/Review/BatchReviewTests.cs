using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Home;
using SmallTowns.Web.Staff.Review;
using SmallTowns.Web.Tests.Staff.Import;

namespace SmallTowns.Web.Tests.Staff.Review;

public sealed class SqliteBatchReviewTests : BatchReviewTests
{
    protected override bool IsPostgres => false;
}

public sealed class PostgresBatchReviewTests : BatchReviewTests
{
    protected override bool IsPostgres => true;
}

/// <summary>A batch is one row of the queue, and its rows can be decided by picking them.</summary>
public abstract class BatchReviewTests : ImportTest
{
    private PickedDecisions PickedDecisions => Service<PickedDecisions>();

    [Fact]
    public async Task Queue_ShowsABatchAsOneRow_AndCountsItOnce()
    {
        var batch = await ProposeAsync(Job(PopulationByDay(25)));
        var single = await SingleAsync(2031);

        var queue = await QueueAsync(Director);

        queue.Total.Should().Be(2);
        var row = queue.Rows[0];
        (row.Id, row.Address, row.What, row.Author, row.State).Should().Be((batch, $"/staff/review/batch/{batch}", "file.csv", Editor.Name, null));
        row.Batch.Should().Be(new BatchCount(25, 25, BatchState.Open));
        row.Town.Should().Be("Абинск, Анапа, Армавир и ещё 7");
        (queue.Rows[1].Id, queue.Rows[1].Batch).Should().Be((single, null));
        (await Service<HomeQueries>().ToReviewAsync(Director, Cancellation)).Should().Match<HomeReview>(home => home.Count == 2 && home.Longest.Count == 2);
        (await Service<HomeQueries>().MattersAsync(Editor, Cancellation)).Waiting.Should().Match<HomeProposals>(waiting => waiting.Count == 2 && waiting.Rows.Count == 2);
        foreach (var sort in Enum.GetValues<ReviewSort>())
        {
            foreach (var descending in new[] { false, true })
                (await Service<ReviewQueries>().PageAsync(Director, new(), new(sort, descending, 1, 1), Cancellation)).Rows.Should().ContainSingle();
        }
    }

    [Fact]
    public async Task Queue_Filters_FindABatchByWhatIsInIt()
    {
        await ProposeAsync(Job(PopulationByDay(10)));

        (await QueueAsync(Director, new(TownSlug: "abinsk"))).Rows.Should().ContainSingle().Which.Batch.Should().Be(new BatchCount(1, 10));
        (await QueueAsync(Director, new(TownSlug: "khadyzhensk"))).Total.Should().Be(0);
        (await QueueAsync(Director, new(ProposalState.Published))).Total.Should().Be(0);
        (await QueueAsync(Director, new(AuthorId: Editor.UserId))).Total.Should().Be(1);
        (await QueueAsync(Editor, new(Mine: true))).Total.Should().Be(1);
        (await QueueAsync(OtherEditor, new(Mine: true))).Total.Should().Be(0);
        var representative = Actor(120, "Представитель", StaffRole.TownRepresentative) with { TownIds = new HashSet<int> { await TownIdAsync("abinsk") } };
        (await QueueAsync(representative)).Rows.Should().ContainSingle().Which.Batch.Should().Be(new BatchCount(1, 1), "the rest is not theirs to see");
        var choices = await Service<ReviewQueries>().ChoicesAsync(Director, Cancellation);
        (choices.Towns.Count, choices.Authors.Single().Value).Should().Be((10, Editor.UserId));
    }

    [Fact]
    public async Task Picked_ArePublishedTogether_TheRestWaits()
    {
        var batch = await ProposeAsync(Job(PopulationByDay(5)));
        var picked = await PickAsync(batch, take: 2);

        (await PickedDecisions.ApproveAsync(Director, picked, new("Из переписи", null), cancellationToken: Cancellation)).Should().Be(new PickedOutcome.Done(2));

        (await StatesAsync(batch)).Should().Equal(
            ProposalState.Published, ProposalState.Published, ProposalState.Submitted, ProposalState.Submitted, ProposalState.Submitted);
        (await QueueAsync(Director)).Rows.Single().Batch.Should().Be(new BatchCount(3, 5, BatchState.PartlyDecided));
        var view = (await Service<BatchReviewQueries>().FindAsync(Director, batch, Cancellation))!;
        (view.Total, view[ProposalState.Published], view.Open, view.MayDecideWhole, view.Concerned.Count).Should().Be((5, 2, 3, true, 5));
        var again = (await PickedDecisions.ApproveAsync(Director, picked, PublicNote.None, cancellationToken: Cancellation)).Should().BeOfType<PickedOutcome.Refused>().Subject;
        again.Rows.Select(row => row.ProposalId).Should().Equal(picked.Keys);
        (await Decisions.ApproveBatchAsync(Director, batch, PublicNote.None, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        (await QueueAsync(Director)).Total.Should().Be(0);
        view = (await Service<BatchReviewQueries>().FindAsync(Director, batch, Cancellation))!;
        view.State.Should().Be(BatchState.Decided);
        view.Steps.Select(step => (step.Action, step.Rows, step.ByName, step.Reason)).Should().Equal(
            (BatchAction.Sent, 5, Editor.Name, Reason), (BatchAction.Published, 2, Director.Name, "Из переписи"), (BatchAction.Published, 3, Director.Name, null));
    }

    [Fact]
    public async Task Picked_AreReturnedOrRejectedWithAReason()
    {
        var batch = await ProposeAsync(Job(PopulationByDay(4)));
        var picked = await PickAsync(batch, take: 4);
        var (first, second) = (picked.Take(2).ToDictionary(), picked.Skip(2).ToDictionary());

        (await PickedDecisions.ReturnAsync(Director, first, " ", Cancellation)).Should().BeOfType<PickedOutcome.Invalid>().Which.Problems.Single().Field.Should().Be("Reason");
        (await PickedDecisions.ReturnAsync(Director, first, "Не тот год", Cancellation)).Should().Be(new PickedOutcome.Done(2));
        (await PickedDecisions.RejectAsync(Director, second, "Не нужно", Cancellation)).Should().Be(new PickedOutcome.Done(2));

        await using var db = Open();
        var proposals = await db.Proposals.AsNoTracking().Include(p => p.Figure).Where(p => p.BatchId == batch).OrderBy(p => p.Id).ToListAsync(Cancellation);
        proposals.Select(p => (p.State, p.DecisionReason, p.DecidedBy)).Should().Equal(
            (ProposalState.Returned, "Не тот год", Director.Name), (ProposalState.Returned, "Не тот год", Director.Name),
            (ProposalState.Rejected, "Не нужно", Director.Name), (ProposalState.Rejected, "Не нужно", Director.Name));
        proposals[3].Figure!.State.Should().Be(FigureState.Rejected);
    }

    [Fact]
    public async Task Picked_OneAmendedMeanwhile_NothingIsDecided()
    {
        var batch = await ProposeAsync(Job(PopulationByDay(3)));
        var picked = await PickAsync(batch, take: 3);
        await AmendAsync(picked.Keys.Last(), OtherEditor);

        var amended = picked.Keys.Last();
        foreach (var outcome in new[]
        {
            await PickedDecisions.ApproveAsync(Director, picked, PublicNote.None, cancellationToken: Cancellation), await PickedDecisions.RejectAsync(Director, picked, "Нет", Cancellation),
        })
        {
            var row = outcome.Should().BeOfType<PickedOutcome.Refused>().Which.Rows.Should().ContainSingle().Subject;
            (row.ProposalId, row.Why).Should().Be((amended, "Её изменили, пока вы читали: посмотрите ещё раз."));
            row.What.Should().StartWith("Темрюк: Население, 1");
        }

        (await StatesAsync(batch)).Should().OnlyContain(state => state == ProposalState.Submitted);
    }

    [Fact]
    public async Task Picked_WithOnesOwnWork_AreForSomebodyElse()
    {
        var batch = await ProposeAsync(Job(PopulationByDay(3)));
        var amended = (await PickAsync(batch, take: 1)).Keys.Single();
        await AmendAsync(amended, EditingDirector);
        var picked = await PickAsync(batch, take: 3);

        var refused = (await PickedDecisions.ApproveAsync(EditingDirector, picked, PublicNote.None, cancellationToken: Cancellation)).Should().BeOfType<PickedOutcome.Refused>().Subject;
        refused.Rows.Should().ContainSingle().Which.Why.Should().Be("В ней есть ваша работа: её должен опубликовать другой директор.");
        (await Service<ReviewQueries>().WaitingAsync(EditingDirector, new(), batch, Cancellation)).Keys.Should().BeEquivalentTo(picked.Keys.Except([amended]));
        picked.Remove(refused.Rows[0].ProposalId);
        (await PickedDecisions.ApproveAsync(EditingDirector, picked, PublicNote.None, cancellationToken: Cancellation)).Should().Be(new PickedOutcome.Done(2));
    }

    [Fact]
    public async Task Picked_ByWhoMayNotDecide_OrNothing_OrTooMany_OrOfAnotherBatch_ChangeNothing()
    {
        var batch = await ProposeAsync(Job(PopulationByDay(3)));
        var picked = await PickAsync(batch, take: 3);
        var ofBody = Director with { BodyIds = new HashSet<int> { 1 } };

        await FluentActions.Awaiting(() => PickedDecisions.ApproveAsync(Editor, picked, PublicNote.None, cancellationToken: Cancellation)).Should().ThrowAsync<AccessDeniedException>();
        await FluentActions.Awaiting(() => PickedDecisions.RejectAsync(Editor, picked, "Нет", Cancellation)).Should().ThrowAsync<AccessDeniedException>();
        foreach (var outcome in new[]
        {
            await PickedDecisions.ApproveAsync(ofBody, picked, PublicNote.None, cancellationToken: Cancellation), await PickedDecisions.RejectAsync(ofBody, picked, "Нет", Cancellation),
        })
        {
            outcome.Should().BeOfType<PickedOutcome.Refused>().Which.Rows.Should().HaveCount(3)
                .And.OnlyContain(row => row.Why == "О ней решает другой директор." && row.What == null, "what a person may not read is not named to them");
        }

        (await Service<BatchReviewQueries>().FindAsync(ofBody, batch, Cancellation)).Should().BeNull();
        (await PickedDecisions.ApproveAsync(Director, new Dictionary<int, int>(), PublicNote.None, cancellationToken: Cancellation)).Should().BeOfType<PickedOutcome.Invalid>();
        var many = Enumerable.Range(1, PickedDecisions.Most + 1).ToDictionary(id => id, _ => 0);
        (await PickedDecisions.ApproveAsync(Director, many, PublicNote.None, cancellationToken: Cancellation)).Should().BeOfType<PickedOutcome.Invalid>();
        picked[int.MaxValue] = 0;
        (await PickedDecisions.ApproveAsync(Director, picked, PublicNote.None, cancellationToken: Cancellation)).Should().BeOfType<PickedOutcome.Refused>()
            .Which.Rows.Should().ContainSingle().Which.ProposalId.Should().Be(int.MaxValue);
        (await StatesAsync(batch)).Should().OnlyContain(state => state == ProposalState.Submitted);
    }

    [Fact]
    public async Task Picked_AcrossBatchesAndSingleOnes_AreDecidedTogether_OneStepForEachBatch()
    {
        var (one, other) = (await ProposeAsync(Job(PopulationByDay(3))), await TableAsync());
        var single = await SingleAsync(2035);
        var queries = Service<ReviewQueries>();
        var all = await queries.WaitingAsync(Director, new(), cancellationToken: Cancellation);

        (await PickedDecisions.ApproveAsync(Director, all, PublicNote.None, cancellationToken: Cancellation)).Should().Be(new PickedOutcome.Done(6));

        all.Should().ContainKey(single).And.HaveCount(6);
        await using var db = Open();
        (await db.BatchSteps.Where(step => step.Action == BatchAction.Published).OrderBy(step => step.BatchId).Select(step => new { step.BatchId, step.Rows }).ToListAsync(Cancellation))
            .Select(step => (step.BatchId, step.Rows)).Should().Equal((one, 3), (other, 2));
        (await db.ChangeRecords.CountAsync(record => record.Subject == RecordSubjects.BatchStep, Cancellation)).Should().Be(4, "a line for each sending and each decision");
        (await queries.WaitingAsync(Director, new(), cancellationToken: Cancellation)).Should().BeEmpty();
    }

    [Fact]
    public async Task Picked_OneOutdated_IsNamed_TheOthersGoWithoutIt()
    {
        var batch = await TableAsync();
        var picked = await PickAsync(batch, take: 2);
        var outdated = picked.Keys.Last();
        await using (var db = Open())
        {
            // Another source publishes its number for the very series meanwhile.
            var figure = await db.Proposals.Where(p => p.Id == outdated).Select(p => p.Figure!).SingleAsync(Cancellation);
            var input = FigureInput.Of(figure) with { SourceId = await SourceIdAsync("paper"), Value = 40_111 };
            var sent = await FigureProposals.ProposeAsync(OtherEditor, input, null, new("Другой источник", (await Service<FigureLookup>().OfAsync(OtherEditor, input, Cancellation)).Base), Cancellation);
            var id = sent.Should().BeOfType<ProposeOutcome.Sent>().Which.ProposalId;
            (await Decisions.ApproveAsync(Director, id, (await db.Proposals.AsNoTracking().SingleAsync(p => p.Id == id, Cancellation)).Version, PublicNote.None, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        }

        var refused = (await PickedDecisions.ApproveAsync(Director, picked, PublicNote.None, cancellationToken: Cancellation)).Should().BeOfType<PickedOutcome.Refused>().Subject;

        (refused.Rows.Single().ProposalId, refused.Rows[0].Why).Should().Be((outdated, "Опубликованное с тех пор изменилось: верните её автору."));
        (await StatesAsync(batch)).Should().OnlyContain(state => state == ProposalState.Submitted);
        picked.Remove(outdated);
        (await PickedDecisions.ApproveAsync(Director, picked, PublicNote.None, cancellationToken: Cancellation)).Should().Be(new PickedOutcome.Done(1));
    }

    [Fact]
    public async Task Picked_Scheduled_ArePublishedTogetherAtTheirTime_OrGoBackTogether()
    {
        var director = await TestStaff.AddAsync(App, StaffRole.Approver);
        var batch = await ProposeAsync(Job(PopulationByDay(5)));
        var picked = await PickAsync(batch, take: 5);
        var at = Clock.GetUtcNow().UtcDateTime.AddHours(5);
        (await PickedDecisions.ApproveAsync(director.Actor, picked, PublicNote.None, at.AddHours(-6), Cancellation)).Should().BeOfType<PickedOutcome.Invalid>()
            .Which.Problems.Single().Field.Should().Be("PublishAtUtc");

        (await PickedDecisions.ApproveAsync(director.Actor, picked.Take(3).ToDictionary(), PublicNote.None, at, Cancellation)).Should().Be(new PickedOutcome.Done(3));
        (await PickedDecisions.ApproveAsync(director.Actor, picked.Skip(3).ToDictionary(), PublicNote.None, at.AddHours(2), Cancellation)).Should().Be(new PickedOutcome.Done(2));
        (await StatesAsync(batch)).Should().OnlyContain(state => state == ProposalState.Scheduled);
        (await Service<BatchReviewQueries>().FindAsync(Director, batch, Cancellation))!.State.Should().Be(BatchState.Decided);

        Clock.Advance(TimeSpan.FromHours(5) + TimeSpan.FromMinutes(1));
        await Jobs.RunDueAsync(Cancellation);
        (await StatesAsync(batch)).Should().Equal(
            ProposalState.Published, ProposalState.Published, ProposalState.Published, ProposalState.Scheduled, ProposalState.Scheduled);

        await using (var db = Open())
            await db.UserRoles.Where(role => role.UserId == director.UserId).ExecuteDeleteAsync(Cancellation);
        Clock.Advance(TimeSpan.FromHours(2));
        await Jobs.RunDueAsync(Cancellation);
        (await StatesAsync(batch)).Skip(3).Should().Equal(ProposalState.Returned, ProposalState.Returned);
        var steps = (await Service<BatchReviewQueries>().FindAsync(Director, batch, Cancellation))!.Steps;
        steps.Select(step => (step.Action, step.Rows)).Should().Equal(
            (BatchAction.Sent, 5), (BatchAction.Scheduled, 3), (BatchAction.Scheduled, 2), (BatchAction.Published, 3), (BatchAction.Returned, 2));
        steps[^1].Reason.Should().StartWith("Публикацию назначил сотрудник, который больше не может публиковать");
    }

    [Fact]
    public async Task Summary_CountsProposals_ByTownAndAuthor_AndTicksAGroup()
    {
        await ProposeAsync(Job(PopulationByDay(12)));
        await SingleAsync(2035);
        var queries = Service<ReviewQueries>();
        var waiting = new ReviewFilter(ProposalState.Submitted);

        var byTown = await queries.SummaryAsync(Director, waiting, ReviewGrouping.Town, Cancellation);
        var byAuthor = await queries.SummaryAsync(Director, waiting, ReviewGrouping.Author, Cancellation);

        (byTown.Proposals, byTown.Batches, byTown.Groups.Count).Should().Be((13, 1, 10));
        byTown.Groups[0].Should().Be(new ReviewGroup("Абинск", 3, waiting with { TownSlug = "abinsk" }));
        byAuthor.Groups.Should().Equal(new ReviewGroup(Editor.Name, 13, waiting with { AuthorId = Editor.UserId }));
        (await queries.WaitingAsync(Director, byTown.Groups[0].Filter!, cancellationToken: Cancellation)).Should().HaveCount(3);
        (await queries.WaitingAsync(Director, waiting with { AuthorId = OtherEditor.UserId }, cancellationToken: Cancellation)).Should().BeEmpty();
    }

    [Fact]
    public async Task Page_OfABatch_ShowsItsRowsByStateAndTown()
    {
        var batch = await ProposeAsync(Job(PopulationByDay(12)));
        var queries = Service<BatchReviewQueries>();

        var page = await queries.PageAsync(Director, batch, new(ProposalState.Submitted), 10, 10, Cancellation);
        var abinsk = await queries.PageAsync(Director, batch, new(TownSlug: "abinsk"), 0, 10, Cancellation);

        (page.Total, page.Rows.Count, page.Rows[0].MayDecide).Should().Be((12, 2, true));
        (abinsk.Total, abinsk.Rows.Select(row => row.Concerned).Distinct().Single()).Should().Be((2, "Абинск"));
        (await queries.PageAsync(Editor, batch, new(), 0, 10, Cancellation)).Rows.Should().OnlyContain(row => !row.MayDecide);
    }

    [Fact]
    public async Task Table_OfSeveralProposals_IsABatch()
    {
        var batch = await TableAsync();

        var row = (await QueueAsync(Director)).Rows.Should().ContainSingle().Subject;
        (row.Id, row.What, row.Origin, row.Batch).Should().Be((batch, "Абинск: население, 2023–2024", "таблица", new BatchCount(2, 2, BatchState.Open)));
        var (one, other) = (await PickAsync(batch, take: 2)).Keys.ToList() is [var first, var second] ? (first, second) : default;
        (await Service<ReviewQueries>().NextAsync(Director, one, Cancellation)).Should().Be(other);
        (await Decisions.ApproveBatchAsync(Director, batch, PublicNote.None, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
    }

    private async Task<int> TableAsync()
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        FigureRow[] rows = [new(await InputAsync(2033), EditBase.Nothing), new(await InputAsync(2034), EditBase.Nothing)];
        return (await Service<FigureTables>().ProposeAsync(Editor, "Абинск: население, 2023–2024", rows, "Уточнение", Cancellation)).BatchId!.Value;
    }

    private Task<ReviewRows> QueueAsync(StaffActor by, ReviewFilter? filter = null) =>
        Service<ReviewQueries>().PageAsync(by, filter ?? new(ProposalState.Submitted), new(ReviewSort.Submitted, false, 0, 25), Cancellation);

    private async Task<Dictionary<int, int>> PickAsync(int batch, int take) =>
        (await Service<BatchReviewQueries>().PageAsync(Director, batch, new(ProposalState.Submitted), 0, take, Cancellation)).Rows.ToDictionary(row => row.Id, row => row.Version);

    private async Task<List<ProposalState>> StatesAsync(int batch)
    {
        await using var db = Open();
        return await db.Proposals.Where(p => p.BatchId == batch).OrderBy(p => p.Id).Select(p => p.State).ToListAsync(Cancellation);
    }

    private async Task<int> SingleAsync(int year)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        var input = await InputAsync(year);
        var sent = await FigureProposals.ProposeAsync(Editor, input, false, new("Уточнение", (await Service<FigureLookup>().OfAsync(Editor, input, Cancellation)).Base), Cancellation);
        return sent.Should().BeOfType<ProposeOutcome.Sent>().Which.ProposalId;
    }

    /// <summary>People of Abinsk ten years before.</summary>
    private async Task<FigureInput> InputAsync(int year) => new()
    {
        Kind = FigureKind.Population,
        TownId = await TownIdAsync("abinsk"),
        Value = 40_000,
        Basis = TerritorialBasis.Town,
        PeriodStart = new(year - 10, 1, 1),
        PeriodEnd = new(year - 10, 12, 31),
        SourceId = await SourceIdAsync("geonames"),
        Status = FigureStatus.Official,
        Method = PopulationMethod.Published,
    };

    private async Task AmendAsync(int proposalId, StaffActor by)
    {
        await using var db = Open();
        var proposal = await db.Proposals.AsNoTracking().Include(p => p.Figure).SingleAsync(p => p.Id == proposalId, Cancellation);
        var input = FigureInput.Of(proposal.Figure!) with { Value = proposal.Figure!.Value + 1 };
        (await FigureProposals.ProposeAsync(by, input, false, new("Опечатка", FigureBases.Of(proposal)), Cancellation)).Should().Be(new ProposeOutcome.Sent(proposalId));
    }
}
