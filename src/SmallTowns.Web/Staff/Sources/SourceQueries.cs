using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Staff.Catalogue;

namespace SmallTowns.Web.Staff.Sources;

/// <summary>The list of sources with how often each is used.</summary>
public sealed class SourceQueries(IDbContextFactory<SmallTownsDbContext> contexts)
{
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<SourceLine>> AllAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var uses = await Uses.CountsAsync<Domain.Sources.Source>(db, cancellationToken);
        var sources = await db.Sources.AsNoTracking()
            .Select(source => new { source.Id, source.Code, source.TitleRu, source.ShortTitleRu, source.PublisherRu, source.LicenceRu, source.Url })
            .ToListAsync(cancellationToken);
        return
        [
            .. sources
                .Select(source => new SourceLine(
                    source.Id, source.Code, source.TitleRu, source.ShortTitleRu, source.PublisherRu, source.LicenceRu, source.Url, uses.GetValueOrDefault(source.Id)))
                .OrderBy(source => source.TitleRu, RussianOrder.Comparer),
        ];
    }
}

public sealed record SourceLine(int Id, string Code, string TitleRu, string ShortTitleRu, string? PublisherRu, string? LicenceRu, string? Url, int UseCount);
