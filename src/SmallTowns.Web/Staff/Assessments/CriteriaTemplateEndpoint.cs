using System.Security.Claims;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Monitoring.Assessments;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Assessments;

/// <summary>The file of criteria to be filled in.</summary>
public static class CriteriaTemplateEndpoint
{
    public const string Address = "/staff/assessments/criteria/template.xlsx";

    public static void MapCriteriaTemplate(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet(Address, async (ClaimsPrincipal user, AssessmentWork assessments, HttpResponse response, CancellationToken cancellation) =>
        {
            var versions = await assessments.CriteriaAsync(StaffClaims.ToActor(user), cancellation);
            response.Headers.CacheControl = "private, no-store";
            using var bytes = new MemoryStream();
            XlsxWorkbook.Write(bytes, CriteriaFile.Template(versions is [var newest, ..] ? newest.Read() : []));
            return Results.File(bytes.ToArray(), MediaTypes.Xlsx, "criteria.xlsx");
        })
        .RequireAuthorization(StaffPageAttribute.PolicyPrefix + Permission.EnterStaffArea)
        .ExcludeFromDescription();
}
