using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SmallTowns.Data.Faults;
using SmallTowns.Web.Hosting;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Forms;

namespace SmallTowns.Web.Tests.Faults;

/// <summary>What is over in a minute, what is damaged, and what is a bug: readers, staff and watchers are told different things.</summary>
public sealed class DatabaseUnavailableTests
{
    [Theory]
    [InlineData(5, "locked")]
    [InlineData(8, "read-only")]
    [InlineData(10, "disk I/O error")]
    [InlineData(13, "database or disk is full")]
    [InlineData(14, "unable to open database file")]
    public void Sqlite_ThatCannotBeUsedJustNow_IsAway(int code, string words) => Expect(new SqliteException(words, code), isAway: true, isDamaged: false);

    [Theory]
    [InlineData(11, "database disk image is malformed")]
    [InlineData(26, "file is not a database")]
    public void Sqlite_Damaged_IsNotAway(int code, string words) => Expect(new SqliteException(words, code), isAway: false, isDamaged: true);

    [Theory]
    [InlineData(1, "no such table: Towns")]
    [InlineData(19, "UNIQUE constraint failed")]
    public void Sqlite_WrongQueryOrRule_IsOurFault(int code, string words) => Expect(new SqliteException(words, code), isAway: false, isDamaged: false);

    [Theory]
    [InlineData("28P01")] // password changed
    [InlineData("3D000")] // database dropped
    [InlineData("53300")] // no connection left
    [InlineData("53100")] // disk full
    [InlineData("57P01")] // server stops
    [InlineData("57P03")] // server starts
    [InlineData("58030")] // disk fails
    [InlineData("25006")] // a standby took over
    [InlineData("40P01")] // two waited for each other
    public void Postgres_ThatCannotBeUsedJustNow_IsAway(string state) => Expect(Postgres(state), isAway: true, isDamaged: false);

    [Theory]
    [InlineData("XX001")]
    [InlineData("XX002")]
    [InlineData("58P01")]
    public void Postgres_Damaged_IsNotAway(string state) => Expect(Postgres(state), isAway: false, isDamaged: true);

    [Theory]
    [InlineData("42P01")] // no such table
    [InlineData("23505")] // unique
    public void Postgres_WrongQueryOrRule_IsOurFault(string state) => Expect(Postgres(state), isAway: false, isDamaged: false);

    [Fact]
    public void Line_Broken_IsAway()
    {
        Expect(new NpgsqlException("Exception while reading from stream", new TimeoutException()), isAway: true, isDamaged: false);
        Expect(new NpgsqlException("The connection pool has been exhausted", new TimeoutException()), isAway: true, isDamaged: false);
        Expect(new SocketException(), isAway: true, isDamaged: false);
    }

    [Fact]
    public void Save_FileGoneOrDatabaseDropped_TellsThePersonWhomToCall()
    {
        foreach (var fault in new DbException[] { new DatabaseFileGoneException("gone"), Postgres("3D000") })
            SaveTrouble.Of(new DbUpdateException("", fault))!.Words.Should().Contain("Набранное осталось").And.Contain("администратору");
    }

    [Fact]
    public void Save_DamagedDatabase_OffersNoSecondTry()
    {
        var trouble = SaveTrouble.Of(new DbUpdateException("", Postgres("XX001")))!;

        trouble.MayHelpToTryAgain.Should().BeFalse();
        trouble.Words.Should().Contain("повреждена").And.Contain("Набранное осталось");
    }

    /// <summary>As it comes, out of a query and out of a save.</summary>
    private static void Expect(Exception fault, bool isAway, bool isDamaged)
    {
        foreach (var wrapped in new[] { fault, new InvalidOperationException("", fault), new DbUpdateException("", fault) })
        {
            DatabaseUnavailable.Explains(wrapped).Should().Be(isAway, fault.Message);
            DatabaseDamage.Explains(wrapped).Should().Be(isDamaged, fault.Message);
            ErrorPages.StatusOf(wrapped).Should().Be(isAway ? 503 : 500);
            (SaveTrouble.Of(wrapped) is not null).Should().Be(isAway || isDamaged);
        }
    }

    private static PostgresException Postgres(string state) => new("message " + state, "ERROR", "ERROR", state);
}
