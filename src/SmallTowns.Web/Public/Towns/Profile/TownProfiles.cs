using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using SmallTowns.Domain.Published;

namespace SmallTowns.Web.Public.Towns.Profile;

/// <summary>
/// Profiles of the published system, each put together once for a passport. What is drawn of a profile is kept with it, so it
/// goes when the system or the passport is another.
/// </summary>
public static class TownProfiles
{
    // With all that is drawn of it in two languages a profile takes a quarter of a megabyte. Later ones are not kept.
    private const int Most = 100;

    private static readonly ConditionalWeakTable<SettlementSystem, ConcurrentDictionary<string, (TownProfile Profile, string CitedAs)>> Kept = [];

    /// <param name="citedAs">
    /// What citations have of the address that was asked and of the day. One of them is kept for a town: days, and host names
    /// that somebody makes up, would fill the memory.
    /// </param>
    public static TownProfile Of(SettlementSystem system, PublishedTown town, PublishedPassport passport, string citedAs)
    {
        ArgumentNullException.ThrowIfNull(town);
        var profiles = Kept.GetOrCreateValue(system);
        var isKnown = profiles.TryGetValue(town.Slug, out var known);
        if (isKnown && ReferenceEquals(known.Profile.Passport, passport) && known.CitedAs == citedAs)
            return known.Profile;
        var profile = TownProfile.Of(system, town, passport);
        if (isKnown || profiles.Count < Most)
            profiles[town.Slug] = (profile, citedAs);
        return profile;
    }
}
