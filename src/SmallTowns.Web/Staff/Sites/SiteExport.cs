using System.Security.Claims;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites;
using SmallTowns.Web.Sites.Tables;

namespace SmallTowns.Web.Staff.Sites;

/// <summary>Everything that is published of the register in the form in which it comes in.</summary>
public static class SiteExport
{
    public static void MapSiteExport(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/staff/sites/export.xlsx", async (ClaimsPrincipal user, PublishedSites sites, HttpResponse response, CancellationToken cancellationToken) =>
        {
            StaffClaims.ToActor(user).Require(Permission.ProposeInvestment);
            var register = await sites.GetAsPublishedAsync(cancellationToken);
            using var bytes = new MemoryStream();
            XlsxWorkbook.Write(bytes, SiteTemplate.Of(register.Towns.SelectMany(town => town.Register.Objects).Where(site => site.IsStanding).OrderBy(site => site.Reference)));
            response.Headers.CacheControl = "private, no-store";
            return TypedResults.File(bytes.ToArray(), MediaTypes.Xlsx, "sites.xlsx");
        })
        .RequireAuthorization(StaffPageAttribute.PolicyPrefix + Permission.ProposeInvestment)
        .ExcludeFromDescription();
}
