using System.Security.Claims;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared.Images;

namespace SmallTowns.Web.Staff.Towns.Workspace.Images;

/// <summary>
/// Pictures that are not public (yet, or any more), for whoever proposes or reviews them. Everybody else, and whoever asks for a
/// picture of another town, is told that there is none.
/// </summary>
public static class ImagePreviews
{
    public static void MapImagePreviews(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/staff/images/{townId:int}/{name}.webp", async (
            int townId, string name, ClaimsPrincipal user, ImageStore images, PicturesOfTowns pictures, HttpResponse response, CancellationToken cancellation) =>
        {
            if (!MaySee(StaffClaims.ToActor(user), Scope.Town(townId)) || images.Find(name) is not { } path || !await pictures.HasAsync(townId, name, cancellation))
                return Results.NotFound();
            response.Headers.CacheControl = "private, no-store";
            return Results.File(path, "image/webp");
        })
        .RequireAuthorization(StaffPageAttribute.PolicyPrefix + Permission.EnterStaffArea)
        .ExcludeFromDescription();

    private static bool MaySee(StaffActor by, Scope town) => by.MayFor(Permission.Discuss, town) || by.MayFor(Permission.ProposeInvestment, town);
}
