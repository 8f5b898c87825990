using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Approvals;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Vacancies;
using SmallTowns.Web.Kinds.Boundaries;
using SmallTowns.Web.Publishing;

namespace SmallTowns.Web.Life.Vacancies;

/// <summary>
/// Takes a reading of the feed in: links to towns by the rule, leaves the doubtful to people, ends what is old or has been absent. Looking and
/// taking go one way, so what was shown is what happens.
/// </summary>
public sealed class VacancyImport(
    IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, VacancySettings settings, PublicCommit commit, TimeProvider clock)
{
    public async Task<VacancyDifference> CompareAsync(FeedReading reading, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await PlanAsync(db, reading, cancellationToken);
    }

    /// <param name="by">Whoever brought it, or the portal itself.</param>
    /// <exception cref="InvalidOperationException">The approval does not stand today.</exception>
    public async Task<VacancyPass> TakeAsync(FeedReading reading, StandingApproval approval, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(approval);
        if (approval.Work != ApprovedWork.VacancyFeed || !approval.StandsOn(RegionCalendar.Today(clock)))
            throw new InvalidOperationException("The feed is taken in under a standing approval only.");
        try
        {
            return await TakeOnceAsync(reading, approval, by, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // A person has linked one of them, or a job has ended it: what stands now is read anew.
            return await TakeOnceAsync(reading, approval, by, cancellationToken);
        }
    }

    private async Task<VacancyPass> TakeOnceAsync(FeedReading reading, StandingApproval approval, string by, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var difference = await PlanAsync(db, reading, cancellationToken);
        var pass = new VacancyPass
        {
            Utc = clock.GetUtcNow().UtcDateTime,
            ApprovalId = approval.Id,
            Origin = Shared.TextStart.Within(reading.Origin, VacancyPass.OriginMaxLength),
            ByName = by,
            IsFull = reading.IsFull,
            Read = reading.Vacancies.Count,
            Added = difference.Added.Count,
            Changed = difference.Changed.Count,
            Ended = difference.Ended.Count,
            Waiting = difference.Waiting,
            Elsewhere = difference.Elsewhere,
            Unreadable = reading.Unreadable,
        };
        db.VacancyPasses.Add(pass);
        await db.SaveChangesAsync(cancellationToken);
        await commit.CommitAsync(db, transaction, [PublicTopics.Vacancies], () => Task.CompletedTask, cancellationToken);
        return pass;
    }

    /// <summary>Ends what has become too old since the last pass; a new day alone does it.</summary>
    public async Task<int> EndOldAsync(CancellationToken cancellationToken)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var oldest = RegionCalendar.DayOf(utcNow).AddDays(-settings.DaysAfterModified);
        var old = await db.Vacancies.Where(vacancy => vacancy.EndedUtc == null && vacancy.Content.ModifiedOn < oldest).ToListAsync(cancellationToken);
        if (old.Count == 0)
            return 0;
        foreach (var vacancy in old)
            vacancy.Finish(VacancyEnd.Old, utcNow);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The feed was taken in meanwhile, or another node does the same; what is left comes with the next run.
            return 0;
        }

        await commit.CommitAsync(db, transaction, [PublicTopics.Vacancies], () => Task.CompletedTask, cancellationToken);
        return old.Count;
    }

    /// <summary>Changes what the context holds; whether it is saved is the caller's.</summary>
    private async Task<VacancyDifference> PlanAsync(SmallTownsDbContext db, FeedReading reading, CancellationToken cancellationToken)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        var oldest = RegionCalendar.DayOf(utcNow).AddDays(-settings.DaysAfterModified);
        var towns = await LinkedTownsAsync(db, cancellationToken);
        var names = towns.ToDictionary(town => town.Id, town => town.Name);
        var matching = new TownMatching(towns, settings.RadiusKm);
        var region = (await served.RegionAsync(db, cancellationToken)).CadastralOkrugs;
        var standing = await db.Vacancies.ToDictionaryAsync(vacancy => vacancy.FeedId, StringComparer.Ordinal, cancellationToken);
        var before = CountsOf(standing.Values);
        List<VacancyRow> added = [], changed = [], ended = [];
        int same = 0, elsewhere = 0, waiting = 0;
        HashSet<string> seen = [];
        foreach (var read in reading.Vacancies)
        {
            seen.Add(read.Id);
            var match = IsOfRegion(region, read.RegionCode) ? matching.Of(read.Addresses) : TownMatch.Nowhere;
            var isKnown = standing.TryGetValue(read.Id, out var vacancy);
            var isOld = read.Content.ModifiedOn < oldest;
            if (!isKnown && (match.IsNowhere || isOld))
            {
                elsewhere += match.IsNowhere ? 1 : 0;
                continue;
            }

            if (!isKnown)
                db.Vacancies.Add(vacancy = Vacancy.Of(read.Id, read.Content, utcNow));
            var wasOver = vacancy!.EndedUtc is not null;
            var town = vacancy.TownId;
            var isOther = vacancy.See(read.Content, utcNow);
            vacancy.Place(match, utcNow);
            if (isOld)
                vacancy.Finish(VacancyEnd.Old, utcNow);
            if (vacancy.Link == VacancyLink.Waiting && vacancy.EndedUtc is null)
                waiting++;
            var row = RowOf(vacancy, names);
            if (!isKnown)
                added.Add(row);
            else if (isOld)
                (wasOver ? [] : ended).Add(row);
            else if (isOther || town != vacancy.TownId)
                changed.Add(row);
            else
                same++;
        }

        foreach (var vacancy in standing.Values.Where(vacancy => vacancy.EndedUtc is null && !seen.Contains(vacancy.FeedId)))
        {
            if (vacancy.Content.ModifiedOn < oldest)
                vacancy.Finish(VacancyEnd.Old, utcNow);
            else if (reading.IsFull)
                vacancy.Miss(settings.MissedPasses, utcNow);
            if (vacancy.EndedUtc is not null)
                ended.Add(RowOf(vacancy, names));
        }

        var after = CountsOf(db.ChangeTracker.Entries<Vacancy>().Select(entry => entry.Entity));
        return new(
            reading, added, changed, same, elsewhere, waiting, ended,
            [.. towns.Select(town => new TownCount(town.Id, town.Name, before.GetValueOrDefault(town.Id), after.GetValueOrDefault(town.Id)))]);
    }

    internal async Task<IReadOnlyList<LinkedTown>> LinkedTownsAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        var today = RegionCalendar.Today(clock);
        var towns = await (await served.TownsAsync(db, cancellationToken)).AsNoTracking().Where(town => !town.IsHidden && (town.CeasedOn == null || town.CeasedOn > today))
            .OrderBy(town => town.NameRu).ToListAsync(cancellationToken);
        List<LinkedTown> linked = [];
        foreach (var town in towns)
            linked.Add(new(town.Id, town.NameRu, new GeoPoint(town.Latitude, town.Longitude), (await TownBoundary.OfAsync(db, town.Id, cancellationToken))?.Content));
        return linked;
    }

    // Numbers of regions are those of their cadastral okrugs. Where the region has none stated, nobody can tell.
    private static bool IsOfRegion(string? okrugs, string? code) =>
        string.IsNullOrEmpty(okrugs) || code is null || okrugs.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Contains(code.Trim().PadLeft(2, '0')[..2]);

    private static Dictionary<int, int> CountsOf(IEnumerable<Vacancy> vacancies) => vacancies
        .Where(vacancy => vacancy is { Link: VacancyLink.Linked, EndedUtc: null, TownId: not null }).GroupBy(vacancy => vacancy.TownId!.Value).ToDictionary(town => town.Key, town => town.Count());

    private static VacancyRow RowOf(Vacancy vacancy, Dictionary<int, string> names) =>
        new(vacancy.Content.Title, vacancy.Content.Employer, vacancy.Content.Address, vacancy.TownId is { } id ? names.GetValueOrDefault(id) : null);
}
