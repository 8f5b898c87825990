using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Sites;

/// <summary>The published register, kept in memory. A publication rereads the towns that it touched, not the others.</summary>
public sealed class PublishedSites : IDisposable
{
    private const int PastKept = 20;

    private readonly IDbContextFactory<SmallTownsDbContext> contexts;
    private readonly ServedRegion served;
    private readonly SiteSettings settings;
    private readonly TimeProvider clock;
    private readonly KeptReading<PublishedRegister> current;
    private readonly PastReadings<(string Town, PastMoment Moment), RegisterOfTown> past;

    public PublishedSites(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, KeptReadings readings, SiteSettings settings, TimeProvider clock)
    {
        (this.contexts, this.served, this.settings, this.clock) = (contexts, served, settings, clock);
        string[] topics = [PublicTopics.All, PublicTopics.Sites];
        current = readings.Of(topics, ReadAsync);
        past = readings.OfPast<(string Town, PastMoment Moment), RegisterOfTown>(PastKept, _ => topics, ReadPastAsync);
    }

    /// <summary>As readers see it.</summary>
    public ValueTask<PublishedRegister> GetAsync(CancellationToken cancellationToken = default) => current.GetAsync(cancellationToken);

    /// <summary>As it was published: what staff change and bring out must not hold what the portal did by itself.</summary>
    public async ValueTask<PublishedRegister> GetAsPublishedAsync(CancellationToken cancellationToken = default) => (await current.GetAsync(cancellationToken)).AsPublished;

    /// <summary>The objects of a town as they stood at a moment or in an edition. When they were verified is not known of the past.</summary>
    public async ValueTask<RegisterOfTown> GetAsync(string town, PastMoment moment, CancellationToken cancellationToken = default) =>
        await past.GetAsync((town, moment), cancellationToken);

    /// <summary>As readers would see it with what stands of one town in the caller's transaction, also what of it is never committed.</summary>
    /// <returns>Empty where its objects would lead nowhere.</returns>
    public async Task<PublishedRegister?> ReadWithinAsync(SmallTownsDbContext db, int townId, string town, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var stands = await GetAsPublishedAsync(cancellationToken);
        var (read, _) = await TryReadTownAsync(db, townId, town, new(0, 0), cancellationToken);
        return read is null ? null : AsShown(stands with { Towns = [.. stands.Towns.Where(other => other.TownId != townId).Append(read).OrderBy(one => one.Town, StringComparer.Ordinal)] });
    }

    public void Dispose() => past.Dispose();

    private PublishedRegister AsShown(PublishedRegister register) => settings.OverdueDaysBeforeTakenOff is > 0 and var days ? register.WithoutOverdue(days) : register;

    private async Task<Reading<RegisterOfTown>> ReadPastAsync((string Town, PastMoment Moment) asked, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var (editions, utcNow) = (await db.EditionsAsync(cancellationToken), clock.GetUtcNow().UtcDateTime);
        var townId = await (await served.TownsAsync(db, cancellationToken)).Where(town => town.Slug == asked.Town).Select(town => town.Id).SingleAsync(cancellationToken);
        var stood = await db.Proposals.Where(proposal => proposal.Kind == SiteSubjects.Kind && proposal.ScopeId == townId).StoodAtAsync(asked.Moment, cancellationToken);
        List<SiteObject> objects = [.. stood.Values.Select(then => ContentJson.Read<SiteObject>(then.Content)).Where(site => site.IsThere())];
        // A publication that was taken back leaves the past too: what then leads nowhere is left out with it.
        SiteRegister? register;
        while (SiteRegister.TryCreate(objects, out register) is { Count: > 0 } findings)
            objects.RemoveAll(site => findings.Any(finding => finding.Reference == site.Reference));
        return new(new(townId, asked.Town, new(stood.Count, 0), register!, new Dictionary<SiteReference, DateOnly>()), editions, utcNow);
    }

    private async Task<Reading<PublishedRegister>> ReadAsync(CancellationToken cancellationToken)
    {
        var before = current.Last;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var (editions, utcNow) = (await db.EditionsAsync(cancellationToken), clock.GetUtcNow().UtcDateTime);
        var towns = (await (await served.TownsAsync(db, cancellationToken)).Where(town => !town.IsHidden)
            .Select(town => new { town.Id, town.Slug }).ToListAsync(cancellationToken)).ToDictionary(town => town.Id, town => town.Slug);
        // Each change of a document raises its version, and no document ever goes: the sum only rises.
        var stamps = await db.PublishedDocuments.Where(document => document.Kind == SiteSubjects.Kind && document.ScopeId != null)
            .GroupBy(document => document.ScopeId!.Value)
            .Select(town => new { TownId = town.Key, Stamp = new RegisterStamp(town.Count(), town.Sum(document => (long)document.Version)) }).ToListAsync(cancellationToken);
        List<RegisterOfTown> registers = [];
        foreach (var town in stamps.Where(town => towns.ContainsKey(town.TownId)))
        {
            registers.Add(before?.AsPublished.Towns.FirstOrDefault(kept => kept.TownId == town.TownId && kept.Stamp == town.Stamp)
                ?? await ReadTownAsync(db, town.TownId, towns[town.TownId], town.Stamp, cancellationToken));
        }

        var register = new PublishedRegister([.. registers.OrderBy(town => town.Town, StringComparer.Ordinal)], RegionCalendar.DayOf(utcNow)) { Edition = editions.GetValueOrDefault(PublicTopics.Any) };
        return new(AsShown(register), editions, utcNow);
    }

    private static async Task<RegisterOfTown> ReadTownAsync(SmallTownsDbContext db, int townId, string town, RegisterStamp stamp, CancellationToken cancellationToken)
    {
        // The gate of publications keeps the register sound.
        var (read, findings) = await TryReadTownAsync(db, townId, town, stamp, cancellationToken);
        return read ?? throw new InvalidDataException($"The published register of {town} is not sound: {string.Join(", ", findings)}.");
    }

    private static async Task<(RegisterOfTown? Read, IReadOnlyList<SiteFinding> Findings)> TryReadTownAsync(
        SmallTownsDbContext db, int townId, string town, RegisterStamp stamp, CancellationToken cancellationToken)
    {
        var documents = await db.PublishedDocuments.Where(document => document.Kind == SiteSubjects.Kind && document.ScopeId == townId)
            .Select(document => new { document.Content, document.PublishedUtc }).ToListAsync(cancellationToken);
        var objects = SiteReading.All(documents.Select(document => document.Content)).Zip(documents, (site, document) => (Site: site, document.PublishedUtc)).Where(one => one.Site.IsThere()).ToList();
        var findings = SiteRegister.TryCreate(objects.Select(one => one.Site), out var register);
        return (register is null ? null : new RegisterOfTown(townId, town, stamp, register, objects.ToDictionary(one => one.Site.Reference, one => RegionCalendar.DayOf(one.PublishedUtc))), findings);
    }
}

/// <summary>The published objects of all towns that have any.</summary>
/// <param name="AsOf">The day of the region for which levels and terms are computed.</param>
public sealed record PublishedRegister(IReadOnlyList<RegisterOfTown> Towns, DateOnly AsOf)
{
    /// <summary>The last publication of anything when it was read.</summary>
    public long Edition { get; init; }

    /// <summary>The same with what the portal has taken off by itself; staff work on this one.</summary>
    public PublishedRegister AsPublished => Published ?? this;

    private PublishedRegister? Published { get; init; }

    /// <summary>As readers see it: what is long overdue is taken off.</summary>
    public PublishedRegister WithoutOverdue(int days) => this with { Towns = [.. Towns.Select(town => town.WithoutOverdue(AsOf, days))], Published = this };

    public RegisterOfTown? OfTown(string slug) => Towns.FirstOrDefault(town => town.Town == slug);

    public SiteObject? Find(SiteReference reference) => OfTown(reference.Town)?.Register.Find(reference);
}

/// <param name="VerifiedOn">The day on which a second person approved what stands.</param>
public sealed record RegisterOfTown(int TownId, string Town, RegisterStamp Stamp, SiteRegister Register, IReadOnlyDictionary<SiteReference, DateOnly> VerifiedOn)
{
    internal RegisterOfTown WithoutOverdue(DateOnly day, int days)
    {
        var shown = SiteLapse.Of(Register.Objects, day, days);
        // Nothing stands apart from its whole, so what was sound is.
        return shown.SequenceEqual(Register.Objects) ? this : this with { Register = SiteRegister.TryCreate(shown, out var register) is [] ? register! : Register };
    }

    /// <summary>An object with what it takes over from its whole, and the whole from its own.</summary>
    public SiteObject Effective(SiteObject site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return site.ParentReference is { } parent && Register.Find(parent) is { } whole ? site.Inheriting(Effective(whole)) : site;
    }
}

/// <summary>What tells one state of a town's documents from another.</summary>
public sealed record RegisterStamp(int Documents, long Versions);
