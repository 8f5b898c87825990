using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Staff.Towns;

/// <summary>
/// How complete and how fresh every town is. Worked out from the very object that the public pages are made of, from which
/// sections stand, and kept until something is published or the catalogue changes: opening the list of thousands of towns
/// reads nothing of their figures.
/// </summary>
public sealed class TownStates(
    IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, PublishedSettlement settlement, PublicEditions editions)
{
    private volatile AllTownStates? current;

    public async Task<AllTownStates> GetAsync(CancellationToken cancellationToken = default)
    {
        // Before anything is read: what is published from here on makes these states old ones. A new day makes a new system.
        var known = editions.Current;
        var system = await settlement.GetAsync(cancellationToken);
        return current is { } kept && ReferenceEquals(kept.System, system) && kept.Editions.AgreesWith(known, PublicTopics.OfWhole)
            ? kept
            : current = await WorkOutAsync(system, known, cancellationToken);
    }

    private async Task<AllTownStates> WorkOutAsync(SettlementSystem system, EditionNumbers known, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var sections = await SectionsAsync(db, cancellationToken);
        var measures = await db.Indicators.Select(i => new { i.Code, i.DueEveryMonths }).ToListAsync(cancellationToken);
        var excluded = (await db.NotApplicable.Select(mark => new { mark.Town!.Slug, mark.Indicator!.Code }).ToListAsync(cancellationToken))
            .ToLookup(mark => mark.Slug, mark => mark.Code);
        var indicators = await IndicatorsAsync(db, cancellationToken);
        var months = measures.Where(measure => measure.DueEveryMonths is not null).ToDictionary(m => m.Code, m => m.DueEveryMonths!.Value);
        List<string> catalogue = [.. measures.Select(measure => measure.Code)];
        return new(
            system,
            known,
            system.Towns.Select(town => StateOf(town, sections[town.Slug], indicators[town.Slug], excluded[town.Slug], catalogue, months)).ToDictionary(state => state.Town.Slug));
    }

    private static TownState StateOf(
        PublishedTown town, IEnumerable<TownSectionKind> sections, IEnumerable<FigureHolding> indicators, IEnumerable<string> excluded, IReadOnlyCollection<string> catalogue,
        IReadOnlyDictionary<string, int> months)
    {
        var holdings = new TownHoldings
        {
            NameRu = town.Name.Ru,
            NameEn = town.Name.En,
            Oktmo = town.Oktmo,
            Latitude = town.Point.Latitude,
            Longitude = town.Point.Longitude,
            IsCentre = town.IsCentre,
            HasMunicipality = town.Municipalities.Count > 0,
            Sections = sections.ToHashSet(),
            NotApplicable = excluded.ToHashSet(),
            Figures =
            [
                .. from figure in town.Figures
                   group figure by (figure.Kind, figure.Basis) into held
                   select new FigureHolding(held.Key.Kind, null, held.Key.Basis, held.Max(figure => figure.Period?.End)),
                .. indicators,
            ],
        };
        return new(town, TownCompleteness.Of(holdings, catalogue), FigureFreshness.Of(holdings.Figures, months));
    }

    /// <summary>By slug, which indicators have values.</summary>
    private async Task<ILookup<string, FigureHolding>> IndicatorsAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        var towns = await served.TownsAsync(db, cancellationToken);
        var held = await (
            from value in db.Figures.OfType<IndicatorValue>()
            where value.State == FigureState.Published
            join town in towns on value.TownId equals (int?)town.Id
            group value by new { town.Slug, value.Indicator!.Code, value.Basis } into ofIndicator
            select new { ofIndicator.Key, LatestPeriodEnd = ofIndicator.Max(value => value.PeriodEnd) }).ToListAsync(cancellationToken);
        return held.ToLookup(row => row.Key.Slug, row => new FigureHolding(FigureKind.Indicator, row.Key.Code, row.Key.Basis, row.LatestPeriodEnd));
    }

    /// <summary>By slug, the sections that have something in them.</summary>
    private async Task<ILookup<string, TownSectionKind>> SectionsAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        var towns = await served.TownsAsync(db, cancellationToken);
        var sections = await (
            from document in db.PublishedDocuments.FilledSections()
            where document.ScopeKind == ScopeKind.Town
            join town in towns on document.ScopeId equals (int?)town.Id
            select new { town.Slug, document.SubjectKey }).ToListAsync(cancellationToken);
        return sections.ToLookup(section => section.Slug, section => TownSectionKinds.OfKey(section.SubjectKey)!.Value);
    }
}

/// <param name="System">What was published when the states were worked out.</param>
/// <param name="Editions">Those known before anything was read for them.</param>
public sealed record AllTownStates(SettlementSystem System, EditionNumbers Editions, IReadOnlyDictionary<string, TownState> BySlug);

public sealed record TownState(PublishedTown Town, TownCompleteness Completeness, FigureFreshness Freshness);
