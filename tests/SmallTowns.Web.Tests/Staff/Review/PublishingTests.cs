using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Web.Tests.Staff.Review;

public sealed class SqlitePublishingTests : PublishingTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresPublishingTests : PublishingTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

public abstract class PublishingTests : ReviewTest
{
    [Fact]
    public async Task Approve_CorrectionOfTheHeadline_IsOnPagesAndDownloadsAndApiAtOnce()
    {
        (await PageAsync("/towns/abinsk")).Should().NotContain("36 700");
        var proposal = await ProposeAsync(await AbinskPopulationAsync(36_700));

        await PublishAsync(proposal);

        (await PageAsync("/towns/abinsk")).Should().Contain("36 700");
        (await TextAsync("/data/towns.csv?figures=paper")).Should().Contain(",36700,");
        (await TextAsync("/api/v1/towns/abinsk")).Should().Contain("36700");
        (await PageAsync("/settlement")).Should().Contain("36 700");
    }

    [Fact]
    public async Task Approve_SameSource_SupersedesAndLeavesAnUpdateWithTheReason()
    {
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_700)));

        await using var db = Open();
        var old = await db.Figures.SingleAsync(f => f.State == FigureState.Superseded, Cancellation);
        var update = await db.PublicChanges.SingleAsync(Cancellation);
        old.DecidedBy.Should().Be(Director.Name);
        update.Should().BeEquivalentTo(new { Kind = PublicChangeKind.Changed, OldFigureId = (long?)old.Id, NewFigureId = old.SupersededById, NoteRu = "Уточнение по итогам переписи" });
    }

    [Fact]
    public async Task Approve_AnotherSource_LeavesTheFirstPublishedBesideIt()
    {
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_700, source: "rosstat-cities-2020")));

        await using var db = Open();
        var ofYear = await db.Figures.OfType<PopulationCount>()
            .Where(f => f.Town!.Slug == "abinsk" && f.PeriodEnd == new DateOnly(2014, 12, 31) && f.State == FigureState.Published && f.Method == PopulationMethod.Published)
            .OrderBy(f => f.Id).ToListAsync(Cancellation);
        ofYear.Select(f => (f.IsChosen, f.IsHeadline)).Should().Equal((false, false), (true, false));
    }

    [Fact]
    public async Task Approve_LaterYearAsHeadline_StandsForTheTownAndTheOldYearStaysChosen()
    {
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(40_100, year: 2025), asHeadline: true));

        await using var db = Open();
        (await db.Figures.OfType<PopulationCount>().SingleAsync(f => f.Town!.Slug == "abinsk" && f.IsHeadline, Cancellation)).Value.Should().Be(40_100);
        (await db.Figures.OfType<PopulationCount>().SingleAsync(
            f => f.Town!.Slug == "abinsk" && f.Source!.Code == "paper" && f.PeriodEnd == new DateOnly(2014, 12, 31) && f.State == FigureState.Published, Cancellation))
            .IsChosen.Should().BeTrue();
    }

    [Fact]
    public async Task Approve_NewerYear_TellsReadersWhichNumberItFollows()
    {
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(40_100, year: 2025)));

        await using var db = Open();
        var update = await db.PublicChanges.SingleAsync(Cancellation);
        (await db.Figures.SingleAsync(f => f.Id == update.OldFigureId, Cancellation)).Value.Should().Be(39_511);
        (await db.Figures.SingleAsync(f => f.Id == update.NewFigureId, Cancellation)).Value.Should().Be(40_100);
        (await PageAsync("/towns/abinsk")).Should().Contain("Уточнение по итогам переписи");
    }

    [Fact]
    public async Task Approve_OlderYear_IsNoNews()
    {
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(37_000, year: 2015)));

        await using var db = Open();
        (await db.PublicChanges.AnyAsync(Cancellation)).Should().BeFalse();
    }

    [Fact]
    public async Task Approve_OlderYearAsHeadline_TellsReadersTheNewFirstNumber()
    {
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(37_000, year: 2015), asHeadline: true));

        await using var db = Open();
        (await db.PublicChanges.SingleAsync(Cancellation)).OldFigureId.Should().BeNull();
        (await PageAsync("/towns/abinsk")).Should().Contain("новое значение: 37 000");
    }

    [Fact]
    public async Task Approve_OnesOwn_IsRefused()
    {
        var proposal = await ProposeAsync(await AbinskPopulationAsync(36_700), by: EditingDirector);

        (await ApproveAsync(proposal, EditingDirector)).Should().BeOfType<ReviewOutcome.OwnProposal>();
        (await ProposalAsync(proposal)).State.Should().Be(ProposalState.Submitted);
    }

    [Fact]
    public async Task Approve_AmendedByOneself_IsRefusedToo()
    {
        var proposal = await ProposeAsync(await AbinskPopulationAsync(36_700));
        var open = await ProposalAsync(proposal);
        var amended = await AbinskPopulationAsync(36_800);
        await ProposeAsync(amended, by: EditingDirector, basedOn: FigureBases.Of(open));

        (await ApproveAsync(proposal, EditingDirector)).Should().BeOfType<ReviewOutcome.OwnProposal>();
    }

    [Fact]
    public async Task Approve_Twice_SaysWhoDecided()
    {
        var proposal = await ProposeAsync(await AbinskPopulationAsync(36_700));
        await PublishAsync(proposal);

        (await ApproveAsync(proposal)).Should().BeOfType<ReviewOutcome.AlreadyDecided>().Which.ByName.Should().Be(Director.Name);
    }

    [Fact]
    public async Task Approve_AmendedWhileItWasRead_IsNotPublished()
    {
        var proposal = await ProposeAsync(await AbinskPopulationAsync(36_700));
        var read = await ProposalAsync(proposal);
        await ProposeAsync(await AbinskPopulationAsync(36_800), basedOn: FigureBases.Of(read));

        var outcome = await Decisions.ApproveAsync(Director, proposal, read.Version, PublicNote.None, cancellationToken: Cancellation);

        outcome.Should().BeOfType<ReviewOutcome.Amended>();
    }

    [Fact]
    public async Task Approve_AgainstWhatIsNoLongerPublished_IsOutdated()
    {
        var first = await ProposeAsync(await AbinskPopulationAsync(36_700));
        var second = await ProposeAsync(await AbinskPopulationAsync(36_900, source: "rosstat-cities-2020"));
        await PublishAsync(first);

        (await ApproveAsync(second)).Should().BeOfType<ReviewOutcome.Outdated>();
    }

    [Fact]
    public async Task Approve_TwoDirectorsAtOnce_PublishOnce()
    {
        var proposal = await ProposeAsync(await AbinskPopulationAsync(36_700));
        var version = (await ProposalAsync(proposal)).Version;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            () => Decisions.ApproveAsync(Director, proposal, version, PublicNote.None, cancellationToken: Cancellation), Cancellation)));

        outcomes.Count(outcome => outcome is ReviewOutcome.Done).Should().Be(1);
    }

    [Fact]
    public async Task Approve_Scheduled_IsPublishedWhenItsTimeComes()
    {
        var director = await TestStaff.AddAsync(App, StaffRole.Approver);
        var proposal = await ProposeAsync(await AbinskPopulationAsync(36_700));
        var atUtc = Clock.GetUtcNow().UtcDateTime.AddHours(3);
        (await ApproveAsync(proposal, director.Actor, atUtc)).Should().BeOfType<ReviewOutcome.Done>();

        Clock.Advance(TimeSpan.FromHours(2));
        await Jobs.RunDueAsync(Cancellation);
        (await PageAsync("/towns/abinsk")).Should().NotContain("36 700");

        Clock.Advance(TimeSpan.FromHours(1));
        await Jobs.RunDueAsync(Cancellation);
        (await PageAsync("/towns/abinsk")).Should().Contain("36 700");
        (await ProposalAsync(proposal)).State.Should().Be(ProposalState.Published);
    }

    [Fact]
    public async Task Scheduled_WhenWhatIsPublishedHasChanged_GoesBackToItsAuthor()
    {
        var director = await TestStaff.AddAsync(App, StaffRole.Approver);
        var scheduled = await ProposeAsync(await AbinskPopulationAsync(36_900, source: "rosstat-cities-2020"));
        await ApproveAsync(scheduled, director.Actor, Clock.GetUtcNow().UtcDateTime.AddHours(1));
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_700)));

        Clock.Advance(TimeSpan.FromHours(2));
        await Jobs.RunDueAsync(Cancellation);

        var returned = await ProposalAsync(scheduled);
        (returned.State, returned.DecisionReason).Should().Be((ProposalState.Returned, "К назначенному времени опубликованное успело измениться: сверьте правку с тем, что опубликовано теперь, и отправьте снова."));
    }

    [Fact]
    public async Task Withdraw_Correction_BringsBackWhatStoodBefore()
    {
        await using var before = Open();
        var shipped = await before.Figures.OfType<PopulationCount>().SingleAsync(f => f.Town!.Slug == "abinsk" && f.Source!.Code == "paper", Cancellation);
        var proposal = await ProposeAsync(await AbinskPopulationAsync(36_700));
        await PublishAsync(proposal);
        Clock.Advance(TimeSpan.FromDays(1));

        var outcome = await Decisions.WithdrawAsync(
            Director, proposal, (await ProposalAsync(proposal)).Version, new("Ошибка в источнике", "A mistake in the source"), Cancellation);

        outcome.Should().BeOfType<ReviewOutcome.Done>();
        await using var db = Open();
        var standing = await db.Figures.OfType<PopulationCount>().SingleAsync(f => f.SeriesKey == shipped.SeriesKey && f.IsChosen, Cancellation);
        (standing.Id, standing.State, standing.IsChosen).Should().Be((shipped.Id, FigureState.Published, true));
        (await db.PublicChanges.Where(u => u.Kind == PublicChangeKind.Withdrawn).SingleAsync(Cancellation)).NoteRu.Should().Be("Ошибка в источнике");
    }

    [Fact]
    public async Task Withdraw_Headline_WhoseForerunnerWasCorrectedMeanwhile_LeadsToTheCorrection()
    {
        await PublishLaterAsync(await AbinskPopulationAsync(36_650), asHeadline: true);
        var later = await PublishLaterAsync(await AbinskPopulationAsync(40_100, year: 2025), asHeadline: true);
        await PublishLaterAsync(await AbinskPopulationAsync(36_700));

        await WithdrawAsync(later);

        await using var db = Open();
        (await db.Figures.OfType<PopulationCount>().SingleAsync(f => f.Town!.Slug == "abinsk" && f.IsHeadline, Cancellation)).Value.Should().Be(36_700);
    }

    [Fact]
    public async Task Withdraw_ShippedCensus_LeavesTheTownOutOfTheComparison()
    {
        PopulationCount census;
        await using (var db = Open())
            census = await db.Figures.OfType<PopulationCount>().SingleAsync(f => f.Town!.Slug == "abinsk" && f.Value == 39_511 && f.IsChosen, Cancellation);

        (await FigureWithdrawals.WithdrawAsync(Director, census.Id, census.Version, new("Напечатано с опечаткой", "A misprint"), Cancellation)).Should().BeOfType<ReviewOutcome.Done>();

        await using var after = Open();
        (await after.Figures.AnyAsync(f => f.IsHeadline, Cancellation)).Should().BeFalse("the rule says what stands for a town, not what stood there before");
        (await PageAsync("/towns/abinsk")).Should().Contain("снято с публикации: 39 511 чел.").And.Contain("Напечатано с опечаткой");
        (await PageAsync("/towns")).Should().Contain("Неизвестно для: Абинск");
        (await TextAsync("/data/towns.csv")).Should().NotContain(",39511,");
        (await TextAsync("/api/v1/towns/abinsk")).Should().Contain("\"population\":null").And.Contain("\"latestPopulation\":39100");
        (await TextAsync("/api/v1/towns/abinsk/updates")).Should().Contain("Напечатано с опечаткой");
    }

    [Fact]
    public async Task Approve_HeadlineGivenUp_ComparesTheTownByTheRuleAgain()
    {
        await PublishLaterAsync(await AbinskPopulationAsync(36_650), asHeadline: true);
        (await TextAsync("/api/v1/towns/abinsk")).Should().Contain("\"population\":36650");

        await PublishLaterAsync(await AbinskPopulationAsync(36_650), asHeadline: false);

        await using var db = Open();
        (await db.Figures.AnyAsync(f => f.IsHeadline, Cancellation)).Should().BeFalse();
        (await TextAsync("/api/v1/towns/abinsk")).Should().Contain("\"population\":39511");
    }

    [Fact]
    public async Task Withdraw_OfThreeSources_OneByOne_LeavesWhatIsLeftChosen()
    {
        var second = await PublishLaterAsync(await AbinskPopulationAsync(36_700, source: "rosstat-cities-2020"));
        var third = await PublishLaterAsync(await AbinskPopulationAsync(36_800, source: "geonames"));

        await WithdrawAsync(second);
        await WithdrawAsync(third);

        await using var db = Open();
        var left = (await ProposalAsync(third)).Figure!.SeriesKey;
        var chosen = await db.Figures.SingleAsync(f => f.SeriesKey == left && f.IsChosen, Cancellation);
        (chosen.Value, chosen.IsHeadline).Should().Be((36_607, false));
    }

    [Fact]
    public async Task Withdraw_MunicipalitiesTypedOutOfOrder_BringsBackWhatStoodBefore()
    {
        var townId = await TownIdAsync("abinsk");
        var opened = await SectionProposals.OpenAsync(Editor, townId, TownSectionKind.Municipalities, Cancellation);
        var known = ((MunicipalityHistory)opened.Content).Links;
        var typed = new MunicipalityHistory { Links = [known[0] with { StatedForYear = 2025 }, .. known, known[0] with { StatedForYear = 1999 }] };
        var sent = (await SectionProposals.ProposeAsync(Editor, townId, TownSectionKind.Municipalities, typed, null, new("Новые сведения", opened.Base), Cancellation))
            .Should().BeOfType<ProposeOutcome.Sent>().Subject;
        await PublishAsync(sent.ProposalId);

        await WithdrawAsync(sent.ProposalId);

        (await SectionProposals.OpenAsync(Editor, townId, TownSectionKind.Municipalities, Cancellation)).Base.Content.Should().Be(opened.Base.Content);
    }

    [Fact]
    public async Task Publish_TwoTownsWithOneCode_HoldsTheSecondBackInWords()
    {
        var (abinsk, anapa) = (await ProposeCodeAsync("abinsk"), await ProposeCodeAsync("anapa"));
        await PublishAsync(abinsk);

        (await ApproveAsync(anapa)).Should().BeOfType<ReviewOutcome.Blocked>().Which.Errors.Single().Should().Contain("ОКТМО");
    }

    private async Task<int> ProposeCodeAsync(string slug)
    {
        var townId = await TownIdAsync(slug);
        var opened = await SectionProposals.OpenAsync(Editor, townId, TownSectionKind.Facts, Cancellation);
        var facts = (TownFacts)opened.Content with { Oktmo = "03999999999" };
        var outcome = await SectionProposals.ProposeAsync(
            Editor, townId, TownSectionKind.Facts, facts, await SourceIdAsync("paper"), new("Новый код", opened.Base), Cancellation);
        return outcome.Should().BeOfType<ProposeOutcome.Sent>().Subject.ProposalId;
    }

    private async Task<int> PublishLaterAsync(FigureInput input, bool? asHeadline = null)
    {
        Clock.Advance(TimeSpan.FromDays(1));
        var id = await ProposeAsync(input, asHeadline);
        await PublishAsync(id);
        return id;
    }

    private async Task WithdrawAsync(int id)
    {
        Clock.Advance(TimeSpan.FromDays(1));
        (await Decisions.WithdrawAsync(Director, id, (await ProposalAsync(id)).Version, new("Ошибка в источнике", null), Cancellation))
            .Should().BeOfType<ReviewOutcome.Done>();
    }

    [Fact]
    public async Task Withdraw_WithoutANote_IsRefused()
    {
        var proposal = await ProposeAsync(await AbinskPopulationAsync(36_700));
        await PublishAsync(proposal);

        var outcome = await Decisions.WithdrawAsync(Director, proposal, (await ProposalAsync(proposal)).Version, PublicNote.None, Cancellation);

        outcome.Should().BeOfType<ReviewOutcome.Invalid>();
    }

    [Fact]
    public async Task Reject_WithReason_KeepsEverythingReadable()
    {
        var proposal = await ProposeAsync(await AbinskPopulationAsync(36_700));

        await Decisions.RejectAsync(Director, proposal, (await ProposalAsync(proposal)).Version, "Источник не открывается", Cancellation);

        var rejected = await ProposalAsync(proposal);
        (rejected.State, rejected.DecisionReason, rejected.Figure!.State, rejected.Figure.Value)
            .Should().Be((ProposalState.Rejected, "Источник не открывается", FigureState.Rejected, 36_700m));
    }

    [Fact]
    public async Task EveryStep_LeavesARecord()
    {
        var proposal = await ProposeAsync(await AbinskPopulationAsync(36_700));
        await PublishAsync(proposal);

        await using var db = Open();
        var records = await db.ChangeRecords.OrderBy(r => r.Id).ToListAsync(Cancellation);
        records.Select(r => (r.Subject, r.Action, r.UserName)).Should().Contain(
            [(RecordSubjects.Proposal, ChangeAction.Added, Editor.Name), (RecordSubjects.Population, ChangeAction.Changed, Director.Name), (RecordSubjects.Proposal, ChangeAction.Changed, Director.Name)]);
        records.Should().OnlyContain(r => r.ScopeKind == ScopeKind.Town && r.Origin == ChangeOrigin.Screen);
    }

    private async Task<string> TextAsync(string path)
    {
        using var client = App.CreatePlainClient();
        return await client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation);
    }
}
