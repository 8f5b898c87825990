using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SmallTowns.Data.Backups;
using SmallTowns.TestSupport;

namespace SmallTowns.Data.Tests.Backups;

/// <summary>A backup is made, checked and restored on each database, by the commands of docs/operations.md.</summary>
public abstract class BackupTests : DataTest
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected string Directory { get; set; } = "";

    protected string Backup => Path.Combine(Directory, "backup");

    protected abstract Task BackUpAsync();

    protected abstract Task RestoreAsync();

    [Fact]
    public async Task Restore_WhatWasThereAtTheBackup_IsThereAgain()
    {
        await PrepareAsync();
        await RenameAbinskAsync("До копии");
        await BackUpAsync();
        await RenameAbinskAsync("После копии");

        await RestoreAsync();
        await using var restored = CreateServices();
        await DatabaseStartup.PrepareAsync(restored, Cancellation);

        await using var db = await restored.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync(Cancellation);
        (await db.Towns.Where(town => town.Slug == "abinsk").Select(town => town.NameRu).SingleAsync(Cancellation)).Should().Be("До копии");
        (await db.Towns.CountAsync(Cancellation)).Should().Be(26);
    }

    [Fact]
    public async Task Check_BackupOfAnEarlierProgram_UpgradesACopyAndCounts()
    {
        await PrepareAsync();
        await using (var db = Open())
        {
            (await db.Towns.SingleAsync(town => town.Slug == "abinsk", Cancellation)).NameEn = "Abinsk, renamed";
            await db.SaveChangesAsync(Cancellation);
            var migrations = db.Database.GetMigrations().ToList();
            await db.GetService<IMigrator>().MigrateAsync(migrations[^2], Cancellation);
        }

        await BackUpAsync();

        var found = await CheckAsync(Backup);
        (found.Towns, found.Upgraded, found.Users, found.Population).Should().Be((26, 1, 0, 3_147_893));
        found.PublishedFigures.Should().BePositive();
        found.LastChangeUtc.Should().NotBeNull();
        (await CheckAsync(Backup)).Upgraded.Should().Be(1, "only a copy was upgraded");
    }

    [Fact]
    public async Task Check_WhatIsNoBackup_SaysSo()
    {
        await File.WriteAllTextAsync(Backup, "no backup at all", Cancellation);

        await RefusesAsync(Backup, "*neither a SQLite database nor a dump*");
        await RefusesAsync(Path.Combine(Directory, "nowhere"), "There is n*");
    }

    [Fact]
    public async Task Check_BackupThatBreaksOff_SaysSo()
    {
        await PrepareAsync();
        await BackUpAsync();
        await using (var stream = File.OpenWrite(Backup))
            stream.SetLength(stream.Length / 2);

        await RefusesAsync(Backup, "*");
    }

    protected Task<BackupContent> CheckAsync(string backup) => BackupCheck.RunAsync(
        new ConfigurationBuilder().AddInMemoryCollection(Database.Settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value)).Build(),
        Directory, backup, Cancellation);

    protected async Task RefusesAsync(string backup, string sentence)
    {
        var check = () => CheckAsync(backup);
        (await check.Should().ThrowAsync<ConfigurationFaultException>()).WithMessage(sentence);
    }

    private async Task RenameAbinskAsync(string name)
    {
        await using var db = Open();
        await db.Towns.Where(town => town.Slug == "abinsk").ExecuteUpdateAsync(set => set.SetProperty(town => town.NameRu, name), Cancellation);
    }
}

public sealed class SqliteBackupTests : BackupTests
{
    private string file = "";

    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory)
    {
        (Directory, file) = (directory.Path, directory.File("smalltowns.db"));
        return Task.FromResult(TestDatabase.InFile(file));
    }

    protected override async Task BackUpAsync()
    {
        await using var db = Open();
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {Backup}", Cancellation);
    }

    protected override async Task RestoreAsync()
    {
        await Services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var part in new[] { "-wal", "-shm" })
            File.Delete(file + part);
        File.Copy(Backup, file, overwrite: true);
    }

    [Fact]
    public async Task Check_EmptyDatabase_IsNotTakenForABackup()
    {
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Backup};Pooling=false"))
        {
            await connection.OpenAsync(Cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE other (id INTEGER);";
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        await RefusesAsync(Backup, "*holds no data of the portal*");
    }
}

public sealed class PostgresBackupTests : BackupTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory)
    {
        Directory = directory.Path;
        return PostgresServer.CreateDatabaseAsync();
    }

    protected override Task BackUpAsync() => PostgresTools.DumpAsync(Database, Backup);

    protected override Task RestoreAsync() => PostgresTools.RestoreAsync(Database, Backup);

    [Fact]
    public async Task Check_DatabaseThatABackupWasRestoredInto_CountsWithoutTouchingIt()
    {
        await PrepareAsync();
        NpgsqlConnection.ClearAllPools();
        var name = new NpgsqlConnectionStringBuilder(Database.ConnectionString).Database!;

        (await CheckAsync(name)).Towns.Should().Be(26);

        await using var db = Open();
        var left = await db.Database.SqlQuery<string>($"""SELECT datname AS "Value" FROM pg_database WHERE datname LIKE 'smalltowns_check_%'""").ToListAsync(Cancellation);
        left.Should().BeEmpty("the copy goes when the check is over");
    }

    [Fact]
    public async Task Check_DatabaseInUse_IsRefused()
    {
        await PrepareAsync();
        await using var db = Open();
        await db.Database.OpenConnectionAsync(Cancellation);

        await RefusesAsync(new NpgsqlConnectionStringBuilder(Database.ConnectionString).Database!, "*is in use*");
    }
}
