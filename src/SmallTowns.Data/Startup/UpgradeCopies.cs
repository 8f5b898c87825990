using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SmallTowns.Data.Startup;

/// <summary>
/// Copies of a SQLite file from before this program changed its tables: the way back when nobody made a backup. The last
/// few are kept beside it.
/// </summary>
internal static class UpgradeCopies
{
    public const string Directory = "before-upgrade";
    private const int Kept = 3;

    public static async Task MakeAsync(SmallTownsDbContext db, string file, TimeProvider clock, CancellationToken cancellationToken)
    {
        var directory = Path.Combine(Path.GetDirectoryName(file)!, Directory);
        var name = Path.GetFileNameWithoutExtension(file);
        var copy = Path.Combine(directory, string.Create(CultureInfo.InvariantCulture, $"{name}-{clock.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}.db"));
        var unfinished = copy + ".unfinished";
        try
        {
            System.IO.Directory.CreateDirectory(directory);
            File.Delete(unfinished);
            db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {unfinished}", cancellationToken);
            File.Move(unfinished, copy, overwrite: true);
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            TryDelete(unfinished);
            throw new ConfigurationFaultException(
                $"The database {file} has to be upgraded, and the copy that is made before could not be written to {directory} ({fault.Message.TrimEnd('.')}). Nothing was changed: make room for a copy there and start again.", fault);
        }
        finally
        {
            db.Database.SetCommandTimeout((int?)null);
        }

        foreach (var old in System.IO.Directory.GetFiles(directory, $"{name}-*.db").Order(StringComparer.Ordinal).SkipLast(Kept))
            TryDelete(old);
    }

    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A copy too many does no harm.
        }
    }
}
