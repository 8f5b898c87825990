using SmallTowns.Data.Editions;
using SmallTowns.Domain.Calendar;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites;

namespace SmallTowns.Web.Public.Investors.Passport;

/// <summary>Finds the passport of a town, of now or of an edition.</summary>
public sealed class Passports(PublishedTowns towns, PublishedSites sites)
{
    /// <param name="edition">Empty for now.</param>
    /// <returns>Nothing where there is no such town, or no such edition.</returns>
    public async Task<InvestmentPassport?> FindAsync(string slug, long? edition, CancellationToken cancellationToken)
    {
        var profile = await towns.GetAsync(slug, cancellationToken: cancellationToken);
        var register = await sites.GetAsync(cancellationToken);
        // What was read at different publications is of the last of them: what touches any of it would have been read again.
        var last = new[] { profile.System.Editions.GetValueOrDefault(PublicTopics.Any), profile.Passport.Editions.GetValueOrDefault(PublicTopics.Any), register.Edition }.Max();
        if (edition is null || edition == last)
            return profile.Town is { } town ? InvestmentPassport.Of(town, profile.Passport, register.OfTown(slug), last, register.AsOf) : null;
        return await towns.GetAsync(slug, edition.Value, cancellationToken) is { Town: { } then } held
            ? InvestmentPassport.Of(
                then, held.Passport, await sites.GetAsync(slug, new(held.System.EditionUtc ?? default, edition), cancellationToken), edition.Value,
                RegionCalendar.DayOf(held.System.EditionUtc ?? held.System.LoadedUtc))
            : null;
    }
}
