using System.Globalization;
using Microsoft.Data.Sqlite;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;

namespace SmallTowns.Benchmarks.Sites;

/// <summary>
/// Fills a database that the portal has made with as many published sites, of three plots each, as <c>scripts/load-sites</c> asks for, spread over its towns.
/// Everything is made up, says so by its name, and lives in a temporary directory.
/// </summary>
internal static class MadeUpSites
{
    private const string Insert = """
        INSERT INTO PublishedDocuments (Kind, SubjectKey, ScopeKind, ScopeId, Content, PublishedUtc, Version)
        VALUES ($kind, $key, 'Town', $town, $content, $utc, 0)
        """;

    public static int Run(string path, int sites)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);
        connection.Open();
        var towns = Towns(connection);
        var (random, utc) = (new Random(26), DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = Insert;
        foreach (var name in new[] { "$kind", "$key", "$town", "$content", "$utc" })
            command.Parameters.Add(new SqliteParameter(name, ""));
        var count = 0;
        for (var i = 0; i < towns.Count; i++)
        {
            var (id, slug, key) = towns[i];
            foreach (var site in MadeUpRegister.Objects(slug, sites / towns.Count + (i < sites % towns.Count ? 1 : 0), random))
            {
                var subject = SiteSubjects.Of(site.Reference, id, key);
                object[] values = [subject.Kind, subject.FullKey, id, ContentJson.Write(site), utc];
                for (var value = 0; value < values.Length; value++)
                    command.Parameters[value].Value = values[value];
                command.ExecuteNonQuery();
                count++;
            }
        }

        transaction.Commit();
        Console.WriteLine($"{count} objects");
        return 0;
    }

    private static List<(int Id, string Slug, string Key)> Towns(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Id, Slug, Key FROM Towns WHERE IsHidden = 0 ORDER BY Id";
        using var reader = command.ExecuteReader();
        List<(int, string, string)> towns = [];
        while (reader.Read())
            towns.Add((reader.GetInt32(0), reader.GetString(1), reader.GetString(2)));
        return towns;
    }
}
