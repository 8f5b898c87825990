using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SmallTowns.Benchmarks.Explorer;

/// <summary>
/// Fills a database that the portal has made with as many towns, measures and years as <c>scripts/load-explore</c> asks for. Everything is made
/// up, says so by its name and its source, and lives in a temporary directory.
/// </summary>
internal static class MadeUpTowns
{
    private const int Years = 20;

    // Numbers spread by multiplying with primes: every run makes the same. Measures come one after the other, as files bring them.
    private const string Statements = """
        INSERT INTO Sources (Code, TitleRu, TitleEn, ShortTitleRu, ShortTitleEn, IsAddedByStaff, Version)
        VALUES ('made-up', 'Выдуманные числа для измерения', 'Made-up numbers for measuring', 'Выдумано', 'Made up', 0, 0);

        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $measures)
        INSERT INTO Indicators (Code, NameRu, NameEn, UnitRu, UnitEn, Decimals, Topic, Version)
        SELECT printf('made-up-%03d', i), 'Выдуманный показатель ' || i, 'Made-up measure ' || i, 'ед.', 'units', 1,
            CASE i % 4 WHEN 0 THEN 'Labour' WHEN 1 THEN 'Housing' WHEN 2 THEN 'Social' ELSE 'Trade' END, 0
        FROM n;

        WITH RECURSIVE n(i) AS (SELECT (SELECT COUNT(*) FROM Towns) + 1 UNION ALL SELECT i + 1 FROM n WHERE i < $towns)
        INSERT INTO Towns (RegionId, Slug, Key, NameRu, NameEn, Latitude, Longitude, IsHidden, Version)
        SELECT t.RegionId, printf('made-up-%04d', i), substr(t.Key, 1, length(t.Key) - length(t.Slug)) || printf('made-up-%04d', i),
            'Выдуманный ' || i, 'Made-up ' || i, 44.0 + (i * 7919 % 2600) / 1000.0, 37.5 + (i * 104729 % 3700) / 1000.0, 0, 0
        FROM n JOIN Towns t ON t.Id = (SELECT MIN(Id) FROM Towns)
        WHERE i <= $towns;

        CREATE TEMP TABLE Years AS
        WITH RECURSIVE n(y) AS (SELECT 2005 UNION ALL SELECT y + 1 FROM n WHERE y < 2004 + $years) SELECT y AS Year FROM n;

        INSERT INTO Figures (TownId, Value, Qualifier, Basis, PeriodStart, PeriodEnd, SourceId, SourcePlaceRu, Status, TopicKey, SeriesKey, IsChosen,
            IsHeadline, State, ProposedBy, ProposedUtc, DecidedBy, DecidedUtc, FigureKind, IndicatorId, Version)
        SELECT t.Id, printf('%.1f', (1 + (t.Id * 7919 + i.Id * 104729) % 9973) * (0.1 + Year % 100 / 500.0)), 'Exact', 'Town', Year || '-01-01', Year || '-12-31',
            s.Id, 'строка ' || t.Id, 'Estimate', t.Key || '|Indicator|' || i.Code, t.Key || '|Indicator|' || i.Code || '|Town|' || Year, 1,
            0, 'Published', 'load-explore', $now, 'load-explore', $now, 'Indicator', i.Id, 0
        FROM Indicators i CROSS JOIN Years CROSS JOIN Towns t JOIN Sources s ON s.Code = 'made-up'
        WHERE i.Code LIKE 'made-up-%';

        INSERT INTO Figures (TownId, Value, Qualifier, Basis, PeriodStart, PeriodEnd, SourceId, Status, TopicKey, SeriesKey, IsChosen,
            IsHeadline, State, ProposedBy, ProposedUtc, DecidedBy, DecidedUtc, FigureKind, Method, RoundedTo, Version)
        SELECT t.Id, printf('%.1f', 3000 + t.Id * 7919 % 120000 + (Year - 2005) * (t.Id % 401 - 200)), 'Exact', 'Town', Year || '-01-01', Year || '-12-31', s.Id, 'Estimate',
            t.Key || '|Population', t.Key || '|Population|Town|' || Year, 1, 0, 'Published', 'load-explore', $now, 'load-explore', $now, 'Population',
            CASE WHEN Year IN (2010, 2021) THEN 'Census' ELSE 'EstimateOnFirstOfJanuary' END, 1, 0
        FROM Years CROSS JOIN Towns t JOIN Sources s ON s.Code = 'made-up'
        WHERE t.Slug LIKE 'made-up-%';

        INSERT INTO FigureStanding (FigureId, FromUtc, FromEdition, IsChosen, IsHeadline, Version)
        SELECT f.Id, $now, 0, 1, 0, 0 FROM Figures f JOIN Sources s ON s.Id = f.SourceId WHERE s.Code = 'made-up';
        """;

    public static int Run(string path, int towns, int measures)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, ForeignKeys = false, Pooling = false }.ConnectionString);
        connection.Open();
        // Nobody reads it before it is whole, and what a power cut would spoil is thrown away anyway.
        Execute(connection, "PRAGMA synchronous = OFF; PRAGMA cache_size = -500000; PRAGMA temp_store = MEMORY;");
        using (var transaction = connection.BeginTransaction())
        {
            Execute(connection, Statements,
                ("$towns", towns), ("$measures", measures), ("$years", Years), ("$now", DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)));
            transaction.Commit();
        }

        Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA optimize;");
        using var count = connection.CreateCommand();
        count.CommandText = "SELECT COUNT(*) FROM Figures";
        Console.WriteLine($"{count.ExecuteScalar()} figures");
        return 0;
    }

    private static void Execute(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }
}
