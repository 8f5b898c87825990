using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Contacts;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Review.Release;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Kinds.TownSections;

namespace SmallTowns.Web.Kinds.Towns;

/// <summary>Gathers what the checklist looks at.</summary>
internal static class ReleaseReading
{
    // About a hundred kilometres: a new town may well lie outside the others, but not in another region.
    private const double MarginDegrees = 1;

    public static async Task<TownRelease> OfAsync(SmallTownsDbContext db, int townId, DateOnly today, CancellationToken cancellationToken)
    {
        var (facts, _) = await SectionStore.ReadAsync(db, townId, TownSectionKind.Facts, cancellationToken);
        var region = await db.Towns.AsNoTracking().Where(town => town.Id == townId).Select(town => town.Region!).SingleAsync(cancellationToken);
        var others = await db.Towns.AsNoTracking().Where(town => town.RegionId == region.Id && town.Id != townId)
            .Select(town => new GeoPoint(town.Latitude, town.Longitude)).ToListAsync(cancellationToken);
        var sections = await db.TownSections.AsNoTracking().Where(section => section.TownId == townId)
            .Include(section => section.Source).ToListAsync(cancellationToken);
        var figures = await db.Figures.AsNoTracking().Where(f => f.TownId == townId && f.IsChosen).WithWords().ToListAsync(cancellationToken);
        var contents = sections.ToDictionary(section => section.Kind, section => SectionJson.Read(section.Content));
        var personal = await db.PersonalOfAsync(contents.Values, cancellationToken);
        return new TownRelease
        {
            Sections = contents.ToDictionary(section => section.Key, section => PersonalContacts.Complete(section.Value, personal))
                .Append(new(TownSectionKind.Facts, facts)).ToDictionary(),
            SectionSources = sections.Where(section => section.Source is not null).ToDictionary(section => section.Kind, section => section.Source!),
            Figures = [.. figures.Select(figure => new ReleasedFigure(figure, figure.IsHeadline))],
            NotApplicable = await db.NotApplicable.Where(mark => mark.TownId == townId).Select(mark => mark.Indicator!.Code).ToHashSetAsync(cancellationToken),
            Region = GeoBox.Around(others, MarginDegrees),
            BeltRule = new BeltRule(region.FirstBeltFromMinutes, region.FirstBeltToMinutes, region.SecondBeltToMinutes),
            Today = today,
        };
    }

    /// <summary>The town as it would be with the proposal published.</summary>
    public static async Task<TownRelease> WithAsync(SmallTownsDbContext db, TownRelease town, Proposal proposal, CancellationToken cancellationToken)
    {
        if (proposal.Section is { } kind)
        {
            var source = await db.Sources.AsNoTracking().SingleOrDefaultAsync(source => source.Id == proposal.SourceId, cancellationToken);
            return town.With(kind, await db.CompleteAsync(SectionJson.Read(proposal.Content!), cancellationToken), source);
        }

        var figure = await db.Figures.AsNoTracking().Where(f => f.Id == proposal.FigureId).WithWords().SingleAsync(cancellationToken);
        return town.With(figure, proposal.AsHeadline);
    }

    /// <summary>The part of the page that a proposal is about.</summary>
    public static async Task<string> PartOfAsync(SmallTownsDbContext db, Proposal proposal, CancellationToken cancellationToken) =>
        proposal.Section is { } kind
            ? kind.ToString()
            : await db.Figures.Where(f => f.Id == proposal.FigureId).Select(f => f.TopicKey).SingleAsync(cancellationToken);
}
