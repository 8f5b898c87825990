using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using SmallTowns.Data;
using SmallTowns.Web.Hosting;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Tests.Faults;

public sealed class HealthQuestionTests
{
    [Fact]
    public async Task Check_DatabaseThatHangs_IsAskedOnceHoweverManyWait()
    {
        using var hanging = new HangingContexts();
        using var watch = new EditionWatch(hanging, new PublicEditions(), TimeProvider.System, NullLogger<EditionWatch>.Instance);
        var check = new DatabaseHealthCheck(hanging, watch);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => check.CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken)));
        answers = [.. answers, await check.CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken)];

        answers.Should().OnlyContain(answer => answer.Status == HealthStatus.Unhealthy);
        hanging.Asked.Should().Be(1);
    }

    private sealed class HangingContexts : IDbContextFactory<SmallTownsDbContext>, IDisposable
    {
        private readonly ManualResetEventSlim over = new();
        private int asked;

        public int Asked => asked;

        public SmallTownsDbContext CreateDbContext()
        {
            Interlocked.Increment(ref asked);
            over.Wait();
            throw new InvalidOperationException("The test is over.");
        }

        public void Dispose() => over.Set();
    }
}
