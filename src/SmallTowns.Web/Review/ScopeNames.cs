using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Review;

/// <summary>Whom something concerns, in words.</summary>
public sealed class ScopeNames
{
    private const string OfAssociation = "Ассоциация";

    private readonly Dictionary<Scope, string> names = new() { [Scope.Association] = OfAssociation };

    /// <summary>The names of many at once: one query for each kind of scope that occurs.</summary>
    public static async Task<ScopeNames> ReadAsync(SmallTownsDbContext db, IEnumerable<Scope> scopes, CancellationToken cancellationToken)
    {
        var read = new ScopeNames();
        foreach (var kind in scopes.Distinct().Where(scope => scope.Id is not null).GroupBy(scope => scope.Kind, scope => scope.Id!.Value))
        {
            var ids = kind.ToHashSet();
            var found = kind.Key switch
            {
                ScopeKind.Town => db.Towns.Where(town => ids.Contains(town.Id)).Select(town => new { town.Id, Name = town.NameRu }),
                ScopeKind.Region => db.Regions.Where(region => ids.Contains(region.Id)).Select(region => new { region.Id, Name = region.NameRu }),
                ScopeKind.Body => db.AssociationBodies.Where(body => ids.Contains(body.Id)).Select(body => new { body.Id, Name = body.NameRu }),
                _ => throw new ArgumentOutOfRangeException(nameof(scopes), kind.Key, "There are no rows of this scope."),
            };
            foreach (var one in await found.ToListAsync(cancellationToken))
                read.names[new(kind.Key, one.Id)] = one.Name;
        }

        return read;
    }

    public static async Task<string> OfAsync(SmallTownsDbContext db, Scope scope, CancellationToken cancellationToken) =>
        (await ReadAsync(db, [scope], cancellationToken)).Of(scope);

    /// <summary>What is no longer there has no name.</summary>
    public string Of(Scope scope) => names.GetValueOrDefault(scope, "—");
}
