using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Web.Kinds.TownSections;

/// <summary>Reads and writes the published content of a section, wherever it is kept.</summary>
internal static class SectionStore
{
    public static async Task<(SectionContent Content, int? SourceId)> ReadAsync(
        SmallTownsDbContext db, int townId, TownSectionKind kind, CancellationToken cancellationToken)
    {
        switch (kind)
        {
            case TownSectionKind.Facts:
                var town = await db.Towns.AsNoTracking().SingleAsync(town => town.Id == townId, cancellationToken);
                return (FactsOf(town), null);
            case TownSectionKind.Municipalities:
                var links = await db.TownMunicipalities.AsNoTracking()
                    .Where(link => link.TownId == townId)
                    .Select(link => new MunicipalityLink(
                        link.Municipality!.Code, link.StatedForYear, link.ValidFrom, link.ValidTo, link.Source!.Code))
                    .ToListAsync(cancellationToken);
                return (InOrder(new MunicipalityHistory { Links = links }), null);
            default:
                var section = await db.TownSections.AsNoTracking()
                    .SingleOrDefaultAsync(section => section.TownId == townId && section.Kind == kind, cancellationToken);
                return section is null ? (SectionContent.EmptyOf(kind), null) : (SectionJson.Read(section.Content), section.SourceId);
        }
    }

    /// <summary>Facts and municipalities have tables of their own, which name no source of the whole.</summary>
    public static bool KeepsSource(TownSectionKind kind) => kind is not (TownSectionKind.Facts or TownSectionKind.Municipalities);

    /// <summary>The facts of many towns at once.</summary>
    public static async Task<IReadOnlyDictionary<int, TownFacts>> FactsAsync(
        SmallTownsDbContext db, IReadOnlyCollection<int> townIds, CancellationToken cancellationToken) => townIds.Count == 0
        ? new Dictionary<int, TownFacts>()
        : await db.Towns.AsNoTracking().Where(town => townIds.Contains(town.Id)).ToDictionaryAsync(town => town.Id, FactsOf, cancellationToken);

    /// <summary>Links are kept as rows, which have no order of their own: however they were typed, one history has one spelling.</summary>
    public static SectionContent InOrder(SectionContent content) => content is MunicipalityHistory history
        ? history with { Links = [.. history.Links.OrderBy(link => link.StatedForYear).ThenBy(link => link.Municipality, StringComparer.Ordinal)] }
        : content;

    /// <summary>Asks the database for nothing where the context has the town already and the content is its facts.</summary>
    public static async Task ApplyAsync(
        SmallTownsDbContext db, int townId, TownSectionKind kind, SectionContent content, int? sourceId, DateTime utcNow,
        CancellationToken cancellationToken)
    {
        var town = await db.Towns.FindAsync([townId], cancellationToken)
            ?? throw new InvalidOperationException($"There is no town {townId}.");
        switch (content)
        {
            case TownFacts facts:
                Apply(town, facts);
                break;
            case MunicipalityHistory history:
                await ApplyAsync(db, town, history, cancellationToken);
                break;
            default:
                await ApplyAsync(db, town, kind, content, sourceId, utcNow, cancellationToken);
                break;
        }
    }

    internal static TownFacts FactsOf(Town town) => new()
    {
        NameRu = town.NameRu,
        NameEn = town.NameEn,
        Oktmo = town.Oktmo,
        TownSinceYear = town.TownSinceYear,
        Latitude = town.Latitude,
        Longitude = town.Longitude,
        RailStationRu = town.RailStationRu,
        RailStationEn = town.RailStationEn,
        MainRoadRu = town.MainRoadRu,
        MainRoadEn = town.MainRoadEn,
        NoteRu = town.NoteRu,
        NoteEn = town.NoteEn,
    };

    private static void Apply(Town town, TownFacts facts)
    {
        (town.NameRu, town.NameEn, town.Oktmo, town.TownSinceYear) = (facts.NameRu, facts.NameEn, facts.Oktmo, facts.TownSinceYear);
        (town.Latitude, town.Longitude) = (facts.Latitude, facts.Longitude);
        (town.RailStationRu, town.RailStationEn) = (facts.RailStationRu, facts.RailStationEn);
        (town.MainRoadRu, town.MainRoadEn) = (facts.MainRoadRu, facts.MainRoadEn);
        (town.NoteRu, town.NoteEn) = (facts.NoteRu, facts.NoteEn);
    }

    private static async Task ApplyAsync(SmallTownsDbContext db, Town town, MunicipalityHistory history, CancellationToken cancellationToken)
    {
        var municipalities = await db.Municipalities.Where(m => m.RegionId == town.RegionId).ToDictionaryAsync(m => m.Code, cancellationToken);
        var sources = await db.Sources.ToDictionaryAsync(source => source.Code, cancellationToken);
        var old = await db.TownMunicipalities.Where(link => link.TownId == town.Id).ToListAsync(cancellationToken);
        foreach (var link in history.Links)
        {
            var municipality = municipalities[link.Municipality];
            var same = old.FirstOrDefault(o => o.MunicipalityId == municipality.Id && o.StatedForYear == link.StatedForYear
                && o.SourceId == sources[link.Source].Id);
            if (same is null)
            {
                db.TownMunicipalities.Add(new TownMunicipality
                {
                    TownId = town.Id,
                    MunicipalityId = municipality.Id,
                    StatedForYear = link.StatedForYear,
                    SourceId = sources[link.Source].Id,
                    ValidFrom = link.ValidFrom,
                    ValidTo = link.ValidTo,
                });
                continue;
            }

            old.Remove(same);
            (same.ValidFrom, same.ValidTo) = (link.ValidFrom, link.ValidTo);
        }

        db.TownMunicipalities.RemoveRange(old);
    }

    private static async Task ApplyAsync(
        SmallTownsDbContext db, Town town, TownSectionKind kind, SectionContent content, int? sourceId, DateTime utcNow,
        CancellationToken cancellationToken)
    {
        var section = await db.TownSections.SingleOrDefaultAsync(s => s.TownId == town.Id && s.Kind == kind, cancellationToken);
        if (section is null)
        {
            db.TownSections.Add(new TownSection
            {
                TownId = town.Id,
                Kind = kind,
                Key = TownSection.KeyOf(town.Slug, kind),
                Content = SectionJson.Write(content),
                SourceId = sourceId,
                PublishedUtc = utcNow,
            });
            return;
        }

        (section.Content, section.SourceId, section.PublishedUtc) = (SectionJson.Write(content), sourceId, utcNow);
    }
}
