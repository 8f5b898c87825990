using System.Globalization;
using Microsoft.Data.Sqlite;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Review;

namespace SmallTowns.Benchmarks.Press;

/// <summary>
/// Fills a database that the portal has made with as many published articles as <c>scripts/load-news</c> asks for, over eight years. Everything is
/// made up, says so by its title, and lives in a temporary directory.
/// </summary>
internal static class MadeUpNews
{
    private const string Entry = """
        INSERT INTO PressEntries (Kind, SubjectKey, ScopeKind, ScopeId, Slug, TitleRu, TitleEn, LeadRu, LeadEn, Towns, Topics, Standing, FirstPublishedUtc, ChangedUtc, Version)
        VALUES ($kind, $key, 'Body', $body, $slug, $titleRu, $titleEn, $leadRu, $leadEn, $towns, $topics, 'Shown', $utc, $utc, 0)
        """;

    private const string Document = """
        INSERT INTO PublishedDocuments (Kind, SubjectKey, ScopeKind, ScopeId, Content, PublishedUtc, Version) VALUES ($kind, $key, 'Body', $body, $content, $utc, 0)
        """;

    private const string Slug = "INSERT INTO PressSlugs (Kind, Slug, SubjectKey, Version) VALUES ($kind, $slug, $key, 0)";

    public static int Run(string path, int articles)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);
        connection.Open();
        var towns = Column(connection, "SELECT Slug FROM Towns WHERE IsHidden = 0 ORDER BY Id");
        var body = int.Parse(Column(connection, "SELECT Id FROM AssociationBodies WHERE Code = 'external'")[0], CultureInfo.InvariantCulture);
        var (random, topics, now) = (new Random(26), PressTopics.All.Keys.ToList(), DateTime.UtcNow);
        var text = string.Join("\n\n", Enumerable.Repeat("Выдуманный абзац **выдуманной** новости, каких в ней восемь; в каждом около двухсот знаков, как бывает в коротком материале о городе, его дорогах, людях и хозяйстве.", 8));
        using var transaction = connection.BeginTransaction();
        for (var i = 0; i < articles; i++)
        {
            var subject = PressKinds.OfBody(PressKinds.News, body, "external", $"made-up-{i}");
            var content = new NewsContent
            {
                Slug = $"made-up-{i}",
                TitleRu = $"Выдуманная новость № {i} о малом городе и его хозяйстве",
                TitleEn = i % 3 == 0 ? "" : $"Made-up article {i} on a small town",
                LeadRu = "Выдуманная вводка в одно предложение о том, что произошло и кого это касается.",
                LeadEn = i % 3 == 0 ? "" : "A made-up lead of one sentence.",
                TextRu = text,
                TextEn = i % 3 == 0 ? "" : text,
                Towns = [.. Enumerable.Range(0, random.Next(3)).Select(_ => towns[random.Next(towns.Count)]).Distinct()],
                Topics = [topics[random.Next(topics.Count)]],
            };
            (string, object)[] values =
            [
                ("$kind", PressKinds.News), ("$key", subject.FullKey), ("$body", body), ("$slug", content.Slug), ("$titleRu", content.TitleRu), ("$titleEn", content.TitleEn),
                ("$leadRu", content.LeadRu), ("$leadEn", content.LeadEn), ("$towns", string.Join(' ', content.Towns)), ("$topics", string.Join(' ', content.Topics)),
                ("$content", ContentJson.Write(content)),
                ("$utc", now.AddHours(-3.5 * (articles - i)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
            ];
            foreach (var insert in new[] { Entry, Document, Slug })
            {
                using var command = connection.CreateCommand();
                command.CommandText = insert;
                foreach (var (name, value) in values.Where(value => insert.Contains(value.Item1, StringComparison.Ordinal)))
                    command.Parameters.AddWithValue(name, value);
                command.ExecuteNonQuery();
            }
        }

        transaction.Commit();
        Console.WriteLine($"{articles} articles");
        return 0;
    }

    private static List<string> Column(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        List<string> values = [];
        while (reader.Read())
            values.Add(reader.GetValue(0).ToString()!);
        return values;
    }
}
