using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Review;
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
        var uses = await Uses.CountsAsync<Source>(db, cancellationToken);
        var open = await db.Proposals.StatesOfAsync(SourceContent.Kind, cancellationToken);
        var sources = await db.Sources.AsNoTracking()
            .Select(source => new { source.Id, source.Code, source.TitleRu, source.ShortTitleRu, source.PublisherRu, source.LicenceRu, source.Url })
            .ToListAsync(cancellationToken);
        return
        [
            .. sources
                .Select(source => new SourceLine(
                    source.Id, source.Code, source.TitleRu, source.ShortTitleRu, source.PublisherRu, source.LicenceRu, source.Url,
                    UseCount: uses.GetValueOrDefault(source.Id),
                    Open: open.TryGetValue(source.Code, out var state) ? state : null))
                .OrderBy(source => source.TitleRu, RussianOrder.Comparer),
        ];
    }
}

/// <param name="Open">How far the open proposal to change it is, if there is one.</param>
public sealed record SourceLine(int Id, string Code, string TitleRu, string ShortTitleRu, string? PublisherRu, string? LicenceRu, string? Url, int UseCount, ProposalState? Open);
