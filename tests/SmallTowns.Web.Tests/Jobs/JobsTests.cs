using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Jobs;
using SmallTowns.Web.Tests.Staff.Review;

namespace SmallTowns.Web.Tests.Jobs;

public sealed class SqliteJobsTests : JobsTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresJobsTests : JobsTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>Jobs of several nodes on one database; a second runner is a second node.</summary>
public abstract class JobsTests : ReviewTest
{
    private static readonly StaffActor Administrator = Actor(105, "Администратор", StaffRole.Administrator);

    private readonly CountedJobs counted = new();
    private readonly StubbornJobs stubborn = new();

    private DateTime UtcNow => Clock.GetUtcNow().UtcDateTime;

    protected override void ConfigureServices(IServiceCollection services) =>
        services.AddSingleton<JobKind>(counted).AddSingleton<JobKind>(stubborn);

    [Fact]
    public async Task TwoNodesAtOnce_RunEachJobOnce()
    {
        const int many = 30;
        foreach (var key in Enumerable.Range(1, many))
            await PutAsync(counted.Code, $"{key}", UtcNow);
        using var other = AnotherNode();

        await Task.WhenAll(Task.Run(() => Jobs.RunDueAsync(Cancellation)), Task.Run(() => other.RunDueAsync(Cancellation)));

        counted.Runs.Should().HaveCount(many).And.OnlyContain(run => run.Value == 1);
        await using var db = Open();
        (await db.Jobs.CountAsync(job => job.Kind == counted.Code && job.State == JobState.Done && job.ClaimedBy == null, Cancellation)).Should().Be(many);
    }

    [Fact]
    public async Task TwoClaims_OfOneJobAtOnce_OneIsGiven()
    {
        await PutAsync(counted.Code, "one", UtcNow);

        var claims = await Task.WhenAll(Enumerable.Range(0, 4).Select(node => Task.Run(() => ClaimAsync($"node{node}"))));

        claims.OfType<Job>().Should().ContainSingle();
    }

    [Fact]
    public async Task DeadNode_KeepsItsJobUntilTheClaimEnds_AndCanSayNothingAfterwards()
    {
        await PutAsync(counted.Code, "one", UtcNow);
        var dead = (await ClaimAsync("dead"))!;

        await Jobs.RunDueAsync(Cancellation);
        counted.Runs.Should().BeEmpty();
        Clock.Advance(JobRunner.Hold + TimeSpan.FromSeconds(1));
        await Jobs.RunDueAsync(Cancellation);

        counted.Runs["one"].Should().Be(1);
        await using var db = Open();
        (await db.RenewAsync(dead, UtcNow.AddHours(1), Cancellation)).Should().BeFalse();
        await db.FailAsync(dead, "late", UtcNow, UtcNow, Cancellation);
        (await JobAsync(counted.Code)).Should().Match<Job>(job => job.State == JobState.Done && job.LastError == null && job.Attempts == 0);
    }

    [Fact]
    public async Task Failing_IsTriedAgainLaterAndLater_ThenShownToAPerson_WhoHasItTriedAgain()
    {
        await PutAsync(stubborn.Code, "mail", UtcNow);
        await Jobs.RunDueAsync(Cancellation);

        var first = await JobAsync(stubborn.Code);
        (first.State, first.Attempts, first.DueUtc).Should().Be((JobState.Waiting, 1, UtcNow.AddSeconds(10)));
        first.LastError.Should().Contain("does not answer");
        (await Service<JobTroubles>().LookAsync(Cancellation)).IsAny.Should().BeFalse("it is tried again");
        foreach (var seconds in new[] { 10, 20 })
        {
            Clock.Advance(TimeSpan.FromSeconds(seconds));
            await Jobs.RunDueAsync(Cancellation);
        }

        var row = (await Service<JobQueries>().PageAsync(Administrator, JobState.Failed, 0, 10, Cancellation)).Rows.Should().ContainSingle().Subject;
        (row.Title, row.Job.Attempts, row.IsRunning).Should().Be((stubborn.Title, 3, false));
        row.Job.LastError.Should().Contain("does not answer");
        await ShouldAnswerAsync("/health/jobs", HttpStatusCode.ServiceUnavailable);
        await ShouldAnswerAsync("/health/ready", HttpStatusCode.OK);
        Clock.Advance(TimeSpan.FromDays(1));
        await Jobs.RunDueAsync(Cancellation);
        (await JobAsync(stubborn.Code)).Attempts.Should().Be(3, "it waits for a person");

        stubborn.Fails = false;
        (await Service<JobRetries>().RetryAsync(Administrator, row.Job.Id, Cancellation)).Should().BeTrue();
        await Jobs.RunDueAsync(Cancellation);

        (await JobAsync(stubborn.Code)).Should().Match<Job>(job => job.State == JobState.Done && job.LastError == null && job.DoneUtc == UtcNow);
        (await Service<JobRetries>().RetryAsync(Administrator, row.Job.Id, Cancellation)).Should().BeFalse("it is done");
        await ShouldAnswerAsync("/health/jobs", HttpStatusCode.OK);
    }

    [Fact]
    public async Task Repeated_IsThereOnceForAllNodes_AndRunsAgainAfterItsTime()
    {
        await PutAsync(counted.Code, "old", UtcNow);
        using var other = AnotherNode();
        await Task.WhenAll(Task.Run(() => Jobs.RunDueAsync(Cancellation)), Task.Run(() => other.RunDueAsync(Cancellation)));
        var code = new DoneJobsRemoval(null!, Clock).Code;
        (await JobAsync(code)).Should().Match<Job>(job => job.State == JobState.Waiting && job.DueUtc == UtcNow.AddDays(1));

        Clock.Advance(DoneJobsRemoval.Kept + TimeSpan.FromDays(1));
        await Jobs.RunDueAsync(Cancellation);

        await using var db = Open();
        (await db.Jobs.Select(job => job.Kind).ToListAsync(Cancellation)).Should().NotContain(counted.Code).And.ContainSingle(kind => kind == code);
    }

    [Fact]
    public async Task Scheduled_SetToALaterTime_WaitsForThat_AndTwoNodesPublishItOnce()
    {
        var director = (await TestStaff.AddAsync(App, StaffRole.Approver)).Actor;
        var id = await ProposeAsync(await AbinskPopulationAsync(36_700), asHeadline: true);
        (await ApproveAsync(id, director, UtcNow.AddHours(1))).Should().BeOfType<ReviewOutcome.Done>();
        (await ApproveAsync(id, director, UtcNow.AddHours(5))).Should().BeOfType<ReviewOutcome.Done>();
        await using (var db = Open())
            await db.Jobs.Where(job => job.Kind == ScheduledPublication.JobCode).ExecuteUpdateAsync(job => job.SetProperty(j => j.DueUtc, UtcNow.AddHours(1)), Cancellation);

        Clock.Advance(TimeSpan.FromHours(2));
        await Jobs.RunDueAsync(Cancellation);
        (await ProposalAsync(id)).State.Should().Be(ProposalState.Scheduled, "what counts is the time that the proposal has");
        Clock.Advance(TimeSpan.FromHours(3));
        using var other = AnotherNode();
        await Task.WhenAll(Task.Run(() => Jobs.RunDueAsync(Cancellation)), Task.Run(() => other.RunDueAsync(Cancellation)));

        (await ProposalAsync(id)).State.Should().Be(ProposalState.Published);
        await using var after = Open();
        (await after.PublicChanges.CountAsync(change => change.ProposalId == id, Cancellation)).Should().Be(1);
        (await JobAsync(ScheduledPublication.JobCode)).State.Should().Be(JobState.Done);
    }

    private JobRunner AnotherNode() => ActivatorUtilities.CreateInstance<JobRunner>(App.Services);

    private async Task PutAsync(string kind, string key, DateTime dueUtc)
    {
        await using var db = Open();
        await db.PutJobAsync(kind, key, dueUtc, Cancellation);
        await db.SaveChangesAsync(Cancellation);
    }

    private async Task<Job?> ClaimAsync(string node)
    {
        await using var db = Open();
        return await db.ClaimJobAsync([counted.Code], node, UtcNow, JobRunner.Hold, Cancellation);
    }

    private async Task<Job> JobAsync(string kind)
    {
        await using var db = Open();
        return await db.Jobs.AsNoTracking().SingleAsync(job => job.Kind == kind, Cancellation);
    }

    private async Task ShouldAnswerAsync(string path, HttpStatusCode status)
    {
        using var client = App.CreatePlainClient();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        answer.StatusCode.Should().Be(status);
    }
}
