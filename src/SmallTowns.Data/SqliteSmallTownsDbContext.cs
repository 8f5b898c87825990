using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SmallTowns.Data;

/// <summary>The embedded default: one file beside the program.</summary>
public sealed class SqliteSmallTownsDbContext(DbContextOptions<SqliteSmallTownsDbContext> options)
    : SmallTownsDbContext(options);

/// <summary>Lets the migration tool build the model without a running host.</summary>
public sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteSmallTownsDbContext>
{
    public SqliteSmallTownsDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteSmallTownsDbContext>().UseSqlite("Data Source=design-time.db").UseApplicationServiceProvider(DesignTimeServices.Create()).Options);
}
