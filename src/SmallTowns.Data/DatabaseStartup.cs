using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data.Faults;
using SmallTowns.Data.Reading;
using SmallTowns.Data.Seeding;
using SmallTowns.Data.Startup;

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
                await SqliteStartup.PrepareAsync(db, settings, clock, cancellationToken);
                services.GetRequiredService<SqliteFileGuard>().Watch();
            }
            else
            {
                await PostgresStartup.PrepareAsync(db, settings, clock, cancellationToken);
            }

            await services.GetRequiredService<ServedRegion>().IdAsync(db, cancellationToken);
        }
        catch (Exception fault) when (fault is not ConfigurationFaultException && DatabaseSentence.For(fault, db) is { } sentence)
        {
            throw new ConfigurationFaultException(sentence, fault);
        }
    }

    /// <summary>Whether the database answers, has every migration of this program and the shipped data.</summary>
    public static async Task<bool> IsReadyAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return !(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any()
            && await Seeder.IsSeededAsync(db, cancellationToken);
    }
}
