using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Catalogue;
using SmallTowns.Web.Staff.Import.Parsing;

namespace SmallTowns.Web.Staff.Grid;

/// <summary>What a table of figures is filled in beside: the measures, the person's towns, what stands and what waits.</summary>
public sealed class GridQueries(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served)
{
    [Requires(Permission.Propose)]
    public async Task<GridChoices> ChoicesAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Propose);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var catalogue = await db.Indicators.AsNoTracking().ToListAsync(cancellationToken);
        var sectors = await db.EmploymentSectors.AsNoTracking().OrderByDescending(sector => sector.Classification).ThenBy(sector => sector.Code).ToListAsync(cancellationToken);
        return new([.. catalogue.OrderBy(entry => entry.Topic).ThenBy(entry => entry.NameRu, RussianOrder.Comparer)], sectors, await TownsAsync(db, by, cancellationToken));
    }

    /// <summary>The chosen figures of a measure and what waits of it, town by town; towns that it is not applicable to are not among them.</summary>
    [Requires(Permission.Propose)]
    public async Task<IReadOnlyList<GridTown>> OfAsync(StaffActor by, GridMeasure measure, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Propose);
        ArgumentNullException.ThrowIfNull(measure);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var excluded = await db.NotApplicable.Where(mark => mark.IndicatorId == measure.Entry.Id).Select(mark => mark.TownId).ToHashSetAsync(cancellationToken);
        var towns = (await TownsAsync(db, by, cancellationToken)).Where(town => !excluded.Contains(town.Id)).ToList();
        var topics = towns.ToDictionary(town => measure.TopicOf(town.Key), town => town.Id);
        var figures = await db.Figures.AsNoTracking().WithWords().Where(figure => figure.IsChosen && topics.Keys.Contains(figure.TopicKey)).ToListAsync(cancellationToken);
        var waiting = await db.Proposals.AsNoTracking().StillOpen()
            .Where(p => p.Kind == FigureReview.Figure && topics.Keys.Contains(p.Figure!.TopicKey))
            .Select(p => new { p.Id, p.AuthorName, p.ScopeId, Figure = p.Figure! }).ToListAsync(cancellationToken);
        var chosen = figures.ToLookup(figure => figure.TopicKey);
        return
        [
            .. towns.Select(town => new GridTown(
                town, [.. chosen[measure.TopicOf(town.Key)]],
                // What waits for another town's review is not for every eye.
                by.MayFor(Permission.Discuss, Scope.Town(town.Id))
                    ? [.. waiting.Where(one => one.ScopeId == town.Id).Select(one => new GridWaiting(one.Id, one.AuthorName, one.Figure))]
                    : [])),
        ];
    }

    private async Task<IReadOnlyList<KnownTown>> TownsAsync(SmallTownsDbContext db, StaffActor by, CancellationToken cancellationToken)
    {
        var towns = await (await served.TownsAsync(db, cancellationToken)).AsNoTracking()
            .Select(town => new KnownTown(town.Id, town.Key, town.Slug, town.NameRu, town.NameEn, town.Oktmo)).ToListAsync(cancellationToken);
        return [.. towns.Where(town => by.MayFor(Permission.Propose, Scope.Town(town.Id))).OrderBy(town => town.NameRu, RussianOrder.Comparer)];
    }
}

/// <param name="Towns">Those that the person may propose for.</param>
public sealed record GridChoices(IReadOnlyList<Indicator> Catalogue, IReadOnlyList<EmploymentSector> Sectors, IReadOnlyList<KnownTown> Towns)
{
    /// <summary>Empty while it is not chosen whole.</summary>
    public GridMeasure? Find(string code, int? sectorId)
    {
        if (Catalogue.FirstOrDefault(entry => entry.Code == code) is not { } entry)
            return null;
        if (GridMeasure.OfEmployment(code) is null)
            return new(entry);
        return Sectors.FirstOrDefault(sector => sector.Id == sectorId) is { } sector ? new(entry, sector) : null;
    }
}

/// <param name="Figures">The chosen ones of the measure.</param>
public sealed record GridTown(KnownTown Town, IReadOnlyList<Figure> Figures, IReadOnlyList<GridWaiting> Waiting);

/// <summary>A number of the measure that waits for a decision.</summary>
public sealed record GridWaiting(int ProposalId, string By, Figure Figure);
