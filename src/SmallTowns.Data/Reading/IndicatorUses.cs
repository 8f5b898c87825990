using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Published;

namespace SmallTowns.Data.Reading;

/// <summary>
/// Counts the published values of the indicator catalogue by their sources: nothing of the settlement system is computed from them, and a
/// country has millions. Those of a town are read with its passport, those of a measure by <see cref="MeasureLoader"/>.
/// </summary>
internal static class IndicatorUses
{
    public static async Task<IReadOnlyList<IndicatorUse>> ReadAsync(
        SmallTownsDbContext db, IQueryable<Figure> figures, PastMoment? past, PublishedSources sources, CancellationToken cancellationToken)
    {
        var values = figures.OfType<IndicatorValue>().InForceOrOf(null, past);
        var counts = await values.GroupBy(value => value.SourceId)
            .Select(ofSource => new { SourceId = ofSource.Key, Values = ofSource.Count(), LastUtc = ofSource.Max(value => value.DecidedUtc) })
            .ToListAsync(cancellationToken);
        var then = past is { } moment ? await LastBegunAsync(db, values, moment, cancellationToken) : null;
        return [.. counts.OrderBy(count => count.SourceId).Select(count => new IndicatorUse(sources[count.SourceId], count.Values, then is null ? count.LastUtc : then[count.SourceId]))];
    }

    // A standing that follows another at once goes on: the value was published when the first of such a row began.
    private static Task<Dictionary<int, DateTime>> LastBegunAsync(SmallTownsDbContext db, IQueryable<Figure> standing, PastMoment past, CancellationToken cancellationToken)
    {
        var (standings, edition, utc) = (db.Set<FigureStanding>(), past.Edition, past.Utc);
        return (
            from figure in standing
            join begun in standings on figure.Id equals begun.FigureId
            where (edition == null ? begun.FromUtc <= utc : begun.FromEdition <= edition)
                && !standings.Any(before => before.FigureId == begun.FigureId && before.ToUtc == begun.FromUtc && before.FromUtc < begun.FromUtc)
            group begun by figure.SourceId into ofSource
            select new { ofSource.Key, LastUtc = ofSource.Max(begun => begun.FromUtc) }).ToDictionaryAsync(last => last.Key, last => last.LastUtc, cancellationToken);
    }
}
