using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

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

    protected override bool IsViolationOf(IReadOnlyIndex index, Exception fault) =>
        fault is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } violation && violation.ConstraintName == index.GetDatabaseName();
}

/// <summary>Lets the migration tool build the model without a running server.</summary>
public sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresSmallTownsDbContext>
{
    public PostgresSmallTownsDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresSmallTownsDbContext>().UseNpgsql("Host=design-time").UseApplicationServiceProvider(DesignTimeServices.Create()).Options);
}
