using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Shared;

/// <summary>The calendar of working days in force, kept in memory.</summary>
public sealed class PublishedWorkingCalendar(IDbContextFactory<SmallTownsDbContext> contexts, KeptReadings readings, TimeProvider clock)
{
    private readonly KeptReading<WorkingCalendar> current = readings.Of(
        [PublicTopics.All, PublicTopics.WorkingDays], cancellation => ReadAsync(contexts, clock, cancellation));

    public ValueTask<WorkingCalendar> GetAsync(CancellationToken cancellationToken = default) => current.GetAsync(cancellationToken);

    private static async Task<Reading<WorkingCalendar>> ReadAsync(
        IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var (editions, utcNow) = (await db.EditionsAsync(cancellationToken), clock.GetUtcNow().UtcDateTime);
        var years = await db.PublishedDocuments.Where(document => document.Kind == WorkingYearContent.Kind)
            .Select(document => new { document.SubjectKey, document.Content }).ToListAsync(cancellationToken);
        return new(
            new(years.ToDictionary(
                year => int.Parse(Subject.KeyOf(year.SubjectKey), CultureInfo.InvariantCulture), year => ContentJson.Read<WorkingYearContent>(year.Content))),
            editions, utcNow);
    }
}
