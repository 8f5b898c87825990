using System.Security.Claims;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared.Images;

namespace SmallTowns.Web.Staff.Towns.Workspace.Images;

/// <summary>Pictures that are not public (yet, or any more), for whoever proposes or reviews them.</summary>
public static class ImagePreviews
{
    public static void MapImagePreviews(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/staff/images/{townId:int}/{name}.webp", (int townId, string name, ClaimsPrincipal user, ImageStore images, HttpResponse response) =>
        {
            if (!MaySee(StaffClaims.ToActor(user), Scope.Town(townId)) || images.Find(name) is not { } path)
                return Results.NotFound();
            response.Headers.CacheControl = "private, no-store";
            return Results.File(path, "image/webp");
        })
        .RequireAuthorization(StaffPageAttribute.PolicyPrefix + Permission.EnterStaffArea)
        .ExcludeFromDescription();

    private static bool MaySee(StaffActor by, Scope town) => by.MayFor(Permission.Discuss, town) || by.MayFor(Permission.ProposeInvestment, town);
}
