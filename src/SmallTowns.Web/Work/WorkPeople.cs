using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Work;

/// <summary>Somebody who can be given work.</summary>
/// <param name="Departments">Names of the bodies that the person works in.</param>
public sealed record WorkPerson(int UserId, string Name, IReadOnlyList<int> BodyIds, IReadOnlyList<string> Departments)
{
    /// <summary>With the departments, which tell namesakes apart.</summary>
    public string Title => Departments.Count == 0 ? Name : $"{Name} ({string.Join(", ", Departments)})";
}

/// <summary>A body of the Association that can be given work.</summary>
/// <param name="ParentId">What it is a part of.</param>
public sealed record WorkBody(int Id, string Code, string Name, AssociationBodyKind Kind, int? ParentId);

internal static class WorkPeople
{
    public const string GoneSentence = "У этого человека больше нет доступа. Выберите другого.";

    private static readonly StringComparer ByName = StringComparer.Create(Language.Russian, ignoreCase: true);

    /// <summary>Everybody who may come in.</summary>
    public static async Task<IReadOnlyList<WorkPerson>> AllAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        var people = await db.Users.AsNoTracking().Where(user => user.DisabledUtc == null && user.JoinedUtc != null)
            .Select(user => new { user.Id, user.DisplayName, Bodies = user.Departments.OrderBy(body => body.Order).Select(body => new { body.Id, body.NameRu }).ToList() })
            .ToListAsync(cancellationToken);
        return
        [
            .. people.Select(person => new WorkPerson(person.Id, person.DisplayName, [.. person.Bodies.Select(body => body.Id)], [.. person.Bodies.Select(body => body.NameRu)]))
                .OrderBy(person => person.Name, ByName).ThenBy(person => person.UserId),
        ];
    }

    /// <summary>
    /// Why somebody cannot be given work by this person; empty where they can. Whoever gives to their own department alone names people of
    /// it: of another department its director says who does it.
    /// </summary>
    public static string? WhyNotExecutor(StaffActor by, IReadOnlyList<WorkPerson> everybody, int userId) =>
        everybody.FirstOrDefault(person => person.UserId == userId) is not { } named ? GoneSentence
        : MayName(by, named) ? null
        : "Этот человек не из вашего департамента. Назначьте своего сотрудника; сотруднику другого департамента поручает его директор.";

    /// <summary>Whoever gives work to nobody hands on what they have to whomever they find.</summary>
    public static bool MayName(StaffActor by, WorkPerson person) =>
        by.ReachOf(Permission.GiveAssignments) is var gives && (gives.IsEverything || !by.May(Permission.GiveAssignments) || person.BodyIds.Any(body => gives.Covers(Scope.Body(body))));

    /// <summary>Departments, their subdivisions and commissions that are there.</summary>
    public static async Task<IReadOnlyList<WorkBody>> BodiesAsync(SmallTownsDbContext db, CancellationToken cancellationToken) =>
        await db.AssociationBodies.AsNoTracking()
            .Where(body => !body.IsDissolved && (body.Kind == AssociationBodyKind.Department || body.Kind == AssociationBodyKind.Subdivision || body.Kind == AssociationBodyKind.Commission))
            .OrderBy(body => body.Order).ThenBy(body => body.Id)
            .Select(body => new WorkBody(body.Id, body.Code, body.NameRu, body.Kind, body.ParentId)).ToListAsync(cancellationToken);

    /// <summary>Whoever works in a body or in what it is a part of.</summary>
    public static async Task<IReadOnlyList<int>> OfBodyAsync(SmallTownsDbContext db, int bodyId, CancellationToken cancellationToken)
    {
        var parentId = await db.AssociationBodies.Where(body => body.Id == bodyId).Select(body => body.ParentId).SingleOrDefaultAsync(cancellationToken);
        return await db.Users
            .Where(user => user.DisabledUtc == null && user.JoinedUtc != null && user.Departments.Any(body => body.Id == bodyId || body.Id == parentId))
            .Select(user => user.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The person, and everybody for whom they stand in on this day.</summary>
    public static async Task<IReadOnlyList<int>> SelfAndAwayAsync(SmallTownsDbContext db, int userId, DateOnly today, CancellationToken cancellationToken)
    {
        var away = await db.StaffAbsences.Where(absence => absence.DeputyUserId == userId && absence.From <= today && absence.Until >= today)
            .Select(absence => absence.UserId).ToListAsync(cancellationToken);
        return [.. away.Append(userId).Distinct()];
    }

    public static async Task<IReadOnlyDictionary<int, string>> NamesAsync(SmallTownsDbContext db, IEnumerable<int?> userIds, CancellationToken cancellationToken)
    {
        var ids = userIds.OfType<int>().ToHashSet();
        return await db.Users.Where(user => ids.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
    }

    public static async Task<IReadOnlyDictionary<int, string>> BodyNamesAsync(SmallTownsDbContext db, CancellationToken cancellationToken) =>
        await db.AssociationBodies.ToDictionaryAsync(body => body.Id, body => body.NameRu, cancellationToken);
}
