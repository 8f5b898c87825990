using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Imports;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Staff.Import;
using SmallTowns.Web.Staff.Import.Difference;
using SmallTowns.Web.Staff.Import.Fields;

namespace SmallTowns.Web.Tests.Staff.Import;

public abstract class ImportFilesTests : ImportTest
{
    private const string Two = PopulationHeadings
        + "Абинск;36 700;город;2014;не указан;paper;из статьи\n"
        + "Анапа;81 000;город;01.01.2026;перепись;rosstat-cities-2020;официальное\n";

    [Fact]
    public async Task Check_FileThatDoesNotSayWhereNumbersStand_LeavesTheirPlaces()
    {
        var status = FieldWords.Status.Spell(FigureStatus.PublishedInPaper);
        const string place = ";Где в источнике;Где в источнике, по-английски\n";

        (await CheckAsync(Job($"{PopulationHeadings}Хадыженск;22246;город;2014;;paper;{status}\n"))).Difference[RowStatus.Same].Should().Be(1);
        var said = PopulationHeadings.TrimEnd('\n') + place;
        (await CheckAsync(Job($"{said}Хадыженск;22246;город;2014;;paper;{status};табл. 1, строка 26;Table 1, row 26\n"))).Difference[RowStatus.Same].Should().Be(1);
        (await CheckAsync(Job($"{said}Хадыженск;22246;город;2014;;paper;{status};табл. 1, строка 25;Table 1, row 25\n"))).Difference[RowStatus.Changed].Should().Be(1);
        (await CheckAsync(Job($"{said}Хадыженск;22246;город;2014;;paper;{status};;Table 1, row 26\n"))).FirstIssues.Should().ContainSingle(issue => !issue.IsWarning);
    }

    [Fact]
    public async Task Check_TellsEveryErrorWithItsPlace()
    {
        var report = await CheckAsync(Job(PopulationHeadings
            + "Абинскк;36 700;город;2014;не указан;paper;из статьи\n"
            + "Анапа;много;посёлок;2014;не указан;paper;из статьи\n"
            + "Анапа;-5;город;;не указан;нет такого;из статьи\n"
            + "Сочи;=1+1;город;2014;не указан;paper;из статьи\n"
            + "Сочи;5;город;2014;не указан;paper;из статьи;лишнее\n"));

        report.FirstIssues.Select(issue => (issue.Row, issue.Column)).Should().BeEquivalentTo(new[]
        {
            (2, "A"), (3, "B"), (3, "C"), (4, "B"), (4, "D"), (4, "F"), (5, "B"), (6, "H"),
        });
        report.FirstIssues[0].Heading.Should().Be("Город");
        report.FirstIssues[0].Value.Should().Be("Абинскк");
        report.FirstIssues[0].Sentence.Should().Be("Такого города на портале нет. Похожие: Абинск, Лабинск.");
        report.FirstIssues.Should().Contain(issue => issue.Sentence.StartsWith("В ячейке B5 формула", StringComparison.Ordinal));
        report.MayBeProposed.Should().BeFalse();
    }

    [Fact]
    public async Task Check_WhileAnotherFileOfThePersonIsWorkedOn_IsRefusedAtOnce()
    {
        var (slow, quick) = (Job(Two + "Абинскк;1;город;2014;не указан;paper;из статьи\n"), Job(Two));
        using var arrived = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        var first = Task.Run(() => Import.CheckAsync(Editor, slow, _ =>
        {
            arrived.Set();
            goOn.Wait(TimeSpan.FromMinutes(1));
        }, cancellation: Cancellation), Cancellation);
        arrived.Wait(TimeSpan.FromMinutes(1), Cancellation).Should().BeTrue();

        var second = await CheckAsync(quick);
        var ofAnother = await Import.CheckAsync(OtherEditor, quick, cancellation: Cancellation);
        var proposed = await Import.ProposeAsync(Editor, quick, ofAnother.Difference, Reason, asHeadline: false, cancellation: Cancellation);

        second.Refusal.Should().Be(ImportTurns.Busy);
        second.MayBeProposed.Should().BeFalse();
        proposed.Should().Be(new ImportOutcome.Invalid(ImportTurns.Busy));
        ofAnother.Refusal.Should().BeNull();
        goOn.Set();
        (await first).Refusal.Should().BeNull();
        (await CheckAsync(quick)).Refusal.Should().BeNull("the turn was given back");
    }

    [Fact]
    public async Task Check_OfTheSameThingTwice_NamesBothRows()
    {
        var report = await CheckAsync(Job(Two + "г. Абинск;36 701;город;2014 г.;не указан;paper;из статьи\n"));
        report.FirstIssues.Should().ContainSingle().Which.Sentence.Should().StartWith("Строки 2 и 4 — об одном и том же");
    }

    [Fact]
    public async Task Check_SortsRowsByWhatStands()
    {
        var report = await CheckAsync(Job(Two));
        report.Errors.Should().Be(0);
        (report.Difference[RowStatus.New], report.Difference[RowStatus.Changed]).Should().Be((2 - await ChangedAsync(), await ChangedAsync()));
        report.Difference.First.Should().Contain(row => row.Town == "Анапа" && row.Status == RowStatus.New && row.After == "81\u00A0000");

        async Task<int> ChangedAsync()
        {
            await using var db = Open();
            return await db.Figures.CountAsync(figure => figure.SeriesKey == "town:krasnodar-krai/abinsk|Population|Town|2014" && figure.IsChosen, Cancellation);
        }
    }

    [Fact]
    public async Task Check_OfAnUnlikelyChange_SaysSoBesideTheRow()
    {
        var report = await CheckAsync(Job(Two.Replace("81 000", "8 100", StringComparison.Ordinal)));

        var row = report.Difference.First.Single(row => row.Town == "Анапа");
        row.Warnings.Should().ContainSingle().Which.Should().StartWith("Отличается от прежнего значения на −");
        (await CheckAsync(Job(Two))).Difference.First.Single(row => row.Town == "Анапа").Warnings.Should().BeEmpty();
    }

    [Fact]
    public async Task Propose_MakesABatchThatCanBePublished_AndTheSameFileThenBringsNothing()
    {
        var batchId = await ProposeAsync(Job(Two));

        await using (var db = Open())
        {
            var proposals = await db.Proposals.Include(proposal => proposal.Figure).Include(proposal => proposal.Revisions).Where(proposal => proposal.BatchId == batchId).ToListAsync(Cancellation);
            proposals.Should().HaveCount(2).And.OnlyContain(proposal => proposal.Origin == ChangeOrigin.Import && proposal.State == ProposalState.Submitted && proposal.Reason == Reason && proposal.Revisions.Count == 1);
            proposals.Select(proposal => proposal.Figure!.Value).Should().BeEquivalentTo([36_700m, 81_000m]);
            var batch = await db.ImportBatches.SingleAsync(Cancellation);
            (batch.Rows, batch.NewCount + batch.ChangedCount, batch.ByUserId).Should().Be((2, 2, Editor.UserId));
        }

        var waiting = await CheckAsync(Job(Two));
        (waiting.Difference[RowStatus.Same], waiting.MayBeProposed).Should().Be((2, false));

        await Decisions.ApproveBatchAsync(Director, batchId, PublicNote.None, cancellationToken: Cancellation);
        var published = await CheckAsync(Job(Two));
        (published.Difference[RowStatus.Same], published.MayBeProposed).Should().Be((2, false));
        var counts = await CountsAsync();
        (await Import.ProposeAsync(Editor, Job(Two), published.Difference, Reason, false, cancellation: Cancellation)).Should().BeOfType<ImportOutcome.NothingNew>();
        (await CountsAsync()).Should().Be(counts);
    }

    [Fact]
    public async Task Propose_AboutWhatSomebodyElseHasOpen_LeavesTheRowOut()
    {
        var first = await ProposeAsync(Job(Two));
        var other = Job(Two.Replace("81 000", "82 000", StringComparison.Ordinal));

        var report = await CheckAsync(other);

        (report.Difference[RowStatus.Same], report.Difference[RowStatus.Conflict], report.MayBeProposed).Should().Be((1, 1, false));
        report.Difference.First.Should().ContainSingle().Which.Note.Should().Be("Открытое предложение: Редактор предлагает 81\u00A0000");
        first.Should().BePositive();
    }

    [Fact]
    public async Task Propose_WhatHasChangedSinceItWasSeen_SavesNothing()
    {
        var job = Job(Two);
        var seen = (await CheckAsync(job)).Difference;
        await ProposeAsync(Job(Two));
        var counts = await CountsAsync();

        var outcome = await Import.ProposeAsync(OtherEditor, job, seen, Reason, false, cancellation: Cancellation);

        outcome.Should().BeOfType<ImportOutcome.LookAgain>();
        (await CountsAsync()).Should().Be(counts);
    }

    [Fact]
    public async Task Propose_WhenCancelled_LeavesNothing()
    {
        var job = Job(PopulationByDay(3_000));
        var seen = (await CheckAsync(job)).Difference;
        seen[RowStatus.New].Should().Be(3_000);
        var counts = await CountsAsync();
        using var cancellation = new CancellationTokenSource();

        var propose = () => Import.ProposeAsync(Editor, job, seen, Reason, false, new Stop(cancellation, 2_000), cancellation.Token);

        await propose.Should().ThrowAsync<OperationCanceledException>();
        (await CountsAsync()).Should().Be(counts);
    }

    [Fact]
    public async Task Recall_TakesEveryOpenProposalBack_AndTheFileCanComeAgain()
    {
        var batchId = await ProposeAsync(Job(Two));
        (await Import.RecallAsync(OtherEditor, batchId, Cancellation)).IsDone.Should().BeFalse("a batch is taken back by who brought it");

        (await Import.RecallAsync(Editor, batchId, Cancellation)).Should().Be(new BatchRecall(true, 2));

        await using var db = Open();
        (await db.Proposals.Where(proposal => proposal.BatchId == batchId).Select(proposal => proposal.State).ToListAsync(Cancellation)).Should().OnlyContain(state => state == ProposalState.Recalled);
        (await db.Figures.CountAsync(figure => figure.State == FigureState.Submitted, Cancellation)).Should().Be(0);
        (await CheckAsync(Job(Two))).Difference.Proposed.Should().Be(2);
    }

    [Fact]
    public async Task Propose_FactsOfTowns_MakesAProposalOfTheSection_AndWantsASource()
    {
        const string headings = "Код города;Год статуса города;Станция";
        var report = await CheckAsync(Job(headings + "\nabinsk;1776;\n", ImportKind.Towns));
        report.FirstIssues.Should().OnlyContain(issue => issue.Sentence.Contains("откуда они, не сказано"));

        var batchId = await ProposeAsync(Job(headings + ";Источник\nabinsk;1777;;wikipedia-towns\n", ImportKind.Towns));

        await using var db = Open();
        var proposal = await db.Proposals.SingleAsync(proposal => proposal.BatchId == batchId, Cancellation);
        proposal.Content.Should().Contain("1777");
        (await CheckAsync(Job(headings + ";Источник\nabinsk;1777;;wikipedia-towns\n", ImportKind.Towns))).Difference[RowStatus.Same].Should().Be(1);
    }

    [Fact]
    public async Task Commands_WithoutThePermission_AreRefused()
    {
        var job = Job(Two);
        foreach (var nobody in new[] { StaffActor.Nobody, Director, Actor(9, "Представитель", StaffRole.TownRepresentative) })
        {
            await ((Func<Task>)(() => Import.CheckAsync(nobody, job))).Should().ThrowAsync<AccessDeniedException>();
            await ((Func<Task>)(() => Import.ProposeAsync(nobody, job, new ImportDifference(), Reason, false))).Should().ThrowAsync<AccessDeniedException>();
            await ((Func<Task>)(() => Import.RecallAsync(nobody, 1))).Should().ThrowAsync<AccessDeniedException>();
        }
    }

    private sealed class Stop(CancellationTokenSource source, int at) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value >= at)
                source.Cancel();
        }
    }
}

public sealed class SqliteImportFilesTests : ImportFilesTests
{
    protected override bool IsPostgres => false;
}

public sealed class PostgresImportFilesTests : ImportFilesTests
{
    protected override bool IsPostgres => true;
}
