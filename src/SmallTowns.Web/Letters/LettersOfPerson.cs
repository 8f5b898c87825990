using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Letters;
using SmallTowns.Web.Consents;

namespace SmallTowns.Web.Letters;

/// <summary>A letter that waits is not sent to whom the portal must not know any more.</summary>
public sealed class LettersOfPerson : KeptWithPerson
{
    public override async Task EraseAsync(SmallTownsDbContext db, IReadOnlySet<int> personIds, DateTime utcNow, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var waiting = await db.Letters.Where(letter => personIds.Contains(letter.PersonId) && letter.State == LetterState.Queued).ToListAsync(cancellationToken);
        foreach (var letter in waiting)
            letter.End(LetterState.Dropped, null, utcNow);
    }
}
