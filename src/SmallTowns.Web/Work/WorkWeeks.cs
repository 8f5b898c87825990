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
/// On the first working morning of a week tells whoever does or controls assignments how these stand. Whether it comes by letter is each person's choice.
/// </summary>
public sealed class WorkWeeks(IDbContextFactory<SmallTownsDbContext> contexts, PublishedWorkingCalendar calendars, TimeProvider clock) : MorningJob(clock)
{
    private static readonly TimeOnly At = new(7, 0);

    public override string Code => "week-of-work";

    public override string Title => "Итоги недели по поручениям";

    protected override TimeOnly Hour => At;

    protected override async Task RunAsync(DateOnly today, DateTime utcNow, CancellationToken cancellationToken)
    {
        var calendar = await calendars.GetAsync(cancellationToken);
        if (!calendar.IsWorking(today))
            return;
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var key = string.Create(CultureInfo.InvariantCulture, $"{NoticeKind.WorkWeek}/{monday:yyyyMMdd}");
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // Whoever got something on a Wednesday is told on the next Monday.
        if (await db.StaffNotices.AnyAsync(notice => notice.Key == key, cancellationToken))
            return;
        var states = AssignmentStates.Open;
        var open = await db.Assignments.AsNoTracking().Include(a => a.Helpers).Where(a => states.Contains(a.State)).ToListAsync(cancellationToken);
        Dictionary<int, Week> weeks = [];
        foreach (var row in open)
        {
            var isLate = row.State.IsWithExecutor() && row.DaysLate(today, calendar) > 0;
            if (row.State.IsWithExecutor())
            {
                foreach (var userId in (await WorkNotices.ExecutorsAsync(db, row, cancellationToken)).Distinct())
                {
                    var week = weeks.GetValueOrDefault(userId, Week.None);
                    weeks[userId] = week with { Does = week.Does + 1, DoesLate = week.DoesLate + (isLate ? 1 : 0) };
                }
            }

            var controlled = weeks.GetValueOrDefault(row.ControllerUserId, Week.None);
            weeks[row.ControllerUserId] = controlled with
            {
                Controls = controlled.Controls + 1,
                ControlsLate = controlled.ControlsLate + (isLate ? 1 : 0),
                Reported = controlled.Reported + (row.State is AssignmentState.Reported ? 1 : 0),
            };
        }

        var ids = weeks.Keys.ToList();
        var known = await db.Users.Where(user => ids.Contains(user.Id) && user.DisabledUtc == null).Select(user => user.Id).ToListAsync(cancellationToken);
        db.StaffNotices.AddRange(known.Select(userId => new StaffNotice { UserId = userId, Kind = NoticeKind.WorkWeek, Key = key, Text = weeks[userId].Words, Utc = utcNow }));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException clash) when (db.IsClash(clash, UniqueIndexes.OneNoticeOfHappening))
        {
            // Another node was a moment faster: it has told everybody.
        }
    }

    private sealed record Week(int Does, int DoesLate, int Controls, int ControlsLate, int Reported)
    {
        public static readonly Week None = new(0, 0, 0, 0, 0);

        public string Words => string.Join(' ', new[]
        {
            Does > 0 ? $"Вы исполняете: {Does}{Late(DoesLate)}." : null,
            Controls > 0 ? $"На вашем контроле: {Controls}{Late(ControlsLate)}." : null,
            Reported > 0 ? $"Отчётов ждут вашего решения: {Reported}." : null,
        }.OfType<string>());

        private static string Late(int count) => count > 0 ? $", просрочено: {count}" : "";
    }
}
