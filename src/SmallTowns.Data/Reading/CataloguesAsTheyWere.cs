using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Data.Reading;

/// <summary>Puts what was told of sources and indicators at a past moment in the place of what is told now. They are read, never saved.</summary>
internal static class CataloguesAsTheyWere
{
    public static async Task ApplyAsync(
        IReadOnlyList<Source> sources, IEnumerable<Indicator> indicators, SmallTownsDbContext db, DateTime utc, CancellationToken cancellationToken)
    {
        var then = await db.StoodAtAsync([SourceContent.Kind, IndicatorContent.Kind], utc, cancellationToken);
        foreach (var source in sources)
        {
            if (then.TryGetValue(Subject.FullKeyOf(SourceContent.Kind, source.Code), out var stood))
                ContentJson.Read<SourceContent>(stood.Content).ApplyTo(source);
        }

        foreach (var indicator in indicators)
        {
            // Before its first publication there was nothing: what names it came later.
            if (then.TryGetValue(Subject.FullKeyOf(IndicatorContent.Kind, indicator.Code), out var stood)
                && ContentJson.Read<IndicatorContent>(stood.Content) is { Topic: not null } content)
                content.ApplyTo(indicator);
        }
    }
}
