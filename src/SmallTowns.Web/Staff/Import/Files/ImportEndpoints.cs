using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Hosting;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Import.Fields;

namespace SmallTowns.Web.Staff.Import.Files;

/// <summary>Files that the import page gives: templates, published data, the list of issues of a file.</summary>
public static class ImportEndpoints
{
    public static void MapImportFiles(this IEndpointRouteBuilder endpoints)
    {
        var import = endpoints.MapGroup("/staff/import").RequireAuthorization(StaffPageAttribute.PolicyPrefix + Permission.Import).ExcludeFromDescription();
        import.MapGet("templates/{kind}.{format}", TemplateAsync);
        import.MapGet("export/{kind}.{format}", ExportAsync);
        import.MapGet("issues/{folder}.csv", Issues);
    }

    private static async Task<IResult> TemplateAsync(string kind, string format, string? indicator, ClaimsPrincipal user, ImportDownloads downloads, TemporaryFiles files, CancellationToken cancellation)
    {
        if (ImportForm.Find(kind) is not { } form || TableFormat.Find(format) is not { } table)
            return TypedResults.NotFound();
        var file = files.Create();
        await downloads.WriteTemplateAsync(StaffClaims.ToActor(user), form, indicator, table, file, cancellation);
        return Sent(file, table, indicator is null ? $"shablon-{kind}" : $"shablon-{kind}-{indicator}");
    }

    private static async Task<IResult> ExportAsync(string kind, string format, string? indicator, ClaimsPrincipal user, ImportDownloads downloads, TemporaryFiles files, CancellationToken cancellation)
    {
        if (ImportForm.Find(kind) is not { } form || TableFormat.Find(format) is not { } table)
            return TypedResults.NotFound();
        // A large export goes over the disk: nothing holds it in memory, and it is gone when it is sent.
        var file = files.Create();
        if (await downloads.WriteExportAsync(StaffClaims.ToActor(user), form, indicator, table, file, cancellation))
            return Sent(file, table, indicator is null ? kind : $"{kind}-{indicator}");
        await file.DisposeAsync();
        return TypedResults.NotFound();
    }

    private static IResult Issues(string folder, ClaimsPrincipal user, ImportWorkplace workplace)
    {
        var actor = StaffClaims.ToActor(user);
        actor.Require(Permission.Import);
        return workplace.FindIssues(actor, folder) is { } path
            ? TypedResults.PhysicalFile(path, TableFormat.Csv.ContentType, "zamechaniya.csv")
            : TypedResults.NotFound();
    }

    private static FileStreamHttpResult Sent(FileStream file, TableFormat format, string name)
    {
        file.Position = 0;
        return TypedResults.Stream(file, format.ContentType, $"{name}.{format.Extension}");
    }
}
