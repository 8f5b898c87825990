using SmallTowns.Domain.Staff;
using SmallTowns.Web.Shared.Images;

namespace SmallTowns.Web.Staff.Towns.Workspace.Images;

/// <summary>Takes in pictures of a town. A picture is kept at once, but nobody is led to it before it is published.</summary>
public sealed class ImageUploads(ImageStore store)
{
    [Requires(Permission.Propose)]
    public Task<ImageOutcome> SaveAsync(StaffActor by, int townId, Stream upload, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.Propose, townId);
        return store.SaveAsync(upload, cancellationToken);
    }
}
