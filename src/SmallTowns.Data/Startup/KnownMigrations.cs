using Microsoft.EntityFrameworkCore;

namespace SmallTowns.Data.Startup;

/// <summary>Compares the migrations of a database with those of this program. Their names begin with the time they were made.</summary>
internal static class KnownMigrations
{
    /// <param name="name">How the sentence calls the database.</param>
    public static async Task RefuseUnknownAsync(SmallTownsDbContext db, string name, CancellationToken cancellationToken)
    {
        var known = db.Database.GetMigrations().ToList();
        var unknown = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Except(known).Order(StringComparer.Ordinal).ToList();
        if (unknown.Count == 0)
            return;
        var last = unknown[^1];
        throw new ConfigurationFaultException(string.CompareOrdinal(last, known[^1]) > 0
            ? $"The database {name} is newer than this program: it has the migration {last}, which this version does not know. Start the newer program, or restore the backup that was made before the upgrade."
            : $"The database {name} was made by another edition of this program: it has the migration {last}, which is older than this program and yet unknown to it. Start the edition that made it, or restore a backup of this one.");
    }
}
