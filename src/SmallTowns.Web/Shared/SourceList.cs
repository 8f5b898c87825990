using SmallTowns.Data.Editions;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Shared;

/// <summary>The sources that readers are shown: those of the settlement system and those that only passports of towns name.</summary>
public sealed class SourceList(PassportSourcesLoader loader, KeptReadings readings)
{
    private readonly KeptReading<PassportSources> ofPassports = readings.Of<PassportSources>([PublicTopics.All, PublicTopics.Sources], async cancellation =>
    {
        var read = await loader.LoadAsync(cancellation);
        return new(read, read.Editions, read.LoadedUtc);
    });

    public async ValueTask<IReadOnlyList<PublishedSource>> OfAsync(SettlementSystem system, CancellationToken cancellationToken = default)
    {
        var named = (await ofPassports.GetAsync(cancellationToken)).Sources;
        return [.. system.Sources.UnionBy(named, source => source.Code).OrderBy(source => source.Place)];
    }
}
