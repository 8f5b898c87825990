using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Contacts;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Domain.TownProfile.Release;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Kinds.TownSections;

namespace SmallTowns.Web.Kinds.Towns;

/// <summary>Gathers what the checklist looks at.</summary>
internal static class ReleaseReading
{
    // About a hundred kilometres: a new town may well lie outside the others, but not in another region.
    public const double MarginDegrees = 1;

    /// <summary>Where the other towns of its region lie; empty where there are too few to tell.</summary>
    public static async Task<GeoBox?> AroundAsync(SmallTownsDbContext db, int townId, CancellationToken cancellationToken)
    {
        var others = await db.Towns.AsNoTracking().Where(town => town.RegionId == db.Towns.Where(one => one.Id == townId).Select(one => one.RegionId).FirstOrDefault() && town.Id != townId)
            .Select(town => new GeoPoint(town.Latitude, town.Longitude)).ToListAsync(cancellationToken);
        return GeoBox.Around(others, MarginDegrees);
    }

    public static async Task<TownRelease> OfAsync(SmallTownsDbContext db, int townId, DateOnly today, CancellationToken cancellationToken)
    {
        var facts = TownFacts.Of(await db.Towns.AsNoTracking().SingleAsync(town => town.Id == townId, cancellationToken));
        var region = await db.Towns.AsNoTracking().Where(town => town.Id == townId).Select(town => town.Region!).SingleAsync(cancellationToken);
        var documents = await db.PublishedDocuments.AsNoTracking()
            .Where(document => document.ScopeKind == ScopeKind.Town && document.ScopeId == townId && TownSectionKinds.Codes.Contains(document.Kind))
            .Include(document => document.Source).ToListAsync(cancellationToken);
        var sections = documents.ToDictionary(document => TownSectionKinds.OfKey(document.SubjectKey)!.Value);
        var figures = await db.Figures.AsNoTracking().Where(f => f.TownId == townId && f.IsChosen).WithWords().ToListAsync(cancellationToken);
        var contents = sections.ToDictionary(section => section.Key, section => SectionJson.Read(section.Value.Content));
        var personal = await db.PersonalOfAsync(contents.Values, cancellationToken);
        return new TownRelease
        {
            Sections = contents.ToDictionary(section => section.Key, section => PersonalContacts.Complete(section.Value, personal))
                .Append(new(TownSectionKind.Facts, facts)).ToDictionary(),
            SectionSources = sections.Where(section => section.Value.Source is not null).ToDictionary(section => section.Key, section => section.Value.Source!),
            Figures = [.. figures.Select(figure => new ReleasedFigure(figure, figure.IsHeadline))],
            Measures = await db.MeasuresAsync(cancellationToken),
            NotApplicable = await db.NotApplicable.Where(mark => mark.TownId == townId).Select(mark => mark.Indicator!.Code).ToHashSetAsync(cancellationToken),
            Region = await AroundAsync(db, townId, cancellationToken),
            BeltRule = new BeltRule(region.FirstBeltFromMinutes, region.FirstBeltToMinutes, region.SecondBeltToMinutes),
            Today = today,
        };
    }
}
