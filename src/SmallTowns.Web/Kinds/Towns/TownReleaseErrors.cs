using SmallTowns.Data;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Domain.TownProfile.Release;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Release;

namespace SmallTowns.Web.Kinds.Towns;

/// <summary>The errors of a town's page as it stands. What concerns no town has no such page to spoil.</summary>
internal static class TownReleaseErrors
{
    public static async Task<IReadOnlyCollection<ReleaseError>> OfAsync(
        SmallTownsDbContext db, Scope scope, DateOnly today, CancellationToken cancellationToken)
    {
        if (scope.TownId is not { } townId)
            return [];
        return Of(await ReleaseReading.OfAsync(db, townId, today, cancellationToken));
    }

    public static IReadOnlyCollection<ReleaseError> Of(TownRelease release) =>
        [.. ReleaseChecklist.Of(release).Where(finding => finding.IsError).Select(finding => new ReleaseError(finding.Part, ReleaseWords.Of(finding)))];
}
