using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Notices;

/// <summary>
/// Puts notices that a person wants by mail into a letter, and a job that sends it. A notice goes into one letter: whoever of several
/// nodes marks it first has it, and the others find nothing left.
/// </summary>
public sealed class NoticeOutbox(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    /// <param name="how">Those that are wanted in this way.</param>
    public async Task PutAsync(NoticeMail how, CancellationToken cancellationToken)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        await using var reading = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var userId in await Wanted(reading, how).Select(notice => notice.UserId).Distinct().ToListAsync(cancellationToken))
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var key = string.Create(CultureInfo.InvariantCulture, $"{userId}/{utcNow:yyyyMMddHHmmss}/{how}");
            var taken = await Wanted(db, how).Where(notice => notice.UserId == userId)
                .ExecuteUpdateAsync(notice => notice.SetProperty(n => n.MailKey, key), cancellationToken);
            if (taken == 0)
                continue;
            await db.PutJobAsync(NoticeLetter.KindCode, key, utcNow, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    private static IQueryable<StaffNotice> Wanted(SmallTownsDbContext db, NoticeMail how)
    {
        List<NoticeKind> usual = [.. Enum.GetValues<NoticeKind>().Where(kind => NoticeChoice.UsualOf(kind) == how)];
        return db.StaffNotices.Where(notice => notice.ReadUtc == null && notice.MailKey == null
            && (db.NoticeChoices.Any(choice => choice.UserId == notice.UserId && choice.Kind == notice.Kind && choice.Mail == how)
                || (usual.Contains(notice.Kind) && !db.NoticeChoices.Any(choice => choice.UserId == notice.UserId && choice.Kind == notice.Kind))));
    }
}
