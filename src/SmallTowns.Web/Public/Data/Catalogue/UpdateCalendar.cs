using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Data.Reading;
using SmallTowns.Domain;
using SmallTowns.Domain.Figures;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Public.Data.Catalogue;

/// <summary>When newer numbers of a measure are due, by the catalogue of indicators.</summary>
/// <param name="Latest">The last day that the newest published number speaks of.</param>
public sealed record DueUpdate(string Code, LocalizedText Name, int Months, DateOnly Latest, int Towns)
{
    public DateOnly Due => Latest.AddMonths(Months);

    public bool IsLateOn(DateOnly day) => Due < day;
}

/// <summary>The coming updates of what is published, those that are due first before the others. What does not age is not in it.</summary>
public sealed class UpdateCalendar
{
    private readonly IDbContextFactory<SmallTownsDbContext> contexts;
    private readonly ServedRegion served;
    private readonly TimeProvider clock;
    private readonly KeptReading<IReadOnlyList<DueUpdate>> current;

    public UpdateCalendar(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, KeptReadings readings, TimeProvider clock)
    {
        (this.contexts, this.served, this.clock) = (contexts, served, clock);
        current = readings.Of(PublicTopics.OfSystem, ReadAsync);
    }

    public ValueTask<IReadOnlyList<DueUpdate>> GetAsync(CancellationToken cancellationToken = default) => current.GetAsync(cancellationToken);

    private async Task<Reading<IReadOnlyList<DueUpdate>>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var (editions, utcNow) = (await db.EditionsAsync(cancellationToken), clock.GetUtcNow().UtcDateTime);
        var towns = await served.TownsAsync(db, cancellationToken);
        var published = from figure in db.Figures
                        where figure.State == FigureState.Published
                        join town in towns on figure.TownId equals (int?)town.Id
                        select figure;
        var values = await (from value in published.OfType<IndicatorValue>()
                            group value by value.Indicator!.Code into ofMeasure
                            select new { ofMeasure.Key, Latest = ofMeasure.Max(value => value.PeriodEnd), Towns = ofMeasure.Select(value => value.TownId).Distinct().Count() })
            .ToListAsync(cancellationToken);
        var builtIn = new List<(string Code, DateOnly? Latest, int Towns)>
        {
            await OfAsync(BuiltInIndicators.Population, published.OfType<PopulationCount>(), cancellationToken),
            await OfAsync(BuiltInIndicators.Area, published.OfType<TerritoryArea>(), cancellationToken),
            await OfAsync(BuiltInIndicators.TravelTime, published.OfType<TravelTime>(), cancellationToken),
        };
        var measures = await db.Indicators.AsNoTracking().Where(indicator => indicator.DueEveryMonths != null).ToListAsync(cancellationToken);
        IReadOnlyList<DueUpdate> updates =
        [
            .. from measure in measures
               join value in values.Select(value => (Code: value.Key, value.Latest, value.Towns)).Concat(builtIn) on measure.Code equals value.Code
               where value.Latest is not null
               let update = new DueUpdate(measure.Code, new(measure.NameRu, measure.NameEn), measure.DueEveryMonths!.Value, value.Latest!.Value, value.Towns)
               orderby update.Due, update.Code
               select update,
        ];
        return new(updates, editions, utcNow);
    }

    private static async Task<(string Code, DateOnly? Latest, int Towns)> OfAsync(string code, IQueryable<Figure> figures, CancellationToken cancellationToken) =>
        (code, await figures.MaxAsync(figure => figure.PeriodEnd, cancellationToken), await figures.Select(figure => figure.TownId).Distinct().CountAsync(cancellationToken));
}
