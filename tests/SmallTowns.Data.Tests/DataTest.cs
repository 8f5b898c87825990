using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Domain.History;
using SmallTowns.TestSupport;

[assembly: AssemblyFixture(typeof(TestRun))]

namespace SmallTowns.Data.Tests;

/// <summary>
/// Tests of the data layer are written once here and run on each database: a class of tests is abstract and has one
/// derived class a provider.
/// </summary>
public abstract class DataTest : IAsyncLifetime
{
    private readonly TestDirectory _directory = new();
    private ServiceProvider? _services;

    protected ServiceProvider Services => _services ?? throw new InvalidOperationException("The test has not started.");

    protected abstract Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory);

    protected TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await CreateDatabaseAsync(_directory);
        _services = CreateServices();
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
            await _services.DisposeAsync();
        if (Database is not null)
            await PostgresServer.DropAfterTestAsync(Database);
        _directory.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The data layer as the program registers it, over the test's database.</summary>
    protected ServiceProvider CreateServices(params (string Key, string Value)[] settings)
    {
        var values = Database.Settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        values["Database:MigrateOnStartup"] = "true";
        foreach (var (key, value) in settings)
            values[key] = value;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        return new ServiceCollection().AddSmallTownsData(configuration, _directory.Path).BuildServiceProvider();
    }

    protected Task PrepareAsync() => DatabaseStartup.PrepareAsync(Services, TestContext.Current.CancellationToken);

    protected SmallTownsDbContext Open()
    {
        var db = Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContext();
        db.ActAs(new ChangeActor(null, "test", ChangeOrigin.Screen, new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc)));
        return db;
    }
}
