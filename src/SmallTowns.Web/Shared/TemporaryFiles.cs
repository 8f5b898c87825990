using Microsoft.AspNetCore.Http.Features;

namespace SmallTowns.Web.Shared;

/// <summary>
/// Files that are wanted for a while only: in a directory of this process, which goes with it. What a killed portal left is
/// taken away at the next start. Beside each directory lies a lock that the system lets go with the process, so that several
/// portals can share the temporary directory of a machine; nobody but the portal's own user can read what is in it.
/// </summary>
public sealed class TemporaryFiles(ILogger<TemporaryFiles> logger) : IHostedService, IDisposable
{
    public const string Prefix = "smalltowns-files-";

    private readonly Lock making = new();
    private FileStream? held;
    private string? path;

    /// <summary>Made at the start, and again if whoever tidies the temporary directory has taken it away.</summary>
    public string DirectoryPath
    {
        get
        {
            lock (making)
            {
                if (path is null || !Directory.Exists(path))
                    Make();
                return path!;
            }
        }
    }

    /// <summary>A file that nobody else finds; it is gone when it is closed.</summary>
    public FileStream Create() =>
        new(Path.Combine(DirectoryPath, Guid.NewGuid().ToString("N")), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var directory in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*").ToList())
        {
            // Held by a portal that runs.
            if (!TryHold(directory, FileMode.OpenOrCreate, out var abandoned))
                continue;
            using (abandoned)
                Remove(directory);
            logger.LogInformation("Removed {Directory}, which a portal that was killed had left", directory);
        }

        try
        {
            _ = DirectoryPath;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning("Files cannot be imported or exported: {Reason}", fault.Message);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        lock (making)
        {
            if (path is not null)
                Remove(path);
            held?.Dispose();
            (held, path) = (null, null);
        }
    }

    // The lock comes first: a directory is never seen without it.
    private void Make()
    {
        held?.Dispose();
        var made = Path.Combine(Path.GetTempPath(), Prefix + Guid.NewGuid().ToString("N"));
        held = Hold(made, FileMode.CreateNew);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(made);
        else
            Directory.CreateDirectory(made, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        path = made;
    }

    private static FileStream Hold(string directory, FileMode mode) =>
        new(LockOf(directory), mode, FileAccess.ReadWrite, FileShare.None);

    private static bool TryHold(string directory, FileMode mode, out FileStream? taken)
    {
        try
        {
            taken = Hold(directory, mode);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            taken = null;
            return false;
        }
    }

    private static void Remove(string directory)
    {
        try
        {
            if (Directory.Exists(directory))
                Directory.Delete(directory, recursive: true);
            File.Delete(LockOf(directory));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Somebody reads a file of it at this moment; the next start takes it.
        }
    }

    private static string LockOf(string directory) => directory + ".lock";
}

public static class TemporaryFilesServices
{
    public static IServiceCollection AddTemporaryFiles(this IServiceCollection services, HostingSettings settings) => services
        .AddSingleton<TemporaryFiles>()
        .AddHostedService(provider => provider.GetRequiredService<TemporaryFiles>())
        // A form that is sent to us fits into memory: the framework would put it into a file that a killed portal leaves.
        .Configure<FormOptions>(options => options.MemoryBufferThreshold = (int)Math.Min(settings.MaxRequestBodyBytes, int.MaxValue));
}
