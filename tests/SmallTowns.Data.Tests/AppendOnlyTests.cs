using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using SmallTowns.Domain.Consents;
using SmallTowns.Domain.History;
using SmallTowns.TestSupport;

namespace SmallTowns.Data.Tests;

/// <summary>The logs only grow, whoever holds the connection.</summary>
public abstract class AppendOnlyTests : DataTest
{
    [Theory]
    [InlineData("""UPDATE "AuditEntries" SET "UserName" = 'somebody else'""")]
    [InlineData("""DELETE FROM "AuditEntries" """)]
    [InlineData("""UPDATE "ChangeRecords" SET "UserName" = 'somebody else'""")]
    [InlineData("""DELETE FROM "ChangeRecords" """)]
    [InlineData("""UPDATE "Publications" SET "Utc" = '2026-01-01 00:00:00'""")]
    [InlineData("""DELETE FROM "Publications" """)]
    [InlineData("""UPDATE "ConsentVersions" SET "TextRu" = 'something else'""")]
    [InlineData("""DELETE FROM "ConsentVersions" """)]
    [InlineData("""UPDATE "ErasureActs" SET "People" = 0""")]
    [InlineData("""DELETE FROM "ErasureActs" """)]
    public async Task Log_ChangedBySql_RefusesAndKeepsItsLine(string sql)
    {
        await PrepareAsync();
        var cancellation = TestContext.Current.CancellationToken;
        await using var db = Open();
        db.AuditEntries.Add(new AuditEntry { Utc = DateTime.UtcNow, Event = AuditEvent.SignedIn, UserName = "ivanova@example.org" });
        db.ChangeRecords.Add(new ChangeRecord { Utc = DateTime.UtcNow, UserName = "ivanova@example.org", Origin = ChangeOrigin.Screen, Subject = "Town", Key = "town:abinsk", Action = ChangeAction.Changed });
        // A trigger of SQLite looks at rows: an empty table refuses nothing.
        db.ConsentVersions.Add(ConsentVersion.Of("enquiry", 1, new() { TextRu = "Согласен", TextEn = "I agree" }, DateTime.UtcNow));
        db.ErasureActs.Add(new ErasureAct { Utc = DateTime.UtcNow, Reason = ErasureReason.TimeIsOver, Documents = "enquiry № 1", People = 1, Consents = 1, EndedUtc = DateTime.UtcNow });
        await db.SaveChangesAsync(cancellation);

        var change = () => db.Database.ExecuteSqlRawAsync(sql, cancellation);

        await change.Should().ThrowAsync<DbException>();
        await using var after = Open();
        (await after.AuditEntries.SingleAsync(cancellation)).UserName.Should().Be("ivanova@example.org");
        (await after.ChangeRecords.SingleAsync(record => record.Key == "town:abinsk", cancellation)).UserName.Should().Be("ivanova@example.org");
    }
}

public sealed class SqliteAppendOnlyTests : AppendOnlyTests
{
    /// <summary>As the tools of EF Core change a column: the table is made anew, copied, and the old one is dropped with its triggers.</summary>
    [Theory]
    [InlineData("AuditEntries")]
    [InlineData("ChangeRecords")]
    [InlineData("Publications")]
    [InlineData("ConsentVersions")]
    [InlineData("ErasureActs")]
    [InlineData("AssignmentSteps")]
    [InlineData("CooperationSteps")]
    public async Task TableMadeAnewByAMigration_HasItsTriggersAfterTheStart(string table)
    {
        await PrepareAsync();
        var cancellation = TestContext.Current.CancellationToken;
        await using var db = Open();
        var before = await TriggersAsync(db, table);
        before.Should().HaveCount(2);
        var column = db.Model.GetEntityTypes().Single(entity => entity.GetTableName() == table).FindPrimaryKey()!.Properties[0];
        var change = new AlterColumnOperation { Table = table, Name = column.GetColumnName(), ClrType = column.ClrType, ColumnType = column.GetColumnType(), Comment = "made anew" };
        var model = db.GetService<IDesignTimeModel>().Model;
        foreach (var command in db.GetService<IMigrationsSqlGenerator>().Generate([change], model))
            await db.Database.ExecuteSqlRawAsync(command.CommandText, cancellation);
        (await TriggersAsync(db, table)).Should().BeEmpty("that is what the test is about");

        await PrepareAsync();

        (await TriggersAsync(db, table)).Should().Equal(before);
    }

    private static Task<List<string>> TriggersAsync(SmallTownsDbContext db, string table) => db.Database
        .SqlQuery<string>($"SELECT sql AS Value FROM sqlite_master WHERE type = 'trigger' AND tbl_name = {table} ORDER BY name")
        .Select(sql => sql.Replace("IF NOT EXISTS ", "")).ToListAsync(TestContext.Current.CancellationToken);

    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) =>
        Task.FromResult(TestDatabase.InFile(directory.File("smalltowns.db")));
}

public sealed class PostgresAppendOnlyTests : AppendOnlyTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresServer.CreateDatabaseAsync();
}
