using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Kinds.Press;
using SmallTowns.Web.Mail;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Press;

/// <summary>What has to be looked at again, by who may propose a change of it.</summary>
public sealed class DueReviews(IDbContextFactory<SmallTownsDbContext> contexts)
{
    /// <summary>Published texts whose day has come; each stays among them until somebody has set another day, or none.</summary>
    public async Task<ILookup<int, PressEntry>> OfAsync(DateOnly today, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var due = await db.PressEntries.AsNoTracking().Where(entry => entry.Standing == PressStanding.Shown && entry.ReviewBy <= today)
            .OrderBy(entry => entry.ReviewBy).ThenBy(entry => entry.Id).ToListAsync(cancellationToken);
        if (due.Count == 0)
            return due.ToLookup(_ => 0);
        var people = await db.Users.Where(user => user.DisabledUtc == null && user.JoinedUtc != null && user.Email != null).Select(user => user.Id).ToListAsync(cancellationToken);
        List<(int UserId, PressEntry Entry)> whose = [];
        foreach (var userId in people)
        {
            var actor = await StaffActors.OfAsync(db, userId, cancellationToken);
            whose.AddRange(due.Where(entry => actor.MayFor(Permission.ProposePress, entry.Scope)).Select(entry => (userId, entry)));
        }

        return whose.ToLookup(one => one.UserId, one => one.Entry);
    }
}

/// <summary>
/// Once a day puts a job for a letter to each person who has something to look at that came up that day, and on Mondays to all who have
/// anything. The job's key has the day and the person in it, so nobody gets two on one day.
/// </summary>
public sealed class ReviewReminders(IDbContextFactory<SmallTownsDbContext> contexts, DueReviews reviews, TimeProvider clock) : MorningJob(clock)
{
    /// <summary>By the clocks of the region: when people come to work.</summary>
    private static readonly TimeOnly At = new(9, 0);

    public override string Code => "remind-of-reviews";

    public override string Title => "Напоминания о материалах, которые пора пересмотреть";

    protected override TimeOnly Hour => At;

    protected override async Task RunAsync(DateOnly today, DateTime utcNow, CancellationToken cancellationToken)
    {
        var due = await reviews.OfAsync(today, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var ofPerson in due.Where(ofPerson => today.DayOfWeek == DayOfWeek.Monday || ofPerson.Any(entry => entry.ReviewBy == today)))
        {
            var key = PersonDay.KeyOf(ofPerson.Key, today);
            if (!await db.Jobs.AnyAsync(waiting => waiting.Kind == ReviewReminder.KindCode && waiting.Key == key, cancellationToken))
                await db.PutJobAsync(ReviewReminder.KindCode, key, utcNow, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Sends one person the list as it stands at the moment of sending. A server that is away is tried again until the day is over.</summary>
public sealed class ReviewReminder(
    IDbContextFactory<SmallTownsDbContext> contexts, DueReviews reviews, MailSender mail, PublicAddress address, TimeProvider clock) : JobKind
{
    public const string KindCode = "send-review-reminder";

    public override string Code => KindCode;

    public override string Title => "Письмо о материалах, которые пора пересмотреть";

    public override int MostAttempts => 12;

    public override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        var today = RegionCalendar.Today(clock);
        if (PersonDay.Read(job.Key) is not (var userId, var day) || day != today)
            return null;
        var due = (await reviews.OfAsync(today, cancellationToken))[userId].ToList();
        if (due.Count == 0)
            return null;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var person = await db.Users.Where(row => row.Id == userId).Select(row => new { row.Email, row.DisplayName }).SingleAsync(cancellationToken);
        var delivery = await mail.DeliverAsync(
            person.Email!, $"Пресс-центр: пора пересмотреть {due.Count}", TextOf(person.DisplayName, due, address.OfServer()), $"{KindCode}-{userId}-{today:yyyyMMdd}", oneClickStop: null, cancellationToken);
        return delivery.Outcome == MailOutcome.Failed ? throw new InvalidOperationException(delivery.Reason) : null;
    }

    private static string TextOf(string name, IEnumerable<PressEntry> due, string root) =>
        $"""
        Здравствуйте, {name}!

        Подошёл день, к которому просили проверить, верно ли это ещё:

        {string.Join('\n', due.Select(entry => $"— {entry.TitleRu}, до {entry.ReviewBy!.Value.ToString("d MMMM yyyy", Language.Russian)}: {root}{PressForms.OfEntry(entry.Id)}"))}

        Поправьте материал или назначьте в нём другой день: тогда письма о нём прекратятся. Портал напоминает в назначенный день и потом по понедельникам.
        """;
}
