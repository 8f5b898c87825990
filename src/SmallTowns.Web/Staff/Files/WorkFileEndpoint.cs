using System.Security.Claims;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Cases.Files;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Staff.Files;

/// <summary>A file beside an assignment or a request. Browsers keep it and never show it.</summary>
public static class WorkFileEndpoint
{
    public static string AddressOf(int fileId) => $"/staff/work/files/{fileId}";

    public static void MapWorkFiles(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/staff/work/files/{fileId:int}", async (int fileId, ClaimsPrincipal user, WorkFileWork files, HttpResponse response, CancellationToken cancellation) =>
        {
            if (await files.FindAsync(StaffClaims.ToActor(user), fileId, cancellation) is not { Content.Bytes: var bytes } file)
                return Results.NotFound();
            response.Headers.CacheControl = "private, no-store";
            return Results.File(bytes, CaseFileCheck.ContentTypeOf(file.Kind), file.Name);
        })
        .RequireAuthorization(StaffPageAttribute.PolicyPrefix + Permission.EnterStaffArea)
        .WithMetadata(new SandboxedFileAttribute())
        .ExcludeFromDescription();
}
