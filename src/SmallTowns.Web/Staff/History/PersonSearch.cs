using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Web.Staff.Catalogue;

namespace SmallTowns.Web.Staff.History;

/// <summary>
/// Whom somebody means who types a part of a name. Not every database knows the small letters of the Russian alphabet: the
/// staff are looked through here, and a name that only a record remembers is looked for in the usual spellings.
/// </summary>
/// <param name="UserIds">Those who are called so now.</param>
internal sealed record PersonSearch(IReadOnlyList<int> UserIds, IReadOnlyList<string> Spellings)
{
    public static async Task<PersonSearch> OfAsync(SmallTownsDbContext db, string typed, CancellationToken cancellationToken)
    {
        var asked = RussianOrder.Fold(typed);
        var people = await db.Users.Select(user => new { user.Id, user.DisplayName }).ToListAsync(cancellationToken);
        return new([.. people.Where(person => RussianOrder.Fold(person.DisplayName).Contains(asked, StringComparison.Ordinal)).Select(person => person.Id)], Web.Shared.Spellings.Of(typed));
    }
}
