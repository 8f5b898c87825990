using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Notices;
using SmallTowns.Web.Staff.Towns;

namespace SmallTowns.Web.Staff.Notices;

/// <summary>
/// Each morning, before the letters, tells whoever looks after a town that a newer value is due. A town is told of once for each due day
/// that passes, not every morning.
/// </summary>
public sealed class OverdueNotices(IDbContextFactory<SmallTownsDbContext> contexts, TownStates states, TimeProvider clock) : MorningJob(clock)
{
    private static readonly TimeOnly At = NoticeDigest.At.AddHours(-1);

    public override string Code => "overdue-notices";

    public override string Title => "Уведомления о числах, которые пора обновить";

    protected override TimeOnly Hour => At;

    protected override async Task RunAsync(DateOnly today, DateTime utcNow, CancellationToken cancellationToken)
    {
        var all = await states.GetAsync(cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var responsible = await (
            from responsibility in db.TownResponsibilities
            join town in db.Towns on responsibility.TownId equals town.Id
            join user in db.Users on responsibility.UserId equals user.Id
            where user.DisabledUtc == null
            select new { responsibility.TownId, responsibility.UserId, town.Slug }).ToListAsync(cancellationToken);
        foreach (var one in responsible)
        {
            if (all.BySlug.GetValueOrDefault(one.Slug) is not { Freshness: var freshness } || freshness.OverdueCount(today) is not (> 0 and var count))
                continue;
            var latest = freshness.Due[count - 1].On;
            var key = string.Create(CultureInfo.InvariantCulture, $"{NoticeKind.Overdue}/town:{one.TownId}/{latest:yyyyMMdd}");
            if (await db.StaffNotices.AnyAsync(notice => notice.UserId == one.UserId && notice.Key == key, cancellationToken))
                continue;
            db.StaffNotices.Add(new StaffNotice
            {
                UserId = one.UserId,
                Kind = NoticeKind.Overdue,
                Key = key,
                TownId = one.TownId,
                Count = count,
                Text = FreshnessWords.Of(freshness, today),
                Utc = utcNow,
            });
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException clash) when (db.IsClash(clash, UniqueIndexes.OneNoticeOfHappening))
            {
                // Another node was a moment faster.
            }

            db.ChangeTracker.Clear();
        }
    }
}
