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

    private static readonly ConditionalWeakTable<SettlementSystem, ConcurrentDictionary<string, TownProfile>> Kept = [];

    public static TownProfile Of(SettlementSystem system, PublishedTown town, PublishedPassport passport)
    {
        ArgumentNullException.ThrowIfNull(town);
        var profiles = Kept.GetOrCreateValue(system);
        if (profiles.TryGetValue(town.Slug, out var known) && ReferenceEquals(known.Passport, passport))
            return known;
        var profile = TownProfile.Of(system, town, passport);
        if (known is not null || profiles.Count < Most)
            profiles[town.Slug] = profile;
        return profile;
    }
}
