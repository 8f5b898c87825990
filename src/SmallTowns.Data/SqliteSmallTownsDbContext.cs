using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

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
