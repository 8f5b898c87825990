using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Towns;

/// <summary>
/// How complete and how fresh every town is. Worked out from the very object that the public pages are made of and kept
/// until something is published or the catalogue changes: opening the list of thousands of towns reads nothing of their figures.
/// </summary>
public sealed class TownStates(IDbContextFactory<SmallTownsDbContext> contexts, PublishedSettlement settlement)
{
    private volatile AllTownStates? current;

    public async Task<AllTownStates> GetAsync(CancellationToken cancellationToken = default)
    {
        // A publication makes a new system, and so does a change of the catalogue: whoever holds the old one works it out anew.
        var system = await settlement.GetAsync(cancellationToken);
        return current is { } known && ReferenceEquals(known.System, system) ? known : current = await WorkOutAsync(system, cancellationToken);
    }

    private async Task<AllTownStates> WorkOutAsync(SettlementSystem system, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var measures = await db.Indicators.Select(i => new { i.Code, i.DueEveryMonths }).ToListAsync(cancellationToken);
        var excluded = (await db.NotApplicable.Select(mark => new { mark.Town!.Slug, mark.Indicator!.Code }).ToListAsync(cancellationToken))
            .ToLookup(mark => mark.Slug, mark => mark.Code);
        var months = measures.Where(measure => measure.DueEveryMonths is not null).ToDictionary(m => m.Code, m => m.DueEveryMonths!.Value);
        List<string> catalogue = [.. measures.Select(measure => measure.Code)];
        return new(
            system,
            system.Towns.Select(town => StateOf(town, excluded[town.Slug], catalogue, months)).ToDictionary(state => state.Town.Slug));
    }

    private static TownState StateOf(
        PublishedTown town, IEnumerable<string> excluded, IReadOnlyCollection<string> catalogue, IReadOnlyDictionary<string, int> months)
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
            Sections = SectionsOf(town.Passport),
            NotApplicable = excluded.ToHashSet(),
            Figures =
            [
                .. from figure in town.Figures
                   group figure by (figure.Kind, figure.Indicator?.Code, figure.Basis) into held
                   select new FigureHolding(held.Key.Kind, held.Key.Code, held.Key.Basis, held.Max(figure => figure.Period?.End)),
            ],
        };
        return new(town, TownCompleteness.Of(holdings, catalogue), FigureFreshness.Of(holdings.Figures, months));
    }

    private static HashSet<TownSectionKind> SectionsOf(PublishedPassport passport)
    {
        var sections = passport.Texts.Select(text => text.Kind).ToHashSet();
        if (passport.Contacts.Count > 0)
            sections.Add(TownSectionKind.Contacts);
        if (passport.Images.Count > 0)
            sections.Add(TownSectionKind.Images);
        return sections;
    }
}

/// <param name="System">What was published when the states were worked out.</param>
public sealed record AllTownStates(SettlementSystem System, IReadOnlyDictionary<string, TownState> BySlug);

public sealed record TownState(PublishedTown Town, TownCompleteness Completeness, FigureFreshness Freshness);
