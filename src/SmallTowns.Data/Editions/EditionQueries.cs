using System.Data;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;

namespace SmallTowns.Data.Editions;

public static class EditionQueries
{
    // Longer than a healthy database ever takes, shorter than the patience of whoever asks every second.
    private const int TimeoutSeconds = 2;

    /// <summary>
    /// Ends a transaction that changes what is public: raises the editions, of <see cref="PublicTopics.Any"/> always, and,
    /// with the commit, tells the other nodes. The rows stay locked until then, so editions become visible in the order of
    /// their numbers, and what the transaction has published and ended gets the number of the publication.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, long>> RaiseEditionsAsync(
        this SmallTownsDbContext db, IEnumerable<string> topics, TimeProvider clock, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(clock);
        var raised = new Dictionary<string, long>();
        // Always in one order: two publications of the same topics must not wait for each other.
        foreach (var topic in topics.Append(PublicTopics.Any).Distinct().Order(StringComparer.Ordinal))
            raised[topic] = await db.RaiseAsync(topic, cancellationToken);

        var edition = raised[PublicTopics.Any];
        await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "Publications" ("Number", "Utc") VALUES ({edition}, {clock.GetUtcNow().UtcDateTime})""", cancellationToken);
        await db.NumberAsync(edition, cancellationToken);
        await db.AnnouncePublicationAsync(cancellationToken);
        return raised;
    }

    /// <summary>
    /// The same for what only follows from publications and is none itself: no publication is counted, nothing gets its number.
    /// The other nodes are told with the commit.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, long>> RaiseFollowingAsync(this SmallTownsDbContext db, string topic, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var raised = new Dictionary<string, long> { [topic] = await db.RaiseAsync(topic, cancellationToken) };
        await db.AnnouncePublicationAsync(cancellationToken);
        return raised;
    }

    private static async Task<long> RaiseAsync(this SmallTownsDbContext db, string topic, CancellationToken cancellationToken)
    {
        var numbers = await db.Database.SqlQuery<long>($"""
            INSERT INTO "PublicEditions" ("Topic", "Number") VALUES ({topic}, 1)
            ON CONFLICT ("Topic") DO UPDATE SET "Number" = "PublicEditions"."Number" + 1
            RETURNING "Number" AS "Value"
            """).ToListAsync(cancellationToken);
        return numbers.Single();
    }

    /// <summary>
    /// Keeps publications waiting until the caller's transaction ends, and waits for the one under way: what is read of the
    /// published from now on is all of it. Raises nothing. Whoever writes what follows from it without publishing needs this,
    /// or a publication in between is overwritten by what was read before it.
    /// </summary>
    public static Task HoldPublicationsAsync(this SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.PublicEditions.Where(edition => edition.Topic == PublicTopics.Any)
            .ExecuteUpdateAsync(set => set.SetProperty(edition => edition.Number, edition => edition.Number), cancellationToken);
    }

    /// <summary>
    /// Gives the number to what has none yet. What others have published has theirs, and what they are about to publish
    /// cannot be seen before their commit.
    /// </summary>
    private static async Task NumberAsync(this SmallTownsDbContext db, long edition, CancellationToken cancellationToken)
    {
        var standings = db.Set<FigureStanding>();
        await standings.Where(standing => standing.FromEdition == null)
            .ExecuteUpdateAsync(set => set.SetProperty(standing => standing.FromEdition, edition), cancellationToken);
        await standings.Where(standing => standing.ToUtc != null && standing.ToEdition == null)
            .ExecuteUpdateAsync(set => set.SetProperty(standing => standing.ToEdition, edition), cancellationToken);
        // Of figures the standings tell: their proposals need no number, and may be a hundred thousand.
        var contents = db.Proposals.Where(proposal => proposal.Content != null);
        await contents.Where(proposal => proposal.PublishedUtc != null && proposal.PublishedEdition == null)
            .ExecuteUpdateAsync(set => set.SetProperty(proposal => proposal.PublishedEdition, edition), cancellationToken);
        await contents.Where(proposal => proposal.WithdrawnUtc != null && proposal.WithdrawnEdition == null)
            .ExecuteUpdateAsync(set => set.SetProperty(proposal => proposal.WithdrawnEdition, edition), cancellationToken);
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
