using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SmallTowns.Benchmarks.Search;

/// <summary>
/// Fills a database that the portal has made with as many rows of the search as <c>scripts/load-search</c> asks for, and, with
/// seconds, goes on replacing ten of them a second as publications do. Everything is made up and lives in a temporary directory.
/// </summary>
internal static class MadeUpSearch
{
    private const string Insert = """
        INSERT INTO SearchRows (Kind, Key, Language, What, Title, Body, Address, Towns, Making) VALUES ($kind, $key, $language, $what, $title, $body, $address, $towns, $making)
        """;

    public static int Run(string path, int rows)
    {
        using var connection = Open(path);
        var made = new MadeUpRows();
        using (var transaction = connection.BeginTransaction())
        {
            for (var row = 0; row < rows; row++)
                Put(connection, made, row);
            transaction.Commit();
        }

        File.WriteAllLines(path + ".words", Enumerable.Range(0, 5_000).Select(_ => made.Word()).Distinct());
        Console.WriteLine($"{rows} rows");
        return 0;
    }

    public static int GoOn(string path, int rows, int seconds)
    {
        using var connection = Open(path);
        var made = new MadeUpRows();
        for (var second = 0; second < seconds; second++)
        {
            using (var transaction = connection.BeginTransaction())
            {
                for (var row = second * 10 % rows; row < (second * 10 % rows) + 10; row++)
                {
                    Execute(connection, "DELETE FROM SearchRows WHERE Key = $key", ("$key", $"made-up:{row}"));
                    Put(connection, made, row);
                }

                Execute(connection, "UPDATE PublicEditions SET Number = Number + 1 WHERE Topic = 'any'");
                transaction.Commit();
            }

            Thread.Sleep(1_000);
        }

        return 0;
    }

    private static void Put(SqliteConnection connection, MadeUpRows made, int number)
    {
        var row = made.Next(number);
        Execute(
            connection, Insert, ("$kind", row.Kind), ("$key", row.Key), ("$language", row.Language), ("$what", row.What), ("$title", row.Title), ("$body", row.Body),
            ("$address", row.Address), ("$towns", row.Towns), ("$making", row.Making.ToString(CultureInfo.InvariantCulture)));
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string text, params (string Name, string Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }
}
