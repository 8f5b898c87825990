namespace SmallTowns.Domain.Campaigns;

/// <summary>When towns are reminded, and how late they are. Days are calendar days of the region.</summary>
public static class CampaignCalendar
{
    /// <summary>The first reminder comes so many days before the deadline.</summary>
    public const int DaysBefore = 3;

    /// <summary>Which reminder a day asks for; a day that was missed is not made up for, the next one comes all the same.</summary>
    public static CampaignStepKind? ReminderOn(DateOnly today, DateOnly deadline) =>
        today > deadline ? CampaignStepKind.RemindedAfter
        : today == deadline ? CampaignStepKind.RemindedAt
        : today >= deadline.AddDays(-DaysBefore) ? CampaignStepKind.RemindedBefore
        : null;

    /// <summary>The first day of a reminder: whoever was written to since then knows. A deadline that moves takes its days along.</summary>
    public static DateOnly FirstDayOf(CampaignStepKind reminder, DateOnly deadline) => reminder switch
    {
        CampaignStepKind.RemindedBefore => deadline.AddDays(-DaysBefore),
        CampaignStepKind.RemindedAt => deadline,
        CampaignStepKind.RemindedAfter => deadline.AddDays(1),
        _ => throw new ArgumentOutOfRangeException(nameof(reminder), reminder, null),
    };

    /// <param name="signedOn">Empty where the form is not signed.</param>
    public static int DaysLate(DateOnly deadline, DateOnly? signedOn, DateOnly today) => Math.Max(0, (signedOn ?? today).DayNumber - deadline.DayNumber);

    /// <summary>The same day a year later; the last day of February stays the last.</summary>
    public static DateOnly NextYear(DateOnly day) => IsLastOfMonth(day) ? day.AddDays(1).AddYears(1).AddDays(-1) : day.AddYears(1);

    private static bool IsLastOfMonth(DateOnly day) => day.AddDays(1).Day == 1;
}
