using SmallTowns.Data.Editions;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Shared;

/// <summary>
/// The figure read model: measures with their values of all towns, kept in memory one by one and read again after a publication of figures.
/// What nobody asks for is not read.
/// </summary>
public sealed class PublishedMeasures : IDisposable
{
    // A measure of 1 117 towns over twenty years takes some three megabytes, one of 26 towns some eighty kilobytes.
    private const int Kept = 24;
    private const int PastKept = 8;

    private readonly PublishedSettlement settlement;
    private readonly KeptReading<MeasureList> list;
    private readonly ReadingsByKey<PublishedMeasure> current;
    private readonly PastReadings<(string Code, long Edition), PublishedMeasure> past;

    public PublishedMeasures(PublishedSettlement settlement, MeasureLoader loader, KeptReadings readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        this.settlement = settlement;
        list = readings.Of(PublicTopics.OfSystem, async cancellation =>
        {
            var read = await loader.ListAsync(cancellation);
            return new Reading<MeasureList>(read, read.Editions, read.LoadedUtc);
        });
        current = readings.ByKey(Kept, _ => PublicTopics.OfSystem, async (code, cancellation) => ReadingOf(await ReadAsync(loader, code, null, cancellation)));
        past = readings.OfPast<(string Code, long Edition), PublishedMeasure>(
            PastKept, _ => PublicTopics.OfSystem, async (asked, cancellation) => ReadingOf(await ReadAsync(loader, asked.Code, asked.Edition, cancellation)));
    }

    public ValueTask<MeasureList> ListAsync(CancellationToken cancellationToken = default) => list.GetAsync(cancellationToken);

    /// <param name="head">Of the list.</param>
    /// <param name="edition">That of the system beside which it is shown, where that is one of the past; empty for the present.</param>
    public async ValueTask<PublishedMeasure> GetAsync(MeasureHead head, long? edition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(head);
        return edition is { } number ? await past.GetAsync((head.Code, number), cancellationToken) : await current.GetAsync(head.Code, cancellationToken);
    }

    public void Dispose() => past.Dispose();

    private async Task<PublishedMeasure> ReadAsync(MeasureLoader loader, string code, long? edition, CancellationToken cancellationToken)
    {
        if (DerivedMeasures.PartsOf(code) is { Count: > 0 } parts)
        {
            var read = new List<PublishedMeasure>();
            foreach (var part in parts)
                read.Add(await loader.LoadAsync(part, edition, cancellationToken) ?? throw new InvalidOperationException($"The catalogue has no row of {part}."));
            return Derived(code, read);
        }

        if (code == DerivedMeasures.DistanceToCentre)
        {
            var system = edition is { } number ? (await settlement.GetAsync(number, cancellationToken))! : await settlement.GetAsync(cancellationToken);
            return new(HeadOf(code, true), DerivedMeasures.DistancesOf(system)) { Editions = system.Editions, LoadedUtc = system.LoadedUtc };
        }

        return await loader.LoadAsync(code, edition, cancellationToken) ?? throw new InvalidOperationException($"The catalogue has no row of {code}.");
    }

    /// <summary>Parts that were read one after the other may be of two editions: the older one counts, and the whole is read again if it is not the newest.</summary>
    private static PublishedMeasure Derived(string code, List<PublishedMeasure> parts)
    {
        var observations = code == DerivedMeasures.Density ? DerivedMeasures.DensitiesOf(parts[0], parts[1]) : DerivedMeasures.AnnualGrowthOf(parts[0]);
        return new(HeadOf(code, parts.All(part => part.Head.HasValues)), observations) { Editions = parts[0].Editions, LoadedUtc = parts[0].LoadedUtc };
    }

    private static MeasureHead HeadOf(string code, bool hasValues) => DerivedMeasures.Heads(_ => hasValues).First(head => head.Code == code);

    private static Reading<PublishedMeasure> ReadingOf(PublishedMeasure measure) => new(measure, measure.Editions, measure.LoadedUtc);
}
