using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SmallTowns.Data;

/// <summary>The production database.</summary>
public sealed class PostgresSmallTownsDbContext(DbContextOptions<PostgresSmallTownsDbContext> options)
    : SmallTownsDbContext(options);

/// <summary>Lets the migration tool build the model without a running server.</summary>
public sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresSmallTownsDbContext>
{
    public PostgresSmallTownsDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresSmallTownsDbContext>().UseNpgsql("Host=design-time").UseApplicationServiceProvider(DesignTimeServices.Create()).Options);
}
