using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Imports;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Kinds.Towns;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Release;
using SmallTowns.Web.Tests.Staff.Review;

namespace SmallTowns.Web.Tests.Staff.Release;

public sealed class SqliteReleaseGateTests : ReleaseGateTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresReleaseGateTests : ReleaseGateTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

public abstract class ReleaseGateTests : ReviewTest
{
    [Fact]
    public async Task Checklist_EveryShippedTown_HasNoErrors()
    {
        await using var db = Open();
        foreach (var town in await db.Towns.ToListAsync(Cancellation))
            (await Service<ReleaseQueries>().OfAsync(Director, town.Id, cancellationToken: Cancellation)).Errors.Should().BeEmpty(town.NameRu);
    }

    [Fact]
    public async Task Approve_SourceWithoutEnglishTitle_IsBlockedNowAndLater()
    {
        await AddSourceAsync("new", titleEn: "");
        var id = await ProposeAsync(await AbinskPopulationAsync(36_700, source: "new"));

        var now = await ApproveAsync(id);
        var later = await ApproveAsync(id, atUtc: Clock.GetUtcNow().UtcDateTime.AddHours(1));

        now.Should().BeOfType<ReviewOutcome.Blocked>().Which.Errors.Should().ContainSingle().Which.Should().Contain("английского названия");
        later.Should().BeOfType<ReviewOutcome.Blocked>();
        (await ProposalAsync(id)).State.Should().Be(ProposalState.Submitted);
        var report = await Service<ReleaseQueries>().OfAsync(Director, await TownIdAsync("abinsk"), id, Cancellation);
        report.Blocking.Should().ContainSingle();
    }

    [Fact]
    public async Task Approve_CoordinatesElsewhere_IsBlocked()
    {
        var townId = await TownIdAsync("abinsk");
        var opened = await SectionProposals.OpenAsync(Editor, townId, TownSectionKind.Facts, Cancellation);
        var facts = (TownFacts)opened.Content;
        var sent = (ProposeOutcome.Sent)await SectionProposals.ProposeAsync(
            Editor, townId, TownSectionKind.Facts, facts with { Latitude = facts.Longitude, Longitude = facts.Latitude },
            await SourceIdAsync("paper"), new("Уточнение", opened.Base), Cancellation);

        (await ApproveAsync(sent.ProposalId)).Should().BeOfType<ReviewOutcome.Blocked>().Which.Errors.Should().ContainSingle().Which.Should().Contain("координаты");
    }

    [Fact]
    public async Task Scheduled_BlockedWhenItsTimeComes_GoesBackWithTheReason()
    {
        await AddSourceAsync("new", titleEn: "New");
        var id = await ProposeAsync(await AbinskPopulationAsync(36_700, source: "new"));
        var director = await TestStaff.AddAsync(App, StaffRole.Approver);
        await ApproveAsync(id, director.Actor, Clock.GetUtcNow().UtcDateTime.AddHours(1));
        await using (var db = Open())
        {
            db.ActAs(ChangeActor.Of(Editor, ChangeOrigin.Screen, Clock.GetUtcNow().UtcDateTime));
            (await db.Sources.SingleAsync(source => source.Code == "new", Cancellation)).TitleEn = "";
            await db.SaveChangesAsync(Cancellation);
        }

        Clock.Advance(TimeSpan.FromHours(2));
        await Jobs.RunDueAsync(Cancellation);

        var returned = await ProposalAsync(id);
        (returned.State, returned.DecidedBy).Should().Be((ProposalState.Returned, director.Actor.Name));
        returned.DecisionReason.Should().Contain("английского названия");
    }

    [Fact]
    public async Task ApproveBatch_OneBadRow_PublishesNothingAndNamesTheTown()
    {
        await AddSourceAsync("new", titleEn: "");
        var batch = await BatchOfAsync(await AbinskPopulationAsync(40_100, 2024), await AbinskPopulationAsync(40_200, 2025, "new"));

        var outcome = await Decisions.ApproveBatchAsync(Director, batch, PublicNote.None, cancellationToken: Cancellation);

        outcome.Should().BeOfType<ReviewOutcome.Blocked>().Which.Errors.Should().ContainSingle().Which.Should().StartWith("Абинск.");
        await using var db = Open();
        (await db.Proposals.CountAsync(p => p.BatchId == batch && p.State == ProposalState.Submitted, Cancellation)).Should().Be(2);
    }

    [Fact]
    public async Task ApproveBatch_AllInOrder_PublishesAllAndReportsProgress()
    {
        var batch = await BatchOfAsync(await AbinskPopulationAsync(40_100, 2024), await AbinskPopulationAsync(40_200, 2025));
        var progress = new Counted();

        (await Decisions.ApproveBatchAsync(Director, batch, PublicNote.None, progress, Cancellation)).Should().BeOfType<ReviewOutcome.Done>();

        progress.Last.Should().Be(2);
        (await PageAsync("/towns/abinsk")).Should().Contain("40 200");
    }

    [Fact]
    public async Task ApproveBatch_WithARowMendedByOneself_IsRefused()
    {
        var batch = await BatchOfAsync(await AbinskPopulationAsync(40_100, 2024));
        await using (var db = Open())
        {
            var proposal = await db.Proposals.Include(p => p.Figure).Include(p => p.Revisions).SingleAsync(p => p.BatchId == batch, Cancellation);
            await ProposeAsync(await AbinskPopulationAsync(40_150, 2024), by: EditingDirector, basedOn: FigureBases.Of(proposal));
        }

        (await Decisions.ApproveBatchAsync(EditingDirector, batch, PublicNote.None, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.OwnProposal>();
    }

    [Fact]
    public async Task PublishBatch_WithARowMendedByOneself_SinceItWasAskedWhoseItIs_IsLookedAtAgain()
    {
        var batch = await BatchOfAsync(await AbinskPopulationAsync(40_100, 2024));
        await using var db = Open();
        var proposal = await db.Proposals.AsNoTracking().Include(p => p.Figure).Include(p => p.Revisions).SingleAsync(p => p.BatchId == batch, Cancellation);
        await ProposeAsync(await AbinskPopulationAsync(40_150, 2024), by: EditingDirector, basedOn: FigureBases.Of(proposal));
        var utcNow = Clock.GetUtcNow().UtcDateTime;
        db.ActAs(ChangeActor.Of(EditingDirector, ChangeOrigin.Import, utcNow));

        // As the page does it: that nobody publishes their own work was asked a moment before.
        var run = new PublicationRun(db, new(EditingDirector.UserId, EditingDirector.Name, utcNow), batch) { From = ProposalState.Submitted };
        (await Service<Publisher>().PublishAsync(run, db.Proposals.Where(p => p.BatchId == batch), null, Cancellation)).Should().BeOfType<ReviewOutcome.Amended>();

        (await StateAsync(proposal.Id)).Should().Be(ProposalState.Submitted);
    }

    private async Task<ProposalState> StateAsync(int id)
    {
        await using var db = Open();
        return await db.Proposals.Where(p => p.Id == id).Select(p => p.State).SingleAsync(Cancellation);
    }

    private async Task AddSourceAsync(string code, string titleEn)
    {
        await using var db = Open();
        db.ActAs(ChangeActor.Of(Editor, ChangeOrigin.Screen, Clock.GetUtcNow().UtcDateTime));
        db.Sources.Add(new Source { Code = code, TitleRu = "Новый источник", TitleEn = titleEn, ShortTitleRu = "новый", ShortTitleEn = "new" });
        await db.SaveChangesAsync(Cancellation);
    }

    /// <summary>Proposals as a file brings them in.</summary>
    private async Task<int> BatchOfAsync(params FigureInput[] rows)
    {
        await using var db = Open();
        db.ActAs(ChangeActor.Of(Editor, ChangeOrigin.Import, Clock.GetUtcNow().UtcDateTime));
        var batch = new ImportBatch { Kind = ImportKind.Population, Title = "people.csv", Sha256 = new string('0', 64), ByUserId = Editor.UserId, ByName = Editor.Name };
        db.ImportBatches.Add(batch);
        await db.SaveChangesAsync(Cancellation);
        var ids = new List<int>();
        foreach (var row in rows)
            ids.Add(await ProposeAsync(row));
        await db.Proposals.Where(p => ids.Contains(p.Id)).ExecuteUpdateAsync(set => set.SetProperty(p => p.BatchId, batch.Id), Cancellation);
        return batch.Id;
    }

    private sealed class Counted : IProgress<int>
    {
        public int Last { get; private set; }

        public void Report(int value) => Last = value;
    }
}
