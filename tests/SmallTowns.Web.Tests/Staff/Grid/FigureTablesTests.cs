using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Fields;
using SmallTowns.Web.Staff.Grid;
using SmallTowns.Web.Staff.Review;
using SmallTowns.Web.Tests.Staff.Review;

namespace SmallTowns.Web.Tests.Staff.Grid;

public sealed class SqliteFigureTablesTests : FigureTablesTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresFigureTablesTests : FigureTablesTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>Several figures typed together are one piece of work: all of them go in or none.</summary>
public abstract class FigureTablesTests : ReviewTest
{
    private FigureTables Tables => Service<FigureTables>();

    [Fact]
    public async Task Table_IsOneRowOfTheQueue_OneRecordOfTheHistory()
    {
        var rows = await RowsAsync("abinsk", "anapa", "armavir");

        var sent = await Tables.ProposeAsync(Editor, "Население, 2024: 3 города", rows, "Вышел бюллетень", Cancellation);

        (sent.IsSent, sent.Sent, sent.Rows.Count).Should().Be((true, 3, 3));
        var row = (await QueueAsync()).Rows.Should().ContainSingle().Subject;
        (row.Id, row.What, row.Author, row.Town, row.Batch).Should().Be((sent.BatchId!.Value, "Население, 2024: 3 города", Editor.Name, "Абинск, Анапа, Армавир", new BatchCount(3, 3, BatchState.Open)));
        await using var db = Open();
        var step = await db.BatchSteps.SingleAsync(Cancellation);
        (step.BatchId, step.Action, step.Rows, step.Reason, step.ByUserId).Should().Be((sent.BatchId.Value, BatchAction.Sent, 3, "Вышел бюллетень", Editor.UserId));
        var record = await db.ChangeRecords.SingleAsync(record => record.Subject == RecordSubjects.BatchStep, Cancellation);
        (record.Key, record.UserName).Should().Be(("batch:Население, 2024: 3 города", Editor.Name));
        (await Decisions.ApproveBatchAsync(Director, sent.BatchId.Value, PublicNote.None, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        (await db.Figures.OfType<PopulationCount>().CountAsync(figure => figure.IsChosen && figure.PeriodEnd == new DateOnly(2024, 12, 31), Cancellation)).Should().Be(3);
    }

    [Fact]
    public async Task Table_WithOneImpossibleRow_SendsNothing_AndNamesIt()
    {
        var rows = await RowsAsync("abinsk", "anapa", "armavir");
        rows[1] = rows[1] with { Input = rows[1].Input with { Value = 39_511.5m } };

        var sent = await Tables.ProposeAsync(Editor, "Население", rows, "Бюллетень", Cancellation);

        (sent.IsSent, sent.BatchId).Should().Be((false, null));
        sent.Rows[0].Should().BeNull();
        sent.Rows[1].Should().BeOfType<ProposeOutcome.Invalid>().Which.Problems.Single().Sentence.Should().Be("Население — целое число человек.");
        await NothingIsThereAsync();
    }

    [Fact]
    public async Task Table_WithoutAReason_OrWithARowTwice_SendsNothing()
    {
        var rows = await RowsAsync("abinsk", "anapa");
        (await Tables.ProposeAsync(Editor, "Население", rows, " ", Cancellation)).IsSent.Should().BeFalse();

        var twice = await Tables.ProposeAsync(Editor, "Население", [.. rows, rows[0] with { Input = rows[0].Input with { Value = 1_234 } }], "Бюллетень", Cancellation);

        twice.Rows[2].Should().BeOfType<ProposeOutcome.Invalid>().Which.Problems.Single().Sentence.Should().Be("Это число есть в таблице дважды.");
        await NothingIsThereAsync();
    }

    [Fact]
    public async Task Table_WhereSomebodyProposedMeanwhile_SendsNothing_AndSaysWho()
    {
        var rows = await RowsAsync("abinsk", "anapa");
        var theirs = await ProposeAsync(rows[0].Input with { Value = 40_001 }, by: OtherEditor);

        var sent = await Tables.ProposeAsync(Editor, "Население", rows, "Бюллетень", Cancellation);

        var conflict = sent.Rows[0].Should().BeOfType<ProposeOutcome.Conflict>().Subject;
        (conflict.Theirs.ByName, conflict.Theirs.Now.ProposalId, sent.Rows[1]).Should().Be((OtherEditor.Name, theirs, null));
        RowResult.Of(conflict).Sentence.Should().Be("Из этого источника уже предложено другое: 40\u00A0001 (Другой редактор).");
        (await QueueAsync()).Total.Should().Be(1);
    }

    [Fact]
    public async Task Table_SentAgain_SaysThatNothingChanged()
    {
        var rows = await RowsAsync("abinsk", "anapa", "armavir");
        await Tables.ProposeAsync(Editor, "Население", [.. rows.Take(2)], "Бюллетень", Cancellation);

        var again = await Tables.ProposeAsync(OtherEditor, "Население", rows, "Бюллетень", Cancellation);

        (again.IsSent, again.Sent, again.BatchId).Should().Be((true, 1, null), "two wait already, and one alone is no batch");
        again.OnlyProposalId.Should().NotBeNull();
        (await QueueAsync()).Total.Should().Be(2);
    }

    [Fact]
    public async Task Table_WithATownOfOthers_IsRefusedWhole()
    {
        var rows = await RowsAsync("abinsk", "anapa");
        var representative = Actor(120, "Представитель", StaffRole.TownRepresentative) with { TownIds = new HashSet<int> { await TownIdAsync("abinsk") } };

        await FluentActions.Awaiting(() => Tables.ProposeAsync(representative, "Население", rows, "Бюллетень", Cancellation)).Should().ThrowAsync<AccessDeniedException>();
        await NothingIsThereAsync();
        (await Tables.ProposeAsync(representative, "Население", [rows[0]], "Бюллетень", Cancellation)).IsSent.Should().BeTrue();
        (await Service<GridQueries>().ChoicesAsync(representative, Cancellation)).Towns.Select(town => town.Slug).Should().Equal("abinsk");
    }

    [Fact]
    public async Task Rows_ReturnedAndMended_StayInTheBatch_WhoseStateFollows()
    {
        var rows = await RowsAsync("abinsk", "anapa", "armavir");
        var batch = (await Tables.ProposeAsync(Editor, "Население", rows, "Бюллетень", Cancellation)).BatchId!.Value;
        var waiting = await Service<ReviewQueries>().WaitingAsync(Director, new(), batch, Cancellation);
        var returned = waiting.Take(1).ToDictionary();
        var picked = Service<PickedDecisions>();

        (await picked.ReturnAsync(Director, returned, "Не тот год", Cancellation)).Should().Be(new PickedOutcome.Done(1));
        (await picked.ApproveAsync(Director, waiting.Skip(1).ToDictionary(), PublicNote.None, cancellationToken: Cancellation)).Should().Be(new PickedOutcome.Done(2));
        (await StateAsync(batch)).Should().Be(BatchState.PartlyDecided);
        var open = await ProposalAsync(returned.Keys.Single());
        var mended = await FigureProposals.ProposeAsync(Editor, FigureInput.Of(open.Figure!) with { Value = 36_999 }, null, new("Исправлено", FigureBases.Of(open)), Cancellation);
        mended.Should().Be(new ProposeOutcome.Sent(open.Id));
        (await ProposalAsync(open.Id)).BatchId.Should().Be(batch);
        (await picked.ApproveAsync(Director, await Service<ReviewQueries>().WaitingAsync(Director, new(), batch, Cancellation), PublicNote.None, cancellationToken: Cancellation))
            .Should().Be(new PickedOutcome.Done(1));

        (await StateAsync(batch)).Should().Be(BatchState.Decided);
    }

    [Fact]
    public async Task Grid_ShowsLastValues_WhatWaits_AndRemembersTheFacts()
    {
        var queries = Service<GridQueries>();
        var remembered = Service<LastFacts>();
        (await remembered.OfAsync(Editor, FigureKind.Population, Cancellation)).Should().BeNull();
        var rows = await RowsAsync("abinsk", "anapa");
        await Tables.ProposeAsync(Editor, "Население", rows, "Бюллетень", Cancellation);
        var choices = await queries.ChoicesAsync(Editor, Cancellation);
        var measure = choices.Find(BuiltInIndicators.Population, null)!;

        var towns = await queries.OfAsync(Editor, measure, Cancellation);
        var abinsk = GridRow.Of(towns.Single(town => town.Town.Slug == "abinsk"), "1", "Абинск", measure, TerritorialBasis.Town, Period.OfYear(2024), rows[0].Input.SourceId);

        towns.Count.Should().Be(choices.Towns.Count);
        (abinsk.SamePeriod, abinsk.Previous!.Value, abinsk.Previous.Period!.Value.Year).Should().Be((null, 39_511m, 2021));
        (abinsk.Waiting!.Figure.Value, abinsk.Waiting.By).Should().Be((40_000m, Editor.Name));
        var last = await remembered.OfAsync(Editor, FigureKind.Area, Cancellation);
        last.Should().Be(new RememberedFacts(Period.OfYear(2024), TerritorialBasis.Town, rows[0].Input.SourceId!.Value, FigureStatus.Official, PopulationMethod.EstimateOnFirstOfJanuary, null));
    }

    [Fact]
    public async Task Review_OfANewPeriod_SaysWhatItFollowsOn_AndWhatIsComparedStill()
    {
        var rows = await RowsAsync("abinsk", "anapa");
        var sent = await Tables.ProposeAsync(Editor, "Население", rows, "Бюллетень", Cancellation);
        var id = ((ProposeOutcome.Sent)sent.Rows[0]!).ProposalId;

        var view = (await Service<ProposalQueries>().FindAsync(Director, id, Cancellation))!;

        view.Substance.Comparison.Parameters["Replaces"].Should().Be("Последнее: 39\u00A0511\u00A0чел. (перепись, 2021) → 40\u00A0000\u00A0чел. (2024). В сравнении городов остаётся 2021 год.");
        view.Substance.Warnings.Should().BeEmpty("a new period is no reason to doubt");
        var lines = await Service<BatchReviewQueries>().PageAsync(Director, sent.BatchId!.Value, new(TownSlug: "abinsk"), 0, 10, Cancellation);
        lines.Rows.Single().What.Should().Be("Население, 2024, по городу: 40\u00A0000\u00A0чел. (2021: 39\u00A0511, +1,2\u00A0%)");
    }

    /// <summary>People of these towns in 2024: 40 000, 40 001 …</summary>
    private async Task<FigureRow[]> RowsAsync(params string[] towns)
    {
        List<FigureRow> rows = [];
        foreach (var town in towns)
        {
            var input = new FigureInput
            {
                Kind = FigureKind.Population,
                TownId = await TownIdAsync(town),
                Value = 40_000 + rows.Count,
                Basis = TerritorialBasis.Town,
                PeriodStart = new(2024, 1, 1),
                PeriodEnd = new(2024, 12, 31),
                SourceId = await SourceIdAsync("geonames"),
                Status = FigureStatus.Official,
                Method = PopulationMethod.EstimateOnFirstOfJanuary,
            };
            rows.Add(new(input, EditBase.Nothing));
        }

        return [.. rows];
    }

    private async Task NothingIsThereAsync()
    {
        await using var db = Open();
        (await db.Proposals.CountAsync(Cancellation) + await db.ProposalBatches.CountAsync(Cancellation) + await db.BatchSteps.CountAsync(Cancellation)).Should().Be(0);
    }

    private async Task<BatchState> StateAsync(int batch) => (await Service<BatchReviewQueries>().FindAsync(Director, batch, Cancellation))!.State;

    private Task<ReviewRows> QueueAsync() =>
        Service<ReviewQueries>().PageAsync(Director, new(ProposalState.Submitted), new RowsAsked<ReviewSort>(ReviewSort.Submitted, false, 0, 25), Cancellation);
}
