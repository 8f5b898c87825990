using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data.Bulk;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Imports;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.History;
using SmallTowns.Web.Staff.Import;
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

    /// <summary>The editor has an account and is told what becomes of the rows.</summary>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var db = Open();
        db.Users.Add(new() { Id = Editor.UserId, DisplayName = Editor.Name, UserName = "editor", NormalizedUserName = "EDITOR" });
        await db.SaveChangesAsync(Cancellation);
    }

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
            ofWhole.Count.Should().BeGreaterThanOrEqualTo(table is "StaffNotices" or "PublicChanges" or "BatchSteps" ? 1 : Towns.Length * Days);
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
    public async Task WholeBatch_TakenBack_LeavesWhatItsRowsLeaveOneByOne()
    {
        var whole = await ProposeAsync(Job(File(), ImportKind.Indicator, WholeCode));
        var single = await ProposeAsync(Job(File(), ImportKind.Indicator, PickedCode));
        foreach (var batch in new[] { whole, single })
            (await Decisions.ApproveBatchAsync(Director, batch, Note, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        Clock.Advance(TimeSpan.FromHours(1));

        (await Decisions.WithdrawBatchAsync(Director, whole, Note, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        foreach (var (id, version) in await VersionsAsync(single))
            (await Decisions.WithdrawAsync(Director, id, version, Note, Cancellation)).Should().BeOfType<ReviewOutcome.Done>();

        foreach (var (table, of) in Asked.Where(asked => asked.Table is "Proposals" or "Figures" or "FigureStanding" or "ChangeRecords"))
        {
            var ofWhole = await DumpAsync(table, of, whole, WholeCode);
            // The record of a figure that is taken back by itself names its proposal; one of a batch is found by the batch.
            ofWhole.Should().Equal((await DumpAsync(table, of, single, PickedCode)).ConvertAll(row => row.Contains("Subject=indicator-value", StringComparison.Ordinal) ? row.Replace("ProposalId=given", "ProposalId=", StringComparison.Ordinal) : row).Order(StringComparer.Ordinal), "{0} are the same row by row", table);
            ofWhole.Count.Should().BeGreaterThanOrEqualTo(Towns.Length * Days);
        }

        await using var db = Open();
        (await db.PublicChanges.CountAsync(change => change.Kind == PublicChangeKind.Withdrawn && change.SubjectKey.Contains(WholeCode), Cancellation)).Should().Be(Towns.Length, "readers were told of the newest of each town, and are told that it is gone");
        var ended = await db.Set<FigureStanding>().Where(standing => db.Proposals.Any(proposal => proposal.BatchId == whole && proposal.FigureId == standing.FigureId)).Select(standing => standing.ToEdition - standing.FromEdition).Distinct().ToListAsync(Cancellation);
        ended.Should().Equal(2L);
        (await db.StaffNotices.Where(notice => notice.BatchId == whole && notice.Kind == NoticeKind.Withdrawn).Select(notice => notice.Count).SingleAsync(Cancellation)).Should().Be(Towns.Length * Days);
        (await db.BatchSteps.SingleAsync(step => step.BatchId == whole && step.Action == BatchAction.Withdrawn, Cancellation)).Rows.Should().Be(Towns.Length * Days);
    }

    [Fact]
    public async Task PartOfABatch_ThatWasCorrectedSince_StaysWhenTheRestIsTakenBack()
    {
        var batch = await ProposeAsync(Job(File(), ImportKind.Indicator, WholeCode));
        (await Decisions.ApproveBatchAsync(Director, batch, Note, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        Clock.Advance(TimeSpan.FromHours(1));
        var correction = await ProposeAsync(Job(Headings + "Абинск;77,5;город;05.01.2001;rosstat-cities-2020;официальное\nАнапа;78;город;06.01.2001;geonames;официальное\n", ImportKind.Indicator, WholeCode));
        (await Decisions.ApproveBatchAsync(Director, correction, Note, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        Clock.Advance(TimeSpan.FromHours(1));

        (await Decisions.WithdrawBatchAsync(Director, batch, Note, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();

        await using var db = Open();
        var standing = await db.Figures.Where(figure => figure.IsChosen && figure.TopicKey.Contains(WholeCode)).ToListAsync(Cancellation);
        standing.Should().HaveCount(2).And.OnlyContain(figure => db.Proposals.Any(proposal => proposal.BatchId == correction && proposal.FigureId == figure.Id));
        (await db.Proposals.CountAsync(proposal => proposal.BatchId == batch && proposal.State == ProposalState.Withdrawn, Cancellation)).Should().Be(Towns.Length * Days, "what had given way is taken back as well");
    }

    [Fact]
    public async Task WhatWaits_IsDeclinedAtOnce_WhenTheRestIsTakenBack_AndByItsAuthor()
    {
        var partly = await ProposeAsync(Job(File(), ImportKind.Indicator, WholeCode));
        var recalled = await ProposeAsync(Job(File(), ImportKind.Indicator, PickedCode));
        Clock.Advance(TimeSpan.FromHours(1));
        var one = (await VersionsAsync(partly))[0];
        (await Service<PickedDecisions>().ApproveAsync(Director, new Dictionary<int, int> { [one.Key] = one.Value }, Note, cancellationToken: Cancellation)).Should().BeOfType<PickedOutcome.Done>();
        var changed = (await VersionsAsync(recalled))[^1];
        (await Decisions.ReturnAsync(Director, changed.Key, changed.Value, "Проверьте", Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        Clock.Advance(TimeSpan.FromHours(1));

        (await Decisions.WithdrawBatchAsync(Director, partly, Note, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        (await Import.RecallAsync(Editor, recalled, Cancellation)).Should().Be(new BatchRecall(true, Towns.Length * Days));
        (await Import.RecallAsync(Editor, recalled, Cancellation)).Should().Be(new BatchRecall(false, 0));

        await using var db = Open();
        foreach (var (batch, state, who, many) in new[] { (partly, ProposalState.Rejected, Director, (Towns.Length * Days) - 1), (recalled, ProposalState.Recalled, Editor, Towns.Length * Days) })
        {
            var proposals = await db.Proposals.Include(proposal => proposal.Figure).Where(proposal => proposal.BatchId == batch && proposal.State == state).ToListAsync(Cancellation);
            proposals.Should().HaveCount(many).And.OnlyContain(proposal => proposal.DecidedBy == who.Name && proposal.DecidedUtc == Clock.GetUtcNow().UtcDateTime && proposal.Figure!.State == FigureState.Rejected && proposal.Version > 0);
            var ids = proposals.ConvertAll(proposal => (long)proposal.Id);
            var told = await db.ChangeRecords.Where(record => record.Subject == RecordSubjects.Proposal && record.After!.Contains($"\"State\":\"{state}\"") && record.ProposalId != null).Select(record => record.EntityId!.Value).ToListAsync(Cancellation);
            told.Where(ids.Contains).Should().BeEquivalentTo(ids, "each once");
        }

        (await db.StaffNotices.Where(notice => notice.BatchId == partly && notice.Kind == NoticeKind.Rejected).Select(notice => notice.Count).SingleAsync(Cancellation)).Should().Be((Towns.Length * Days) - 1);
        (await db.BatchSteps.SingleAsync(step => step.BatchId == recalled && step.Action == BatchAction.Recalled, Cancellation)).Rows.Should().Be(Towns.Length * Days);
        // The same may be proposed again.
        await ProposeAsync(Job(File(), ImportKind.Indicator, PickedCode));
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
    private static readonly HashSet<string> Apart = ["Id", "BatchId", "FigureId", "ProposalId", "NewFigureId", "EntityId", "IndicatorId", "FromEdition", "ToEdition", "Origin"];

    private async Task<IReadOnlyList<KeyValuePair<int, int>>> VersionsAsync(int batch)
    {
        await using var db = Open();
        return [.. await db.Proposals.Where(proposal => proposal.BatchId == batch).OrderBy(proposal => proposal.Id).ToDictionaryAsync(proposal => proposal.Id, proposal => proposal.Version, Cancellation)];
    }

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

    [Fact]
    public async Task LongFile_OnceItIsSentIn_IsKnownToTheDatabaseByItsSize()
    {
        await ProposeAsync(Job(PopulationByDay(1_200)));

        await using var db = Open();
        (await db.Database.SqlQueryRaw<float>("SELECT reltuples AS \"Value\" FROM pg_class WHERE relname = 'Proposals'").SingleAsync(Cancellation)).Should().BeGreaterThanOrEqualTo(1_200);
    }
}
