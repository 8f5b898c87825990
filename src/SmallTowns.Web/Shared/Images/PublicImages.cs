using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Published;

namespace SmallTowns.Web.Shared.Images;

/// <summary>
/// Which pictures a reader may have: those of the pages as they are, and those of past days whose publication has not been
/// taken back. Whoever merely knows the name of an uploaded file gets nothing.
/// </summary>
public sealed class PublicImages(PublishedSettlement settlement, IDbContextFactory<SmallTownsDbContext> contexts)
{
    private Shown? shown;

    /// <param name="name">Of either copy.</param>
    public async Task<bool> HasAsync(string name, CancellationToken cancellationToken = default)
    {
        var picture = ImageName.Large(name);
        if (NamesOf(await settlement.GetAsync(cancellationToken)).Contains(picture))
            return true;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Proposals.PublishedImages().AnyAsync(proposal => proposal.Content!.Contains(picture), cancellationToken);
    }

    private FrozenSet<string> NamesOf(SettlementSystem system)
    {
        var known = shown;
        if (known?.System != system)
            shown = known = new(system, system.Towns.SelectMany(town => town.Passport.Images).Select(image => image.File).ToFrozenSet());
        return known.Names;
    }

    private sealed record Shown(SettlementSystem System, FrozenSet<string> Names);
}
