using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Web.Review;

/// <summary>One transaction of everything that becomes public or ceases to be; then every page, download and answer shows it.</summary>
public sealed class PublicationTransaction(PublicCommit commit, ReviewedKinds kinds)
{
    /// <summary>Commits if the work comes to <see cref="ReviewOutcome.Done"/>; otherwise nothing has happened.</summary>
    public async Task<ReviewOutcome> RunAsync(PublicationRun run, Func<Task<ReviewOutcome>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        var db = run.Db;
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var outcome = await work();
            if (outcome is not ReviewOutcome.Done)
                return outcome;
            await commit.CommitAsync(db, transaction, run.Topics, () => run.WriteSearchAsync(cancellationToken), cancellationToken);
            return outcome;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ReviewOutcome.Amended();
        }
        catch (DbUpdateException clash) when (ExpectedOf(db, clash) is { } outcome)
        {
            return outcome;
        }
    }

    /// <summary>What whoever was a moment too late is told, where a kind expects the clash.</summary>
    private ReviewOutcome? ExpectedOf(SmallTownsDbContext db, DbUpdateException clash) => kinds.All
        .SelectMany(kind => kind.ExpectedClashes)
        .Where(expected => db.IsClash(clash, expected.Key))
        .Select(expected => expected.Value)
        .FirstOrDefault();
}
