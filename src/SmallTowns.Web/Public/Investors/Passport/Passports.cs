using SmallTowns.Data.Editions;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Calendar;
using SmallTowns.Web.Public.Offers;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites;

namespace SmallTowns.Web.Public.Investors.Passport;

/// <summary>Finds the passport of a town, of now or of an edition.</summary>
public sealed class Passports(PublishedTowns towns, PublishedSites sites, PublishedOffers offers)
{
    /// <param name="edition">Empty for now.</param>
    /// <returns>Nothing where there is no such town, or no such edition.</returns>
    public async Task<InvestmentPassport?> FindAsync(string slug, long? edition, CancellationToken cancellationToken)
    {
        var profile = await towns.GetAsync(slug, cancellationToken: cancellationToken);
        var register = await sites.GetAsync(cancellationToken);
        var offered = await offers.GetAsync(cancellationToken);
        // What was read at different publications is of the last of them: what touches any of it would have been read again.
        var last = new[] { profile.System.Editions.GetValueOrDefault(PublicTopics.Any), profile.Passport.Editions.GetValueOrDefault(PublicTopics.Any), register.Edition, offered.Edition }.Max();
        if (edition is null || edition == last)
            return profile.Town is { } town ? InvestmentPassport.Of(town, profile.Passport, register.OfTown(slug), offered.OfTown(slug), last, register.AsOf) : null;
        if (await towns.GetAsync(slug, edition.Value, cancellationToken) is not { Town: { } then } held)
            return null;
        var moment = new PastMoment(held.System.EditionUtc ?? held.System.LoadedUtc, edition);
        return InvestmentPassport.Of(
            then, held.Passport, await sites.GetAsync(slug, moment, cancellationToken), await offers.GetAsync(slug, moment, cancellationToken), edition.Value, RegionCalendar.DayOf(moment.Utc));
    }
}
