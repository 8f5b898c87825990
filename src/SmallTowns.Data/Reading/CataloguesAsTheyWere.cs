using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Data.Reading;

/// <summary>Puts what was told of sources and indicators at a past moment in the place of what is told now. They are read, never saved.</summary>
internal static class CataloguesAsTheyWere
{
    public static async Task ApplyAsync(
        IReadOnlyList<Source> sources, IReadOnlyList<Indicator> indicators, SmallTownsDbContext db, PastMoment past, CancellationToken cancellationToken)
    {
        var keys = sources.Select(KeyOf).Concat(indicators.Select(KeyOf)).ToHashSet();
        var then = await db.Proposals.Where(proposal => keys.Contains(proposal.SubjectKey)).StoodAtAsync(past, cancellationToken);
        foreach (var source in sources)
        {
            if (then.TryGetValue(KeyOf(source), out var stood))
                ContentJson.Read<SourceContent>(stood.Content).ApplyTo(source);
        }

        foreach (var indicator in indicators)
        {
            // Before its first publication there was nothing: what names it came later.
            if (then.TryGetValue(KeyOf(indicator), out var stood)
                && ContentJson.Read<IndicatorContent>(stood.Content) is { Topic: not null } content)
                content.ApplyTo(indicator);
        }
    }

    private static string KeyOf(Source source) => Subject.FullKeyOf(SourceContent.Kind, source.Code);

    private static string KeyOf(Indicator indicator) => Subject.FullKeyOf(IndicatorContent.Kind, indicator.Code);
}
