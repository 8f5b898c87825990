using Microsoft.EntityFrameworkCore;
using SmallTowns.TestSupport;

namespace SmallTowns.Data.Tests;

/// <summary>What holds for the embedded database only.</summary>
public sealed class SqliteFileTests : DataTest
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) =>
        Task.FromResult(TestDatabase.InFile(directory.File("smalltowns.db")));

    [Fact]
    public async Task Prepare_NewFile_WritesAhead()
    {
        await PrepareAsync();

        (await JournalAsync()).Should().Be("wal");
    }

    [Fact]
    public async Task Prepare_FileOfAnEarlierProgram_WritesAheadFromNowOn()
    {
        // The portal that had written it has ended: while one runs, its log cannot be taken from it.
        await using (var earlier = CreateServices())
            await DatabaseStartup.PrepareAsync(earlier, Cancellation);
        await using (var db = Open())
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = delete;", Cancellation);
        (await JournalAsync()).Should().Be("delete");

        await PrepareAsync();

        (await JournalAsync()).Should().Be("wal");
    }

    private async Task<string> JournalAsync()
    {
        await using var db = Open();
        await db.Database.OpenConnectionAsync(Cancellation);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA journal_mode;";
        return (string)(await command.ExecuteScalarAsync(Cancellation))!;
    }
}
