using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using SmallTowns.Data.Editions;
using SmallTowns.Web.Api;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Public.Data.Downloads;
using SmallTowns.Web.Public.Data.Versions;
using SmallTowns.Web.Shell;

namespace SmallTowns.Web.Public.Data.Catalogue;

/// <summary>Files that never change: versions of datasets, what each changed, structures. Browsers and programs may keep them for ever.</summary>
internal static class VersionEndpoints
{
    private const string CsvType = "text/csv; charset=utf-8";
    private const string ForEver = "public, max-age=31536000, immutable";

    // What follows from two versions; a new version of the portal may say it better.
    private const string ForADay = "public, max-age=86400";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        Open(endpoints.MapGet("/data/{code}/versions/{number:int}.csv", async (string code, int number, HttpContext context, PublishedVersions versions, CancellationToken cancellation) =>
            await FileAsync(context, versions, (await versions.GetAsync(cancellation)).Find(code, number), $"{code}-{number}.csv", cancellation)));
        Open(endpoints.MapGet("/data/{code}/versions/{number:int}/changes.csv", ChangesAsync));
        Open(endpoints.MapGet("/data/{code}/editions/{edition:long}.csv", OfEditionAsync));
        Open(endpoints.MapGet("/data/{identifier}/data-{stamp}-structure-{day}.csv", OfStampAsync));
        Open(endpoints.MapGet("/data/{identifier}/structure-{day}.csv", StructureAsync));
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> FileAsync(
        HttpContext context, PublishedVersions versions, DatasetVersionHead? version, string name, CancellationToken cancellation)
    {
        if (version is null || await versions.FileAsync(version.Dataset, version.Number, cancellation) is not { } file)
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = ForEver;
        return TypedResults.File(file, CsvType, name, lastModified: version.Utc, entityTag: new EntityTagHeaderValue($"\"{version.Sha256}\""));
    }

    /// <summary>Which version was true in an edition follows from what is kept: the answer leads to the permanent address. Of the newest edition a new day may still make another.</summary>
    private static async Task<Results<RedirectHttpResult, NotFound, StatusCodeHttpResult>> OfEditionAsync(
        string code, long edition, HttpContext context, PublishedVersions versions, DatasetVersioning versioning, Shared.Editions.PublicEditions editions, CancellationToken cancellation)
    {
        context.Response.Headers.CacheControl = "no-cache";
        if (OpenDatasets.Find(code) is null || edition < 0 || edition > editions.Current.Of(PublicTopics.Any))
            return TypedResults.NotFound();
        // The versions of what was published a moment ago are not there before somebody looks.
        if (!await versioning.KeepUpToAsync(edition, cancellation))
        {
            context.Response.Headers.RetryAfter = "60";
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        return (await versions.GetAsync(cancellation)).InEdition(code, edition) is { } version
            ? TypedResults.Redirect($"{SiteLinks.Of(context).Root}/{DatasetPassport.PageOf(version)}.csv")
            : TypedResults.NotFound();
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> ChangesAsync(string code, int number, HttpContext context, PublishedVersions versions, CancellationToken cancellation)
    {
        if (OpenDatasets.Find(code) is not { } dataset || (await versions.GetAsync(cancellation)).Find(code, number) is not { } version)
            return TypedResults.NotFound();
        var changes = await versions.ChangesAsync(version, dataset.Keys, cancellation);
        using var file = new MemoryStream();
        CsvTableWriter.Write(file, ChangeTable(dataset, changes), CsvFormat.Open);
        context.Response.Headers.CacheControl = ForADay;
        return TypedResults.File(file.ToArray(), CsvType, $"{code}-{number}-changes.csv", lastModified: version.Utc);
    }

    /// <summary>A line for each row that came or went, and for each cell that changed.</summary>
    private static SheetTable ChangeTable(Dataset dataset, RowChanges changes) => new(
        "changes",
        ["change", .. dataset.Keys, "column", "before", "after"],
        changes.Rows.SelectMany(row => row.Cells.Count == 0
            ? [Line(row, null)]
            : row.Cells.Select(cell => Line(row, cell))));

    private static object?[] Line(RowChange row, CellChange? cell) =>
        [row.Kind.ToString().ToLowerInvariant(), .. row.Key, cell?.Column, cell?.Before, cell?.After];

    private static async Task<Results<FileContentHttpResult, NotFound>> OfStampAsync(
        string identifier, string stamp, string day, HttpContext context, DatasetPassports passports, PublishedVersions versions, CancellationToken cancellation)
    {
        var passport = await passports.OfIdentifierAsync(identifier, cancellation);
        var version = passport?.Versions.FirstOrDefault(version => version.Stamp == stamp && PassportAddresses.Day(version.StructureSince) == day);
        return await FileAsync(context, versions, version, version is null ? "" : $"{PassportAddresses.DataName(version)}.csv", cancellation);
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> StructureAsync(
        string identifier, string day, HttpContext context, DatasetPassports passports, PublishedVersions versions, CancellationToken cancellation)
    {
        if (await passports.OfIdentifierAsync(identifier, cancellation) is not { } passport
            || !DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var since)
            || await versions.StructureAsync(passport.Dataset.Slug, since, cancellation) is not { } columns)
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl = ForEver;
        return TypedResults.File(RecommendedFiles.Structure(columns), CsvType, $"{PassportAddresses.StructureName(since)}.csv");
    }

    private static void Open(RouteHandlerBuilder endpoint) => endpoint.ExcludeFromDescription().RequireCors(OpenCors.Policy);
}
