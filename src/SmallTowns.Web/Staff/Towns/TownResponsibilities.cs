using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Staff.Catalogue;

namespace SmallTowns.Web.Staff.Towns;

/// <summary>Who looks after which town.</summary>
public sealed class TownResponsibilities(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    /// <summary>Who can be given the town: whoever may come in and propose for it.</summary>
    [Requires(Permission.AssignTowns)]
    public async Task<IReadOnlyList<Candidate>> CandidatesAsync(StaffActor by, int townId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.AssignTowns);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await CandidatesAsync(db, townId, cancellationToken);
    }

    /// <param name="userId">Empty to leave the town with nobody.</param>
    /// <param name="version">Of the responsibility that was looked at; empty where there was none.</param>
    [Requires(Permission.AssignTowns)]
    public async Task<AssignOutcome> AssignAsync(
        StaffActor by, int townId, int? userId, int? version, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.AssignTowns);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (userId is not null && (await CandidatesAsync(db, townId, cancellationToken)).All(candidate => candidate.UserId != userId))
            return new AssignOutcome.Invalid("Этот человек не может готовить правки по городу: выберите другого.");

        var now = await db.TownResponsibilities.SingleOrDefaultAsync(r => r.TownId == townId, cancellationToken);
        if (now?.Version != version)
            return await ChangedAsync(db, townId, cancellationToken);
        if (now?.UserId == userId)
            return new AssignOutcome.Done();
        if (now is null)
            db.TownResponsibilities.Add(new TownResponsibility { TownId = townId, UserId = userId!.Value });
        else if (userId is { } person)
            now.UserId = person;
        else
            db.TownResponsibilities.Remove(now);

        db.ActAs(ChangeActor.Of(by, ChangeOrigin.Screen, clock.GetUtcNow().UtcDateTime));
        if (await db.TrySaveAsync(cancellationToken, UniqueIndexes.OneResponsibleForTown))
            return new AssignOutcome.Done();
        db.ChangeTracker.Clear();
        return await ChangedAsync(db, townId, cancellationToken);
    }

    private static async Task<AssignOutcome> ChangedAsync(SmallTownsDbContext db, int townId, CancellationToken cancellationToken)
    {
        var now = await (
            from responsibility in db.TownResponsibilities
            join user in db.Users on responsibility.UserId equals user.Id
            where responsibility.TownId == townId
            select new { user.DisplayName, responsibility.UserId, responsibility.Version }).SingleOrDefaultAsync(cancellationToken);
        return new AssignOutcome.ChangedMeanwhile(now?.DisplayName, now?.UserId, now?.Version);
    }

    private static async Task<IReadOnlyList<Candidate>> CandidatesAsync(SmallTownsDbContext db, int townId, CancellationToken cancellationToken)
    {
        var people = await db.Users.Where(user => user.DisabledUtc == null)
            .Select(user => new { user.Id, user.DisplayName, SpeaksForTown = user.Towns.Any(town => town.Id == townId) })
            .ToListAsync(cancellationToken);
        var roles = (await (
            from given in db.Set<IdentityUserRole<int>>()
            join role in db.Roles on given.RoleId equals role.Id
            select new { given.UserId, role.Name }).ToListAsync(cancellationToken)).ToLookup(given => given.UserId, given => given.Name);
        return
        [
            .. (from person in people
               let actor = new StaffActor(
                   person.Id, person.DisplayName,
                   Enum.GetValues<StaffRole>().Where(role => roles[person.Id].Contains(role.ToString())).ToHashSet(),
                   person.SpeaksForTown ? new HashSet<int> { townId } : new HashSet<int>())
               where actor.MayFor(Permission.Propose, Scope.Town(townId))
               select new Candidate(person.Id, person.DisplayName)).OrderBy(candidate => candidate.Name, RussianOrder.Comparer),
        ];
    }
}

public sealed record Candidate(int UserId, string Name);

/// <summary>What came of giving a town to somebody.</summary>
public abstract record AssignOutcome
{
    private AssignOutcome()
    {
    }

    public sealed record Done : AssignOutcome;

    public sealed record Invalid(string Sentence) : AssignOutcome;

    /// <summary>Somebody else gave the town to somebody meanwhile: nothing was saved.</summary>
    public sealed record ChangedMeanwhile(string? NameNow, int? UserIdNow, int? VersionNow) : AssignOutcome;
}
