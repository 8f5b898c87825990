using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Mail;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Notices;

/// <summary>
/// Sends one person a letter about their notices, in the words of the moment of sending: what they have read meanwhile, and what they may
/// read no more, is not in it.
/// </summary>
public sealed class NoticeLetter(
    IDbContextFactory<SmallTownsDbContext> contexts, ReviewedKinds kinds, MailSender mail, PublicAddress address, TimeProvider clock) : JobKind
{
    public const string KindCode = "send-notices";

    public override string Code => KindCode;

    public override string Title => "Письмо с уведомлениями";

    public override int MostAttempts => 12;

    public override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        var userId = int.Parse(job.Key.Split('/')[0], CultureInfo.InvariantCulture);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var email = await db.Users.Where(user => user.Id == userId).Select(user => user.Email).SingleOrDefaultAsync(cancellationToken);
        var person = await StaffActors.OfAsync(db, userId, cancellationToken);
        var notices = await db.NoticesOf(person, kinds).Where(notice => notice.MailKey == job.Key && notice.MailedUtc == null && notice.ReadUtc == null)
            .OrderBy(notice => notice.Utc).ToListAsync(cancellationToken);
        var lines = await NoticeReading.LinesAsync(db, person, kinds, notices, RegionCalendar.Today(clock), cancellationToken);
        if (!person.May(Permission.EnterStaffArea) || email is null || lines.Count == 0)
            return null;
        var (subject, text) = NoticeWords.Letter(person.Name, lines, address.OfServer(), AccountPaths.Notices);
        var delivery = await mail.DeliverAsync(email, subject, text, $"notices-{job.Key.Replace('/', '-')}", oneClickStop: null, cancellationToken);
        if (delivery.Outcome == MailOutcome.Failed)
            throw new InvalidOperationException(delivery.Reason);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        // It has left: whether that is noted must not hang on a node that stops.
        await db.StaffNotices.Where(notice => notice.MailKey == job.Key).ExecuteUpdateAsync(notice => notice.SetProperty(n => n.MailedUtc, utcNow), CancellationToken.None);
        return null;
    }
}
