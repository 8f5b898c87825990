using Microsoft.EntityFrameworkCore;
using Npgsql;
using SmallTowns.TestSupport;

namespace SmallTowns.Data.Tests.Startup;

/// <summary>What an operator is told when a start is refused: which database, what is wrong with it, what to do.</summary>
public abstract class StartupSentenceTests : DataTest
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract string Name { get; }

    [Theory]
    [InlineData("19990101000000_Elsewhere", "*another edition*19990101000000_Elsewhere*older than this program*")]
    [InlineData("29990101000000_Later", "*newer than this program*29990101000000_Later*restore the backup*")]
    public async Task Prepare_UnknownMigration_TellsTheNewerFromTheForeign(string migration, string sentence)
    {
        await PrepareAsync();
        await using (var db = Open())
            await db.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ({migration}, '10.0')""", Cancellation);

        (await SentenceAsync()).Should().Match(sentence).And.Contain(Name);
    }

    protected async Task<string> SentenceAsync(params (string Key, string Value)[] settings)
    {
        await using var services = CreateServices(settings);
        var start = () => DatabaseStartup.PrepareAsync(services, Cancellation);
        return (await start.Should().ThrowAsync<ConfigurationFaultException>()).Which.Message;
    }
}

public sealed class SqliteStartupSentenceTests : StartupSentenceTests
{
    private string file = "";

    protected override string Name => file;

    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory)
    {
        file = directory.File("smalltowns.db");
        return Task.FromResult(TestDatabase.InFile(file));
    }

    [Fact]
    public async Task Prepare_FileThatIsNoDatabase_SaysSo()
    {
        await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("no database ", 1000)), Cancellation);

        (await SentenceAsync()).Should().Contain(file).And.Contain("not a SQLite database").And.Contain("restore");
    }

    [Fact]
    public async Task Prepare_DamagedFile_SaysThatItIsDamaged()
    {
        await using (var earlier = CreateServices())
            await DatabaseStartup.PrepareAsync(earlier, Cancellation);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await using (var stream = File.OpenWrite(file))
        {
            // The header stays; the tables behind it are gone.
            stream.Position = 512;
            await stream.WriteAsync(Enumerable.Repeat((byte)0xA5, (int)stream.Length - 512).ToArray(), Cancellation);
        }

        (await SentenceAsync()).Should().Contain(file).And.Contain("damaged").And.Contain("restore the last backup");
    }

    [Fact]
    public async Task Prepare_FileLockedByAnotherProgram_SaysSo()
    {
        await PrepareAsync();
        await using var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=false");
        await other.OpenAsync(Cancellation);
        await using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE;";
        await command.ExecuteNonQueryAsync(Cancellation);

        (await SentenceAsync()).Should().Contain(file).And.Contain("in use by another program");
    }
}

public sealed class PostgresStartupSentenceTests : StartupSentenceTests
{
    protected override string Name => new NpgsqlConnectionStringBuilder(Database.ConnectionString).Database!;

    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresServer.CreateDatabaseAsync();

    [Fact]
    public async Task Prepare_EmptyDatabaseThatMayNotBeMigrated_IsNotCalledOlder() =>
        (await SentenceAsync(("Database:MigrateOnStartup", "false"))).Should().Contain(Name).And.Contain("no data").And.NotContain("older");

    [Fact]
    public async Task Prepare_MissingDatabaseThatMayNotBeMade_IsCalledMissing()
    {
        await PostgresServer.DropDatabaseAsync(Database);

        (await SentenceAsync(("Database:MigrateOnStartup", "false"))).Should().Contain("There is no PostgreSQL database").And.Contain(Name).And.NotContain("older");
    }

    [Fact]
    public async Task Prepare_MissingDatabaseThatTheUserMayNotMake_SaysWhoHasTo()
    {
        await using (var db = Open())
            await db.Database.ExecuteSqlRawAsync("DO $$ BEGIN CREATE ROLE small_rights LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;", Cancellation);
        var connection = new NpgsqlConnectionStringBuilder(Database.ConnectionString) { Username = "small_rights", Database = "not_there" }.ConnectionString;

        (await SentenceAsync(("ConnectionStrings:SmallTowns", connection))).Should().Contain("“not_there”").And.Contain("small_rights").And.Contain("as its owner");
    }

    [Fact]
    public async Task Prepare_UserWhoIsNotLetIn_SaysSo()
    {
        var connection = new NpgsqlConnectionStringBuilder(Database.ConnectionString) { Username = "nobody_here" }.ConnectionString;

        (await SentenceAsync(("ConnectionStrings:SmallTowns", connection))).Should().Contain("does not let “nobody_here”").And.Contain("Username and Password");
    }
}
