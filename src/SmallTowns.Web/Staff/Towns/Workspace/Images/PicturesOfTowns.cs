using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Shared.Images;

namespace SmallTowns.Web.Staff.Towns.Workspace.Images;

/// <summary>
/// Which town a kept picture belongs to: the one that it was uploaded for, as the log tells, and those that a proposal has named it
/// for. Pictures lie together on disk under names that their bytes give them, so the disk does not know.
/// </summary>
public sealed class PicturesOfTowns(IDbContextFactory<SmallTownsDbContext> contexts)
{
    /// <summary>How the log tells of an upload.</summary>
    public static string UploadOf(Town town, string picture)
    {
        ArgumentNullException.ThrowIfNull(town);
        return $"{town.NameRu}: {picture}";
    }

    /// <param name="name">Of either copy.</param>
    public async Task<bool> HasAsync(int townId, string name, CancellationToken cancellationToken)
    {
        var picture = ImageName.Large(name);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Towns.AsNoTracking().SingleOrDefaultAsync(town => town.Id == townId, cancellationToken) is not { } town)
            return false;
        var upload = UploadOf(town, picture);
        return await db.AuditEntries.AnyAsync(entry => entry.Event == AuditEvent.ImageUploaded && entry.Detail == upload, cancellationToken)
            || await Naming(db, picture).AnyAsync(proposal => proposal.ScopeKind == ScopeKind.Town && proposal.ScopeId == townId, cancellationToken);
    }

    /// <summary>Whether an article or an event names the picture, or this person brought it.</summary>
    public async Task<bool> ArePressOrOwnAsync(int userId, string name, CancellationToken cancellationToken)
    {
        var picture = ImageName.Large(name);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.AuditEntries.AnyAsync(entry => entry.Event == AuditEvent.ImageUploaded && entry.UserId == userId && entry.Detail!.EndsWith(picture), cancellationToken)
            || await Naming(db, picture).AnyAsync(proposal => PressKinds.Codes.Contains(proposal.Kind), cancellationToken);
    }

    private static IQueryable<Proposal> Naming(SmallTownsDbContext db, string picture) => db.Proposals.Where(proposal =>
        proposal.Content!.Contains(picture) || proposal.ContentBefore!.Contains(picture) || proposal.Revisions.Any(revision => revision.Content!.Contains(picture)));
}
