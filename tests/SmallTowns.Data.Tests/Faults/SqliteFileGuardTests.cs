using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data.Faults;
using SmallTowns.Domain.Places;
using SmallTowns.TestSupport;

namespace SmallTowns.Data.Tests.Faults;

/// <summary>Whatever happens to the file of a portal that runs: nothing is acknowledged that could not be found again.</summary>
public sealed class SqliteFileGuardTests : DataTest
{
    private string file = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory)
    {
        file = Path.Combine(directory.Path, "data", "smalltowns.db");
        return Task.FromResult(TestDatabase.InFile(file));
    }

    public static TheoryData<string, Action<string>> Losses => new()
    {
        { "removed", File.Delete },
        { "moved away", file => File.Move(file, file + ".elsewhere") },
        { "replaced by a copy of it", Replace },
        { "emptied", file => File.WriteAllBytes(file, []) },
        { "directory removed", file => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true) },
    };

    [Theory]
    [MemberData(nameof(Losses), DisableDiscoveryEnumeration = true)]
    public async Task Save_OnceTheFileIsNotTheOneAtThePath_IsRefusedInEveryWay(string loss, Action<string> lose)
    {
        await PrepareAsync();
        lose(file);

        foreach (var save in new[] { SaveOneAsync, SaveInATransactionAsync, UpdateWithoutATransactionAsync })
            (await FaultOfAsync(save)).Should().Match(fault => fault is DatabaseFileGoneException, loss).And.Subject.As<Exception>().Message.Should().Contain(file);
    }

    [Fact]
    public async Task Commit_WhoseFileWasRemovedInTheMidstOfIt_IsRefused()
    {
        await PrepareAsync();
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        db.Towns.Add(Town("one"));
        await db.SaveChangesAsync(Cancellation);
        File.Delete(file);

        var commit = () => transaction.CommitAsync(Cancellation);

        await commit.Should().ThrowAsync<DatabaseFileGoneException>();
    }

    [Fact]
    public async Task Save_WhoseLogWasRemoved_IsRefused()
    {
        await PrepareAsync();
        File.Delete(file + "-wal");

        (await FaultOfAsync(SaveOneAsync)).Should().BeOfType<DatabaseFileGoneException>().Which.Message.Should().Contain("-wal");
    }

    [Fact]
    public async Task Save_AfterTheFileWasPutBack_Succeeds()
    {
        await PrepareAsync();
        File.Move(file, file + ".elsewhere");
        (await FaultOfAsync(SaveOneAsync)).Should().BeOfType<DatabaseFileGoneException>();

        File.Move(file + ".elsewhere", file);
        await SaveOneAsync();

        await using var db = Open();
        (await db.Towns.CountAsync(Cancellation)).Should().Be(27);
    }

    [Fact]
    public async Task Read_AfterTheFileWasRemoved_BeginsNoEmptyDatabaseInItsPlace()
    {
        await PrepareAsync();
        File.Delete(file);
        SqliteConnection.ClearAllPools();

        await FaultOfAsync(SaveOneAsync);

        File.Exists(file).Should().BeFalse();
    }

    private async Task SaveOneAsync()
    {
        await using var db = Open();
        db.Towns.Add(Town("one"));
        await db.SaveChangesAsync(Cancellation);
    }

    private async Task SaveInATransactionAsync()
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        db.Towns.AddRange(Town("two"), Town("three"));
        await db.SaveChangesAsync(Cancellation);
        await transaction.CommitAsync(Cancellation);
    }

    private async Task UpdateWithoutATransactionAsync()
    {
        await using var db = Open();
        await db.PublishedDocuments.Where(document => document.SubjectKey == "association-goal:6").ExecuteDeleteAsync(Cancellation);
    }

    private static async Task<Exception?> FaultOfAsync(Func<Task> save)
    {
        try
        {
            await save();
            return null;
        }
        catch (DbUpdateException fault)
        {
            return fault.InnerException;
        }
        catch (Exception fault)
        {
            return fault;
        }
    }

    private static void Replace(string file)
    {
        File.Copy(file, file + ".copy");
        File.Move(file + ".copy", file, overwrite: true);
    }

    private static Town Town(string slug) => new() { Slug = slug, Key = slug, NameRu = slug, NameEn = slug, RegionId = 1 };
}
