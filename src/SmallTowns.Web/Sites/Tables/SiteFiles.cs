using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Boundaries;
using SmallTowns.Data.Reading;
using SmallTowns.Domain;
using SmallTowns.Domain.Settlement;
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

    /// <summary>The published register with the names of its towns and the okrugs of its region.</summary>
    public async Task<RegisterPlaces> PlacesAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var region = await served.RegionAsync(db, cancellationToken);
        var towns = await (await served.TownsAsync(db, cancellationToken)).Where(town => !town.IsHidden && town.CeasedOn == null)
            .Select(town => new { town.Slug, town.NameRu, town.NameEn }).ToListAsync(cancellationToken);
        return new(
            await sites.GetAsPublishedAsync(cancellationToken), towns.ToDictionary(town => town.Slug, town => new LocalizedText(town.NameRu, town.NameEn)),
            region.CadastralOkrugs?.Split(", ") ?? [], BoundaryFiles.Of(region.Slug));
    }

    private async Task<SiteFileReport> CheckAsync(string path, CancellationToken cancellationToken) =>
        (await PlacesAsync(cancellationToken)).Check(new TableFile(path, SiteFileCheck.Limits, TableView.Everything).Rows(cancellationToken));
}

/// <param name="Towns">Names by slug.</param>
/// <param name="Okrugs">Cadastral okrugs of the region; none where they are not stated.</param>
public sealed record RegisterPlaces(PublishedRegister Register, IReadOnlyDictionary<string, LocalizedText> Towns, IReadOnlyList<string> Okrugs, RegionBoundary? Boundary)
{
    public SiteFileReport Check(IEnumerable<FileRow> rows) => new SiteFileCheck(Register, Towns, Boundary, Okrugs).Check(rows);
}
