using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace SmallTowns.TestSupport;

/// <summary>
/// Every portal that tests have started and not yet disposed of, in this process or in one of its own. One that is forgotten
/// goes on publishing and polling over a database that is gone, and keeps the test process from ending.
/// </summary>
public static class LivingHosts
{
    private static readonly ConcurrentDictionary<object, string> Hosts = new();

    /// <summary>What each was started by.</summary>
    public static IReadOnlyCollection<string> StartedBy => [.. Hosts.Values.Order(StringComparer.Ordinal)];

    /// <summary>The test or fixture that runs now.</summary>
    public static string Starter
    {
        get
        {
            var now = TestContext.Current;
            return now.Test?.TestDisplayName ?? now.TestClass?.TestClassName ?? "a fixture of the assembly";
        }
    }

    public static void Add(object host, string startedBy) => Hosts[host] = startedBy;

    public static void Remove(object host) => Hosts.TryRemove(host, out _);

    /// <summary>Lives as long as the services of its host do, whatever became of its start.</summary>
    public sealed class Witness : IHostedService, IDisposable
    {
        public Witness(string startedBy) => Add(this, startedBy);

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose() => Remove(this);
    }
}
