using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Calendar;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Mail;

namespace SmallTowns.Web.Cases.Reminders;

/// <summary>
/// Sends one person the list of their cases whose day is near or past, as it stands at the moment of sending: whoever has answered meanwhile
/// is not reminded. A server that is away is tried again until the day is over; the next one has a letter of its own.
/// </summary>
public sealed class ReminderSending(
    IDbContextFactory<SmallTownsDbContext> contexts, DueCases cases, MailSender mail, PublicAddress address, CaseSettings settings, TimeProvider clock) : JobKind
{
    public const string KindCode = "send-case-reminder";

    public override string Code => KindCode;

    public override string Title => "Письмо с напоминанием о сроках";

    public override int MostAttempts => 12;

    public override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        var today = RegionCalendar.Today(clock);
        if (!settings.Reminders || PersonDay.Read(job.Key) is not { } whose || whose.Day != today)
            return null;
        var due = (await cases.OfAsync(today, cancellationToken))[whose.UserId].ToList();
        if (due.Count == 0)
            return null;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var person = await db.Users.Where(user => user.Id == whose.UserId).Select(user => new { user.Email, user.DisplayName }).SingleAsync(cancellationToken);
        var (subject, text) = ReminderText.Of(person.DisplayName, due, address.OfServer());
        var delivery = await mail.DeliverAsync(person.Email!, subject, text, $"{KindCode}-{whose.UserId}-{today:yyyyMMdd}", oneClickStop: null, cancellationToken);
        // What is refused for good is in the log, and the board has the cases all the same.
        return delivery.Outcome == MailOutcome.Failed ? throw new InvalidOperationException(delivery.Reason) : null;
    }
}
