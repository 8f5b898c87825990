using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Staff.History;

public sealed class RestoreSources(IDbContextFactory<SmallTownsDbContext> contexts)
{
    /// <summary>The sources to choose from, by title.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<(int Id, string Title)>> ListAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var sources = await db.Sources.Select(source => new { source.Id, source.TitleRu }).ToListAsync(cancellationToken);
        return [.. sources.OrderBy(source => source.TitleRu, StringComparer.CurrentCulture).Select(source => (source.Id, source.TitleRu))];
    }
}
