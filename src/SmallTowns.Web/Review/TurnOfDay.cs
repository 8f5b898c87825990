using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Calendar;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Publishing;

namespace SmallTowns.Web.Review;

/// <summary>
/// Towns cease and memberships begin and end with a day of the region, and nobody publishes anything then. Where one has since
/// the last publication, that is a publication too: what is read from now on has a number of its own. What has a last day is
/// found no longer.
/// </summary>
public sealed class TurnOfDay(IDbContextFactory<SmallTownsDbContext> contexts, PublicCommit commit, ReviewedKinds kinds, TimeProvider clock) : JobKind
{
    public override string Code => "turn-of-day";

    public override string Title => "Наступление дня: членство, города, предложения с последним днём";

    public override TimeSpan? Every => TimeSpan.FromDays(1);

    public override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        var today = RegionCalendar.Today(clock);
        await PublishTurnAsync(today, cancellationToken);
        await WriteWhatIsFoundAsync(cancellationToken);
        return RegionCalendar.StartUtc(today.AddDays(1));
    }

    private async Task PublishTurnAsync(DateOnly today, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var last = await db.Publications.OrderByDescending(publication => publication.Number).Select(publication => publication.Utc).FirstAsync(cancellationToken);
        if (await AnythingTurnsAsync(db, RegionCalendar.DayOf(last), today, cancellationToken))
            await commit.CommitAsync(db, transaction, [PublicTopics.Figures], () => Task.CompletedTask, cancellationToken);
    }

    private async Task WriteWhatIsFoundAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.HoldPublicationsAsync(cancellationToken);
        foreach (var kind in kinds.All.Where(kind => kind.IsFoundByDay))
            await SearchWriting.WriteAsync(db, kind, await kind.Search!.PublishedAsync(db, cancellationToken), cancellationToken);
        await db.RaiseFollowingAsync(PublicTopics.Search, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<bool> AnythingTurnsAsync(SmallTownsDbContext db, DateOnly after, DateOnly today, CancellationToken cancellationToken) =>
        await db.Towns.AnyAsync(town => town.CeasedOn > after && town.CeasedOn <= today, cancellationToken)
        || await db.AssociationMembers.AnyAsync(
            membership => (membership.Since > after && membership.Since <= today) || (membership.Until >= after && membership.Until < today), cancellationToken);
}
