using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using SmallTowns.Data.Bulk;

namespace SmallTowns.Data;

/// <summary>The embedded default: one file beside the program.</summary>
public sealed class SqliteSmallTownsDbContext : SmallTownsDbContext
{
    private const int UniqueConstraintFailed = 2067;

    // Each save has a commit that SqliteFileGuard sees.
    public SqliteSmallTownsDbContext(DbContextOptions<SqliteSmallTownsDbContext> options) : base(options) =>
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;

    // In this provider's words it is the level that does not take the lock of writers; in a file of its own it reads nothing uncommitted.
    public override Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellationToken) =>
        Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, cancellationToken);

    // One prepared statement for all of them: SQLite itself has no faster way in.
    internal override Task WriteRowsAsync(string table, IReadOnlyList<BulkColumn> columns, IEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        using var command = ((SqliteConnection)Database.GetDbConnection()).CreateCommand();
        command.Transaction = (SqliteTransaction?)Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) VALUES ({string.Join(", ", columns.Select((_, at) => $"$p{at}"))})";
        List<SqliteParameter> parameters = [.. columns.Select((_, at) => command.Parameters.Add(new SqliteParameter($"$p{at}", null)))];
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var at = 0; at < row.Length; at++)
                parameters[at].Value = row[at] ?? DBNull.Value;
            command.ExecuteNonQuery();
        }

        return Task.CompletedTask;
    }

    // Whoever waits looks for the lock every 150 milliseconds: taken again at once it would hardly ever be found free.
    public override Task LetOthersWriteAsync(TimeSpan held, CancellationToken cancellationToken) => Task.Delay(held, cancellationToken);

    // Whoever writes is alone: nobody else can take a number until this transaction ends.
    internal override async Task<IReadOnlyList<long>> ReserveKeysAsync(string table, string column, int count, CancellationToken cancellationToken)
    {
        var last = (await Database.SqlQuery<long>($"SELECT \"seq\" AS \"Value\" FROM \"sqlite_sequence\" WHERE \"name\" = {table}").ToListAsync(cancellationToken)).SingleOrDefault();
        return [.. Enumerable.Range(1, count).Select(next => last + next)];
    }

    // SQLite names the columns of the index, not the index.
    protected override bool IsViolationOf(IReadOnlyIndex index, Exception fault) =>
        fault is SqliteException { SqliteExtendedErrorCode: UniqueConstraintFailed }
        && index.Properties.All(column => fault.Message.Contains($"{index.DeclaringEntityType.GetTableName()}.{column.GetColumnName()}", StringComparison.Ordinal));
}

/// <summary>Lets the migration tool build the model without a running host.</summary>
public sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteSmallTownsDbContext>
{
    public SqliteSmallTownsDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteSmallTownsDbContext>().UseSqlite("Data Source=design-time.db").UseApplicationServiceProvider(DesignTimeServices.Create()).Options);
}
