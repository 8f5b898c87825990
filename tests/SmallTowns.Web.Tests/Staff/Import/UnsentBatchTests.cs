using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Imports;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Forms;
using SmallTowns.Web.Staff.Import;
using SmallTowns.Web.Staff.Import.Difference;
using SmallTowns.Web.Staff.Indicators;
using SmallTowns.Web.Staff.Review;
using SmallTowns.Web.Staff.Timeline;

namespace SmallTowns.Web.Tests.Staff.Import;

/// <summary>A long file is written in parts: until it is sent in, nobody sees any of it, and others go on working.</summary>
public abstract class UnsentBatchTests : ImportTest
{
    private const int Rows = 1_700;

    [Fact]
    public async Task WhileItIsWritten_NobodySeesAnyOfIt_AndOthersSaveTheSame()
    {
        var records = await RecordsAsync();
        await using var stopped = await StopHalfwayAsync();

        await using (var db = Open())
        {
            var batch = await db.ImportBatches.IgnoreQueryFilters().SingleAsync(Cancellation);
            (await db.Proposals.IgnoreQueryFilters().CountAsync(proposal => proposal.State == ProposalState.Prepared, Cancellation)).Should().BeGreaterThan(0);
            (await db.Proposals.CountAsync(Cancellation), await db.ProposalBatches.CountAsync(Cancellation), await db.ImportBatches.CountAsync(Cancellation)).Should().Be((0, 0, 0));
            (await Service<ReviewQueries>().PageAsync(Director, new ReviewFilter(), new(ReviewSort.Submitted, Descending: true, 0, 10), Cancellation)).Rows.Should().BeEmpty();
            (await Service<BatchReviewQueries>().FindAsync(Director, batch.Id, Cancellation)).Should().BeNull();
            (await Service<EventQueries>().PageAsync(Director, null, null, 0, 10, Cancellation)).Rows.Should().BeEmpty();
            await ((Func<Task>)(() => Decisions.ApproveBatchAsync(Director, batch.Id, PublicNote.None, cancellationToken: Cancellation))).Should().ThrowAsync<InvalidOperationException>("there is no such batch");
            var shown = await Service<BatchQueries>().FindAsync(Editor, batch.Id, Cancellation);
            (shown!.IsUnfinished, shown.Prepared > 0, shown.Open, shown.MayBeRemovedBy(Editor.UserId), shown.MayBeRemovedBy(OtherEditor.UserId)).Should().Be((true, true, 0, true, false));
        }

        (await RecordsAsync()).Should().Be(records, "nothing has happened yet");
        // The very number that the file brings, proposed by hand, meets no rival that nobody can see.
        (await ProposeFirstRowAsync(35_000)).Should().BeOfType<ProposeOutcome.Sent>();

        (await stopped.GoOnAsync()).Should().BeOfType<ImportOutcome.LookAgain>("somebody else has proposed one of its numbers meanwhile");
        await ShouldBeGoneAsync();
        await using var after = Open();
        (await after.Proposals.SingleAsync(Cancellation)).AuthorId.Should().Be(OtherEditor.UserId);
    }

    [Fact]
    public async Task AfterSomebodyPublishedMeanwhile_IsLookedAtAgain()
    {
        await using var stopped = await StopHalfwayAsync();
        var sent = (ProposeOutcome.Sent)await ProposeFirstRowAsync(35_000);
        (await Decisions.ApproveAsync(Director, sent.ProposalId, 0, PublicNote.None, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();

        (await stopped.GoOnAsync()).Should().BeOfType<ImportOutcome.LookAgain>();

        await ShouldBeGoneAsync();
    }

    [Fact]
    public async Task OneThatWasKilled_IsShownToBeRemoved_AndTheFileCanComeAgain()
    {
        await using var stopped = await StopHalfwayAsync();
        int batchId;
        await using (var db = Open())
            batchId = await db.ImportBatches.IgnoreQueryFilters().Select(batch => batch.Id).SingleAsync(Cancellation);
        (await Import.RemoveUnfinishedAsync(OtherEditor, batchId, Cancellation)).Should().BeFalse("its author may still be writing it");
        // Nobody gives a sign of life any more: as after a kill.
        Clock.Advance(TimeSpan.FromMinutes(10));
        (await Service<BatchQueries>().ListAsync(OtherEditor, Cancellation)).Should().ContainSingle().Which.MayBeRemovedBy(OtherEditor.UserId).Should().BeTrue();

        (await Import.RemoveUnfinishedAsync(OtherEditor, batchId, Cancellation)).Should().BeTrue();

        await ShouldBeGoneAsync();
        (await Import.RemoveUnfinishedAsync(OtherEditor, batchId, Cancellation)).Should().BeFalse();
        // Had it lived, it would have noticed and stopped.
        (await stopped.GoOnAsync()).Should().BeOfType<ImportOutcome.Invalid>().Which.Sentence.Should().Contain("удалили");
        await ShouldBeGoneAsync();
        (await CheckAsync(Job(PopulationByDay(Rows)))).Difference[RowStatus.New].Should().Be(Rows);
    }

    [Fact]
    public async Task SentIn_IsOneEventOfTheHistory_WithTheRowsAsIfTheyHadComeAtOnce()
    {
        var batchId = await ProposeAsync(Job(PopulationByDay(Rows)));

        await using var db = Open();
        var batch = await db.ImportBatches.SingleAsync(Cancellation);
        (batch.Id, batch.WritingUtc).Should().Be((batchId, null));
        var proposals = await db.Proposals.AsNoTracking().Include(proposal => proposal.Figure).Include(proposal => proposal.Revisions).ToListAsync(Cancellation);
        proposals.Should().HaveCount(Rows).And.OnlyContain(proposal => proposal.BatchId == batchId && proposal.State == ProposalState.Submitted && proposal.Version == 0
            && proposal.Figure!.State == FigureState.Submitted && proposal.Figure.Version == 0 && proposal.Revisions.Count == 1 && proposal.Revisions[0].FigureId == proposal.FigureId);
        var records = await db.ChangeRecords.Where(record => record.Origin == ChangeOrigin.Import).OrderBy(record => record.Id).ToListAsync(Cancellation);
        records.Select(record => (record.Subject, record.Action)).Should().BeEquivalentTo(new[] { (RecordSubjects.ImportBatch, ChangeAction.Added), (RecordSubjects.BatchStep, ChangeAction.Added) });
        var told = records.Single(record => record.Subject == RecordSubjects.ImportBatch);
        (told.Before, told.EntityId).Should().Be((null, null));
        told.After.Should().Contain("\"Title\":\"file.csv\"").And.Contain($"\"NewCount\":{Rows}").And.NotContain("WritingUtc");
    }

    [Fact]
    public async Task NumbersThatNobodySees_HinderNoMark_AndMeetItWhenTheyAreSentIn()
    {
        await using var stopped = await StopHalfwayAsync(Job(IndicatorByDay(), ImportKind.Indicator, "tariff-gas"));
        int indicator;
        await using (var db = Open())
            indicator = await db.Indicators.Where(row => row.Code == "tariff-gas").Select(row => row.Id).SingleAsync(Cancellation);

        (await Service<Applicability>().ExcludeAsync(Director, indicator, await TownIdAsync("abinsk"), "Газа здесь нет.", null, Cancellation)).Should().BeOfType<ApplicabilityOutcome.Saved>();

        (await stopped.GoOnAsync()).Should().BeOfType<ImportOutcome.LookAgain>("one of its towns is marked by now");
        await ShouldBeGoneAsync();
    }

    [Fact]
    public async Task IndicatorWhoseNumbersAreBeingWritten_StaysUntilTheyAreGone()
    {
        var content = new IndicatorContent { NameRu = "Число гостиниц", NameEn = "Hotels", UnitRu = "шт.", UnitEn = "units", Topic = IndicatorTopic.Trade, Decimals = 2 };
        var added = (ProposeOutcome.Sent)await Service<IndicatorCatalogue>().ProposeNewAsync(Director, "hotels", content, "Нужен для сравнения", Cancellation);
        (await Decisions.ApproveAsync(EditingDirector, added.ProposalId, 0, PublicNote.None, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        await using var stopped = await StopHalfwayAsync(Job(IndicatorByDay(), ImportKind.Indicator, "hotels"));
        int batchId;
        await using (var db = Open())
            batchId = await db.ImportBatches.IgnoreQueryFilters().Select(batch => batch.Id).SingleAsync(Cancellation);

        (await WithdrawAsync()).Should().BeOfType<ReviewOutcome.StillUsed>().Which.Why.Should().Contain("записывается загрузка");

        (await Import.RemoveUnfinishedAsync(Editor, batchId, Cancellation)).Should().BeTrue();
        (await stopped.GoOnAsync()).Should().BeOfType<ImportOutcome.Invalid>();
        (await WithdrawAsync()).Should().BeOfType<ReviewOutcome.Done>();

        async Task<ReviewOutcome> WithdrawAsync()
        {
            await using var db = Open();
            var version = await db.Proposals.Where(proposal => proposal.Id == added.ProposalId).Select(proposal => proposal.Version).SingleAsync(Cancellation);
            return await Decisions.WithdrawAsync(Director, added.ProposalId, version, new("Показатель не нужен", null), Cancellation);
        }
    }

    private static string IndicatorByDay()
    {
        var text = new StringBuilder("Город;Значение;Территория;Период;Источник;Статус\n");
        var start = new DateOnly(2001, 1, 1);
        for (var i = 0; i < Rows; i++)
            text.Append(CultureInfo.InvariantCulture, $"{(i % 2 == 0 ? "Абинск" : "Анапа")};{6 + i / 100m};город;{start.AddDays(i / 2):dd.MM.yyyy};rosstat-cities-2020;официальное\n");
        return text.ToString();
    }

    private Task<Stopped> StopHalfwayAsync() => StopHalfwayAsync(Job(PopulationByDay(Rows)));

    private async Task<Stopped> StopHalfwayAsync(ImportJob job)
    {
        var seen = (await CheckAsync(job)).Difference;
        var stopped = new Stopped(1_000);
        stopped.Importing = Task.Run(() => Import.ProposeAsync(Editor, job, seen, Reason, null, stopped, Cancellation), Cancellation);
        (await stopped.HalfwayAsync()).Should().BeTrue("the second part is read");
        // The first is written beside that.
        await using var db = Open();
        while (!await db.Proposals.IgnoreQueryFilters().AnyAsync(proposal => proposal.State == ProposalState.Prepared, Cancellation))
            await Task.Delay(20, Cancellation);
        return stopped;
    }

    /// <summary>A number for the first row of the file, proposed by hand.</summary>
    private async Task<ProposeOutcome> ProposeFirstRowAsync(decimal value)
    {
        var input = new FigureInput
        {
            Kind = FigureKind.Population,
            TownId = await TownIdAsync("abinsk"),
            Value = value,
            Basis = Domain.Measures.TerritorialBasis.Town,
            PeriodStart = new DateOnly(2000, 1, 1),
            PeriodEnd = new DateOnly(2000, 1, 1),
            Method = PopulationMethod.Census,
            SourceId = await SourceIdAsync("rosstat-cities-2020"),
            Status = FigureStatus.Official,
        };
        return await FigureProposals.ProposeAsync(OtherEditor, input, null, new(Reason, EditBase.Nothing), Cancellation);
    }

    private async Task<int> RecordsAsync()
    {
        await using var db = Open();
        return await db.ChangeRecords.CountAsync(Cancellation);
    }

    private async Task ShouldBeGoneAsync()
    {
        await using var db = Open();
        (await db.ImportBatches.IgnoreQueryFilters().CountAsync(Cancellation)).Should().Be(0);
        (await db.Proposals.IgnoreQueryFilters().CountAsync(proposal => proposal.BatchId != null, Cancellation)).Should().Be(0);
        (await db.Figures.CountAsync(figure => figure.ProposedBy == Editor.Name, Cancellation)).Should().Be(0);
        (await db.Set<ProposalRevision>().CountAsync(revision => revision.ByUserId == Editor.UserId, Cancellation)).Should().Be(0);
    }

    /// <summary>An import that waits between two of its parts.</summary>
    private sealed class Stopped(int at) : IProgress<int>, IAsyncDisposable
    {
        private readonly TaskCompletionSource halfway = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim goOn = new();

        public Task<ImportOutcome> Importing { get; set; } = null!;

        public void Report(int value)
        {
            if (value < at)
                return;
            halfway.TrySetResult();
            goOn.Wait(TimeSpan.FromMinutes(2));
        }

        public async Task<bool> HalfwayAsync() => await Task.WhenAny(halfway.Task, Importing) == halfway.Task;

        public Task<ImportOutcome> GoOnAsync()
        {
            goOn.Set();
            return Importing;
        }

        public async ValueTask DisposeAsync()
        {
            goOn.Set();
            await Importing.ContinueWith(_ => { }, TaskScheduler.Default);
            goOn.Dispose();
        }
    }
}

public sealed class SqliteUnsentBatchTests : UnsentBatchTests
{
    protected override bool IsPostgres => false;
}

public sealed class PostgresUnsentBatchTests : UnsentBatchTests
{
    protected override bool IsPostgres => true;
}
