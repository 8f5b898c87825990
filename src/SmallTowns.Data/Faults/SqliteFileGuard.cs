using System.Data.Common;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SmallTowns.Data.Faults;

/// <summary>
/// Refuses every command once the file at the path is not the one that the portal opened. An open file outlives its
/// removal: without this, saves would be acknowledged into a file that nobody can ever open again. A commit is looked at
/// before and after, so that nothing is acknowledged that went there.
/// </summary>
public sealed class SqliteFileGuard : DbCommandInterceptor, IDbConnectionInterceptor, IDbTransactionInterceptor, IDisposable
{
    // SQLite takes no name for "main".
    private static readonly IntPtr MainDatabase = IntPtr.Zero;

    private readonly string connectionString;
    private readonly string file;
    private SqliteConnection? watch;

    internal SqliteFileGuard(string connectionString) =>
        (this.connectionString, file) = (connectionString, SqliteSettings.FileOf(connectionString));

    /// <summary>
    /// Takes the file that is there now for the right one. The connection stays open: it knows the file by more than its
    /// name, and with it the log beside the file stays too.
    /// </summary>
    internal void Watch()
    {
        if (watch is not null)
            return;
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master;";
        command.ExecuteScalar();
        watch = connection;
    }

    public void Dispose() => watch?.Dispose();

    private void RequireSameFile()
    {
        if (watch?.Handle is not { } handle)
            return;
        if (HasMoved(handle))
            throw new DatabaseFileGoneException($"The database file {file} was removed or replaced while the portal ran, so nothing is saved. {NextStep}");
        if (new FileInfo(file) is { Exists: true, Length: 0 })
            throw new DatabaseFileGoneException($"The database file {file} was emptied while the portal ran, so nothing is saved. {NextStep}");
    }

    /// <summary>A commit goes to the log first. Without its name there is nothing to find after a crash.</summary>
    private void RequireSameLog()
    {
        if (watch is not null && !File.Exists(file + "-wal"))
            throw new DatabaseFileGoneException($"The log {file}-wal was removed while the portal ran, so nothing is saved. Restart the portal: what was saved before is still there if it ends in order.");
    }

    private const string NextStep = "Stop the portal, put the file back or restore a backup (docs/operations.md, “Backup and restore”), and start it again.";

    // Where no open connection is left in the pool, SQLite would only say that it cannot open a file.
    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        RequireSameFile();
        return result;
    }

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        RequireSameFile();
        return new(result);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        RequireSameFile();
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        RequireSameFile();
        return new(result);
    }

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        RequireSameFile();
        return result;
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        RequireSameFile();
        return new(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        RequireSameFile();
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        RequireSameFile();
        return new(result);
    }

    // A statement without a transaction has committed itself.
    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        RequireSameFile();
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        RequireSameFile();
        return new(result);
    }

    public InterceptionResult TransactionCommitting(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result)
    {
        RequireSameFile();
        RequireSameLog();
        return result;
    }

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        new(TransactionCommitting(transaction, eventData, result));

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => RequireSameFile();

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        RequireSameFile();
        return Task.CompletedTask;
    }

    /// <summary>SQLite compares the file that it holds with the one at the path. Windows lets nobody remove a file that is open, and answers "unknown".</summary>
    private static bool HasMoved(SQLitePCL.sqlite3 connection)
    {
        const int hasMoved = 20; // SQLITE_FCNTL_HAS_MOVED
        var moved = 0;
        return FileControl(connection, MainDatabase, hasMoved, ref moved) == SQLitePCL.raw.SQLITE_OK && moved != 0;
    }

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int FileControl(SQLitePCL.sqlite3 connection, IntPtr database, int operation, ref int argument);
}
