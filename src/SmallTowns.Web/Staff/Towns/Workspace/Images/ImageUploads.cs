using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared.Images;

namespace SmallTowns.Web.Staff.Towns.Workspace.Images;

/// <summary>
/// Takes in pictures of a town. A picture is kept at once, but no reader gets it before it is published. The log tells who
/// brought it, and how many they have brought today.
/// </summary>
public sealed class ImageUploads(
    ImageStore store, PicturesOfTowns pictures, FileSettings settings, IDbContextFactory<SmallTownsDbContext> contexts, AuditLog audit, TimeProvider clock)
{
    private const long Megabyte = 1024 * 1024;

    [Requires(Permission.Propose)]
    public Task<ImageOutcome> SaveAsync(StaffActor by, int townId, Stream upload, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.Propose, Scope.Town(townId));
        return TakeAsync(by, townId, upload, cancellationToken);
    }

    /// <summary>The same of an object of the register.</summary>
    [Requires(Permission.ProposeInvestment)]
    public Task<ImageOutcome> SaveOfSiteAsync(StaffActor by, int townId, Stream upload, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.ProposeInvestment, Scope.Town(townId));
        return TakeAsync(by, townId, upload, cancellationToken);
    }

    /// <summary>The same of an article or an event, for whoever tells it.</summary>
    [Requires(Permission.ProposePress)]
    public Task<ImageOutcome> SaveOfPressAsync(StaffActor by, Scope owner, Stream upload, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.ProposePress, owner);
        return TakeAsync(by, owner, upload, cancellationToken);
    }

    /// <summary>Keeps a part of a picture of the town as another one. It counts as an upload.</summary>
    [Requires(Permission.Propose)]
    public Task<ImageOutcome> CutAsync(StaffActor by, int townId, string picture, ImageCrop crop, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.Propose, Scope.Town(townId));
        return CutOfTownAsync(by, townId, picture, crop, cancellationToken);
    }

    /// <summary>The same of an object of the register.</summary>
    [Requires(Permission.ProposeInvestment)]
    public Task<ImageOutcome> CutOfSiteAsync(StaffActor by, int townId, string picture, ImageCrop crop, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.ProposeInvestment, Scope.Town(townId));
        return CutOfTownAsync(by, townId, picture, crop, cancellationToken);
    }

    /// <summary>The same of an article or an event.</summary>
    [Requires(Permission.ProposePress)]
    public async Task<ImageOutcome> CutOfPressAsync(StaffActor by, Scope owner, string picture, ImageCrop crop, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.ProposePress, owner);
        return await pictures.ArePressOrOwnAsync(by.UserId, picture, cancellationToken)
            ? await TakeAsync(by, owner, () => store.CutAsync(picture, crop, cancellationToken), cancellationToken)
            : ImageFault.Broken;
    }

    private async Task<ImageOutcome> CutOfTownAsync(StaffActor by, int townId, string picture, ImageCrop crop, CancellationToken cancellationToken) =>
        await pictures.HasAsync(townId, picture, cancellationToken)
            ? await TakeAsync(by, Scope.Town(townId), () => store.CutAsync(picture, crop, cancellationToken), cancellationToken)
            : ImageFault.Broken;

    private Task<ImageOutcome> TakeAsync(StaffActor by, int townId, Stream upload, CancellationToken cancellationToken) => TakeAsync(by, Scope.Town(townId), upload, cancellationToken);

    private Task<ImageOutcome> TakeAsync(StaffActor by, Scope owner, Stream upload, CancellationToken cancellationToken) =>
        TakeAsync(by, owner, () => store.SaveAsync(upload, cancellationToken), cancellationToken);

    private async Task<ImageOutcome> TakeAsync(StaffActor by, Scope owner, Func<Task<ImageOutcome>> keep, CancellationToken cancellationToken)
    {
        if (await CountTodayAsync(by, cancellationToken) >= settings.ImagesPerPersonPerDay)
            return ImageFault.ManyToday;
        if (store.TotalBytes() >= settings.ImagesMegabytes * Megabyte)
            return ImageFault.NoRoom;
        var outcome = await keep();
        if (outcome.Image is { } image)
            await audit.WriteAsync(AuditEvent.ImageUploaded, by, detail: await UploadOfAsync(owner, image.Name, cancellationToken));
        return outcome;
    }

    private async Task<int> CountTodayAsync(StaffActor by, CancellationToken cancellationToken)
    {
        var sinceUtc = RegionCalendar.StartUtc(RegionCalendar.Today(clock));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.AuditEntries.CountAsync(
            entry => entry.Event == AuditEvent.ImageUploaded && entry.UserId == by.UserId && entry.Utc >= sinceUtc, cancellationToken);
    }

    private async Task<string> UploadOfAsync(Scope owner, string picture, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return owner.TownId is { } townId
            ? PicturesOfTowns.UploadOf(await db.Towns.AsNoTracking().SingleAsync(town => town.Id == townId, cancellationToken), picture)
            : $"{await ScopeNames.OfAsync(db, owner, cancellationToken)}: {picture}";
    }
}
