using Microsoft.EntityFrameworkCore;

namespace SmallTowns.Data.Startup;

/// <summary>
/// Lets one node at a time prepare a PostgreSQL database. EF Core holds its own lock for one migration, not for all of
/// them: a second node would begin in the middle of the work of the first.
/// </summary>
internal sealed class PostgresStartupGuard : IAsyncDisposable
{
    private const long LockKey = 0x536D616C6C54776E;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly SmallTownsDbContext _db;

    private PostgresStartupGuard(SmallTownsDbContext db) => _db = db;

    /// <summary>The lock is of the session and goes with the connection, even a broken one.</summary>
    public static async Task<PostgresStartupGuard> TakeAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        db.Database.SetCommandTimeout(Patience);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({LockKey})", cancellationToken);
        return new(db);
    }

    public async ValueTask DisposeAsync()
    {
        if (_db.Database.GetDbConnection().State == System.Data.ConnectionState.Open)
            await _db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({LockKey})");
        await _db.Database.CloseConnectionAsync();
        _db.Database.SetCommandTimeout((int?)null);
    }
}
