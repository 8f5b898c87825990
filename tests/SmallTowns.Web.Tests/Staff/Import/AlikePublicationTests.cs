using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data.Bulk;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Imports;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.History;
using SmallTowns.Web.Staff.Import.Difference;

namespace SmallTowns.Web.Tests.Staff.Import;

/// <summary>A long batch is published in a handful of statements: what they leave is what publishing each of its rows leaves.</summary>
public abstract class AlikePublicationTests : ImportTest
{
    private const string Headings = "Город;Значение;Территория;Период;Источник;Статус\n";
    private const string WholeCode = "tariff-gas";
    private const string PickedCode = "tariff-heat";
    private const int Days = 30;
    private static readonly string[] Towns = ["Абинск", "Анапа", "Темрюк", "Ейск", "Туапсе", "Крымск", "Лабинск", "Армавир", "Сочи", "Геленджик"];
    private static readonly PublicNote Note = new("По бюллетеню", "By the bulletin");

    [Fact]
    public async Task WholeBatch_LeavesWhatItsRowsLeaveOneByOne_InEveryTable()
    {
        var whole = await ProposeAsync(Job(File(), ImportKind.Indicator, WholeCode));
        var picked = await ProposeAsync(Job(File(), ImportKind.Indicator, PickedCode));
        Clock.Advance(TimeSpan.FromHours(1));
        Dictionary<int, int> rows;
        await using (var db = Open())
            rows = await db.Proposals.Where(proposal => proposal.BatchId == picked).ToDictionaryAsync(proposal => proposal.Id, proposal => proposal.Version, Cancellation);

        (await Decisions.ApproveBatchAsync(Director, whole, Note, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        (await Service<PickedDecisions>().ApproveAsync(Director, rows, Note, cancellationToken: Cancellation)).Should().BeOfType<PickedOutcome.Done>();

        foreach (var (table, of) in Asked)
        {
            var ofWhole = await DumpAsync(table, of, whole, WholeCode);
            ofWhole.Should().Equal(await DumpAsync(table, of, picked, PickedCode), "{0} are the same row by row", table);
            ofWhole.Count.Should().BeGreaterThanOrEqualTo(table is "StaffNotices" ? 0 : table is "PublicChanges" or "BatchSteps" ? 1 : Towns.Length * Days);
        }

        await using var after = Open();
        (await after.PublicChanges.CountAsync(change => change.Kind == PublicChangeKind.Added && change.SubjectKey.Contains(WholeCode), Cancellation)).Should().Be(Towns.Length, "the newest of each town is told");
    }

    [Fact]
    public async Task WhatStandsOrIsProposedBeside_IsNotPublishedUnseen_AndTheBatchIsWithdrawnWhole()
    {
        var settlement = Service<PublishedSettlement>();
        // Two days of Abinsk are published already, by another source.
        var first = await ProposeAsync(Job(Headings + "Абинск;7,5;город;05.01.2001;geonames;официальное\nАбинск;7,6;город;30.01.2001;geonames;официальное\n", ImportKind.Indicator, WholeCode));
        (await Decisions.ApproveBatchAsync(Director, first, PublicNote.None, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        var before = (await settlement.GetAsync(Cancellation)).Edition;
        Clock.Advance(TimeSpan.FromHours(1));
        var batch = await ProposeAsync(Job(File(), ImportKind.Indicator, WholeCode));
        Clock.Advance(TimeSpan.FromHours(1));

        (await Decisions.ApproveBatchAsync(Director, batch, Note, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();

        await using (var db = Open())
        {
            (await db.Figures.CountAsync(figure => figure.IsChosen && figure.TopicKey.Contains(WholeCode), Cancellation)).Should().Be(Towns.Length * Days);
            var aside = await db.Figures.Include(figure => figure.Standings).Where(figure => db.Proposals.Any(proposal => proposal.BatchId == first && proposal.FigureId == figure.Id)).ToListAsync(Cancellation);
            aside.Should().OnlyContain(figure => figure.State == FigureState.Published && !figure.IsChosen && figure.Standings.Count == 2);
            var editions = await db.Set<FigureStanding>().Where(standing => db.Proposals.Any(proposal => proposal.BatchId == batch && proposal.FigureId == standing.FigureId)).Select(standing => standing.FromEdition).Distinct().ToListAsync(Cancellation);
            editions.Should().Equal(before + 1);
        }

        Clock.Advance(TimeSpan.FromHours(1));
        (await Decisions.WithdrawBatchAsync(Director, batch, Note, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        await using var after = Open();
        (await after.Figures.CountAsync(figure => figure.IsChosen && figure.TopicKey.Contains(WholeCode), Cancellation)).Should().Be(2, "what stood before stands again");
    }

    [Fact]
    public async Task HistoryOfAPublicationThatWasEnded_IsWrittenByTheJob_AndOnce()
    {
        var whole = await ProposeAsync(Job(File(), ImportKind.Indicator, WholeCode));
        var ended = await ProposeAsync(Job(File(), ImportKind.Indicator, PickedCode));
        (await Decisions.ApproveBatchAsync(Director, whole, Note, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        await using (var db = Open())
        {
            // As a kill leaves it between the publication and its history.
            var records = AlikeRecords.Of(await db.Jobs.SingleAsync(job => job.Kind == AlikeRecords.JobCode, Cancellation)) with { BatchId = ended };
            await db.Proposals.Where(proposal => proposal.BatchId == ended).ExecuteUpdateAsync(set => set.SetProperty(proposal => proposal.State, ProposalState.Published).SetProperty(proposal => proposal.PublishedUtc, records.OfProposal.Utc), Cancellation);
            await records.PutJobAsync(db, Clock.GetUtcNow().UtcDateTime, Cancellation);
            await db.SaveChangesAsync(Cancellation);
        }

        Clock.Advance(TimeSpan.FromMinutes(5));
        // Somebody works on before the history is written to its end.
        var later = await ProposeAsync(Job(Headings + "Абинск;7,5;город;05.01.2001;geonames;официальное\n", ImportKind.Indicator, WholeCode));
        await Jobs.RunDueAsync(Cancellation);

        (await Service<HistoryQueries>().PageAsync(Director, new HistoryFilter(), 0, 1, Cancellation)).Rows.Should().ContainSingle().Which.Utc.Should().Be(Clock.GetUtcNow().UtcDateTime, "what was written late stands where it happened: batch {0} is the newest", later);

        await using var after = Open();
        foreach (var (batch, code) in new[] { (whole, WholeCode), (ended, PickedCode) })
        {
            var records = await after.ChangeRecords.Where(record => record.Key.Contains(code) && record.After!.Contains("\"State\":\"Published\"")).ToListAsync(Cancellation);
            records.Where(record => record.ProposalId != null).Select(record => (int)record.EntityId!).Should().BeEquivalentTo(await after.Proposals.Where(proposal => proposal.BatchId == batch).Select(proposal => proposal.Id).ToListAsync(Cancellation));
            records.Should().HaveCount(2 * Towns.Length * Days).And.OnlyContain(record => record.UserName == Director.Name && record.ScopeKind == ScopeKind.Town);
        }

        (await after.Jobs.Where(job => job.Kind == AlikeRecords.JobCode).Select(job => new { job.State, job.Payload }).ToListAsync(Cancellation)).Should().HaveCount(2).And.OnlyContain(job => job.State == JobState.Done && job.Payload == null);
    }

    [Fact]
    public async Task TwoDirectorsAtOnce_OnePublishes()
    {
        var batch = await ProposeAsync(Job(File(), ImportKind.Indicator, WholeCode));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Decisions.ApproveBatchAsync(Director, batch, Note, cancellationToken: Cancellation), Cancellation)));

        outcomes.OfType<ReviewOutcome.Done>().Should().ContainSingle();
        outcomes.Should().Contain(outcome => outcome is ReviewOutcome.AlreadyDecided || outcome is ReviewOutcome.Amended || outcome is ReviewOutcome.Outdated);
        await using var db = Open();
        (await db.Set<FigureStanding>().CountAsync(standing => db.Proposals.Any(proposal => proposal.BatchId == batch && proposal.FigureId == standing.FigureId), Cancellation)).Should().Be(Towns.Length * Days);
        (await db.BatchSteps.CountAsync(step => step.BatchId == batch && step.Action == BatchAction.Published, Cancellation)).Should().Be(1);
    }

    [Fact]
    public async Task Cancelled_LeavesNothing()
    {
        var batch = await ProposeAsync(Job(File(), ImportKind.Indicator, WholeCode));
        using var cancelled = new CancellationTokenSource();

        var publish = () => Decisions.ApproveBatchAsync(Director, batch, Note, new StopAtTheEnd(cancelled), cancelled.Token);

        await publish.Should().ThrowAsync<OperationCanceledException>();
        await using var db = Open();
        (await db.Proposals.CountAsync(proposal => proposal.BatchId == batch && proposal.State == ProposalState.Submitted && proposal.Version == 0, Cancellation)).Should().Be(Towns.Length * Days);
        (await Decisions.ApproveBatchAsync(Director, batch, Note, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
    }

    /// <summary>Every table that a publication writes, and how its rows belong to a batch.</summary>
    private static readonly (string Table, string Of)[] Asked =
    [
        ("Proposals", "\"BatchId\" = {0}"),
        ("Figures", "\"Id\" IN (SELECT \"FigureId\" FROM \"Proposals\" WHERE \"BatchId\" = {0})"),
        ("FigureStanding", "\"FigureId\" IN (SELECT \"FigureId\" FROM \"Proposals\" WHERE \"BatchId\" = {0})"),
        ("ChangeRecords", "\"Action\" = 'Changed' AND \"Key\" IN (SELECT \"SubjectKey\" FROM \"Proposals\" WHERE \"BatchId\" = {0} UNION SELECT f.\"SeriesKey\" FROM \"Figures\" f JOIN \"Proposals\" p ON p.\"FigureId\" = f.\"Id\" WHERE p.\"BatchId\" = {0})"),
        ("PublicChanges", "\"ProposalId\" IN (SELECT \"Id\" FROM \"Proposals\" WHERE \"BatchId\" = {0})"),
        ("StaffNotices", "\"BatchId\" = {0}"),
        ("BatchSteps", "\"BatchId\" = {0}"),
    ];

    // What is there in both and differs by rights: numbers of rows, of the batch, of the indicator, of the edition, and by which button it was decided.
    private static readonly HashSet<string> Apart = ["Id", "BatchId", "FigureId", "ProposalId", "NewFigureId", "EntityId", "IndicatorId", "FromEdition", "Origin"];

    private async Task<List<string>> DumpAsync(string table, string of, int batch, string code)
    {
        await using var db = Open();
        await db.Database.OpenConnectionAsync(Cancellation);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\" WHERE {string.Format(CultureInfo.InvariantCulture, of, batch)}";
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        List<string> rows = [];
        while (await reader.ReadAsync(Cancellation))
            rows.Add(RowOf(reader, batch, code));
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private static string RowOf(DbDataReader row, int batch, string code) => string.Join(" | ", Enumerable.Range(0, row.FieldCount)
        .Select(at => $"{row.GetName(at)}={(row.IsDBNull(at) ? "" : Apart.Contains(row.GetName(at)) ? "given" : Convert.ToString(row.GetValue(at), CultureInfo.InvariantCulture))}"))
        .Replace(code, "CODE", StringComparison.Ordinal).Replace($"batch:{batch}", "batch:B", StringComparison.Ordinal);

    private static string File()
    {
        var text = new StringBuilder(Headings);
        var start = new DateOnly(2001, 1, 1);
        for (var i = 0; i < Towns.Length * Days; i++)
            text.Append(CultureInfo.InvariantCulture, $"{Towns[i % Towns.Length]};{6 + i / 100m};город;{start.AddDays(i / Towns.Length):dd.MM.yyyy};rosstat-cities-2020;официальное\n");
        return text.ToString();
    }

    private sealed class StopAtTheEnd(CancellationTokenSource source) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value == Towns.Length * Days)
                source.Cancel();
        }
    }
}

public sealed class SqliteAlikePublicationTests : AlikePublicationTests
{
    protected override bool IsPostgres => false;
}

public sealed class PostgresAlikePublicationTests : AlikePublicationTests
{
    protected override bool IsPostgres => true;
}
