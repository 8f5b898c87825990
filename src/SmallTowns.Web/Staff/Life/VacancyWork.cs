using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Approvals;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Vacancies;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Life.Approvals;
using SmallTowns.Web.Life.Vacancies;
using SmallTowns.Web.Publishing;

namespace SmallTowns.Web.Staff.Life;

/// <summary>The feed of vacancies for the staff: read and looked at, taken in under the standing approval; what the rule leaves open is said by a person.</summary>
public sealed class VacancyWork(
    IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, VacancyFeed feed, VacancyImport import, VacancyFigures figures, StandingPublication standing,
    PublicCommit commit, TimeProvider clock)
{
    private const int PassesShown = 20;

    [Requires(Permission.KeepVacancies)]
    public async Task<VacancyBoard> ReadAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepVacancies);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return new(
            await standing.OfAsync(ApprovedWork.VacancyFeed, cancellationToken),
            await db.VacancyPasses.AsNoTracking().OrderByDescending(pass => pass.Id).Take(PassesShown).ToListAsync(cancellationToken),
            await Waiting(db).CountAsync(cancellationToken),
            await db.Vacancies.CountAsync(vacancy => vacancy.Link == VacancyLink.Linked && vacancy.EndedUtc == null, cancellationToken),
            feed.IsConfigured);
    }

    /// <summary>Fetches the feed and says what it would change; nothing is written.</summary>
    [Requires(Permission.KeepVacancies)]
    public async Task<VacancyDifference> TryFetchAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepVacancies);
        return await import.CompareAsync(await feed.FetchAsync(cancellationToken), cancellationToken);
    }

    /// <summary>The same for a file.</summary>
    [Requires(Permission.KeepVacancies)]
    public async Task<VacancyDifference> TryFileAsync(StaffActor by, Stream file, string name, bool isFull, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepVacancies);
        return await import.CompareAsync(await VacancyFeed.FromFileAsync(file, name, isFull, cancellationToken), cancellationToken);
    }

    /// <returns>What it brought; empty where no approval stands.</returns>
    [Requires(Permission.KeepVacancies)]
    public async Task<TakenFeed?> TakeAsync(StaffActor by, FeedReading reading, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepVacancies);
        if (await standing.OfAsync(ApprovedWork.VacancyFeed, cancellationToken) is not { } approval)
            return null;
        var pass = await import.TakeAsync(reading, approval, by.Name, cancellationToken);
        var (published, waiting) = reading.IsFull ? await figures.CountAsync(approval, cancellationToken) : (0, 0);
        return new(pass, published, waiting);
    }

    [Requires(Permission.KeepVacancies)]
    public async Task<VacancyQueue> QueueAsync(StaffActor by, int skip, int take, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepVacancies);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var today = RegionCalendar.Today(clock);
        var towns = await (await served.TownsAsync(db, cancellationToken)).Where(town => !town.IsHidden && (town.CeasedOn == null || town.CeasedOn > today)).OrderBy(town => town.NameRu)
            .Select(town => new QueueTown(town.Id, town.NameRu)).ToListAsync(cancellationToken);
        return new(
            await Waiting(db).AsNoTracking().OrderBy(vacancy => vacancy.Id).Skip(skip).Take(take).ToListAsync(cancellationToken), await Waiting(db).CountAsync(cancellationToken), towns);
    }

    /// <param name="townId">Empty where it belongs to none of the towns.</param>
    /// <returns>False where somebody has said so meanwhile.</returns>
    [Requires(Permission.KeepVacancies)]
    public async Task<bool> LinkAsync(StaffActor by, int vacancyId, int? linkedTownId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepVacancies);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Vacancies.SingleOrDefaultAsync(vacancy => vacancy.Id == vacancyId, cancellationToken) is not { Link: VacancyLink.Waiting } vacancy)
            return false;
        if (linkedTownId is { } town && !await (await served.TownsAsync(db, cancellationToken)).AnyAsync(row => row.Id == town, cancellationToken))
            return false;
        vacancy.Decide(linkedTownId, by.Name, clock.GetUtcNow().UtcDateTime);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await commit.CommitAsync(db, transaction, [PublicTopics.Vacancies], () => Task.CompletedTask, cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private static IQueryable<Vacancy> Waiting(SmallTownsDbContext db) => db.Vacancies.Where(vacancy => vacancy.Link == VacancyLink.Waiting && vacancy.EndedUtc == null);
}

public sealed record VacancyBoard(StandingApproval? Approval, IReadOnlyList<VacancyPass> Passes, int Waiting, int Shown, bool MayFetch);

/// <param name="Published">Counts of towns that became figures.</param>
/// <param name="Waiting">Counts that moved too far, or have nothing before them.</param>
public sealed record TakenFeed(VacancyPass Pass, int Published, int Waiting);

public sealed record VacancyQueue(IReadOnlyList<Vacancy> Rows, int Total, IReadOnlyList<QueueTown> Towns);

public sealed record QueueTown(int Id, string Name);
