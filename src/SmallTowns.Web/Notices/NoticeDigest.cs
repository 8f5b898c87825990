using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Jobs;

namespace SmallTowns.Web.Notices;

/// <summary>Each morning of the region puts one letter for whoever wants one and has something unread. Notices that nobody needs any more go then.</summary>
public sealed class NoticeDigest(IDbContextFactory<SmallTownsDbContext> contexts, NoticeOutbox outbox, TimeProvider clock) : MorningJob(clock)
{
    /// <summary>By the clocks of the region: before people come to work.</summary>
    public static readonly TimeOnly At = new(8, 0);

    private static readonly TimeSpan ReadKept = TimeSpan.FromDays(90);
    private static readonly TimeSpan UnreadKept = TimeSpan.FromDays(365);

    public override string Code => "notice-digest";

    public override string Title => "Утренние письма с уведомлениями";

    protected override TimeOnly Hour => At;

    protected override async Task RunAsync(DateOnly today, DateTime utcNow, CancellationToken cancellationToken)
    {
        await outbox.PutAsync(NoticeMail.Morning, cancellationToken);
        await RemoveOldAsync(utcNow, cancellationToken);
    }

    private async Task RemoveOldAsync(DateTime utcNow, CancellationToken cancellationToken)
    {
        var (read, unread) = (utcNow - ReadKept, utcNow - UnreadKept);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.StaffNotices.Where(notice => notice.ReadUtc < read || notice.Utc < unread).ExecuteDeleteAsync(cancellationToken);
    }
}
