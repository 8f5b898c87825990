using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data.Faults;
using SmallTowns.Data.Reading;
using SmallTowns.Data.Seeding;
using SmallTowns.Data.Startup;
using SmallTowns.Domain.Figures;

namespace SmallTowns.Data.Backups;

/// <summary>
/// Opens a backup as a restored portal would: a copy of it is brought to this program's tables, read into the public
/// settlement system and the passports of its towns and counted. The backup itself is only read.
/// </summary>
public static class BackupCheck
{
    /// <param name="backup">A SQLite file, a dump of pg_dump -Fc, or the name of a database on the configured server that a backup was restored into.</param>
    /// <exception cref="ConfigurationFaultException">The backup could not be used; the message says why.</exception>
    public static async Task<BackupContent> RunAsync(IConfiguration configuration, string contentRootPath, string backup, CancellationToken cancellationToken)
    {
        await using var copy = await BackupCopy.MakeAsync(configuration, contentRootPath, backup, cancellationToken);
        var settings = new ConfigurationBuilder().AddInMemoryCollection(copy.Settings).Build();
        await using var services = new ServiceCollection().AddSmallTownsData(settings, contentRootPath).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync(cancellationToken);
        try
        {
            var upgraded = await UpgradeAsync(db, backup, cancellationToken);
            var system = await services.GetRequiredService<SettlementSystemLoader>().LoadAsync(cancellationToken);
            // As many at once as the portal reads: those of a country are gigabytes.
            foreach (var towns in system.Towns.Select(town => town.Slug).Chunk(100))
                await services.GetRequiredService<PassportLoader>().LoadAsync(towns, null, cancellationToken);
            return await CountAsync(db, copy.Kind, upgraded, system.Result.Population, cancellationToken);
        }
        catch (Exception fault) when (fault is not ConfigurationFaultException && DatabaseSentence.For(fault, db) is not null)
        {
            throw new ConfigurationFaultException($"The backup {backup} cannot be used: {fault.GetBaseException().Message}", fault);
        }
    }

    private static async Task<int> UpgradeAsync(SmallTownsDbContext db, string backup, CancellationToken cancellationToken)
    {
        if (db is SqliteSmallTownsDbContext)
        {
            var damage = await db.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check LIMIT 1").SingleAsync(cancellationToken);
            if (damage != "ok")
                throw new ConfigurationFaultException($"The backup {backup} is damaged: {damage}");
            await using var guard = await SqliteStartupGuard.TakeAsync(SqliteSettings.FileOf(db.Database.GetConnectionString()), db, cancellationToken);
            await guard.ForgetAbandonedMigrationLockAsync(cancellationToken);
        }

        await KnownMigrations.RefuseUnknownAsync(db, backup, cancellationToken);
        if (!(await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Any())
            throw new ConfigurationFaultException($"The backup {backup} holds no data of the portal.");
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        await db.Database.MigrateAsync(cancellationToken);
        return await Seeder.IsSeededAsync(db, cancellationToken)
            ? pending
            : throw new ConfigurationFaultException($"The backup {backup} was made before the portal had its data.");
    }

    private static async Task<BackupContent> CountAsync(
        SmallTownsDbContext db, string kind, int upgraded, long? population, CancellationToken cancellationToken) => new(
        Database: kind,
        Upgraded: upgraded,
        Towns: await db.Towns.CountAsync(cancellationToken),
        Figures: await db.Figures.CountAsync(cancellationToken),
        PublishedFigures: await db.Figures.CountAsync(figure => figure.State == FigureState.Published, cancellationToken),
        Proposals: await db.Proposals.CountAsync(cancellationToken),
        Users: await db.Users.CountAsync(cancellationToken),
        ChangeRecords: await db.ChangeRecords.CountAsync(cancellationToken),
        AuditEntries: await db.AuditEntries.CountAsync(cancellationToken),
        LastChangeUtc: await db.ChangeRecords.MaxAsync(record => (DateTime?)record.Utc, cancellationToken),
        Population: population);
}
