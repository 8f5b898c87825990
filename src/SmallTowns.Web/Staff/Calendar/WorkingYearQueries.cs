using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Staff.Calendar;

/// <summary>What is known of the working days of each year, and what waits.</summary>
public sealed class WorkingYearQueries(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    /// <returns>The latest first; this year and the two after it in any case.</returns>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<WorkingYearRow>> ReadAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var documents = (await db.PublishedDocuments.Where(document => document.Kind == WorkingYearContent.Kind)
            .Select(document => new { document.SubjectKey, document.Content, Source = document.Source!.TitleRu }).ToListAsync(cancellationToken))
            .ToDictionary(document => YearOf(document.SubjectKey), document => (Content: ContentJson.Read<WorkingYearContent>(document.Content), document.Source));
        var open = (await db.Proposals.StillOpen().Where(proposal => proposal.Kind == WorkingYearContent.Kind)
            .Select(proposal => new { proposal.SubjectKey, proposal.Id }).ToListAsync(cancellationToken))
            .ToDictionary(proposal => YearOf(proposal.SubjectKey), proposal => proposal.Id);
        var calendar = new WorkingCalendar(documents.ToDictionary(document => document.Key, document => document.Value.Content));
        return
        [
            .. Enumerable.Range(RegionCalendar.Today(clock).Year, 3).Concat(documents.Keys).Concat(open.Keys).Distinct().OrderDescending()
                .Select(year => new WorkingYearRow(
                    year, documents.GetValueOrDefault(year).Content is { } content && content.IsThere() ? content : null, documents.GetValueOrDefault(year).Source,
                    calendar.Between(new(year - 1, 12, 31), new(year, 12, 31)).Value, open.TryGetValue(year, out var id) ? id : null)),
        ];
    }

    private static int YearOf(string subjectKey) => int.Parse(Subject.KeyOf(subjectKey), CultureInfo.InvariantCulture);
}

/// <param name="Content">Empty where nothing is known but the weekends.</param>
/// <param name="WorkingDays">How many the year has by what is known of it.</param>
/// <param name="ProposalId">The open proposal that changes it.</param>
public sealed record WorkingYearRow(int Year, WorkingYearContent? Content, string? Source, int WorkingDays, int? ProposalId);
