using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;

namespace SmallTowns.Data.Reading;

/// <summary>Published figures of the region itself, by the codes of measures: what towns are compared with.</summary>
public sealed class RegionFigures(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served)
{
    /// <returns>Chosen, dated figures of the whole region; a code of which there is none is left out.</returns>
    public async Task<ILookup<string, Observation>> ReadAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        var region = await served.IdAsync(db, cancellationToken);
        var figures = await db.Figures
            .Where(figure => figure.RegionId == region && figure.State == FigureState.Published && figure.IsChosen && figure.Basis == TerritorialBasis.Region && figure.PeriodEnd != null)
            .OrderBy(figure => figure.Id).ToListAsync(cancellationToken);
        var indicators = await db.Indicators.ToDictionaryAsync(row => row.Id, row => row.Code, cancellationToken);
        var sources = new PublishedSources(await db.Sources.OrderBy(source => source.Id).ToListAsync(cancellationToken));
        return figures
            .Select(figure => (Code: figure is IndicatorValue value ? indicators[value.IndicatorId] : BuiltInIndicators.CodeOf(figure.Kind), Figure: figure))
            .Where(one => one.Code is not null && codes.Contains(one.Code))
            .ToLookup(one => one.Code!, one => new Observation
            {
                TownSlug = "",
                Value = one.Figure.Value,
                UpperValue = one.Figure.UpperValue,
                Qualifier = one.Figure.Qualifier,
                Basis = one.Figure.Basis,
                Period = one.Figure.Period,
                Origin = new([sources[one.Figure.SourceId]], one.Figure.Status),
                FigureId = one.Figure.Id,
            });
    }
}
