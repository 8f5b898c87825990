using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Web.Consents;
using SmallTowns.Web.Links;

namespace SmallTowns.Web.Cases;

/// <summary>What an investor typed and what was written to them goes with their name; the private page ends.</summary>
public sealed class KeptInCases : KeptWithPerson
{
    public override async Task EraseAsync(SmallTownsDbContext db, IReadOnlySet<int> personIds, DateTime utcNow, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var cases = await db.InvestorCases.WithAllThatWasTyped().Where(row => row.PersonId != null && personIds.Contains(row.PersonId.Value)).ToListAsync(cancellationToken);
        foreach (var one in cases)
        {
            await CaseErasing.EraseAsync(db, one, utcNow, by: null, cancellationToken);
            await ExpiringLinks.RevokeAsync(db, CaseLink.PurposeCode, one.Key, utcNow, cancellationToken);
        }
    }
}
