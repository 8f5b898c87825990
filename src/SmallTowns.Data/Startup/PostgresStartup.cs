using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SmallTowns.Data.Faults;
using SmallTowns.Data.Seeding;

namespace SmallTowns.Data.Startup;

internal static class PostgresStartup
{
    public static async Task PrepareAsync(SmallTownsDbContext db, DatabaseSettings settings, TimeProvider clock, CancellationToken cancellationToken)
    {
        var connection = db.Database.GetConnectionString()!;
        var name = PostgresSettings.NameOf(connection);
        var exists = await PostgresDatabase.ExistsAsync(connection, cancellationToken);
        if (exists && await HasMigrationsAsync(db, cancellationToken))
            await KnownMigrations.RefuseUnknownAsync(db, name, cancellationToken);
        else if (!settings.MigrateOnStartup)
            throw new ConfigurationFaultException(exists ? Empty(name) : PostgresSentence.Missing(name));

        if (settings.MigrateOnStartup)
        {
            if (!exists)
                await PostgresDatabase.CreateAsync(connection, cancellationToken);
            await MigrateAndSeedAsync(db, name, clock, cancellationToken);
            return;
        }

        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            throw new ConfigurationFaultException(
                $"The PostgreSQL database {name} is older than this program: set Database:MigrateOnStartup to true once, or apply the migrations by hand.");
        }

        if (!await Seeder.IsSeededAsync(db, cancellationToken))
            throw new ConfigurationFaultException(Empty(name));
    }

    private static async Task MigrateAndSeedAsync(SmallTownsDbContext db, string name, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var guard = await PostgresStartupGuard.TakeAsync(db, cancellationToken);
        await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
        // Another node may have brought it further while this one waited.
        await KnownMigrations.RefuseUnknownAsync(db, name, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        await Seeder.SeedAsync(db, clock, cancellationToken);
    }

    /// <summary>EF Core would find out by asking a table that is not there, and log the refusal as an error.</summary>
    private static Task<bool> HasMigrationsAsync(SmallTownsDbContext db, CancellationToken cancellationToken) => db.Database
        .SqlQuery<bool>($"""SELECT to_regclass('"__EFMigrationsHistory"') IS NOT NULL AS "Value" """).SingleAsync(cancellationToken);

    private static string Empty(string name) =>
        $"The PostgreSQL database {name} has no data of the portal yet: correct ConnectionStrings:SmallTowns, restore a backup into it, or set Database:MigrateOnStartup to true once to begin with the shipped data.";
}
