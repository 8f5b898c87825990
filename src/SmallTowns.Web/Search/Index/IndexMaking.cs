namespace SmallTowns.Web.Search.Index;

/// <summary>Makes the index soon after the start, unless a reader has asked for it before: the start itself does not wait for it.</summary>
internal sealed class IndexMaking(PublishedIndex index, TimeProvider clock, ILogger<IndexMaking> logger) : BackgroundService
{
    // The first pages come before it: they are what a start is waited for.
    private static readonly TimeSpan After = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(After, clock, stoppingToken);
            var began = clock.GetTimestamp();
            await index.MakeAsync(stoppingToken);
            logger.LogInformation("The index of the search stands after {Elapsed:0} ms", clock.GetElapsedTime(began).TotalMilliseconds);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops.
        }
        catch (Exception fault)
        {
            logger.LogWarning(fault, "The index of the search could not be made; the next reader who looks for something tries again");
        }
    }
}
