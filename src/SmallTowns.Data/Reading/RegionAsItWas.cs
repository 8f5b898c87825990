using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Data.Reading;

/// <summary>Puts the region, its rays and its list of towns of a past moment in the place of the present ones. They are read, never saved.</summary>
internal static class RegionAsItWas
{
    public static async Task ApplyAsync(
        Region region, List<TransportRay> rays, List<Town> towns, SmallTownsDbContext db, PastMoment past, CancellationToken cancellationToken)
    {
        var then = await db.Proposals
            .Where(proposal => PlaceKinds.Codes.Contains(proposal.Kind) && proposal.ScopeKind == ScopeKind.Region && proposal.ScopeId == region.Id)
            .StoodAtAsync(past, cancellationToken);
        foreach (var stood in then.Values)
        {
            var key = Subject.KeyOf(stood.SubjectKey);
            switch (stood.Kind)
            {
                case PlaceKinds.Region:
                    ContentJson.Read<RegionContent>(stood.Content).ApplyTo(region);
                    break;
                case PlaceKinds.Town when towns.FirstOrDefault(town => town.Key == key) is { } town:
                    ContentJson.Read<TownContent>(stood.Content).ApplyTo(town);
                    break;
                case PlaceKinds.Ray:
                    Apply(ContentJson.Read<RayContent>(stood.Content), PlaceKinds.NameIn(key), stood.SourceId, rays, towns, region);
                    break;
                default:
                    // The town's row is gone: nothing can be shown of it.
                    break;
            }
        }
    }

    private static void Apply(RayContent content, string code, int? sourceId, List<TransportRay> rays, List<Town> towns, Region region)
    {
        rays.RemoveAll(ray => ray.Code == code);
        if (!content.IsThere() || sourceId is null)
            return;
        var ray = content.ToRow(region.Id, code);
        ray.SourceId = sourceId.Value;
        ray.Stops.AddRange(
            from stop in content.Stops.Index()
            let town = towns.FirstOrDefault(town => town.Slug == stop.Item.Town)
            where town is not null
            select new TransportRayStop { TownId = town.Id, Order = stop.Index + 1, IsNamedBySource = stop.Item.IsNamedBySource });
        rays.Add(ray);
    }
}
