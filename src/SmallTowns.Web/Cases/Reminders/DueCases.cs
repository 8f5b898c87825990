using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Cases.Reminders;

/// <param name="DaysLate">Working days; 0 where the day is today or the next working day.</param>
public sealed record DueCase(int Id, string Number, DateOnly DueOn, int DaysLate);

/// <summary>Cases whose promised day is past, today or the next working day, by whoever has to keep it.</summary>
public sealed class DueCases(IDbContextFactory<SmallTownsDbContext> contexts, PublishedWorkingCalendar calendars)
{
    /// <summary>
    /// Those of people who can do something about them: a deputy in the time of the deputy, otherwise whoever is responsible. A case of
    /// nobody reminds nobody; the board has it.
    /// </summary>
    public async Task<ILookup<int, DueCase>> OfAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var calendar = await calendars.GetAsync(cancellationToken);
        var until = calendar.After(today, 1).Value;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var due = await db.InvestorCases.AsNoTracking().Where(row => row.NextDueOn != null && row.NextDueOn <= until)
            .OrderBy(row => row.NextDueOn).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        var working = await WorkingAsync(db, [.. due.SelectMany(row => new[] { row.ResponsibleUserId, row.DeputyUserId }).OfType<int>().Distinct()], cancellationToken);
        return (
            from row in due
            from userId in Whose(row, working, today)
            select (UserId: userId, Case: new DueCase(row.Id, row.Number, row.NextDueOn!.Value, row.DaysOverdue(calendar, today).Value)))
            .ToLookup(one => one.UserId, one => one.Case);
    }

    private static IEnumerable<int> Whose(InvestorCase row, HashSet<int> working, DateOnly today)
    {
        var isDeputed = row.DeputyFrom <= today && today <= row.DeputyUntil;
        int?[] order = isDeputed ? [row.DeputyUserId, row.ResponsibleUserId] : [row.ResponsibleUserId];
        return order.OfType<int>().Where(working.Contains).Take(1);
    }

    /// <summary>Who has an account that is open, and still works cases.</summary>
    private static async Task<HashSet<int>> WorkingAsync(SmallTownsDbContext db, IReadOnlyCollection<int> userIds, CancellationToken cancellationToken)
    {
        var open = await db.Users.Where(user => userIds.Contains(user.Id) && user.DisabledUtc == null && user.JoinedUtc != null && user.Email != null)
            .Select(user => user.Id).ToListAsync(cancellationToken);
        HashSet<int> working = [];
        foreach (var userId in open)
        {
            if ((await StaffActors.OfAsync(db, userId, cancellationToken)).May(Permission.WorkCases))
                working.Add(userId);
        }

        return working;
    }
}
