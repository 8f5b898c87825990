using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Monitoring;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Kinds.Outages;
using SmallTowns.Web.Life.Outages;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Monitoring;

/// <summary>Reads what rules need of every town of the region, as it is published now.</summary>
public sealed class MonitoringReading(
    IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, PublishedSettlement settlement, PublishedMeasures measures, RegionFigures regionFigures,
    PublishedOutages outages, TimeProvider clock)
{
    public async Task<IReadOnlyList<MeasureHead>> MeasuresAsync(CancellationToken cancellationToken) => (await measures.ListAsync(cancellationToken)).Heads;

    public async Task<MonitoredTowns> ReadAsync(IEnumerable<RuleTerms> terms, CancellationToken cancellationToken)
    {
        var list = await measures.ListAsync(cancellationToken);
        List<RuleTerms> asked = [.. terms];
        Dictionary<string, PublishedMeasure> read = [];
        foreach (var code in asked.SelectMany(one => new[] { one.Measure, one.Divisor }).Where(code => code.Length > 0).Distinct())
        {
            if (list.Find(code) is { } head)
                read[code] = await measures.GetAsync(head, null, cancellationToken);
        }

        var ofRegion = await regionFigures.ReadAsync([.. read.Keys], cancellationToken);
        var system = await settlement.GetAsync(cancellationToken);
        var book = await outages.GetAsync(cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await (await served.TownsAsync(db, cancellationToken)).ToDictionaryAsync(town => town.Slug, town => town.Id, cancellationToken);
        var excluded = (await db.NotApplicable.Select(mark => new { mark.Town!.Slug, mark.Indicator!.Code }).ToListAsync(cancellationToken))
            .Select(mark => (mark.Slug, mark.Code)).ToHashSet();
        var utcNow = clock.GetUtcNow().UtcDateTime;
        return new([.. system.Towns.Where(town => ids.ContainsKey(town.Slug)).Select(town => new MonitoredTown(ids[town.Slug], town.Name, town.IsMember, town.SizeClass is SizeClass.Small, new()
        {
            Slug = town.Slug,
            MeasureOf = code => read.GetValueOrDefault(code),
            OfRegion = code => [.. ofRegion[code]],
            IsNotApplicable = code => excluded.Contains((town.Slug, code.Split(':')[0])),
            Outages = [.. book.OfTown(town.Slug).Where(outage => outage.Content.Service is not null).Select(outage => new NamedOutage(outage.Word, OutageWords.Of(outage.Content.Service!.Value), outage.Content))],
            Today = RegionCalendar.DayOf(utcNow),
            UtcNow = utcNow,
        }))], code => list.Find(code)?.Name ?? new(code, code));
    }
}

/// <summary>The towns of the region at one moment, to be asked rules of.</summary>
/// <param name="NameOf">Of a measure by its code; one that is gone is called by its code.</param>
public sealed record MonitoredTowns(IReadOnlyList<MonitoredTown> Towns, Func<string, LocalizedText> NameOf)
{
    public IEnumerable<MonitoredTown> WatchedBy(RuleTerms terms) => Towns.Where(town => town.IsWatchedBy(terms));
}

/// <param name="Id">Of its row.</param>
public sealed record MonitoredTown(int Id, LocalizedText Name, bool IsMember, bool IsSmall, TownFacts Facts)
{
    public bool IsWatchedBy(RuleTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return terms.Towns switch
        {
            WatchedTowns.Small => IsSmall,
            WatchedTowns.Members => IsMember,
            _ => true,
        };
    }
}
