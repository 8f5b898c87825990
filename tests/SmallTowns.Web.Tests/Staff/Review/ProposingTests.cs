using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Web.Tests.Staff.Review;

public sealed class SqliteProposingTests : ProposingTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresProposingTests : ProposingTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

public abstract class ProposingTests : ReviewTest
{
    [Fact]
    public async Task Propose_WhatIsPublishedAlready_ChangesNothing()
    {
        var input = FigureBases.Read(await BaseOfAsync(await AbinskPopulationAsync(1)));

        var outcome = await FigureProposals.ProposeAsync(Editor, input, asHeadline: null, new("Проверка", await BaseOfAsync(input)), Cancellation);

        outcome.Should().BeOfType<ProposeOutcome.NothingChanged>();
        await using var db = Open();
        (await db.Proposals.CountAsync(Cancellation)).Should().Be(0);
    }

    [Fact]
    public async Task Propose_WithoutSourceAndReason_SaysBoth()
    {
        var input = await AbinskPopulationAsync(36_700);
        input.SourceId = null;

        var outcome = await FigureProposals.ProposeAsync(Editor, input, asHeadline: false, new(" ", EditBase.Nothing), Cancellation);

        outcome.Should().BeOfType<ProposeOutcome.Invalid>().Which.Problems.Select(p => p.Field).Should().Equal("SourceId", "Reason");
    }

    [Fact]
    public async Task Propose_WhileAnotherPersonsIsOpen_IsAConflictAndSavesNothing()
    {
        var input = await AbinskPopulationAsync(36_700);
        var opened = await BaseOfAsync(input);
        var theirs = await ProposeAsync(input);

        var outcome = await FigureProposals.ProposeAsync(
            OtherEditor, await AbinskPopulationAsync(36_800), asHeadline: false, new("Другое", opened), Cancellation);

        var conflict = outcome.Should().BeOfType<ProposeOutcome.Conflict>().Subject.Theirs;
        (conflict.Now.ProposalId, conflict.ByName, FigureBases.Read(conflict.Now).Value).Should().Be((theirs, Editor.Name, 36_700m));
        (await ProposalAsync(theirs)).Figure!.Value.Should().Be(36_700);
    }

    [Fact]
    public async Task Propose_AgainWithTheConflictsBase_AmendsTheOpenProposal()
    {
        var input = await AbinskPopulationAsync(36_700);
        var opened = await BaseOfAsync(input);
        var proposal = await ProposeAsync(input);
        var mine = await AbinskPopulationAsync(36_800);
        var conflict = (ProposeOutcome.Conflict)await FigureProposals.ProposeAsync(OtherEditor, mine, false, new("Другое", opened), Cancellation);

        (await ProposeAsync(mine, by: OtherEditor, basedOn: conflict.Theirs.Now)).Should().Be(proposal);

        var amended = await ProposalAsync(proposal);
        amended.Figure!.Value.Should().Be(36_800);
        amended.Revisions.OrderBy(r => r.Number).Select(r => r.ByName).Should().Equal(Editor.Name, OtherEditor.Name);
    }

    [Fact]
    public async Task Propose_SeveralAtOnce_OneIsSentAndTheOthersAreTold()
    {
        var input = await AbinskPopulationAsync(36_700);
        var opened = await BaseOfAsync(input);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(async () => await FigureProposals.ProposeAsync(
            Editor, input with { Value = 36_700 + i }, false, new("Уточнение", opened), Cancellation), Cancellation)));

        outcomes.Count(outcome => outcome is ProposeOutcome.Sent).Should().Be(1);
        outcomes.Count(outcome => outcome is ProposeOutcome.Conflict).Should().Be(3);
    }

    [Fact]
    public async Task ProposeSection_OpenedBeforeSomebodyPublished_IsAConflict()
    {
        var townId = await TownIdAsync("abinsk");
        var opened = await SectionProposals.OpenAsync(OtherEditor, townId, TownSectionKind.Economy, Cancellation);
        var sent = (ProposeOutcome.Sent)await ProposeTextAsync("Виноград");
        await PublishAsync(sent.ProposalId);

        var outcome = await ProposeTextAsync("Нефть", OtherEditor, opened.Base);

        var conflict = outcome.Should().BeOfType<ProposeOutcome.Conflict>().Subject.Theirs;
        ((TownText)SectionJson.Read(conflict.Now.Content)).Ru.Should().Be("Виноград");
    }

    [Fact]
    public async Task ProposeSection_Published_IsWhatIsOpenedNext()
    {
        var sent = (ProposeOutcome.Sent)await ProposeTextAsync("Виноград");
        await PublishAsync(sent.ProposalId);

        var opened = await SectionProposals.OpenAsync(Editor, await TownIdAsync("abinsk"), TownSectionKind.Economy, Cancellation);

        (((TownText)opened.Content).Ru, opened.OpenBy, opened.SourceId).Should().Be(("Виноград", null, await SourceIdAsync("paper")));
    }

    [Fact]
    public async Task ProposeSection_FactsAndMunicipalities_GoToTheirOwnTables()
    {
        var townId = await TownIdAsync("abinsk");
        var opened = await SectionProposals.OpenAsync(Editor, townId, TownSectionKind.Facts, Cancellation);
        var facts = (TownFacts)opened.Content with { RailStationRu = "Абинск-Новый", RailStationEn = "Abinsk-Novy" };
        var sent = (ProposeOutcome.Sent)await SectionProposals.ProposeAsync(
            Editor, townId, TownSectionKind.Facts, facts, await SourceIdAsync("paper"), new("Станция", opened.Base), Cancellation);

        await PublishAsync(sent.ProposalId);

        await using var db = Open();
        (await db.Towns.SingleAsync(t => t.Id == townId, Cancellation)).RailStationRu.Should().Be("Абинск-Новый");
    }

    [Fact]
    public async Task Propose_ByARepresentativeOfAnotherTown_IsDenied()
    {
        var representative = new StaffActor(105, "Представитель", new HashSet<StaffRole> { StaffRole.TownRepresentative }, new HashSet<int> { await TownIdAsync("temryuk") });
        var input = await AbinskPopulationAsync(36_700);

        var propose = () => FigureProposals.ProposeAsync(representative, input, false, new("Моё", EditBase.Nothing), Cancellation);

        await propose.Should().ThrowAsync<AccessDeniedException>();
    }

    [Fact]
    public async Task Amend_AfterItWasSentBack_MayMendTheYear()
    {
        var proposal = await ProposeAsync(await AbinskPopulationAsync(40_100, year: 2024));
        await Decisions.ReturnAsync(Director, proposal, (await ProposalAsync(proposal)).Version, "Год не тот", Cancellation);
        var mended = await AbinskPopulationAsync(40_100, year: 2025);

        (await ProposeAsync(mended, basedOn: FigureBases.Of(await ProposalAsync(proposal)))).Should().Be(proposal);

        await PublishAsync(proposal);
        (await ProposalAsync(proposal)).Figure!.Period!.Value.Year.Should().Be(2025);
    }

    [Fact]
    public async Task Recall_ByItsAuthor_FreesTheSubject()
    {
        var proposal = await ProposeAsync(await AbinskPopulationAsync(36_700));

        (await Submission.RecallAsync(Editor, proposal, Cancellation)).Should().BeTrue();

        (await ProposeAsync(await AbinskPopulationAsync(36_800))).Should().NotBe(proposal);
        (await ProposalAsync(proposal)).Figure!.State.Should().Be(FigureState.Rejected);
    }

    [Fact]
    public async Task Recall_BySomebodyElse_IsNotDone()
    {
        var proposal = await ProposeAsync(await AbinskPopulationAsync(36_700));

        (await Submission.RecallAsync(OtherEditor, proposal, Cancellation)).Should().BeFalse();
        (await ProposalAsync(proposal)).State.Should().Be(ProposalState.Submitted);
    }
}
