using System.Net;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.TestSupport;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Forms;
using SmallTowns.Web.Staff.Review;
using SmallTowns.Web.Tests.Staff.Review;

namespace SmallTowns.Web.Tests.Faults;

/// <summary>The file of a running portal is removed: no save is acknowledged, kept pages go on, watchers hear of it.</summary>
public sealed class RemovedFileTests : ReviewTest
{
    private string file = "";

    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory)
    {
        file = directory.File("staff.db");
        return SqliteAsync(directory);
    }

    [Fact]
    public async Task Propose_AfterTheFileWasRemoved_IsRefusedAndTheFigureIsNowhere()
    {
        var input = await AbinskPopulationAsync(36_700);
        var basis = await BaseOfAsync(input);
        File.Delete(file);

        var propose = () => FigureProposals.ProposeAsync(Editor, input, asHeadline: false, new("Уточнение", basis), Cancellation);

        var fault = (await propose.Should().ThrowAsync<Exception>()).Which;
        SaveTrouble.Of(fault)!.Words.Should().Contain("удалена или заменена").And.Contain("Набранное осталось");
    }

    [Fact]
    public async Task Approve_WhileTheFileIsAway_IsNotDoneAndCanBeRepeatedOnceItIsBack()
    {
        var proposal = await ProposeAsync(await AbinskPopulationAsync(36_700));
        var version = (await ProposalAsync(proposal)).Version;
        File.Move(file, file + ".elsewhere");

        var approve = () => Decisions.ApproveAsync(Director, proposal, version, PublicNote.None, null, Cancellation);
        await approve.Should().ThrowAsync<Exception>();
        File.Move(file + ".elsewhere", file);

        (await ProposalAsync(proposal)).State.Should().Be(SmallTowns.Domain.Review.ProposalState.Submitted);
        (await approve()).Should().BeOfType<ReviewOutcome.Done>();
    }

    [Fact]
    public async Task Get_AfterTheFileWasRemoved_ShowsWhatIsInMemoryAndTellsTheWatcher()
    {
        Clock.Advance(TimeSpan.FromDays(10));
        using var client = App.CreatePlainClient();
        (await client.GetAsync("/towns/abinsk", Cancellation)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await client.GetAsync("/health/ready", Cancellation)).StatusCode.Should().Be(HttpStatusCode.OK);

        File.Delete(file);

        (await client.GetAsync("/towns/abinsk", Cancellation)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await client.GetAsync("/towns/anapa", Cancellation)).StatusCode.Should().Be(HttpStatusCode.OK, "the settlement system is in memory");
        (await client.GetAsync("/towns/abinsk?asOf=2026-11-05", Cancellation)).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await client.GetAsync("/health/ready", Cancellation)).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        File.Exists(file).Should().BeFalse();
    }
}
