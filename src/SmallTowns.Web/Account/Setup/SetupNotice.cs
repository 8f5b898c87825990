using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Account.Setup;

/// <summary>
/// While there is no administrator, each start prints the link that makes one. It goes to the console past the logger:
/// log files are kept and copied, and a key must not lie in them.
/// </summary>
public sealed class SetupNotice(FirstAdministrator first, SetupLink link, PublicAddress address, ILogger<SetupNotice> logger) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await first.IsThereAsync(cancellationToken))
                return;
        }
        catch (Exception fault) when (DatabaseUnavailable.Explains(fault))
        {
            logger.LogWarning("Whether there is an administrator is not known: the database does not answer.");
            return;
        }

        var url = PublicAddress.Link(address.OfServer(), AccountPaths.Setup, ("token", link.Make()));
        await Console.Out.WriteLineAsync(
            $"""

            There is no administrator yet. Open this link within an hour to become the first one:
            {url}

            """);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
