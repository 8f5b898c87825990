using Microsoft.Extensions.Configuration;
using Npgsql;
using SmallTowns.Data.Startup;

namespace SmallTowns.Data.Backups;

/// <summary>A copy of a backup that may be changed, and goes when the check is over.</summary>
internal sealed class BackupCopy : IAsyncDisposable
{
    private static readonly byte[] SqliteBegins = "SQLite format 3\0"u8.ToArray(), DumpBegins = "PGDMP"u8.ToArray();

    private readonly Func<Task> remove;

    private BackupCopy(string kind, DatabaseProvider provider, string connection, Func<Task> remove)
    {
        (Kind, this.remove) = (kind, remove);
        Settings = new Dictionary<string, string?>
        {
            [$"{DatabaseSettings.Section}:{nameof(DatabaseSettings.Provider)}"] = provider.ToString(),
            [$"{DatabaseSettings.Section}:{nameof(DatabaseSettings.ReadSeconds)}"] = "600",
            [$"{DatabaseSettings.Section}:{nameof(DatabaseSettings.CommandSeconds)}"] = "600",
            [$"ConnectionStrings:{DatabaseSettings.ConnectionName}"] = connection,
        };
    }

    public string Kind { get; }

    public IReadOnlyDictionary<string, string?> Settings { get; }

    public static async Task<BackupCopy> MakeAsync(IConfiguration configuration, string contentRootPath, string backup, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(backup, contentRootPath);
        if (File.Exists(file))
        {
            var begins = await BeginningOfAsync(file, cancellationToken);
            if (begins.AsSpan().StartsWith(SqliteBegins))
                return OfSqlite(file);
            return begins.AsSpan().StartsWith(DumpBegins)
                ? await OfDumpAsync(ServerOf(configuration, backup), file, cancellationToken)
                : throw new ConfigurationFaultException($"The file {file} is neither a SQLite database nor a dump of pg_dump -Fc.");
        }

        if (!DataServices.UsesPostgres(configuration))
            throw new ConfigurationFaultException($"There is no file {file}.");
        return await OfDatabaseAsync(ServerOf(configuration, backup), backup, cancellationToken);
    }

    public async ValueTask DisposeAsync() => await remove();

    private static BackupCopy OfSqlite(string file)
    {
        var directory = Directory.CreateTempSubdirectory("smalltowns-backup-").FullName;
        var copy = Path.Combine(directory, Path.GetFileName(file));
        try
        {
            File.Copy(file, copy);
            // A backup by a snapshot of the disk has the log beside it, and part of the data in it.
            if (File.Exists(file + "-wal"))
                File.Copy(file + "-wal", copy + "-wal");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Directory.Delete(directory, recursive: true);
            throw new ConfigurationFaultException($"The backup {file} could not be copied to {directory} ({fault.Message.TrimEnd('.')}): set TMPDIR to a directory with room for it.", fault);
        }

        return new("SQLite file", DatabaseProvider.Sqlite, $"Data Source={copy};Pooling=false", () =>
        {
            Directory.Delete(directory, recursive: true);
            return Task.CompletedTask;
        });
    }

    private static async Task<BackupCopy> OfDumpAsync(string server, string file, CancellationToken cancellationToken)
    {
        var copy = await ScratchDatabaseAsync(server, template: null, cancellationToken);
        try
        {
            await PgRestore.RunAsync(copy.connection, file, cancellationToken);
            return new("PostgreSQL dump", DatabaseProvider.Postgres, copy.connection, copy.remove);
        }
        catch
        {
            await copy.remove();
            throw;
        }
    }

    private static async Task<BackupCopy> OfDatabaseAsync(string server, string name, CancellationToken cancellationToken)
    {
        if (!await PostgresDatabase.ExistsAsync(new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString, cancellationToken))
            throw new ConfigurationFaultException($"There is neither a file nor, on the configured PostgreSQL server, a database {name}.");
        try
        {
            var copy = await ScratchDatabaseAsync(server, name, cancellationToken);
            return new("PostgreSQL database", DatabaseProvider.Postgres, copy.connection, copy.remove);
        }
        catch (PostgresException used) when (used.SqlState == PostgresErrorCodes.ObjectInUse)
        {
            throw new ConfigurationFaultException($"The database {name} is in use, so it cannot be copied: restore the backup into a database of its own and check that one.", used);
        }
    }

    private static async Task<(string connection, Func<Task> remove)> ScratchDatabaseAsync(string server, string? template, CancellationToken cancellationToken)
    {
        var name = $"smalltowns_check_{Guid.NewGuid():N}";
        await PostgresDatabase.CreateAsync(server, name, template, cancellationToken);
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false }.ConnectionString;
        return (connection, () => PostgresDatabase.DropAsync(server, name, CancellationToken.None));
    }

    private static string ServerOf(IConfiguration configuration, string backup) => DataServices.UsesPostgres(configuration)
        ? configuration.GetConnectionString(DatabaseSettings.ConnectionName) ?? ""
        : throw new ConfigurationFaultException($"The backup {backup} is of PostgreSQL: set Database:Provider and ConnectionStrings:SmallTowns to a server on which a copy may be made.");

    private static async Task<byte[]> BeginningOfAsync(string file, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(file);
        var bytes = new byte[SqliteBegins.Length];
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return bytes[..read];
    }
}
