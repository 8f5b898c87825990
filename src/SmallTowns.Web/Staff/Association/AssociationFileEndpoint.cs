using System.Security.Claims;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Cases.Files;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Publishing;

namespace SmallTowns.Web.Staff.Association;

/// <summary>A file of the Association for the staff, published or not. Browsers keep it and never show it.</summary>
public static class AssociationFileEndpoint
{
    public static string StaffAddressOf(AssociationFileRef file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return $"/staff/association/files/{file.Key}";
    }

    public static void MapAssociationFilesForStaff(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/staff/association/files/{key:length(64)}", async (string key, ClaimsPrincipal user, AssociationFileWork files, HttpResponse response, CancellationToken cancellation) =>
        {
            if (await files.FindAsync(StaffClaims.ToActor(user), key, cancellation) is not { Content.Bytes: var bytes } file)
                return Results.NotFound();
            response.Headers.CacheControl = "private, no-store";
            return Results.File(bytes, CaseFileCheck.ContentTypeOf(file.Kind), CaseFileName.Of(file.Key[..8], file.Kind));
        })
        .RequireAuthorization(StaffPageAttribute.PolicyPrefix + Permission.EnterStaffArea)
        .WithMetadata(new SandboxedFileAttribute())
        .ExcludeFromDescription();
}
