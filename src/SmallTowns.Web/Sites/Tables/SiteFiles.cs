using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Boundaries;
using SmallTowns.Data.Reading;
using SmallTowns.Domain;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Sites.Tables;

/// <summary>Reads files of the register from anybody; nothing of them is kept.</summary>
public sealed class SiteFiles(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, PublishedSites sites, TemporaryFiles temporary)
{
    /// <exception cref="FileRefusedException">The file cannot be read.</exception>
    public async Task<SiteFileReport> CheckAsync(Stream file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        var path = Path.Combine(temporary.DirectoryPath, Guid.NewGuid().ToString("N"));
        try
        {
            await using (var copy = File.Create(path))
                await file.CopyToAsync(copy, cancellationToken);
            return await CheckAsync(path, cancellationToken);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task<SiteFileReport> CheckAsync(string path, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var region = await served.RegionAsync(db, cancellationToken);
        var towns = await (await served.TownsAsync(db, cancellationToken)).Where(town => !town.IsHidden && town.CeasedOn == null)
            .Select(town => new { town.Slug, town.NameRu, town.NameEn }).ToListAsync(cancellationToken);
        var check = new SiteFileCheck(
            await sites.GetAsync(cancellationToken), towns.ToDictionary(town => town.Slug, town => new LocalizedText(town.NameRu, town.NameEn)),
            BoundaryFiles.Of(region.Slug), region.CadastralOkrugs?.Split(", ") ?? []);
        return check.Check(new TableFile(path, SiteFileCheck.Limits).Rows(cancellationToken));
    }
}
