using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;

namespace SmallTowns.Web.Kinds.Figures;

/// <summary>A figure whose neighbours are asked for: what it measures, of whom, where and when.</summary>
/// <param name="Classification">Of the sector, where it counts the employed.</param>
internal sealed record NeighbourQuestion(
    string TopicKey, string SeriesKey, int TownId, FigureKind Kind, EmploymentMeasure? Measure, SectorClassification? Classification, TerritorialBasis Basis, Period? Period,
    decimal Value, FigureQualifier Qualifier)
{
    public bool IsShare => Measure is EmploymentMeasure.PercentOfEmployed or EmploymentMeasure.PercentOfPublicSectorEmployed;

    public string Town => TopicKey[..TopicKey.IndexOf('|', StringComparison.Ordinal)];

    /// <summary>What is measured, without the town.</summary>
    public string Measured => TopicKey[TopicKey.IndexOf('|', StringComparison.Ordinal)..];

    public static NeighbourQuestion? Of(Figure figure) => figure.TownId is { } town
        ? new(
            figure.TopicKey, figure.SeriesKey, town, figure.Kind, (figure as EmploymentCount)?.Measure, (figure as EmploymentCount)?.Sector?.Classification, figure.Basis, figure.Period,
            figure.Value, figure.Qualifier)
        : null;
}

/// <summary>Reads the neighbours of many figures in three queries.</summary>
internal static class NeighbourReading
{
    /// <summary>More different measures in one table are compared with no other towns: the question would not fit a query.</summary>
    private const int MostMeasures = 60;

    /// <param name="asked">They count as published together: shares of one whole are summed over all of them.</param>
    /// <returns>By the key of the series.</returns>
    public static async Task<IReadOnlyDictionary<string, FigureNeighbours>> OfAsync(
        SmallTownsDbContext db, IReadOnlyCollection<NeighbourQuestion> asked, CancellationToken cancellationToken)
    {
        var questions = asked.DistinctBy(one => one.SeriesKey).ToList();
        if (questions.Count == 0)
            return new Dictionary<string, FigureNeighbours>();
        var others = await OtherTownsAsync(db, questions, cancellationToken);
        var people = await PeopleAsync(db, questions, cancellationToken);
        var shares = await SharesAsync(db, questions, cancellationToken);
        return questions.ToDictionary(one => one.SeriesKey, one =>
        {
            var beside = one.IsShare ? shares[WholeOf(one)].Where(share => share.SeriesKey != one.SeriesKey).ToList() : [];
            return new FigureNeighbours
            {
                OtherTowns = [.. others[(one.Measured, one.Basis)].Where(other => other.TownId != one.TownId).Select(other => other.Value)],
                Population = one.Measure == EmploymentMeasure.People ? PopulationOf(people[one.TownId], one.Basis) : null,
                OtherShares = one.IsShare ? beside.Sum(share => SharesOfWhole.AtLeast(share.Value, share.Qualifier)) : null,
                OtherSharesCount = beside.Count,
            };
        });
    }

    private static async Task<ILookup<(string, TerritorialBasis), (int TownId, decimal Value)>> OtherTownsAsync(
        SmallTownsDbContext db, List<NeighbourQuestion> questions, CancellationToken cancellationToken)
    {
        var measured = questions.Select(one => one.Measured).Distinct().ToList();
        var towns = measured.Count > MostMeasures ? [] : await db.Towns.Where(town => !town.IsHidden && town.CeasedOn == null).Select(town => town.Key).ToListAsync(cancellationToken);
        var keys = towns.SelectMany(town => measured.Select(what => town + what)).ToHashSet();
        var found = keys.Count == 0 ? [] : await db.Figures.AsNoTracking().Where(figure => figure.IsChosen && figure.TownId != null && keys.Contains(figure.TopicKey))
            .Select(figure => new { figure.TopicKey, TownId = figure.TownId!.Value, figure.Basis, figure.PeriodEnd, figure.Value }).ToListAsync(cancellationToken);
        return found.GroupBy(figure => (figure.TopicKey, figure.Basis)).Select(line => line.OrderByDescending(figure => figure.PeriodEnd).First())
            .ToLookup(figure => (figure.TopicKey[figure.TopicKey.IndexOf('|', StringComparison.Ordinal)..], figure.Basis), figure => (figure.TownId, figure.Value));
    }

    private static async Task<ILookup<int, (TerritorialBasis Basis, DateOnly? End, decimal Value)>> PeopleAsync(
        SmallTownsDbContext db, List<NeighbourQuestion> questions, CancellationToken cancellationToken)
    {
        var ids = questions.Where(one => one.Measure == EmploymentMeasure.People).Select(one => one.TownId).ToHashSet();
        var found = ids.Count == 0 ? [] : await db.Figures.OfType<PopulationCount>().AsNoTracking().Where(figure => figure.IsChosen && ids.Contains(figure.TownId!.Value))
            .Select(figure => new { TownId = figure.TownId!.Value, figure.Basis, figure.PeriodEnd, figure.Value }).ToListAsync(cancellationToken);
        return found.ToLookup(figure => figure.TownId, figure => (figure.Basis, figure.PeriodEnd, figure.Value));
    }

    private static async Task<ILookup<Whole, Share>> SharesAsync(SmallTownsDbContext db, List<NeighbourQuestion> questions, CancellationToken cancellationToken)
    {
        var asked = questions.Where(one => one is { IsShare: true, Classification: not null }).ToList();
        var ids = asked.Select(one => one.TownId).ToHashSet();
        var found = ids.Count == 0 ? [] : await db.Figures.OfType<EmploymentCount>().AsNoTracking()
            .Where(figure => figure.IsChosen && ids.Contains(figure.TownId!.Value) && figure.Measure != EmploymentMeasure.People)
            .Select(figure => new { TownId = figure.TownId!.Value, figure.Measure, figure.Sector!.Classification, figure.Basis, figure.PeriodStart, figure.PeriodEnd, figure.SeriesKey, figure.Value, figure.Qualifier })
            .ToListAsync(cancellationToken);
        // What is asked about takes the place of what stands.
        var replaced = asked.Select(one => one.SeriesKey).ToHashSet();
        return found.Where(figure => !replaced.Contains(figure.SeriesKey))
            .Select(figure => (
                Whole: new Whole(figure.TownId, figure.Measure, figure.Classification, figure.Basis, figure.PeriodStart is { } start && figure.PeriodEnd is { } end ? new Period(start, end) : null),
                Share: new Share(figure.SeriesKey, figure.Value, figure.Qualifier)))
            .Concat(asked.Select(one => (Whole: WholeOf(one), Share: new Share(one.SeriesKey, one.Value, one.Qualifier))))
            .ToLookup(pair => pair.Whole, pair => pair.Share);
    }

    private static decimal? PopulationOf(IEnumerable<(TerritorialBasis Basis, DateOnly? End, decimal Value)> counts, TerritorialBasis basis)
    {
        var all = counts.ToList();
        return all.Where(count => count.Basis == basis).OrderByDescending(count => count.End).Select(count => (decimal?)count.Value).FirstOrDefault()
            ?? all.Where(count => count.Basis >= basis).Select(count => (decimal?)count.Value).Max();
    }

    private static Whole WholeOf(NeighbourQuestion one) => new(one.TownId, one.Measure!.Value, one.Classification ?? default, one.Basis, one.Period);

    private sealed record Whole(int TownId, EmploymentMeasure Measure, SectorClassification Classification, TerritorialBasis Basis, Period? Period);

    private sealed record Share(string SeriesKey, decimal Value, FigureQualifier Qualifier);
}
