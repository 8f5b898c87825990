using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Web.Public.Offers;
using SmallTowns.Web.Public.Towns.Profile;
using SmallTowns.Web.Sites;

namespace SmallTowns.Web.Preview;

/// <summary>Reads what public pages are made from, within the caller's transaction.</summary>
public sealed class PageReaders(SettlementSystemLoader systems, PassportLoader passports, PublishedSites sites, PublishedOffers offers)
{
    /// <returns>Empty where the register of the town would lead nowhere, or there is no such town.</returns>
    public async Task<PreviewedPage?> ReadAsync(SmallTownsDbContext db, PreviewPlace place, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(place);
        var register = place is { Slug: { } of, TownId: { } id } ? await sites.ReadWithinAsync(db, id, of, cancellationToken) : await sites.GetAsync(cancellationToken);
        if (register is null)
            return null;
        var system = await systems.LoadWithinAsync(db, cancellationToken);
        var offering = new TownOffering(register, await offers.ReadWithinAsync(db, cancellationToken));
        if (place.Slug is not { } slug)
            return new(system, offering, null);
        return system.Find(slug) is { } town ? new(system, offering, new(town, await passports.LoadWithinAsync(db, slug, cancellationToken))) : null;
    }
}
