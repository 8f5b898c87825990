using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SmallTowns.Data.Migrations;
using SmallTowns.Data.Seeding;

namespace SmallTowns.Data.Startup;

internal static class SqliteStartup
{
    public static async Task PrepareAsync(SmallTownsDbContext db, DatabaseSettings settings, TimeProvider clock, CancellationToken cancellationToken)
    {
        var file = SqliteSettings.FileOf(db.Database.GetConnectionString());
        var mark = new SqliteMark(file);
        await using var guard = await SqliteStartupGuard.TakeAsync(file, db, cancellationToken);
        if (!settings.CreateIfMissing)
            mark.RefuseMissing();
        guard.CreateFile();
        await guard.UseWriteAheadLogAsync(cancellationToken);
        await guard.ForgetAbandonedMigrationLockAsync(cancellationToken);

        await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
        await KnownMigrations.RefuseUnknownAsync(db, file, cancellationToken);
        var isEmpty = !(await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Any();
        if (isEmpty && !settings.CreateIfMissing)
            mark.RefuseEmpty();
        if (!isEmpty && (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            await UpgradeCopies.MakeAsync(db, file, clock, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        await AppendOnlyTriggers.RestoreOnSqliteAsync(db.Database, cancellationToken);
        await Seeder.SeedAsync(db, clock, cancellationToken);
        mark.Leave();
    }
}
