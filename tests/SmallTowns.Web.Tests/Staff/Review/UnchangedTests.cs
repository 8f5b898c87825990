using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Imports;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Web.Tests.Staff.Review;

public sealed class SqliteUnchangedTests : UnchangedTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresUnchangedTests : UnchangedTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>What changes nothing is neither sent nor published: "36 607 → 36 607" would be told to readers as a change.</summary>
public abstract class UnchangedTests : ReviewTest
{
    [Fact]
    public async Task AmendFigure_BackToWhatIsPublished_IsRefusedInWords()
    {
        var published = await PublishedAsync();
        var id = await ProposeAsync(published with { Value = 36_700 });

        var outcome = await FigureProposals.ProposeAsync(
            Editor, published, false, new("Ошибся", FigureBases.Of(await ProposalAsync(id))), Cancellation);

        outcome.Should().BeOfType<ProposeOutcome.Invalid>().Which.Problems.Should().ContainSingle().Which.Sentence.Should().Contain("ничего не меняет");
        (await ProposalAsync(id)).Figure!.Value.Should().Be(36_700);
    }

    [Fact]
    public async Task AmendText_BackToWhatIsPublished_IsRefusedInWords()
    {
        await PublishAsync(((ProposeOutcome.Sent)await ProposeTextAsync("Виноград")).ProposalId);
        await ProposeTextAsync("Нефть");

        (await ProposeTextAsync("Виноград")).Should().BeOfType<ProposeOutcome.Invalid>().Which.Problems.Should().ContainSingle()
            .Which.Sentence.Should().Contain("ничего не меняет");
    }

    [Fact]
    public async Task ProposeFacts_AsTheyArePublished_ChangesNothing()
    {
        var townId = await TownIdAsync("abinsk");
        var opened = await SectionProposals.OpenAsync(Editor, townId, TownSectionKind.Facts, Cancellation);

        var outcome = await SectionProposals.ProposeAsync(
            Editor, townId, TownSectionKind.Facts, opened.Content, await SourceIdAsync("paper"), new("Проверка", opened.Base), Cancellation);

        outcome.Should().BeOfType<ProposeOutcome.NothingChanged>("published facts do not remember a source");
    }

    [Fact]
    public async Task Approve_WhatIsPublishedAlready_IsRefusedAndSaysWhatToDo()
    {
        var published = await PublishedAsync();
        var id = await ProposeAsync(published with { Value = 36_700 });
        await using (var db = Open())
            await db.Figures.Where(f => f.State == FigureState.Submitted).ExecuteUpdateAsync(f => f.SetProperty(x => x.Value, published.Value!.Value), Cancellation);

        (await Service<ProposalQueries>().FindAsync(Director, id, Cancellation))!.ChangesNothing.Should().BeTrue();
        var now = await ApproveAsync(id);
        var later = await ApproveAsync(id, atUtc: Clock.GetUtcNow().UtcDateTime.AddHours(1));

        now.Should().Be(new ReviewOutcome.NothingToPublish(id));
        later.Should().Be(now);
        ReviewWords.Of(now).Should().Contain("Верните").And.Contain("отклоните");
        (await ProposalAsync(id)).State.Should().Be(ProposalState.Submitted);
    }

    [Fact]
    public async Task ApproveBatch_WithARowThatChangesNothing_PublishesNothingAndNamesIt()
    {
        var published = await PublishedAsync();
        var (empty, sound) = (await ProposeAsync(published with { Value = 36_700 }), await ProposeAsync(await AbinskPopulationAsync(40_100, year: 2024)));
        int batchId;
        await using (var db = Open())
        {
            db.ActAs(ChangeActor.Of(Editor, ChangeOrigin.Import, Clock.GetUtcNow().UtcDateTime));
            var batch = new ImportBatch
            {
                Kind = ImportKind.Population,
                Title = "население.csv",
                Sha256 = new string('a', ImportBatch.HashLength),
                ByUserId = Editor.UserId,
                ByName = Editor.Name,
                Utc = Clock.GetUtcNow().UtcDateTime,
            };
            db.Add(batch);
            await db.SaveChangesAsync(Cancellation);
            batchId = batch.Id;
            await db.Proposals.ExecuteUpdateAsync(p => p.SetProperty(x => x.BatchId, batchId), Cancellation);
            var figureId = (await ProposalAsync(empty)).FigureId;
            await db.Figures.Where(f => f.Id == figureId).ExecuteUpdateAsync(f => f.SetProperty(x => x.Value, published.Value!.Value), Cancellation);
        }

        var outcome = await Decisions.ApproveBatchAsync(Director, batchId, PublicNote.None, cancellationToken: Cancellation);

        outcome.Should().Be(new ReviewOutcome.NothingToPublish(empty));
        (await ProposalAsync(sound)).State.Should().Be(ProposalState.Submitted);
    }

    [Fact]
    public async Task SendAgain_AsItWasSentBack_IsAccepted()
    {
        var input = await AbinskPopulationAsync(36_700);
        var id = await ProposeAsync(input);
        await Decisions.ReturnAsync(Director, id, (await ProposalAsync(id)).Version, "Проверьте год", Cancellation);

        var outcome = await FigureProposals.ProposeAsync(
            Editor, input, false, new("Год верный: таблица 1", FigureBases.Of(await ProposalAsync(id))), Cancellation);

        outcome.Should().Be(new ProposeOutcome.Sent(id));
        (await ProposalAsync(id)).State.Should().Be(ProposalState.Submitted);
    }

    private async Task<FigureInput> PublishedAsync() => FigureBases.Read(await BaseOfAsync(await AbinskPopulationAsync(1)));
}
