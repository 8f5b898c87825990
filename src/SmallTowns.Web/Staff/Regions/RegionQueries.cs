using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Fields;

namespace SmallTowns.Web.Staff.Regions;

/// <summary>What is published of the region and what waits, for the pages where it is kept.</summary>
public sealed class RegionQueries(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served)
{
    [Requires(Permission.EnterStaffArea)]
    public async Task<RegionWork> ReadAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var region = await served.RegionAsync(db, cancellationToken);
        var open = await db.Proposals.StillOpen()
            .Where(proposal => PlaceKinds.Codes.Contains(proposal.Kind) && proposal.ScopeKind == ScopeKind.Region && proposal.ScopeId == region.Id)
            .Select(proposal => new { proposal.SubjectKey, proposal.Id }).ToDictionaryAsync(proposal => proposal.SubjectKey, proposal => proposal.Id, cancellationToken);
        var towns = await db.Towns.AsNoTracking().Where(town => town.RegionId == region.Id && !town.IsHidden)
            .OrderBy(town => town.NameRu).ToListAsync(cancellationToken);
        return new(
            region.Id,
            region.Slug,
            RegionContent.Of(region),
            await db.TransportRays.AsNoTracking().Where(ray => ray.RegionId == region.Id).Include(ray => ray.Stops).ThenInclude(stop => stop.Town)
                .OrderBy(ray => ray.Id).ToListAsync(cancellationToken),
            await db.Figures.AsNoTracking().WithWords().Where(figure => figure.RegionId == region.Id && figure.State == FigureState.Published)
                .OrderBy(figure => figure.TopicKey).ThenByDescending(figure => figure.PeriodEnd).ToListAsync(cancellationToken),
            [.. towns.Where(town => town.CeasedOn is null).Select(town => new Choice<string>(town.Slug, town.NameRu))],
            [.. towns.Where(town => town.CeasedOn is not null)],
            open);
    }
}

/// <param name="Open">Proposals that wait, by <see cref="Subject.FullKey"/>.</param>
/// <param name="Ceased">Towns that are none any more.</param>
public sealed record RegionWork(
    int Id, string Slug, RegionContent Content, IReadOnlyList<TransportRay> Rays, IReadOnlyList<Figure> Figures,
    IReadOnlyList<Choice<string>> Towns, IReadOnlyList<Town> Ceased, IReadOnlyDictionary<string, int> Open)
{
    public Subject Subject => PlaceKinds.RegionOf(Id, Slug);

    public Subject RayOf(string code) => PlaceKinds.RayOf(Id, Slug, code);

    public Subject TownOf(string slug) => PlaceKinds.TownOf(Id, Slug, slug);

    public string NameOf(string slug) => Towns.FirstOrDefault(town => town.Value == slug)?.Title ?? slug;

    public int? OpenOf(Subject subject) => Open.TryGetValue(subject.FullKey, out var id) ? id : null;
}
