using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Data.Reading;

/// <summary>
/// Puts the facts and municipalities of a past moment in the place of the present ones, where a publication has ever changed
/// them. The towns are read, never saved.
/// </summary>
internal static class TownsAsTheyWere
{
    private static readonly string[] Kinds = [TownSectionKinds.Facts, TownSectionKinds.Municipalities];

    public static async Task ApplyAsync(List<Town> towns, int regionId, SmallTownsDbContext db, PastMoment past, CancellationToken cancellation)
    {
        var then = await db.Proposals
            .Where(proposal => Kinds.Contains(proposal.Kind) && db.Towns.Any(town => town.Id == proposal.ScopeId && town.RegionId == regionId))
            .StoodAtAsync(past, cancellation);
        var sections = then.Values.ToLookup(stood => stood.Scope.TownId!.Value, stood => SectionJson.Read(stood.Content));
        var municipalities = await db.Municipalities.Where(municipality => municipality.RegionId == regionId).Include(municipality => municipality.Parent)
            .ToDictionaryAsync(municipality => municipality.Code, cancellation);
        var sources = await db.Sources.ToDictionaryAsync(source => source.Code, source => source.Id, cancellation);
        foreach (var town in towns)
        {
            if (sections[town.Id].OfType<TownFacts>().FirstOrDefault() is { } facts)
                facts.ApplyTo(town);
            if (sections[town.Id].OfType<MunicipalityHistory>().FirstOrDefault() is not { } history)
                continue;
            town.Municipalities.Clear();
            // A municipality or a source that nothing published names any more may have been deleted since.
            town.Municipalities.AddRange(
                from link in history.Links
                let municipality = municipalities.GetValueOrDefault(link.Municipality)
                where municipality is not null && sources.ContainsKey(link.Source)
                select new TownMunicipality
                {
                    Municipality = municipality,
                    StatedForYear = link.StatedForYear,
                    ValidFrom = link.ValidFrom,
                    ValidTo = link.ValidTo,
                    SourceId = sources[link.Source],
                });
        }
    }
}
