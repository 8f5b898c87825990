using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Work;

/// <summary>
/// On the morning of each working day, before the letters, tells of days that are near, have come, or are past. Each is told once for a day:
/// one that is extended is told anew. Of what is past its controller hears too.
/// </summary>
public sealed class WorkReminders(IDbContextFactory<SmallTownsDbContext> contexts, PublishedWorkingCalendar calendars, TimeProvider clock) : MorningJob(clock)
{
    /// <summary>How many working days before its day something is near.</summary>
    private const int DaysBefore = 2;

    /// <summary>An hour before the letters of the morning.</summary>
    private static readonly TimeOnly At = new(7, 0);

    public override string Code => "remind-of-work";

    public override string Title => "Напоминания о сроках поручений и запросов городов";

    protected override TimeOnly Hour => At;

    protected override async Task RunAsync(DateOnly today, DateTime utcNow, CancellationToken cancellationToken)
    {
        var calendar = await calendars.GetAsync(cancellationToken);
        if (!calendar.IsWorking(today))
            return;
        var until = calendar.After(today, DaysBefore).Value;
        var portal = new WorkHand(0, "Портал", utcNow);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var assignments = await db.Assignments.AsNoTracking().Include(a => a.Helpers)
            .Where(a => (a.State == AssignmentState.Given || a.State == AssignmentState.Accepted) && a.DueOn <= until).ToListAsync(cancellationToken);
        foreach (var row in assignments)
        {
            var (stage, words) = Of(row.DueOn, today, calendar);
            List<int> people = [.. await WorkNotices.ExecutorsAsync(db, row, cancellationToken)];
            if (stage == Stage.Late)
                people.Add(row.ControllerUserId);
            await WorkNotices.TellOnceAsync(db, new(NoticeKind.AssignmentDue, KeyOf(NoticeKind.AssignmentDue, $"assignment:{row.Id}", stage, row.DueOn), words) { AssignmentId = row.Id }, people, portal, cancellationToken);
        }

        var requests = await db.SupportRequests.AsNoTracking()
            .Where(r => (r.State == SupportState.New || r.State == SupportState.Assigned) && r.DueOn <= until).ToListAsync(cancellationToken);
        foreach (var row in requests)
        {
            var (stage, words) = Of(row.DueOn, today, calendar);
            await WorkNotices.TellOnceAsync(
                db, new(NoticeKind.SupportDue, KeyOf(NoticeKind.SupportDue, $"request:{row.Id}", stage, row.DueOn), words) { RequestId = row.Id },
                await WorkNotices.AnswerersAsync(db, row, cancellationToken), portal, cancellationToken);
        }
    }

    private static (Stage Stage, string Words) Of(DateOnly dueOn, DateOnly today, WorkingCalendar calendar) => WorkDays.Late(dueOn, today, calendar) switch
    {
        > 0 and var late => (Stage.Late, $"Срок был {Days.InWords(dueOn)}: просрочено на {WorkWords.Days(late)}."),
        _ when dueOn <= today => (Stage.Today, "Срок сегодня."),
        _ => (Stage.Soon, $"Срок {Days.InWords(dueOn)}, через {WorkWords.Days(calendar.Between(today, dueOn).Value)}."),
    };

    /// <summary>A moved day is told of anew.</summary>
    private static string KeyOf(NoticeKind kind, string subject, Stage stage, DateOnly dueOn) => string.Create(CultureInfo.InvariantCulture, $"{kind}/{subject}/{stage}/{dueOn:yyyyMMdd}");

    private enum Stage
    {
        Soon = 1,
        Today = 2,
        Late = 3,
    }
}
