using SmallTowns.Data.Editions;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Shared;

/// <summary>
/// Single towns with their passports, which are kept in memory a town each: after a publication of one town's words or
/// pictures that town alone is read again, and not before somebody asks for it.
/// </summary>
public sealed class PublishedTowns : IDisposable
{
    // A passport is some kilobytes, one full of long texts or of a hundred indicators over twenty years half a megabyte.
    private const int Kept = 300;
    private const int ReadAhead = 100;
    private const int PastKept = 30;

    private readonly PublishedSettlement settlement;
    private readonly PassportLoader loader;
    private readonly PublicEditions editions;
    private readonly TimeProvider clock;
    private readonly ReadingsByKey<PublishedPassport> current;
    private readonly PastReadings<(string Slug, PastMoment Moment), PublishedPassport> past;
    private int hasReadAhead;

    public PublishedTowns(
        PublishedSettlement settlement, PassportLoader loader, KeptReadings readings, PublicEditions editions, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(readings);
        (this.settlement, this.loader, this.editions, this.clock) = (settlement, loader, editions, clock);
        current = readings.ByKey(Kept, PublicTopics.OfPassport, ReadAsync);
        past = readings.OfPast<(string Slug, PastMoment Moment), PublishedPassport>(PastKept, asked => PublicTopics.OfPassport(asked.Slug), ReadAsync);
    }

    /// <summary>The town as it is, or as it was at the end of a day in Moscow.</summary>
    public async ValueTask<PublishedProfile> GetAsync(string slug, DateOnly? day = null, CancellationToken cancellationToken = default)
    {
        var profile = await FindAsync(slug, day, cancellationToken);
        // Something was published between the two readings, and the node has learnt of it: now both are of that state.
        return profile.IsOfOneState ? profile : await FindAsync(slug, day, cancellationToken);
    }

    /// <summary>The town as an edition holds it, for ever the same; nothing where there is no such edition, or none yet.</summary>
    public async ValueTask<PublishedProfile?> GetAsync(string slug, long edition, CancellationToken cancellationToken = default)
    {
        if (await settlement.GetAsync(edition, cancellationToken) is not { } system)
            return null;
        return system.Find(slug) is { } town
            ? new(system, town, await past.GetAsync((slug, new(system.EditionUtc ?? default, edition)), cancellationToken))
            : new(system, null, PublishedPassport.Empty);
    }

    public void Dispose() => past.Dispose();

    private async ValueTask<PublishedProfile> FindAsync(string slug, DateOnly? day, CancellationToken cancellationToken)
    {
        var known = editions.Current;
        var pastDay = day < RegionCalendar.Today(clock) ? day : null;
        var system = pastDay is { } then ? await settlement.GetAsync(then, cancellationToken) : await settlement.GetAsync(cancellationToken);
        // Whatever else somebody types into an address is not looked up.
        if (system.Find(slug) is not { } town)
            return new(system, null, PublishedPassport.Empty);
        if (pastDay is { } asked)
            return new(system, town, await past.GetAsync((slug, new(RegionCalendar.EndUtc(asked))), cancellationToken));
        // A system that was old before it was asked for is there because the database is away or hangs, and is marked: it is
        // shown with the passport of its time, not with a newer one.
        var isOld = PublicTopics.OfSystem.Any(topic => known.Of(topic) > system.Editions.GetValueOrDefault(topic));
        if (isOld && current.Last(slug) is { } last && new PublishedProfile(system, town, last) is { IsOfOneState: true } old)
            return old;
        return new(system, town, await current.GetAsync(slug, cancellationToken));
    }

    /// <summary>The first to ask has the others read as well, in as many queries: a database that is away then finds them in memory.</summary>
    private async Task<Reading<PublishedPassport>> ReadAsync(string slug, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref hasReadAhead, 1) == 1)
            return ReadingOf(await loader.LoadAsync(slug, null, cancellationToken));
        try
        {
            var others = (await settlement.GetAsync(cancellationToken)).Towns.Select(town => town.Slug).Take(ReadAhead);
            var passports = await loader.LoadAsync([.. others.Append(slug).Distinct()], null, cancellationToken);
            foreach (var (other, passport) in passports)
                current.Offer(other, ReadingOf(passport));
            return ReadingOf(passports[slug]);
        }
        catch
        {
            hasReadAhead = 0;
            throw;
        }
    }

    private async Task<Reading<PublishedPassport>> ReadAsync((string Slug, PastMoment Moment) asked, CancellationToken cancellationToken) =>
        ReadingOf(await loader.LoadAsync(asked.Slug, asked.Moment, cancellationToken));

    private static Reading<PublishedPassport> ReadingOf(PublishedPassport passport) => new(passport, passport.Editions, passport.LoadedUtc);
}
