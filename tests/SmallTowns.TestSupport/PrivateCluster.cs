using System.Diagnostics;
using System.Globalization;

namespace SmallTowns.TestSupport;

/// <summary>
/// A PostgreSQL cluster of this test process alone, made from the binaries on this machine. PostgreSQL refuses to run as
/// root, so root runs it as <c>postgres</c> or <c>nobody</c>. Durability is off: it lives as long as the process.
/// </summary>
public sealed class PrivateCluster : IAsyncDisposable
{
    private const string Prefix = "smalltowns-pg-";

    private readonly string binaries;
    private readonly string directory;

    private PrivateCluster(string binaries, string directory, int port)
    {
        this.binaries = binaries;
        this.directory = directory;
        Port = port;
    }

    public int Port { get; }

    public string ConnectionString => $"Host=127.0.0.1;Port={Port};Username=smalltowns;Database=postgres;Include Error Detail=true";

    /// <summary>The newest PostgreSQL on this machine, or null.</summary>
    public static string? FindBinaries()
    {
        var debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(VersionOf).Select(path => Path.Combine(path, "bin"))
            : [];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return debian.Concat(onPath).FirstOrDefault(path => File.Exists(Path.Combine(path, "initdb")) && File.Exists(Path.Combine(path, "pg_ctl")));
    }

    public static async Task<PrivateCluster> StartAsync(string binaries)
    {
        await RemoveAbandonedAsync(binaries);
        // Unix sockets have room for about a hundred characters: the directory's name is short.
        var directory = Path.Combine(Path.GetTempPath(), $"{Prefix}{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..6]}");
        Directory.CreateDirectory(directory);
        var cluster = new PrivateCluster(binaries, directory, FreePort.Find());
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.StopAsync().GetAwaiter().GetResult();
        if (Environment.IsPrivilegedProcess)
            await Command.MustRunAsync("chown", ServerUser(), directory);

        var data = Path.Combine(directory, "data");
        await RunAsServerAsync("initdb", "-D", data, "-U", "smalltowns", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync");
        await RunAsServerAsync("pg_ctl", "-D", data, "-l", Path.Combine(directory, "log"), "-w", "-t", "60", "-o", cluster.ServerOptions(), "start");
        return cluster;

        Task<string> RunAsServerAsync(string program, params string[] arguments) => RunAsync(binaries, program, arguments);
    }

    /// <summary>As an operator restarts it: every connection is broken, and everything committed is there afterwards.</summary>
    public Task RestartAsync() => RunAsync(binaries, "pg_ctl", "-D", Path.Combine(directory, "data"), "-l", Path.Combine(directory, "log"), "-m", "fast", "-w", "-t", "60", "restart");

    /// <summary>Makes an empty database in this cluster.</summary>
    public async Task<TestDatabase> CreateDatabaseAsync(string name)
    {
        await RunAsync(binaries, "createdb", "-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-U", "smalltowns", name);
        return new TestDatabase(TestDatabase.Postgres, ConnectionString.Replace("Database=postgres", $"Database={name}", StringComparison.Ordinal));
    }

    /// <summary>SIGSTOP for the server and all of its processes: it answers nobody, and the kernel goes on taking connections.</summary>
    public Task FreezeAsync() => SignalAsync("STOP");

    public Task ThawAsync() => SignalAsync("CONT");

    public async ValueTask DisposeAsync()
    {
        await ThawAsync();
        await StopAsync();
    }

    private async Task SignalAsync(string signal)
    {
        var server = (await File.ReadAllLinesAsync(Path.Combine(directory, "data", "postmaster.pid")))[0];
        var children = await Command.RunAsync("pgrep", "-P", server);
        await Command.RunAsync("kill", [$"-{signal}", server, .. children.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)]);
    }

    private string ServerOptions() => string.Create(CultureInfo.InvariantCulture,
        $"-p {Port} -k {directory} -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=400");

    private async Task StopAsync()
    {
        if (Directory.Exists(directory))
            await RemoveAsync(binaries, directory);
    }

    /// <summary>A test process that was killed leaves its server running; the next one stops it and clears away.</summary>
    private static async Task RemoveAbandonedAsync(string binaries)
    {
        foreach (var directory in Directory.GetDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            var owner = Path.GetFileName(directory)[Prefix.Length..].Split('-')[0];
            if (int.TryParse(owner, CultureInfo.InvariantCulture, out var id) && !IsRunning(id))
                await RemoveAsync(binaries, directory);
        }
    }

    private static async Task RemoveAsync(string binaries, string directory)
    {
        var data = Path.Combine(directory, "data");
        if (File.Exists(Path.Combine(data, "postmaster.pid")))
            await RunAsync(binaries, allowFailure: true, "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop");
        await Command.RunAsync("rm", "-rf", directory);
    }

    private static Task<string> RunAsync(string binaries, string program, params string[] arguments) => RunAsync(binaries, allowFailure: false, program, arguments);

    private static async Task<string> RunAsync(string binaries, bool allowFailure, string program, params string[] arguments)
    {
        var path = Path.Combine(binaries, program);
        // runuser keeps the environment but not the working directory's permissions: commands run in /.
        var command = Environment.IsPrivilegedProcess ? ["runuser", "-u", ServerUser(), "--", path, .. arguments] : (string[])[path, .. arguments];
        var (exitCode, output) = await Command.RunAsync(command[0], command[1..]);
        return exitCode == 0 || allowFailure ? output : throw new InvalidOperationException($"{program} ended with {exitCode}: {output}");
    }

    private static string ServerUser() => File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    private static int VersionOf(string path) => int.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out var version) ? version : 0;

    private static bool IsRunning(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
