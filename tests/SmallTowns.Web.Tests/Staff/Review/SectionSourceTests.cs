using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.TownSections;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Web.Tests.Staff.Review;

public sealed class SqliteSectionSourceTests : SectionSourceTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresSectionSourceTests : SectionSourceTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>Where a text comes from is a part of it: nobody changes it behind another's back.</summary>
public abstract class SectionSourceTests : ReviewTest
{
    [Fact]
    public async Task Propose_OnlyTheSourceWasChangedMeanwhile_IsAConflictAboutTheSource()
    {
        await PublishNextAsync("Виноград", "paper");
        var opened = await OpenTextAsync();
        await PublishNextAsync("Виноград", "geonames");

        var conflict = (await ProposeAsync("Нефть", "paper", opened.Base)).Should().BeOfType<ProposeOutcome.Conflict>().Subject.Theirs;

        var mine = SectionJson.Write(new TownText { Ru = "Виноград" }, await SourceIdAsync("rosstat-cities-2020"));
        var (_, conflicts) = ContentComparison.Merge(opened.Base.Content, conflict.Now.Content, mine);
        conflicts.Should().ContainSingle().Which.Field.Should().Be(ContentJson.SourceField);
        (await ProposeAsync("Нефть", "geonames", conflict.Now)).Should().BeOfType<ProposeOutcome.Sent>();
    }

    [Fact]
    public async Task Approve_AfterTheSourceOfWhatIsPublishedChanged_IsOutdated()
    {
        await PublishNextAsync("Виноград", "paper");
        var other = await PublishNextAsync("Виноград", "geonames");
        var waiting = (ProposeOutcome.Sent)await ProposeAsync("Нефть", "paper", (await OpenTextAsync()).Base);
        await WithdrawAsync(other);

        (await ApproveAsync(waiting.ProposalId)).Should().BeOfType<ReviewOutcome.Outdated>();
    }

    [Fact]
    public async Task Withdraw_AChangeOfTheSource_BringsTheFirstSourceBack()
    {
        await PublishNextAsync("Виноград", "paper");
        var other = await PublishNextAsync("Виноград", "geonames");

        await WithdrawAsync(other);

        (await OpenTextAsync()).SourceId.Should().Be(await SourceIdAsync("paper"));
    }

    [Fact]
    public async Task Proposal_OfAnotherSource_TellsTheOneThatIsPublished()
    {
        await PublishNextAsync("Виноград", "paper");
        var sent = (ProposeOutcome.Sent)await ProposeAsync("Виноград", "geonames", (await OpenTextAsync()).Base);

        var view = await Service<ProposalQueries>().FindAsync(Director, sent.ProposalId, Cancellation);

        (view!.Substance.Comparison.Parameters["SourceBefore"], view.ChangesNothing).Should().Be((await TitleAsync("paper"), false));
    }

    private async Task<string> TitleAsync(string source)
    {
        await using var db = Open();
        return await db.Sources.Where(s => s.Code == source).Select(s => s.TitleRu).SingleAsync(Cancellation);
    }

    private async Task<SectionToEdit> OpenTextAsync() =>
        await SectionProposals.OpenAsync(Editor, await TownIdAsync("abinsk"), TownSectionKind.Economy, Cancellation);

    private async Task<ProposeOutcome> ProposeAsync(string text, string source, EditBase basedOn) => await SectionProposals.ProposeAsync(
        Editor, await TownIdAsync("abinsk"), TownSectionKind.Economy, new TownText { Ru = text }, await SourceIdAsync(source), new("Источник", basedOn),
        Cancellation);

    private async Task<int> PublishNextAsync(string text, string source)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        var sent = (await ProposeAsync(text, source, (await OpenTextAsync()).Base)).Should().BeOfType<ProposeOutcome.Sent>().Subject;
        await PublishAsync(sent.ProposalId);
        return sent.ProposalId;
    }

    private async Task WithdrawAsync(int id) =>
        (await Decisions.WithdrawAsync(Director, id, (await ProposalAsync(id)).Version, new("Источник не тот", null), Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
}
