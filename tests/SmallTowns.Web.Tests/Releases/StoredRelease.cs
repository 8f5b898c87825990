using System.IO.Compression;
using Microsoft.Data.Sqlite;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Releases;

/// <summary>
/// What a release has left under <c>tests/releases</c>: a database of each provider with the work of a few days in it, the files of
/// its pictures and what was read there. <c>scripts/store-release</c> adds one; nothing in it is changed afterwards.
/// </summary>
internal sealed record StoredRelease(string Version)
{
    /// <summary>Of these days the town's page is compared: before, between and after the publications of <see cref="StoreRelease"/>.</summary>
    public static readonly string[] Days = ["2026-11-02", "2026-11-04", "2026-11-06"];

    private static readonly string[] Since010 = ["ChangeRecords", "AuditEntries", "Publications", "ConsentVersions"];
    private static readonly string[] Since020 = ["AssignmentSteps", "CooperationSteps"];

    private static string Root => Repository.File("tests/releases");

    public static IReadOnlyList<StoredRelease> All => [.. Directory.GetDirectories(Root).Order(StringComparer.Ordinal).Select(folder => new StoredRelease(Path.GetFileName(folder)!))];

    /// <summary>To which lines are only added; a release that brings one names it here.</summary>
    public IReadOnlyList<string> AppendOnlyTables => System.Version.Parse(Version) < new Version(0, 2) ? Since010 : [.. Since010, .. Since020];

    public string Folder => Path.Combine(Root, Version);

    public string Facts(string provider) => Path.Combine(Folder, $"{provider.ToLowerInvariant()}.json");

    private string SqliteZip => Path.Combine(Folder, "sqlite.db.gz");

    private string PostgresDump => Path.Combine(Folder, "postgres.dump");

    private string Pictures => Path.Combine(Folder, "files");

    public async Task<TestDatabase> RestoreAsync(string provider, TestDirectory directory)
    {
        if (provider == TestDatabase.Postgres)
        {
            var database = await PostgresServer.CreateDatabaseAsync();
            await PostgresTools.RestoreAsync(database, PostgresDump);
            return database;
        }

        var file = directory.File("released.db");
        await using (var packed = new GZipStream(File.OpenRead(SqliteZip), CompressionMode.Decompress))
        await using (var restored = File.Create(file))
            await packed.CopyToAsync(restored);
        return TestDatabase.InFile(file);
    }

    public async Task StoreAsync(TestDatabase database)
    {
        Directory.CreateDirectory(Folder);
        if (database.Provider == TestDatabase.Postgres)
        {
            await PostgresTools.DumpForOthersAsync(database, PostgresDump);
            return;
        }

        var copy = SqliteZip + ".tmp";
        await using (var connection = new SqliteConnection(database.ConnectionString + ";Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $copy";
            command.Parameters.AddWithValue("$copy", copy);
            await command.ExecuteNonQueryAsync();
        }

        await using (var packed = new GZipStream(File.Create(SqliteZip), CompressionLevel.SmallestSize))
        await using (var stored = File.OpenRead(copy))
            await stored.CopyToAsync(packed);
        File.Delete(copy);
    }

    public void CopyPicturesTo(string directory) => Copy(Pictures, directory);

    public void StorePictures(string directory) => Copy(directory, Pictures);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
