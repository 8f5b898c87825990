using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Imports;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Import.Difference;

namespace SmallTowns.Web.Tests.Staff.Import;

/// <summary>A batch is published and withdrawn whole.</summary>
public abstract class BatchDecisionTests : ImportTest
{
    private const string Two = PopulationHeadings
        + "Абинск;36 700;город;2014;не указан;paper;из статьи\n"
        + "Анапа;81 000;город;01.01.2026;перепись;rosstat-cities-2020;официальное\n";

    private const string Abinsk2014 = "town:krasnodar-krai/abinsk|Population|Town|2014";
    private static readonly PublicNote Note = new("В бюллетене ошибка", "A mistake in the bulletin");

    [Fact]
    public async Task Withdraw_BringsBackWhatStood_AndTellsReaders_AndTheFileCanComeAgain()
    {
        var before = await ChosenAsync(Abinsk2014);
        var batch = await PublishAsync(Two);
        (await ChosenAsync(Abinsk2014))!.Value.Should().Be(36_700);

        (await WithdrawAsync(batch)).Should().BeOfType<ReviewOutcome.Done>();

        (await ChosenAsync(Abinsk2014))?.Id.Should().Be(before?.Id);
        await using var db = Open();
        (await db.Proposals.Where(proposal => proposal.BatchId == batch).Select(proposal => proposal.State).ToListAsync(Cancellation))
            .Should().Equal(ProposalState.Withdrawn, ProposalState.Withdrawn);
        (await db.PublicChanges.Where(update => update.NoteRu == Note.Ru && update.NoteEn == Note.En).Select(update => db.Towns.Where(town => town.Id == update.ScopeId).Select(town => town.Slug).First()).ToListAsync(Cancellation))
            .Should().BeEquivalentTo("abinsk", "anapa");
        var again = await CheckAsync(Job(Two));
        (again.Difference[RowStatus.Same], again.Difference.Proposed).Should().Be((0, 2));
    }

    [Fact]
    public async Task Withdraw_OfAHalfPublishedBatch_RejectsWhatStillWaits()
    {
        var batch = await ProposeAsync(Job(Two));
        await using (var db = Open())
        {
            var first = await db.Proposals.AsNoTracking().OrderBy(proposal => proposal.Id).FirstAsync(proposal => proposal.BatchId == batch, Cancellation);
            (await Decisions.ApproveAsync(Director, first.Id, first.Version, PublicNote.None, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        }

        await WithdrawAsync(batch);

        await using var after = Open();
        var proposals = await after.Proposals.Include(proposal => proposal.Figure).Where(proposal => proposal.BatchId == batch).OrderBy(proposal => proposal.Id).ToListAsync(Cancellation);
        proposals.Select(proposal => (proposal.State, proposal.Figure!.State)).Should().Equal(
            (ProposalState.Withdrawn, FigureState.Withdrawn), (ProposalState.Rejected, FigureState.Rejected));
        proposals[1].DecisionReason.Should().Be(Note.Ru);
    }

    [Fact]
    public async Task Withdraw_WhereARowWasCorrectedSince_LeavesTheCorrection_AndNeverBringsTheRowBack()
    {
        var before = await ChosenAsync(Abinsk2014);
        var batch = await PublishAsync(Two);
        var correction = await PublishAsync(PopulationHeadings + "Абинск;36 650;город;2014;не указан;paper;из статьи\n");

        await WithdrawAsync(batch);
        (await ChosenAsync(Abinsk2014))!.Value.Should().Be(36_650);

        await WithdrawAsync(correction);
        (await ChosenAsync(Abinsk2014))?.Id.Should().Be(before?.Id);
    }

    [Fact]
    public async Task Withdraw_FactsOfATown_LeavesWhatOthersHaveChangedSince()
    {
        const string year = "Код города;Год статуса города;Источник\nabinsk;1777;wikipedia-towns\n";
        const string station = "Код города;Станция;Источник\nabinsk;Новая;wikipedia-towns\n";
        var before = await AbinskAsync();
        var batch = await PublishAsync(year, ImportKind.Towns);
        await PublishAsync(station, ImportKind.Towns);

        await WithdrawAsync(batch);

        (await AbinskAsync()).Should().Be((before.Since, "Новая"));
        Clock.Advance(TimeSpan.FromDays(2));
        var yesterday = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime.AddDays(-1));
        using var client = App.CreatePlainClient();
        var past = (await client.GetPageAsync(string.Create(CultureInfo.InvariantCulture, $"/towns/abinsk?asOf={yesterday:yyyy-MM-dd}"))).Body!.TextContent;
        past.Should().NotContain("1777").And.Contain("Новая");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(450)]
    public async Task Withdraw_OfNewHeadlinesAndACorrectionOfTheFormerOne_LeavesTheFormerHeadline(int rowsBetween)
    {
        await PublishAsync(PopulationHeadings + "Абинск;36 608;город;2014;не указан;paper;из статьи\n", asHeadline: true);
        var before = await HeadlineAsync();
        var text = new StringBuilder(PopulationHeadings).Append("Абинск;40 000;город;31.12.2025;перепись;paper;официальное\n");
        for (var i = 0; i < rowsBetween; i++)
            text.Append(CultureInfo.InvariantCulture, $"Абинск;{39_000 + i};город;{new DateOnly(2023, 1, 1).AddDays(i):dd.MM.yyyy};перепись;paper;официальное\n");
        var batch = await PublishAsync(text.Append("Абинск;36 700;город;2014;не указан;paper;из статьи\n").ToString(), asHeadline: true);
        (await HeadlineAsync()).Should().NotBe(before);

        (await WithdrawAsync(batch)).Should().BeOfType<ReviewOutcome.Done>();

        (await HeadlineAsync()).Should().Be(before);
        (await ChosenAsync(Abinsk2014))!.Id.Should().Be(before);
    }

    [Fact]
    public async Task Withdraw_WithoutANote_OrByAnEditor_OrOfNothing_ChangesNothing()
    {
        var batch = await ProposeAsync(Job(Two));
        (await WithdrawAsync(batch)).Should().BeOfType<ReviewOutcome.AlreadyDecided>();
        await Decisions.ApproveBatchAsync(Director, batch, PublicNote.None, cancellationToken: Cancellation);

        (await Decisions.WithdrawBatchAsync(Director, batch, new(" ", null), cancellationToken: Cancellation))
            .Should().BeOfType<ReviewOutcome.Invalid>().Which.Problems.Single().Field.Should().Be("NoteRu");
        await ((Func<Task>)(() => Decisions.WithdrawBatchAsync(Editor, batch, Note, cancellationToken: Cancellation))).Should().ThrowAsync<AccessDeniedException>();
        using var cancelled = new CancellationTokenSource();
        var stop = new StopAtOnce(cancelled);
        await ((Func<Task>)(() => Decisions.WithdrawBatchAsync(Director, batch, Note, stop, cancelled.Token))).Should().ThrowAsync<OperationCanceledException>();

        (await ChosenAsync(Abinsk2014))!.Value.Should().Be(36_700);
    }

    [Fact]
    public async Task Publish_TwoSourcesForEachSeries_AcrossChunks_TakesTheFirstOfEach_AndTheNewestStandsForTheTown()
    {
        // One row before the pairs: a chunk then ends in the middle of a pair.
        var text = new StringBuilder(PopulationHeadings).Append("Абинск;40 000;город;31.12.2025;перепись;paper;официальное\n");
        var day = new DateOnly(2020, 1, 1);
        for (var i = 0; i < 450; i++)
        {
            foreach (var source in new[] { "rosstat-cities-2020", "geonames" })
                text.Append(CultureInfo.InvariantCulture, $"Абинск;{30_000 + i + source.Length};город;{day.AddDays(i):dd.MM.yyyy};перепись;{source};официальное\n");
        }

        var job = Job(text.ToString());
        var report = await CheckAsync(job);
        var sent = await Import.ProposeAsync(Editor, job, report.Difference, Reason, asHeadline: true, cancellation: Cancellation);
        var batch = ((Web.Staff.Import.ImportOutcome.Sent)sent).BatchId;
        (await Decisions.ApproveBatchAsync(Director, batch, PublicNote.None, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();

        await using (var db = Open())
        {
            var figures = db.Figures.Where(figure => db.Proposals.Any(proposal => proposal.BatchId == batch && proposal.FigureId == figure.Id));
            (await figures.CountAsync(figure => figure.State == FigureState.Published, Cancellation)).Should().Be(901);
            var chosen = await figures.Where(figure => figure.IsChosen).Select(figure => new { figure.Value, figure.Source!.Code, figure.IsHeadline }).ToListAsync(Cancellation);
            chosen.Should().HaveCount(451);
            chosen.Where(figure => figure.Code == "geonames").Should().BeEmpty();
            chosen.Single(figure => figure.IsHeadline).Value.Should().Be(40_000);
        }

        (await WithdrawAsync(batch)).Should().BeOfType<ReviewOutcome.Done>();
        await using var after = Open();
        (await after.Figures.CountAsync(figure => figure.Town!.Slug == "abinsk" && figure.IsHeadline && figure is PopulationCount, Cancellation)).Should().Be(0, "none had been chosen before");
        (await after.Figures.CountAsync(figure => figure.State == FigureState.Withdrawn, Cancellation)).Should().Be(901);
    }

    private async Task<int> PublishAsync(string file, ImportKind kind = ImportKind.Population, bool? asHeadline = null)
    {
        Clock.Advance(TimeSpan.FromDays(1));
        var job = Job(file, kind);
        var report = await CheckAsync(job);
        var sent = await Import.ProposeAsync(Editor, job, report.Difference, Reason, asHeadline, cancellation: Cancellation);
        var batch = sent.Should().BeOfType<Web.Staff.Import.ImportOutcome.Sent>().Which.BatchId;
        (await Decisions.ApproveBatchAsync(Director, batch, PublicNote.None, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        return batch;
    }

    private Task<ReviewOutcome> WithdrawAsync(int batch)
    {
        Clock.Advance(TimeSpan.FromDays(1));
        return Decisions.WithdrawBatchAsync(Director, batch, Note, cancellationToken: Cancellation);
    }

    private async Task<long> HeadlineAsync()
    {
        await using var db = Open();
        return await db.Figures.OfType<PopulationCount>().Where(figure => figure.Town!.Slug == "abinsk" && figure.IsHeadline).Select(figure => figure.Id).SingleAsync(Cancellation);
    }

    private async Task<Figure?> ChosenAsync(string series)
    {
        await using var db = Open();
        return await db.Figures.AsNoTracking().SingleOrDefaultAsync(figure => figure.SeriesKey == series && figure.IsChosen, Cancellation);
    }

    private async Task<(int? Since, string? Station)> AbinskAsync()
    {
        await using var db = Open();
        var town = await db.Towns.AsNoTracking().SingleAsync(town => town.Slug == "abinsk", Cancellation);
        return (town.TownSinceYear, town.RailStationRu);
    }

    private sealed class StopAtOnce(CancellationTokenSource source) : IProgress<int>
    {
        public void Report(int value) => source.Cancel();
    }
}

public sealed class SqliteBatchDecisionTests : BatchDecisionTests
{
    protected override bool IsPostgres => false;
}

public sealed class PostgresBatchDecisionTests : BatchDecisionTests
{
    protected override bool IsPostgres => true;
}
