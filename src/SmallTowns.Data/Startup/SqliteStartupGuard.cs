using Microsoft.EntityFrameworkCore;

namespace SmallTowns.Data.Startup;

/// <summary>
/// Lets one process at a time prepare a SQLite file. The operating system drops a file lock with the process that held
/// it, while the row that EF Core uses as its migration lock outlives a killed process and would hang every later start:
/// under the file lock that row can only be an abandoned one.
/// </summary>
internal sealed class SqliteStartupGuard : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string _file;
    private readonly SmallTownsDbContext _db;
    private readonly FileStream _lockFile;

    private SqliteStartupGuard(string file, SmallTownsDbContext db, FileStream lockFile)
    {
        _file = file;
        _db = db;
        _lockFile = lockFile;
    }

    public static async Task<SqliteStartupGuard> TakeAsync(string file, SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var giveUpAt = DateTime.UtcNow + Patience;
        while (true)
        {
            try
            {
                return new(file, db, new FileStream(file + ".starting", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (File.Exists(file + ".starting") && DateTime.UtcNow < giveUpAt)
            {
                await Task.Delay(100, cancellationToken);
            }
        }
    }

    /// <summary>
    /// Connections never make the file: whoever may makes it here, empty, which to SQLite is an empty database. One that is
    /// there is not opened: closing it would drop the locks that connections of this process have on it.
    /// </summary>
    public void CreateFile()
    {
        if (!File.Exists(_file))
            File.Create(_file).Dispose();
    }

    /// <summary>
    /// EF Core sets the write-ahead log only for a file that it creates itself, and ours is there by then. Without it whoever
    /// reads holds up whoever writes, and a save that meets a reader fails at once instead of waiting.
    /// </summary>
    public Task UseWriteAheadLogAsync(CancellationToken cancellationToken) => RunAsync("PRAGMA journal_mode = wal;", cancellationToken);

    public Task ForgetAbandonedMigrationLockAsync(CancellationToken cancellationToken) =>
        RunAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock";""", cancellationToken);

    public ValueTask DisposeAsync() => _lockFile.DisposeAsync();

    private async Task RunAsync(string sql, CancellationToken cancellationToken)
    {
        await _db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await _db.Database.ExecuteSqlRawAsync(sql, cancellationToken);
        }
        finally
        {
            await _db.Database.CloseConnectionAsync();
        }
    }
}
