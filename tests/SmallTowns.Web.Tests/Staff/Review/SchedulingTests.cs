using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Review;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Staff.Review;

public sealed class SqliteSchedulingTests : SchedulingTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresSchedulingTests : SchedulingTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

public abstract class SchedulingTests : ReviewTest
{
    private TestStaff director = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        director = await TestStaff.AddAsync(App, StaffRole.Approver);
    }

    [Fact]
    public async Task Scheduled_ByADirectorWhoIsDisabledSince_GoesBackWithTheReason()
    {
        var id = await ScheduleAsync();
        await using (var db = Open())
            await db.Users.Where(user => user.Id == director.UserId).ExecuteUpdateAsync(user => user.SetProperty(u => u.DisabledUtc, Clock.GetUtcNow().UtcDateTime), Cancellation);

        await ShouldGoBackAsync(id);
    }

    [Fact]
    public async Task Scheduled_ByADirectorWhoIsOneNoMore_GoesBackWithTheReason()
    {
        var id = await ScheduleAsync();
        await using (var db = Open())
            await db.UserRoles.Where(role => role.UserId == director.UserId).ExecuteDeleteAsync(Cancellation);

        await ShouldGoBackAsync(id);
    }

    private async Task ShouldGoBackAsync(int id)
    {
        var queries = Service<ProposalQueries>();
        (await queries.FindAsync(Director, id, Cancellation))!.IsScheduledByNobody.Should().BeTrue();
        Clock.Advance(TimeSpan.FromHours(5));

        await Jobs.RunDueAsync(Cancellation);

        var view = await queries.FindAsync(Director, id, Cancellation);
        (view!.Proposal.State, view.IsScheduledByNobody).Should().Be((ProposalState.Returned, false));
        view.Decisions[^1].Reason.Should().Contain(director.Actor.Name).And.Contain("больше не может публиковать");
        (await PageAsync("/towns/abinsk")).Should().NotContain("36 700");
        var again = await FigureProposals.ProposeAsync(
            Editor, FigureInput.Of((await ProposalAsync(id)).Figure!), false, new("Снова", FigureBases.Of(await ProposalAsync(id))), Cancellation);
        again.Should().Be(new ProposeOutcome.Sent(id), "nothing in it has to be changed");
        await PublishAsync(id);
    }

    [Fact]
    public async Task Scheduled_ThePortalWasDownAtItsTime_IsPublishedAfterItStartsAgain()
    {
        var id = await ScheduleAsync();
        var database = App.Database;
        await App.DisposeAsync();
        Clock.Advance(TimeSpan.FromHours(5));

        await using var again = new SmallTownsApp(database, configureServices: services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
        });
        await again.Services.GetRequiredService<JobRunner>().RunDueAsync(Cancellation);

        using var client = again.CreatePlainClient();
        (await client.GetPageAsync("/towns/abinsk")).Body!.Words().Should().Contain("36 700");
        var row = await again.Services.GetRequiredService<ProposalQueries>().FindAsync(Director, id, Cancellation);
        row!.Proposal.State.Should().Be(ProposalState.Published);
        row.Decisions.Select(d => (d.State, d.By)).Should().Equal((ProposalState.Scheduled, director.Actor.Name), (ProposalState.Published, director.Actor.Name));
    }

    [Fact]
    public async Task Scheduled_SentBackBeforeItsTime_IsNotPublished()
    {
        var id = await ScheduleAsync();
        await Decisions.ReturnAsync(Director, id, (await ProposalAsync(id)).Version, "Ещё не пора", Cancellation);

        Clock.Advance(TimeSpan.FromHours(5));
        await Jobs.RunDueAsync(Cancellation);

        (await ProposalAsync(id)).State.Should().Be(ProposalState.Returned);
        (await PageAsync("/towns/abinsk")).Should().NotContain("36 700");
    }

    [Fact]
    public async Task Scheduled_ApprovedAgain_ChangesItsTimeOrIsPublishedAtOnce()
    {
        var id = await ScheduleAsync();
        var later = Clock.GetUtcNow().UtcDateTime.AddDays(1);

        (await ApproveAsync(id, atUtc: later)).Should().BeOfType<ReviewOutcome.Done>();
        (await ProposalAsync(id)).PublishAtUtc.Should().Be(later);

        (await ApproveAsync(id)).Should().BeOfType<ReviewOutcome.Done>();
        (await PageAsync("/towns/abinsk")).Should().Contain("36 700");
    }

    private async Task<int> ScheduleAsync()
    {
        var id = await ProposeAsync(await AbinskPopulationAsync(36_700));
        (await ApproveAsync(id, director.Actor, Clock.GetUtcNow().UtcDateTime.AddHours(3))).Should().BeOfType<ReviewOutcome.Done>();
        return id;
    }
}
