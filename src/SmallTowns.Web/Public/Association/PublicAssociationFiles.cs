using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Association;
using SmallTowns.Web.Cases.Files;
using SmallTowns.Web.Publishing;

namespace SmallTowns.Web.Public.Association;

/// <summary>Files of the Association for everybody, while something published points to them. Browsers keep them and never show them.</summary>
public static class PublicAssociationFiles
{
    /// <summary>The name stands in the address only so that whoever saves it reads it; the key tells which file it is.</summary>
    public static string AddressOf(AssociationFileRef file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return $"association/files/{file.Key}/{Uri.EscapeDataString(file.Name)}";
    }

    public static void MapAssociationFiles(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/association/files/{key:length(64)}/{name}", async (
            string key, IDbContextFactory<SmallTownsDbContext> contexts, HttpResponse response, CancellationToken cancellation) =>
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            var pointing = await db.PublishedDocuments
                .Where(document => (document.Kind == AssociationKinds.Document || document.Kind == AssociationKinds.Membership) && document.Content.Contains(key))
                .Select(document => document.Content).ToListAsync(cancellation);
            if (pointing.SelectMany(AssociationFileRefs.In).FirstOrDefault(file => file.Key == key) is not { } shown
                || await db.AssociationFiles.AsNoTracking().Include(file => file.Content).SingleOrDefaultAsync(file => file.Key == key, cancellation) is not { Content.Bytes: var bytes } kept)
                return Results.NotFound();
            // What is withdrawn is gone at once: a browser asks again each time.
            response.Headers.CacheControl = "no-cache";
            return Results.File(bytes, CaseFileCheck.ContentTypeOf(kept.Kind), shown.Name);
        })
        .WithMetadata(new SandboxedFileAttribute())
        .ExcludeFromDescription();
}
