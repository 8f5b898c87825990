using Microsoft.EntityFrameworkCore;
using SmallTowns.TestSupport;

namespace SmallTowns.Data.Tests.Startup;

/// <summary>A start that finds no data where there were some begins no empty database, unless it is told to.</summary>
public sealed class MissingDatabaseTests : DataTest
{
    private string file = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory)
    {
        file = directory.File("smalltowns.db");
        return Task.FromResult(TestDatabase.InFile(file));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Prepare_WhereADatabaseWas_IsRefusedUntilItIsToldToBeginAnew(bool emptied)
    {
        await RunOnceAsync();
        Remove();
        if (emptied)
            await File.WriteAllBytesAsync(file, [], Cancellation);

        var start = PrepareAsync;

        (await start.Should().ThrowAsync<ConfigurationFaultException>()).WithMessage($"*{file}*CreateIfMissing*");
        (File.Exists(file) && new FileInfo(file).Length > 4096 * 8).Should().BeFalse("nothing was put in its place");

        await using (var told = CreateServices(("Database:CreateIfMissing", "true")))
            await DatabaseStartup.PrepareAsync(told, Cancellation);
        await using var db = Open();
        (await db.Towns.CountAsync(Cancellation)).Should().Be(26);
    }

    [Fact]
    public async Task Prepare_ABackupPutInItsPlace_GoesOnWithIt()
    {
        await RunOnceAsync();
        var backup = file + ".backup";
        await using (var db = Open())
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {backup}", Cancellation);
        Remove();
        File.Move(backup, file);

        await PrepareAsync();
    }

    private async Task RunOnceAsync()
    {
        await using var earlier = CreateServices();
        await DatabaseStartup.PrepareAsync(earlier, Cancellation);
    }

    private void Remove()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var part in new[] { file, file + "-wal", file + "-shm" })
            File.Delete(part);
    }
}
