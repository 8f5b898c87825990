using Microsoft.EntityFrameworkCore;
using SmallTowns.Data.Editions;
using SmallTowns.TestSupport;

namespace SmallTowns.Data.Tests;

public abstract class EditionTests : DataTest
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Raise_ManyAtOnce_CountsEachOnce()
    {
        await PrepareAsync();

        var raised = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => RaiseAsync("all", "news")));

        raised.Order().Should().Equal(Enumerable.Range(1, 20).Select(number => (long)number));
        (await ReadAsync()).Should().BeEquivalentTo(new Dictionary<string, long> { ["all"] = 20, ["any"] = 20, ["news"] = 20 });
    }

    [Fact]
    public async Task Raise_InATransactionThatIsRolledBack_RaisesNothing()
    {
        await PrepareAsync();
        await RaiseAsync("all");
        await using (var db = Open())
        await using (await db.Database.BeginTransactionAsync(Cancellation))
            await db.RaiseEditionsAsync(["all"], TimeProvider.System, Cancellation);

        (await ReadAsync())["all"].Should().Be(1);
    }

    [Fact]
    public async Task Snapshot_DuringAPublication_StaysWhatItsEditionSays_AndBlocksNobody()
    {
        await PrepareAsync();
        await using var reader = Open();
        await using var snapshot = await reader.BeginSnapshotAsync(Cancellation);
        var edition = await AllOfAsync(reader);

        await using (var writer = Open())
        await using (var transaction = await writer.Database.BeginTransactionAsync(Cancellation))
        {
            await writer.AssociationBodies.ExecuteUpdateAsync(bodies => bodies.SetProperty(body => body.NameRu, "новое"), Cancellation);
            await writer.RaiseEditionsAsync(["all"], TimeProvider.System, Cancellation);
            await transaction.CommitAsync(Cancellation);
        }

        (await reader.AssociationBodies.AnyAsync(body => body.NameRu == "новое", Cancellation)).Should().BeFalse();
        (await AllOfAsync(reader)).Should().Be(edition);
        await snapshot.DisposeAsync();
        (await reader.AssociationBodies.AnyAsync(body => body.NameRu == "новое", Cancellation)).Should().BeTrue();
        (await AllOfAsync(reader)).Should().Be(edition + 1);
    }

    private async Task<long> RaiseAsync(params string[] topics)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        var raised = await db.RaiseEditionsAsync(topics, TimeProvider.System, Cancellation);
        await transaction.CommitAsync(Cancellation);
        return raised[topics[0]];
    }

    private static async Task<long> AllOfAsync(SmallTownsDbContext db) => (await db.EditionsAsync(Cancellation)).GetValueOrDefault("all");

    private async Task<IReadOnlyDictionary<string, long>> ReadAsync()
    {
        await using var db = Open();
        return await db.ReadEditionsAsync(Cancellation);
    }
}

public sealed class SqliteEditionTests : EditionTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) =>
        Task.FromResult(TestDatabase.InFile(directory.File("smalltowns.db")));
}

public sealed class PostgresEditionTests : EditionTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresServer.CreateDatabaseAsync();
}
