using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data.Seeding;

namespace SmallTowns.Data;

/// <summary>Brings the database to the state that this program needs, or says in one sentence why it cannot.</summary>
public static class DatabaseStartup
{
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancellationToken = default)
    {
        var factory = services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>();
        var settings = services.GetRequiredService<DatabaseSettings>();
        var clock = services.GetRequiredService<TimeProvider>();

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        try
        {
            if (db is SqliteSmallTownsDbContext)
            {
                await using var guard = await SqliteStartupGuard.TakeAsync(db, cancellationToken);
                await guard.UseWriteAheadLogAsync(cancellationToken);
                await guard.ForgetAbandonedMigrationLockAsync(cancellationToken);
                await MigrateAndSeedAsync(db, clock, cancellationToken);
            }
            else if (settings.MigrateOnStartup)
            {
                await RefuseNewerAsync(db, cancellationToken);
                await using var guard = await PostgresStartupGuard.TakeAsync(db, cancellationToken);
                await MigrateAndSeedAsync(db, clock, cancellationToken);
            }
            else
            {
                await RequireReadyAsync(db, cancellationToken);
            }
        }
        catch (Exception fault) when (fault is DbException or IOException or UnauthorizedAccessException
            or InvalidOperationException { InnerException: DbException })
        {
            throw new ConfigurationFaultException($"The database cannot be used: {(fault.InnerException ?? fault).Message}", fault);
        }
    }

    /// <summary>Whether the database answers, has every migration of this program and the shipped data.</summary>
    public static async Task<bool> IsReadyAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return !(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any()
            && await Seeder.IsSeededAsync(db, cancellationToken);
    }

    private static async Task MigrateAndSeedAsync(
        SmallTownsDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
        await RefuseNewerAsync(db, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        await Seeder.SeedAsync(db, clock, cancellationToken);
    }

    private static async Task RequireReadyAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        await RefuseNewerAsync(db, cancellationToken);
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            throw new ConfigurationFaultException(
                "The database is older than this program: set Database:MigrateOnStartup to true once, or apply the migrations by hand.");
        }

        if (!await Seeder.IsSeededAsync(db, cancellationToken))
            throw new ConfigurationFaultException("The database has no data yet: set Database:MigrateOnStartup to true once.");
    }

    /// <summary>EF Core would find out by asking a table that is not there, and log the refusal as an error.</summary>
    private static Task<bool> HasMigrationsAsync(SmallTownsDbContext db, CancellationToken cancellationToken) => db.Database
        .SqlQuery<bool>($"""SELECT to_regclass('"__EFMigrationsHistory"') IS NOT NULL AS "Value" """).SingleAsync(cancellationToken);

    private static async Task RefuseNewerAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        if (!await db.Database.CanConnectAsync(cancellationToken) && db is PostgresSmallTownsDbContext)
        {
            // Opening it again tells why: a missing database is created by the migration, all else is a fault.
            try
            {
                await db.Database.OpenConnectionAsync(cancellationToken);
            }
            catch (Npgsql.PostgresException missing) when (missing.SqlState == Npgsql.PostgresErrorCodes.InvalidCatalogName)
            {
                return;
            }
        }

        if (db is PostgresSmallTownsDbContext && !await HasMigrationsAsync(db, cancellationToken))
            return;
        var known = db.Database.GetMigrations().ToHashSet();
        var newer = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).FirstOrDefault(id => !known.Contains(id));
        if (newer is not null)
            throw new ConfigurationFaultException($"The database is newer than this program: it has the migration {newer}, which this version does not know.");
    }
}
