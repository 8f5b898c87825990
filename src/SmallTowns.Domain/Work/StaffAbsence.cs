namespace SmallTowns.Domain.Work;

/// <summary>Who does the work of a person that is away. The work stays theirs; the deputy sees it, is reminded of it and may do it.</summary>
public sealed class StaffAbsence : Entity
{
    public int UserId { get; init; }
    public int DeputyUserId { get; init; }
    public DateOnly From { get; init; }
    public DateOnly Until { get; private set; }
    public DateTime Utc { get; init; }
    public required string ByName { get; init; }

    public bool Covers(DateOnly day) => From <= day && day <= Until;

    /// <summary>The person is back.</summary>
    /// <param name="lastDay">Before the first day where it has not begun.</param>
    public void End(DateOnly lastDay)
    {
        if (lastDay < Until)
            Until = lastDay;
    }

    public static StaffAbsence Of(int userId, int deputyUserId, DateOnly from, DateOnly until, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return new() { UserId = userId, DeputyUserId = deputyUserId, From = from, Until = until, Utc = by.Utc, ByName = by.Name };
    }
}
