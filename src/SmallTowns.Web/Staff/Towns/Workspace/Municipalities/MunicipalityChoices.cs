using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Staff.Catalogue;
using SmallTowns.Web.Staff.Fields;

namespace SmallTowns.Web.Staff.Towns.Workspace.Municipalities;

/// <summary>The municipalities of a region by their codes, in the order of their names.</summary>
public sealed class MunicipalityChoices(IDbContextFactory<SmallTownsDbContext> contexts)
{
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<Choice<string>>> OfRegionAsync(StaffActor by, int regionId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await db.Municipalities.Where(municipality => municipality.RegionId == regionId)
            .Select(municipality => new { municipality.Code, municipality.NameRu, District = municipality.Parent!.NameRu })
            .ToListAsync(cancellationToken);
        return
        [
            .. found.Select(municipality => new Choice<string>(
                    municipality.Code, municipality.District is null ? municipality.NameRu : $"{municipality.NameRu} ({municipality.District})"))
                .OrderBy(choice => choice.Title, RussianOrder.Comparer),
        ];
    }
}
