using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Data.Reading;

/// <summary>Puts the facts and municipalities of a past moment in the place of the present ones. The towns are read, never saved.</summary>
internal static class TownsAsTheyWere
{
    public static async Task ApplyAsync(
        List<Town> towns, PublishedSections sections, SmallTownsDbContext db, CancellationToken cancellation)
    {
        var regions = towns.Select(town => town.RegionId).ToHashSet();
        var municipalities = await db.Municipalities.Where(municipality => regions.Contains(municipality.RegionId)).Include(municipality => municipality.Parent)
            .ToDictionaryAsync(municipality => municipality.Code, cancellation);
        var sources = await db.Sources.ToDictionaryAsync(source => source.Code, source => source.Id, cancellation);
        foreach (var town in towns)
        {
            if (sections.Find<TownFacts>(town.Id, TownSectionKind.Facts) is { } facts)
                facts.ApplyTo(town);
            if (sections.Find<MunicipalityHistory>(town.Id, TownSectionKind.Municipalities) is not { } history)
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
