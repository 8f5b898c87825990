using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using SmallTowns.Data.Bulk;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;

namespace SmallTowns.Data;

/// <summary>The production database.</summary>
public sealed class PostgresSmallTownsDbContext(DbContextOptions<PostgresSmallTownsDbContext> options)
    : SmallTownsDbContext(options)
{
    /// <summary>The channel on which nodes hear that something was published.</summary>
    public const string PublicationChannel = "smalltowns_published";

    public override Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellationToken) =>
        Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    internal override Task AnnouncePublicationAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync($"SELECT pg_notify({PublicationChannel}, '')", cancellationToken);

    public override Task LetCommitBeLostAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlRawAsync("SET LOCAL synchronous_commit TO OFF", cancellationToken);

    public override async Task LookAnewAsync(CancellationToken cancellationToken)
    {
        var tables = new[] { typeof(Proposal), typeof(ProposalRevision), typeof(Figure), typeof(FigureStanding) }.Select(type => $"\"{Model.FindEntityType(type)!.GetTableName()}\"");
        var look = $"ANALYZE {string.Join(", ", tables)}";
        try
        {
            await Database.ExecuteSqlRawAsync(look, cancellationToken);
        }
        catch (NpgsqlException)
        {
            // Somebody else holds the tables, or it took too long.
        }
    }

    internal override async Task WriteRowsAsync(string table, IReadOnlyList<BulkColumn> columns, IEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)Database.GetDbConnection();
        await using var writer = await connection.BeginBinaryImportAsync(
            $"COPY \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancellationToken);
            for (var at = 0; at < row.Length; at++)
            {
                if (row[at] is { } value)
                    await writer.WriteAsync(value, columns[at].StoreType, cancellationToken);
                else
                    await writer.WriteNullAsync(cancellationToken);
            }
        }

        await writer.CompleteAsync(cancellationToken);
    }

    internal override async Task<IReadOnlyList<long>> ReserveKeysAsync(string table, string column, int count, CancellationToken cancellationToken)
    {
        var quoted = $"\"{table}\"";
        return await Database.SqlQuery<long>($"SELECT nextval(pg_get_serial_sequence({quoted}, {column})::regclass) AS \"Value\" FROM generate_series(1, {count})").ToListAsync(cancellationToken);
    }

    protected override bool IsViolationOf(IReadOnlyIndex index, Exception fault) =>
        fault is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } violation && violation.ConstraintName == index.GetDatabaseName();
}

/// <summary>Lets the migration tool build the model without a running server.</summary>
public sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresSmallTownsDbContext>
{
    public PostgresSmallTownsDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresSmallTownsDbContext>().UseNpgsql("Host=design-time").UseApplicationServiceProvider(DesignTimeServices.Create()).Options);
}
