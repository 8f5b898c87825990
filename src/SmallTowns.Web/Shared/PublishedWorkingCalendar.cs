using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Calendar;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Shared;

/// <summary>The calendar of working days in force, kept in memory.</summary>
public sealed class PublishedWorkingCalendar(IDbContextFactory<SmallTownsDbContext> contexts, KeptReadings readings, TimeProvider clock)
{
    private readonly KeptReading<WorkingCalendar> current = readings.OfDocuments<WorkingYearContent, WorkingCalendar>(
        contexts, clock, WorkingYearContent.Kind, [PublicTopics.All, PublicTopics.WorkingDays],
        years => new(years.ToDictionary(year => int.Parse(year.Key, CultureInfo.InvariantCulture), year => year.Content)));

    public ValueTask<WorkingCalendar> GetAsync(CancellationToken cancellationToken = default) => current.GetAsync(cancellationToken);
}
