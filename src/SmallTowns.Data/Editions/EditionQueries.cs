using System.Data;
using Microsoft.EntityFrameworkCore;

namespace SmallTowns.Data.Editions;

public static class EditionQueries
{
    // Longer than a healthy database ever takes, shorter than the patience of whoever asks every second.
    private const int TimeoutSeconds = 2;

    /// <summary>
    /// Ends a transaction that changes what is public: raises the editions and, with the commit, tells the other nodes.
    /// The rows stay locked until then, so editions become visible in the order of their numbers.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, long>> RaiseEditionsAsync(
        this SmallTownsDbContext db, IEnumerable<string> topics, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var raised = new Dictionary<string, long>();
        // Always in one order: two publications of the same topics must not wait for each other.
        foreach (var topic in topics.Distinct().Order(StringComparer.Ordinal))
        {
            var numbers = await db.Database.SqlQuery<long>($"""
                INSERT INTO "PublicEditions" ("Topic", "Number") VALUES ({topic}, 1)
                ON CONFLICT ("Topic") DO UPDATE SET "Number" = "PublicEditions"."Number" + 1
                RETURNING "Number" AS "Value"
                """).ToListAsync(cancellationToken);
            raised[topic] = numbers.Single();
        }

        await db.AnnouncePublicationAsync(cancellationToken);
        return raised;
    }

    /// <summary>The editions that a reading in this snapshot is of (<see cref="SmallTownsDbContext.BeginSnapshotAsync"/>).</summary>
    public static async Task<IReadOnlyDictionary<string, long>> EditionsAsync(this SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.PublicEditions.ToDictionaryAsync(edition => edition.Topic, edition => edition.Number, cancellationToken);
    }

    /// <summary>
    /// The editions of every topic. Asked every second, also of a database that is away: EF Core would write each failure
    /// into the log as an error, so this goes past it.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, long>> ReadEditionsAsync(this SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync(cancellationToken);
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT \"Topic\", \"Number\" FROM \"PublicEditions\"";
            command.CommandTimeout = TimeoutSeconds;
            await using var rows = await command.ExecuteReaderAsync(CommandBehavior.SingleResult, cancellationToken);
            var numbers = new Dictionary<string, long>();
            while (await rows.ReadAsync(cancellationToken))
                numbers[rows.GetString(0)] = rows.GetInt64(1);
            return numbers;
        }
        finally
        {
            await connection.CloseAsync();
        }
    }
}
