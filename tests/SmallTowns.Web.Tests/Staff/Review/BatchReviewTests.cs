using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
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
        row.Batch.Should().Be(new BatchCount(25, 25));
        row.Town.Should().Be("Абинск, Анапа, Армавир и ещё 7");
        (queue.Rows[1].Id, queue.Rows[1].Batch).Should().Be((single, null));
        (await Service<HomeQueries>().ToReviewAsync(Director, Cancellation)).Should().Match<HomeReview>(home => home.Count == 2 && home.Longest.Count == 2);
        (await Service<HomeQueries>().MineAsync(Editor, Cancellation)).Should().HaveCount(2);
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

        (await PickedDecisions.ApproveAsync(Director, batch, picked, new("Из переписи", null), Cancellation)).Should().BeOfType<ReviewOutcome.Done>();

        (await StatesAsync(batch)).Should().Equal(
            ProposalState.Published, ProposalState.Published, ProposalState.Submitted, ProposalState.Submitted, ProposalState.Submitted);
        (await QueueAsync(Director)).Rows.Single().Batch.Should().Be(new BatchCount(3, 5));
        var view = (await Service<BatchReviewQueries>().FindAsync(Director, batch, Cancellation))!;
        (view.Total, view[ProposalState.Published], view.Open, view.MayDecideWhole, view.Concerned.Count).Should().Be((5, 2, 3, true, 5));
        (await PickedDecisions.ApproveAsync(Director, batch, picked, PublicNote.None, Cancellation)).Should().BeOfType<ReviewOutcome.AlreadyDecided>();
        (await Decisions.ApproveBatchAsync(Director, batch, PublicNote.None, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        (await QueueAsync(Director)).Total.Should().Be(0);
    }

    [Fact]
    public async Task Picked_AreReturnedOrRejectedWithAReason()
    {
        var batch = await ProposeAsync(Job(PopulationByDay(4)));
        var picked = await PickAsync(batch, take: 4);
        var (first, second) = (picked.Take(2).ToDictionary(), picked.Skip(2).ToDictionary());

        (await PickedDecisions.ReturnAsync(Director, batch, first, " ", Cancellation)).Should().BeOfType<ReviewOutcome.Invalid>().Which.Problems.Single().Field.Should().Be("Reason");
        (await PickedDecisions.ReturnAsync(Director, batch, first, "Не тот год", Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        (await PickedDecisions.RejectAsync(Director, batch, second, "Не нужно", Cancellation)).Should().BeOfType<ReviewOutcome.Done>();

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

        (await PickedDecisions.ApproveAsync(Director, batch, picked, PublicNote.None, Cancellation)).Should().BeOfType<ReviewOutcome.Amended>();
        (await PickedDecisions.RejectAsync(Director, batch, picked, "Нет", Cancellation)).Should().BeOfType<ReviewOutcome.Amended>();

        (await StatesAsync(batch)).Should().OnlyContain(state => state == ProposalState.Submitted);
    }

    [Fact]
    public async Task Picked_WithOnesOwnWork_AreForSomebodyElse()
    {
        var batch = await ProposeAsync(Job(PopulationByDay(3)));
        var amended = (await PickAsync(batch, take: 1)).Keys.Single();
        await AmendAsync(amended, EditingDirector);
        var picked = await PickAsync(batch, take: 3);

        (await PickedDecisions.ApproveAsync(EditingDirector, batch, picked, PublicNote.None, Cancellation)).Should().BeOfType<ReviewOutcome.OwnProposal>();
        picked.Remove(amended);
        (await PickedDecisions.ApproveAsync(EditingDirector, batch, picked, PublicNote.None, Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
    }

    [Fact]
    public async Task Picked_ByWhoMayNotDecide_OrNothing_OrTooMany_OrOfAnotherBatch_ChangeNothing()
    {
        var batch = await ProposeAsync(Job(PopulationByDay(3)));
        var picked = await PickAsync(batch, take: 3);
        var ofBody = Director with { BodyIds = new HashSet<int> { 1 } };

        foreach (var by in new[] { Editor, ofBody })
        {
            await FluentActions.Awaiting(() => PickedDecisions.ApproveAsync(by, batch, picked, PublicNote.None, Cancellation)).Should().ThrowAsync<AccessDeniedException>();
            await FluentActions.Awaiting(() => PickedDecisions.RejectAsync(by, batch, picked, "Нет", Cancellation)).Should().ThrowAsync<AccessDeniedException>();
        }

        (await Service<BatchReviewQueries>().FindAsync(ofBody, batch, Cancellation)).Should().BeNull();
        (await PickedDecisions.ApproveAsync(Director, batch, new Dictionary<int, int>(), PublicNote.None, Cancellation)).Should().BeOfType<ReviewOutcome.Invalid>();
        var many = Enumerable.Range(1, PickedDecisions.Most + 1).ToDictionary(id => id, _ => 0);
        (await PickedDecisions.ApproveAsync(Director, batch, many, PublicNote.None, Cancellation)).Should().BeOfType<ReviewOutcome.Invalid>();
        var single = await SingleAsync(2031);
        picked[single] = 0;
        (await PickedDecisions.ApproveAsync(Director, batch, picked, PublicNote.None, Cancellation)).Should().BeOfType<ReviewOutcome.AlreadyDecided>();
        (await StatesAsync(batch)).Should().OnlyContain(state => state == ProposalState.Submitted);
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
    public async Task Table_OfSeveralProposals_IsABatch_OfOneItIsNot()
    {
        var (one, other) = (await SingleAsync(2031), await SingleAsync(2032));

        (await Service<TableBatches>().GatherAsync(Editor, "Абинск: занятость, 2024", [one], Cancellation)).Should().BeNull();
        (await Service<TableBatches>().GatherAsync(OtherEditor, "Чужое", [one, other], Cancellation)).Should().BeNull();
        var batch = await Service<TableBatches>().GatherAsync(Editor, "Абинск: занятость, 2024", [one, other], Cancellation);

        var row = (await QueueAsync(Director)).Rows.Should().ContainSingle().Subject;
        (row.Id, row.What, row.Origin, row.Batch).Should().Be((batch!.Value, "Абинск: занятость, 2024", "таблица", new BatchCount(2, 2)));
        (await Service<ReviewQueries>().NextAsync(Director, one, Cancellation)).Should().Be(other);
        (await Decisions.ApproveBatchAsync(Director, batch.Value, PublicNote.None, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
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
        var input = new FigureInput
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
        var sent = await FigureProposals.ProposeAsync(Editor, input, false, new("Уточнение", (await Service<FigureLookup>().OfAsync(Editor, input, Cancellation)).Base), Cancellation);
        return sent.Should().BeOfType<ProposeOutcome.Sent>().Which.ProposalId;
    }

    private async Task AmendAsync(int proposalId, StaffActor by)
    {
        await using var db = Open();
        var proposal = await db.Proposals.AsNoTracking().Include(p => p.Figure).SingleAsync(p => p.Id == proposalId, Cancellation);
        var input = FigureInput.Of(proposal.Figure!) with { Value = proposal.Figure!.Value + 1 };
        (await FigureProposals.ProposeAsync(by, input, false, new("Опечатка", FigureBases.Of(proposal)), Cancellation)).Should().Be(new ProposeOutcome.Sent(proposalId));
    }
}
