using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Boundaries;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Boundaries;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Staff.Boundaries;

/// <summary>The municipalities of the region with the boundaries that are published of them and those that wait.</summary>
public sealed class BoundaryQueries(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served)
{
    [Requires(Permission.EnterStaffArea)]
    public async Task<BoundaryBoard> ReadAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var region = await served.RegionAsync(db, cancellationToken);
        var municipalities = await db.Municipalities.Where(municipality => municipality.RegionId == region.Id).OrderBy(municipality => municipality.NameRu)
            .Select(municipality => new { municipality.Code, municipality.NameRu }).ToListAsync(cancellationToken);
        var documents = (await db.PublishedDocuments.Where(document => document.Kind == MunicipalityBoundaryContent.Kind && document.ScopeId == region.Id)
            .Select(document => new { document.SubjectKey, document.Content }).ToListAsync(cancellationToken)).ToDictionary(document => document.SubjectKey, document => document.Content);
        var open = await db.Proposals.StillOpen().Where(proposal => proposal.Kind == MunicipalityBoundaryContent.Kind && proposal.ScopeId == region.Id)
            .Select(proposal => new { proposal.SubjectKey, proposal.Id }).ToDictionaryAsync(proposal => proposal.SubjectKey, proposal => proposal.Id, cancellationToken);
        return new(
            [
                .. from municipality in municipalities
                   let subject = MunicipalityBoundaryContent.Of(region.Id, region.Slug, municipality.Code)
                   let content = documents.TryGetValue(subject.FullKey, out var published) ? ContentJson.Read<MunicipalityBoundaryContent>(published) : null
                   let isThere = content?.IsThere() is true
                   select new BoundaryRow(
                       municipality.Code, municipality.NameRu, subject, isThere ? BoundaryWords.Of(content!.Polygons) : null, isThere ? content!.Day : null,
                       open.TryGetValue(subject.FullKey, out var id) ? id : null),
            ],
            by.MayFor(Permission.Propose, Scope.Region(region.Id)));
    }
}

/// <param name="What">The published boundary in words; empty where there is none.</param>
/// <param name="ProposalId">The open proposal.</param>
public sealed record BoundaryRow(string Code, string Name, Subject Subject, string? What, DateOnly? Day, int? ProposalId);

public sealed record BoundaryBoard(IReadOnlyList<BoundaryRow> Rows, bool MayPropose);
