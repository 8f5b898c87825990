using Microsoft.EntityFrameworkCore;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Letters;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Cases;

public sealed class SqliteLetterSendingTests : LetterSendingTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresLetterSendingTests : LetterSendingTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>A letter and a mail server that takes it, refuses it, or is not there.</summary>
public abstract class LetterSendingTests : CaseTest
{
    private readonly MailServer server = new();

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(base.Settings)
    {
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = $"{server.Port}",
        ["Mail:Security"] = "None",
        ["Mail:From"] = "portal@towns.example.org",
    };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Taken_IsAccepted_AndSentOnce()
    {
        await AskAsync();

        await RunJobsAsync();
        await RunJobsAsync();

        (await LetterAsync()).Should().BeEquivalentTo(new { State = LetterState.Accepted, Sealed = (string?)null, Outcome = (string?)null, EndedUtc = (DateTime?)UtcNow });
        server.Taken.Should().ContainSingle().Which.Should().Contain($"To: {InvestorEmail}").And.Contain($"{(await LetterAsync()).Key}@towns.example.org");
        (await JobAsync()).State.Should().Be(JobState.Done);
    }

    [Fact]
    public async Task RefusedForGood_IsNotTriedAgain_AndNobodyKeepsTheAddress()
    {
        server.ToRecipient = $"550 5.1.1 <{InvestorEmail}>: no user proverkina here";
        await AskAsync();

        await RunJobsAsync();
        Clock.Advance(TimeSpan.FromDays(2));
        await RunJobsAsync();

        server.Asked.Should().Be(1);
        (await LetterAsync()).Should().BeEquivalentTo(new { State = LetterState.Refused, Sealed = (string?)null, Outcome = "550 5.1.1 <***>: no user *** here" });
        (await JobAsync()).Should().Match<Job>(job => job.State == JobState.Done && job.LastError == null);
        (await PlacesOfAsync(InvestorEmail)).Should().Equal("ConsentPersons.Address");
        await ShouldLogNothingOfAsync();
    }

    [Fact]
    public async Task Deferred_IsTriedAgain_UntilItIsTaken()
    {
        server.ToRecipient = $"451 4.7.1 <{InvestorEmail}> come back later";
        await AskAsync();
        await RunJobsAsync();
        (await LetterAsync()).State.Should().Be(LetterState.Queued);
        (await JobAsync()).Should().Match<Job>(job => job.State == JobState.Waiting && job.Attempts >= 1 && job.LastError!.Contains("<***> come back later"));
        var desk = await HireDeskAsync();
        (await ViewAsync(desk)).Letters.Single().Should().Match<Web.Staff.Cases.CaseLetterRow>(letter => letter.State == LetterState.Queued && !letter.IsStuck && letter.LastError!.Contains("come back later"));

        server.ToRecipient = "250 ok";
        Clock.Advance(TimeSpan.FromHours(2));
        await RunJobsAsync();

        (await LetterAsync()).State.Should().Be(LetterState.Accepted);
        server.Taken.Should().ContainSingle();
        await ShouldLogNothingOfAsync();
    }

    [Fact]
    public async Task Deferred_ForMoreThanADay_IsLeftToAPerson()
    {
        server.ToRecipient = "451 4.7.1 come back later";
        await AskAsync();

        for (var hour = 0; hour < 40; hour++)
        {
            await RunJobsAsync();
            Clock.Advance(TimeSpan.FromHours(1));
        }

        (await JobAsync()).State.Should().Be(JobState.Failed);
        (await ViewAsync(await HireDeskAsync())).Letters.Single().IsStuck.Should().BeTrue();
        (await LetterAsync()).State.Should().Be(LetterState.Queued);
    }

    private async Task AskAsync()
    {
        await PublishConsentAsync();
        await SentAsync("/investors/enquiry", Named());
    }

    private async Task<Letter> LetterAsync()
    {
        await using var db = Open();
        return await db.Letters.AsNoTracking().SingleAsync(Cancellation);
    }

    private async Task<Job> JobAsync()
    {
        await using var db = Open();
        return await db.Jobs.AsNoTracking().SingleAsync(job => job.Kind == "send-letter", Cancellation);
    }

    /// <summary>The log is written once a second.</summary>
    private async Task ShouldLogNothingOfAsync()
    {
        for (var waited = 0; waited < 100 && !Lines().Any(line => line.Contains("A mail could not be sent")); waited++)
            await Task.Delay(100, Cancellation);
        Lines().Should().Contain(line => line.Contains("A mail could not be sent")).And.NotContain(line => line.Contains("proverkina"));
    }

    private List<string> Lines()
    {
        List<string> lines = [];
        foreach (var path in Directory.GetFiles(App.LogsDirectory))
        {
            using var file = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            while (file.ReadLine() is { } line)
                lines.Add(line);
        }

        return lines;
    }
}
