using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SmallTowns.Data.Migrations.Sqlite;

/// <summary>
/// Written by hand: the model cannot say that a table has no row numbers. With them SQLite would keep the order in which
/// secret ballots came, and with it who cast which. The tables are new and empty.
/// </summary>
[DbContext(typeof(SqliteSmallTownsDbContext))]
[Migration("20261129221200_BallotsWithoutOrder")]
public sealed class BallotsWithoutOrder : Migration
{
    private static readonly (string Table, string Columns)[] Tables =
    [
        ("BallotCodes", """ "Hash" TEXT NOT NULL, "PollId" INTEGER NOT NULL, "Member" TEXT NOT NULL, CONSTRAINT "PK_BallotCodes" PRIMARY KEY ("Hash") """),
        ("BallotEnvelopes", """ "PollId" INTEGER NOT NULL, "Member" TEXT NOT NULL, CONSTRAINT "PK_BallotEnvelopes" PRIMARY KEY ("PollId", "Member") """),
        ("SecretBallots", """ "Key" TEXT NOT NULL, "PollId" INTEGER NOT NULL, "Choice" TEXT NULL, "Candidate" INTEGER NULL, CONSTRAINT "PK_SecretBallots" PRIMARY KEY ("Key") """),
    ];

    protected override void Up(MigrationBuilder migrationBuilder) => Make(migrationBuilder, " WITHOUT ROWID");

    protected override void Down(MigrationBuilder migrationBuilder) => Make(migrationBuilder, "");

    private static void Make(MigrationBuilder migration, string kind)
    {
        foreach (var (table, columns) in Tables)
        {
            migration.DropTable(table);
            migration.Sql($"CREATE TABLE \"{table}\" ({columns.Trim()}){kind};");
        }
    }
}
