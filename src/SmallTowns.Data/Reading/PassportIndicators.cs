using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Published;

namespace SmallTowns.Data.Reading;

/// <summary>The published values of the indicator catalogue of some towns: as they are now, or as they were at a past moment.</summary>
internal sealed class PassportIndicators
{
    private readonly List<IndicatorValue> values;
    private readonly ILookup<int, IndicatorValue> byTown;
    private readonly PastMoment? past;

    private PassportIndicators(List<IndicatorValue> values, PastMoment? past) =>
        (this.values, byTown, this.past) = (values, values.ToLookup(value => value.TownId!.Value), past);

    public IEnumerable<int> SourceIds => values.Select(value => value.SourceId);

    public IEnumerable<Indicator> Indicators => values.Select(value => value.Indicator!).Distinct();

    public static async Task<PassportIndicators> ReadAsync(SmallTownsDbContext db, IReadOnlyCollection<int> towns, PastMoment? past, CancellationToken cancellationToken)
    {
        var figures = await db.Figures.Where(figure => figure is IndicatorValue && towns.Contains(figure.TownId!.Value))
            .InForceOrOf(null, past).AsShown(past)
            .OrderBy(figure => figure.Id)
            .ToListAsync(cancellationToken);
        return new([.. figures.Cast<IndicatorValue>()], past);
    }

    /// <summary>In the order of territory and time.</summary>
    public IReadOnlyList<PublishedFigure> ValuesOf(int townId, PublishedSources sources) =>
    [
        .. from value in byTown[townId]
           let moment = FigureMoment.Of(value, past)
           where moment is { State: FigureState.Published }
           orderby value.Basis, value.Period, value.Id
           select sources.Figure(value, moment.Value),
    ];
}
