using SmallTowns.Data.Editions;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Calendar;
using SmallTowns.Web.Public.Offers;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Editions;
using SmallTowns.Web.Sites;

namespace SmallTowns.Web.Public.Investors.Passport;

/// <summary>Finds the passport of a town, of now or of an edition.</summary>
public sealed class Passports(PublishedTowns towns, PublishedSites sites, PublishedOffers offers, PublicEditions editions)
{
    // A publication between two readings makes all be read again; after another one the passport is made of what there is.
    private const int MostTries = 3;

    /// <param name="edition">Empty for now.</param>
    /// <returns>Nothing where there is no such town, or no such edition.</returns>
    public async Task<InvestmentPassport?> FindAsync(string slug, long? edition, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var known = editions.Current;
            var profile = await towns.GetAsync(slug, cancellationToken: cancellationToken);
            var register = await sites.GetAsync(cancellationToken);
            var offered = await offers.GetAsync(cancellationToken);
            if (!ReferenceEquals(known, editions.Current) && tries < MostTries)
                continue;
            // What touches any of it would have been read again.
            var last = known.Of(PublicTopics.Any);
            if (edition is null || edition == last)
                return profile.Town is { } town ? InvestmentPassport.Of(town, profile.Passport, register.OfTown(slug), offered.OfTown(slug), last, register.AsOf) : null;
            break;
        }

        if (await towns.GetAsync(slug, edition.Value, cancellationToken) is not { Town: { } then } held)
            return null;
        var moment = new PastMoment(held.System.EditionUtc ?? held.System.LoadedUtc, edition);
        return InvestmentPassport.Of(
            then, held.Passport, await sites.GetAsync(slug, moment, cancellationToken), await offers.GetAsync(slug, moment, cancellationToken), edition.Value, RegionCalendar.DayOf(moment.Utc));
    }
}
