using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Cases.Reminders;

/// <summary>
/// Once on each working day finds who has cases whose day is near or past, and puts a job for a letter to each of them. The job's key has the
/// day and the person in it, so nobody gets two on one day, however often this runs.
/// </summary>
public sealed class CaseReminders(
    IDbContextFactory<SmallTownsDbContext> contexts, DueCases cases, PublishedWorkingCalendar calendars, CaseSettings settings, TimeProvider clock) : MorningJob(clock)
{
    /// <summary>By the clocks of the region: when people come to work.</summary>
    private static readonly TimeOnly At = new(9, 0);

    public override string Code => "remind-of-cases";

    public override string Title => "Напоминания о сроках обращений";

    protected override TimeOnly Hour => At;

    protected override async Task RunAsync(DateOnly today, DateTime utcNow, CancellationToken cancellationToken)
    {
        if (settings.Reminders && (await calendars.GetAsync(cancellationToken)).IsWorking(today))
            await PutAsync(today, utcNow, cancellationToken);
    }

    private async Task PutAsync(DateOnly today, DateTime utcNow, CancellationToken cancellationToken)
    {
        var due = await cases.OfAsync(today, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var userId in due.Select(of => of.Key))
        {
            var key = PersonDay.KeyOf(userId, today);
            // Whoever has had one today gets no second: a job that is put anew would be run anew.
            if (!await db.Jobs.AnyAsync(waiting => waiting.Kind == ReminderSending.KindCode && waiting.Key == key, cancellationToken))
                await db.PutJobAsync(ReminderSending.KindCode, key, utcNow, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
