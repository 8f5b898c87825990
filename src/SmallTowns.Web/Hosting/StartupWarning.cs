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

public static class StartupWarningServices
{
    /// <typeparam name="TAbout">Whose the warning is in the log.</typeparam>
    /// <remarks>Not <c>AddHostedService</c>: of several of one type it keeps the first.</remarks>
    public static IServiceCollection AddStartupWarning<TAbout>(this IServiceCollection services, string sentence) =>
        services.AddSingleton<IHostedService>(provider => new StartupWarning(provider.GetRequiredService<ILogger<TAbout>>(), sentence));
}
