using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Places;

namespace SmallTowns.Data.Reading;

/// <summary>
/// The region that this portal is about. A town's name in addresses is its own within its region only: whoever looks a town
/// up by it asks here first.
/// </summary>
public sealed class ServedRegion(PortalSettings settings)
{
    private const string Setting = $"{PortalSettings.Section}:{nameof(PortalSettings.Region)}";

    // Regions come with the data and never go: which one is served is found out once.
    private int? known;

    public async ValueTask<int> IdAsync(SmallTownsDbContext db, CancellationToken cancellationToken) =>
        known ??= await FindAsync(db, cancellationToken);

    public async Task<Region> RegionAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        var id = await IdAsync(db, cancellationToken);
        return await db.Regions.AsNoTracking().SingleAsync(region => region.Id == id, cancellationToken);
    }

    /// <summary>The towns of the region.</summary>
    public async ValueTask<IQueryable<Town>> TownsAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        var id = await IdAsync(db, cancellationToken);
        return db.Towns.Where(town => town.RegionId == id);
    }

    private async Task<int> FindAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        var regions = await db.Regions.OrderBy(region => region.Slug).Select(region => new { region.Id, region.Slug }).ToListAsync(cancellationToken);
        var there = string.Join(", ", regions.Select(region => region.Slug));
        if (!string.IsNullOrWhiteSpace(settings.Region))
        {
            return regions.Find(region => region.Slug == settings.Region)?.Id
                ?? throw new ConfigurationFaultException($"The setting {Setting} is “{settings.Region}”; the database has no such region. It must be one of: {there}.");
        }

        return regions is [var only]
            ? only.Id
            : throw new ConfigurationFaultException($"The database has {regions.Count} regions; say in the setting {Setting} which one the portal is about: {there}.");
    }
}
