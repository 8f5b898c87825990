namespace SmallTowns.Web.Hosting;

/// <summary>Says one thing once, when the log is ready to hear it.</summary>
public sealed class StartupWarning(ILogger logger, string sentence) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        logger.LogWarning("{Sentence}", sentence);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
