using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Jobs;

namespace SmallTowns.Web.Review;

/// <summary>Publishes a single proposal that was set for later; the job is made with the decision.</summary>
public sealed class ScheduledPublication(IDbContextFactory<SmallTownsDbContext> contexts, ScheduledPublishing publishing, TimeProvider clock) : JobKind
{
    public const string JobCode = "publish-proposal";

    public override string Code => JobCode;

    public override string Title => "Публикация в назначенное время";

    public static string KeyOf(int proposalId) => proposalId.ToString(CultureInfo.InvariantCulture);

    public override string? AddressOf(string key) => $"/staff/review/{key}";

    public override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        var proposalId = int.Parse(job.Key, CultureInfo.InvariantCulture);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var due = await db.Proposals.Where(p => p.Id == proposalId && p.State == ProposalState.Scheduled).Select(p => p.PublishAtUtc).SingleOrDefaultAsync(cancellationToken);
        if (due is null)
            return null;
        if (due > utcNow)
            return due;
        await publishing.PublishAsync([proposalId], utcNow, cancellationToken);
        return null;
    }
}
