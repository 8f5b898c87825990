using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Staff.Shell;

namespace SmallTowns.Web.Staff.Help;

/// <summary>The pictures that the pages of the handbook show.</summary>
public static class HandbookPictures
{
    public static void MapHandbookPictures(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet(Handbook.Address + "/images/{name}.png", (string name) => Handbook.OpenPicture(name) is { } picture ? Results.Stream(picture, "image/png") : Results.NotFound())
        .RequireAuthorization(StaffPageAttribute.PolicyPrefix + Permission.EnterStaffArea)
        .ExcludeFromDescription();
}
