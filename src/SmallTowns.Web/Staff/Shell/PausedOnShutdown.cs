using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.JSInterop;

namespace SmallTowns.Web.Staff.Shell;

/// <summary>
/// A server that is stopped in order asks every open page to put its circuit away first: the page takes the state with it
/// and goes on from there once a server answers again. Pages that do not manage in time open anew and find their drafts.
/// </summary>
public sealed partial class PausedOnShutdown(IHostApplicationLifetime lifetime, ILogger<PausedOnShutdown> log) : IHostedLifecycleService
{
    // Docker kills after ten seconds, and the requests that run have to end too.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<string, IJSRuntime> pages = new();

    public bool IsStopping { get; private set; }

    public void Connected(Circuit circuit, IJSRuntime page) => pages[circuit.Id] = page;

    public void Gone(Circuit circuit) => pages.TryRemove(circuit.Id, out _);

    /// <summary>What is told last is done first: registered now, this comes before SignalR closes all connections.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStopping.Register(Pause);
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // The host goes on stopping when this returns, so it has to wait on the spot.
    private void Pause()
    {
        IsStopping = true;
        var asked = pages.Count;
        foreach (var page in pages.Values)
            _ = AskAsync(page);
        for (var waited = Stopwatch.StartNew(); !pages.IsEmpty && waited.Elapsed < Patience;)
            Thread.Sleep(Glance);
        if (asked > 0)
            LogPaused(asked - pages.Count, asked);
    }

    private static async Task AskAsync(IJSRuntime page)
    {
        try
        {
            await page.InvokeVoidAsync("Blazor.pauseCircuit");
        }
        catch (Exception)
        {
            // The answer cannot arrive: the page that gives it has no circuit any more. Whether it went well is seen by that.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Paused} of {Asked} open pages have put their circuits away")]
    private partial void LogPaused(int paused, int asked);
}
