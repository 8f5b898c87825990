using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SmallTowns.TestSupport;

namespace SmallTowns.Data.Tests.Startup;

/// <summary>SQLite migrates itself at start: before that it leaves a copy.</summary>
public sealed class UpgradeCopiesTests : DataTest
{
    private string directory = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Copies => Path.Combine(directory, "before-upgrade");

    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory)
    {
        this.directory = directory.Path;
        return Task.FromResult(TestDatabase.InFile(directory.File("smalltowns.db")));
    }

    [Fact]
    public async Task Prepare_NewOrUpToDateFile_LeavesNoCopy()
    {
        await PrepareAsync();
        await PrepareAsync();

        Directory.Exists(Copies).Should().BeFalse();
    }

    [Fact]
    public async Task Prepare_FileOfAnEarlierProgram_LeavesACopyAsItWas()
    {
        await PrepareAsync();
        var (all, earlier) = await GoBackAsync();

        await PrepareAsync();

        (await MigrationsOfAsync(Directory.GetFiles(Copies).Should().ContainSingle().Subject)).Should().Equal(earlier);
        await using var db = Open();
        (await db.Database.GetAppliedMigrationsAsync(Cancellation)).Should().Equal(all);
    }

    [Fact]
    public async Task Prepare_ManyUpgrades_KeepsTheLastThreeCopies()
    {
        await PrepareAsync();
        Directory.CreateDirectory(Copies);
        foreach (var year in Enumerable.Range(2001, 4))
            await File.WriteAllTextAsync(Path.Combine(Copies, $"smalltowns-{year}0101T000000Z.db"), "", Cancellation);
        await GoBackAsync();

        await PrepareAsync();

        Directory.GetFiles(Copies).Select(Path.GetFileName).Should().HaveCount(3)
            .And.Contain(["smalltowns-20030101T000000Z.db", "smalltowns-20040101T000000Z.db"]);
    }

    [Fact]
    public async Task Prepare_WhereTheCopyCannotBeWritten_ChangesNothingAndSaysSo()
    {
        await PrepareAsync();
        var (_, earlier) = await GoBackAsync();
        await File.WriteAllTextAsync(Copies, "in the way", Cancellation);

        var start = PrepareAsync;

        (await start.Should().ThrowAsync<ConfigurationFaultException>()).WithMessage("*before-upgrade*Nothing was changed*");
        await using var db = Open();
        (await db.Database.GetAppliedMigrationsAsync(Cancellation)).Should().Equal(earlier);
    }

    /// <summary>Makes the file one of a program without the last migration.</summary>
    private async Task<(List<string> All, List<string> Earlier)> GoBackAsync()
    {
        await using var db = Open();
        var all = db.Database.GetMigrations().ToList();
        await db.GetService<IMigrator>().MigrateAsync(all[^2], Cancellation);
        return (all, all[..^1]);
    }

    private static async Task<List<string>> MigrationsOfAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=false");
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY 1;""";
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var found = new List<string>();
        while (await reader.ReadAsync(Cancellation))
            found.Add(reader.GetString(0));
        return found;
    }
}
