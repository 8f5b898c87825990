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
    public static void MapImagePreviews(this IEndpointRouteBuilder endpoints)
    {
        ForStaff(endpoints.MapGet("/staff/images/{townId:int}/{name}.webp", OfTownAsync));
        ForStaff(endpoints.MapGet("/staff/images/press/{name}.webp", OfPressAsync));
    }

    private static void ForStaff(RouteHandlerBuilder endpoint) =>
        endpoint.RequireAuthorization(StaffPageAttribute.PolicyPrefix + Permission.EnterStaffArea).ExcludeFromDescription();

    private static async Task<IResult> OfTownAsync(
        int townId, string name, ClaimsPrincipal user, ImageStore images, PicturesOfTowns pictures, HttpResponse response, CancellationToken cancellation) =>
        MaySee(StaffClaims.ToActor(user), Scope.Town(townId)) && await pictures.HasAsync(townId, name, cancellation)
            ? Answer(images, name, response) : Results.NotFound();

    private static async Task<IResult> OfPressAsync(
        string name, ClaimsPrincipal user, ImageStore images, PicturesOfTowns pictures, HttpResponse response, CancellationToken cancellation) =>
        StaffClaims.ToActor(user) is var by && (by.May(Permission.ProposePress) || by.May(Permission.Decide)) && await pictures.ArePressOrOwnAsync(by.UserId, name, cancellation)
            ? Answer(images, name, response) : Results.NotFound();

    private static IResult Answer(ImageStore images, string name, HttpResponse response)
    {
        if (images.Find(name) is not { } path)
            return Results.NotFound();
        response.Headers.CacheControl = "private, no-store";
        return Results.File(path, "image/webp");
    }

    private static bool MaySee(StaffActor by, Scope town) => by.MayFor(Permission.Discuss, town) || by.MayFor(Permission.ProposeInvestment, town);
}
