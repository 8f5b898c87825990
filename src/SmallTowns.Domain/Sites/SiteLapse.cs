using System.Globalization;

namespace SmallTowns.Domain.Sites;

/// <summary>Takes objects off what readers see whose check is long overdue. Nothing is published by that: a check brings them back.</summary>
public static class SiteLapse
{
    /// <summary>
    /// The objects as readers see them on a day: one whose <see cref="SiteObject.NextCheckOn"/> is more than so many days past is withdrawn from
    /// the day after them, and all that is part of it with it.
    /// </summary>
    /// <param name="objects">Of a sound register.</param>
    /// <param name="days">At least 1.</param>
    public static IReadOnlyList<SiteObject> Of(IReadOnlyCollection<SiteObject> objects, DateOnly day, int days)
    {
        ArgumentNullException.ThrowIfNull(objects);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var byReference = objects.ToDictionary(site => site.Reference);
        return [.. objects.Select(site => site.IsStanding && DueOf(site) is { } due ? site with { Status = SiteStatus.Withdrawn, StatusSince = null, Withdrawal = Of(due, days) } : site)];

        // Its own, or that of the whole that it is a part of.
        DateOnly? DueOf(SiteObject site) =>
            site.NextCheckOn is { } due && due.AddDays(days) < day ? due
            : site.ParentReference is { } parent && byReference.TryGetValue(parent, out var whole) && whole.IsStanding ? DueOf(whole)
            : null;
    }

    private static Withdrawal Of(DateOnly due, int days) => new(
        due.AddDays(days + 1),
        $"Сведения должны были проверить до {due.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)}. Пока их не проверят, портал объект не предлагает.",
        $"The details were to be checked by {due.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}. Until they are, the portal does not offer the object.");
}
