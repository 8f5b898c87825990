using System.Security.Claims;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Cases.Files;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Publishing;

namespace SmallTowns.Web.Staff.Cases;

/// <summary>A file of a case. Browsers keep it and never show it: strangers have made it.</summary>
public static class CaseFileEndpoint
{
    public static string AddressOf(int caseId, int fileId) => $"/staff/cases/{caseId}/files/{fileId}";

    public static void MapCaseFiles(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/staff/cases/{caseId:int}/files/{fileId:int}", async (int caseId, int fileId, ClaimsPrincipal user, CaseFileWork files, HttpResponse response, CancellationToken cancellation) =>
        {
            if (await files.FindAsync(StaffClaims.ToActor(user), caseId, fileId, cancellation) is not { Content.Bytes: var bytes } file)
                return Results.NotFound();
            response.Headers.CacheControl = "private, no-store";
            return Results.File(bytes, CaseFileCheck.ContentTypeOf(file.Kind), file.Name);
        })
        .RequireAuthorization(StaffPageAttribute.PolicyPrefix + Permission.WorkCases)
        .WithMetadata(new SandboxedFileAttribute())
        .ExcludeFromDescription();
}
