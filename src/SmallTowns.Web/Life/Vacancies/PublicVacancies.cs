using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Vacancies;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Life.Vacancies;

/// <summary>The vacancies that readers see: linked to a town, not over.</summary>
public sealed class PublicVacancies
{
    private const int MostChoices = 60;

    private readonly IDbContextFactory<SmallTownsDbContext> contexts;
    private readonly ServedRegion served;
    private readonly VacancySettings settings;
    private readonly TimeProvider clock;

    // How many there are stands on the page of each town, which goes on from memory while the database is away.
    private readonly KeptReading<IReadOnlyList<CountedVacancies>> counts;

    public PublicVacancies(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, VacancySettings settings, KeptReadings readings, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(readings);
        (this.contexts, this.served, this.settings, this.clock) = (contexts, served, settings, clock);
        counts = readings.Of([PublicTopics.All, PublicTopics.Vacancies], ReadCountsAsync);
    }

    public async Task<FoundVacancies> FindAsync(VacancyQuestion asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asked);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var shown = await ShownAsync(db, cancellationToken);
        var found = Narrow(shown, asked);
        var total = await found.CountAsync(cancellationToken);
        var rows = await found.OrderByDescending(vacancy => vacancy.Content.ModifiedOn).ThenBy(vacancy => vacancy.Id).Skip((asked.Page - 1) * VacancyQuestion.PageSize).Take(VacancyQuestion.PageSize)
            .Select(vacancy => new ShownVacancy(vacancy.FeedId, vacancy.Content, vacancy.Town!.Slug)).ToListAsync(cancellationToken);
        var counts = await shown.GroupBy(vacancy => vacancy.Town!.Slug).Select(town => new { town.Key, Count = town.Count() }).ToDictionaryAsync(town => town.Key, town => town.Count, cancellationToken);
        return new(
            rows, total, counts,
            await ChoicesAsync(shown.Select(vacancy => vacancy.Content.Category), asked.Category, cancellationToken),
            await ChoicesAsync(shown.Select(vacancy => vacancy.Content.Schedule), asked.Schedule, cancellationToken),
            await db.VacancyPasses.OrderByDescending(pass => pass.Utc).Select(pass => (DateTime?)pass.Utc).FirstOrDefaultAsync(cancellationToken));
    }

    /// <returns>Empty where there is none, or none that readers see.</returns>
    public async Task<ShownVacancy?> OneAsync(string feedId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await (await ShownAsync(db, cancellationToken)).Where(vacancy => vacancy.FeedId == feedId)
            .Select(vacancy => new ShownVacancy(vacancy.FeedId, vacancy.Content, vacancy.Town!.Slug)).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<int> CountAsync(string townSlug, CancellationToken cancellationToken)
    {
        var oldest = Oldest;
        return (await counts.GetAsync(cancellationToken)).Where(of => of.Town == townSlug && (of.ModifiedOn is null || of.ModifiedOn >= oldest)).Sum(of => of.Count);
    }

    private async Task<Reading<IReadOnlyList<CountedVacancies>>> ReadCountsAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var (editions, utcNow) = (await db.EditionsAsync(cancellationToken), clock.GetUtcNow().UtcDateTime);
        var rows = await (await ShownAsync(db, cancellationToken)).GroupBy(vacancy => new { vacancy.Town!.Slug, vacancy.Content.ModifiedOn })
            .Select(of => new CountedVacancies(of.Key.Slug, of.Key.ModifiedOn, of.Count())).ToListAsync(cancellationToken);
        return new(rows, editions, utcNow);
    }

    /// <summary>What was first seen on days from one until before another, for letters.</summary>
    public async Task<IReadOnlyList<ShownVacancy>> NewAsync(VacancyQuestion asked, DateOnly from, DateOnly before, CancellationToken cancellationToken)
    {
        var (fromUtc, beforeUtc) = (RegionCalendar.StartUtc(from), RegionCalendar.StartUtc(before));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Narrow(await ShownAsync(db, cancellationToken), asked).Where(vacancy => vacancy.LinkedUtc >= fromUtc && vacancy.LinkedUtc < beforeUtc)
            .OrderBy(vacancy => vacancy.Id).Select(vacancy => new ShownVacancy(vacancy.FeedId, vacancy.Content, vacancy.Town!.Slug)).ToListAsync(cancellationToken);
    }

    // The job that ends them may be late by hours; readers see none that is too old.
    private DateOnly Oldest => RegionCalendar.Today(clock).AddDays(-settings.DaysAfterModified);

    private async Task<IQueryable<Vacancy>> ShownAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        var today = RegionCalendar.Today(clock);
        var oldest = Oldest;
        var region = await served.IdAsync(db, cancellationToken);
        return db.Vacancies.AsNoTracking().Where(vacancy => vacancy.Link == VacancyLink.Linked && vacancy.EndedUtc == null
            && (vacancy.Content.ModifiedOn == null || vacancy.Content.ModifiedOn >= oldest)
            && vacancy.Town!.RegionId == region && !vacancy.Town.IsHidden && (vacancy.Town.CeasedOn == null || vacancy.Town.CeasedOn > today));
    }

    private static IQueryable<Vacancy> Narrow(IQueryable<Vacancy> vacancies, VacancyQuestion asked)
    {
        if (asked.Town is { } town)
            vacancies = vacancies.Where(vacancy => vacancy.Town!.Slug == town);
        foreach (var word in SearchText.Of(asked.Words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5))
            vacancies = vacancies.Where(vacancy => vacancy.SearchTitle.Contains(word));
        if (asked.Category is { } category)
            vacancies = vacancies.Where(vacancy => vacancy.Content.Category == category);
        if (asked.Schedule is { } schedule)
            vacancies = vacancies.Where(vacancy => vacancy.Content.Schedule == schedule);
        // One that states no pay is not promised to pay so much. A span counts by its upper end.
        if (asked.PayFrom is { } pay)
            vacancies = vacancies.Where(vacancy => vacancy.Content.PayTo >= pay || vacancy.Content.PayFrom >= pay);
        return vacancies;
    }

    private static async Task<IReadOnlyList<string>> ChoicesAsync(IQueryable<string?> values, string? asked, CancellationToken cancellationToken)
    {
        var common = await values.Where(value => value != null).GroupBy(value => value!).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Take(MostChoices)
            .Select(group => group.Key).ToListAsync(cancellationToken);
        return [.. common.Append(asked).OfType<string>().Distinct().Order(StringComparer.Create(Shared.Language.Russian, ignoreCase: true))];
    }
}

/// <param name="Town">Slug.</param>
/// <param name="ModifiedOn">Old ones are over by the calendar, without a publication.</param>
internal sealed record CountedVacancies(string Town, DateOnly? ModifiedOn, int Count);

/// <param name="Town">Slug.</param>
public sealed record ShownVacancy(string FeedId, VacancyContent Content, string Town)
{
    public string Address => $"{VacancyQuestion.Path}/{Uri.EscapeDataString(FeedId)}";
}

/// <param name="Counts">Of all towns, whatever is asked.</param>
/// <param name="LastPassUtc">When the feed was last read; empty before the first time.</param>
public sealed record FoundVacancies(
    IReadOnlyList<ShownVacancy> Rows, int Total, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<string> Categories, IReadOnlyList<string> Schedules, DateTime? LastPassUtc)
{
    public int Pages => Math.Max(1, (Total + VacancyQuestion.PageSize - 1) / VacancyQuestion.PageSize);

    public int All => Counts.Values.Sum();
}
