using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Data.Reading;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Shared.Images;

/// <summary>
/// Which pictures a reader may have: those whose publication has not been taken back, whether they stand on pages as they are
/// or have given way to others. Whoever merely knows the name of an uploaded file gets nothing.
/// </summary>
public sealed class PublicImages(IDbContextFactory<SmallTownsDbContext> contexts, KeptReadings readings, TimeProvider clock)
{
    // Names only. Which publication was of the picture is not known beforehand: it is asked anew after each.
    private const int Kept = 2000;

    private readonly ReadingsByKey<Access> asked = readings.ByKey(
        Kept, _ => PublicTopics.OfWhole, (picture, cancellation) => ReadAsync(contexts, clock, picture, cancellation));

    /// <param name="name">Of either copy.</param>
    public async Task<bool> HasAsync(string name, CancellationToken cancellationToken = default) =>
        (await asked.GetAsync(ImageName.Large(name), cancellationToken)).IsPublic;

    private static async Task<Reading<Access>> ReadAsync(
        IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock, string picture, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var editions = await db.EditionsAsync(cancellationToken);
        var isPublic = await db.PublishedPictures().AnyAsync(proposal => proposal.Content!.Contains(picture), cancellationToken);
        return new(new(isPublic), editions, clock.GetUtcNow().UtcDateTime);
    }

    private sealed record Access(bool IsPublic);
}
