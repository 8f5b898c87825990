using System.Globalization;
using System.Security.Claims;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared.Images;

namespace SmallTowns.Web.Staff.Towns.Workspace.Images;

/// <summary>Pictures that are not public (yet, or any more), for whoever proposes or reviews them.</summary>
public static class ImagePreviews
{
    public static void MapImagePreviews(this IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, "/staff/images/{townId:int}/{name}.webp", (by, address) => MaySee(by, Scope.Town(int.Parse((string)address["townId"]!, CultureInfo.InvariantCulture))));
        // Whose an article is stands in its proposal; a name that nobody can guess is all that is asked besides.
        Map(endpoints, "/staff/images/press/{name}.webp", (by, _) => by.May(Permission.ProposePress) || by.May(Permission.Decide));
    }

    private static void Map(IEndpointRouteBuilder endpoints, string address, Func<StaffActor, RouteValueDictionary, bool> maySee) => endpoints
        .MapGet(address, (string name, ClaimsPrincipal user, ImageStore images, HttpContext context) =>
        {
            if (!maySee(StaffClaims.ToActor(user), context.Request.RouteValues) || images.Find(name) is not { } path)
                return Results.NotFound();
            context.Response.Headers.CacheControl = "private, no-store";
            return Results.File(path, "image/webp");
        })
        .RequireAuthorization(StaffPageAttribute.PolicyPrefix + Permission.EnterStaffArea)
        .ExcludeFromDescription();

    private static bool MaySee(StaffActor by, Scope town) => by.MayFor(Permission.Discuss, town) || by.MayFor(Permission.ProposeInvestment, town);
}
