using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SmallTowns.Web.Public.Data.Downloads;
using SmallTowns.Web.Shell;

namespace SmallTowns.Web.Public.Data.Catalogue;

/// <summary>
/// Everything in one archive: of each dataset the machine-readable CSV and Parquet, a description of all as a Frictionless data
/// package, and checksums as <c>sha256sum -c</c> reads them. One file at a time is in memory.
/// </summary>
public sealed class BulkDownload(OpenDatasets datasets, DatasetPassports passports)
{
    public const string Name = "all.zip";

    private const string Checksums = "SHA256SUMS";

    // The same data are the same bytes, of which the tag of the answer is made.
    private static readonly DateTimeOffset OneMoment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task WriteAsync(Stream stream, SiteLinks links, CancellationToken cancellationToken)
    {
        var sums = new StringBuilder();
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var dataset in OpenDatasets.All)
        {
            var table = await datasets.ReadAsync(dataset, cancellationToken);
            await AddAsync(zip, sums, $"{dataset.Slug}.csv", file =>
            {
                DatasetFormat.Csv.Write(file, table);
                return Task.CompletedTask;
            });
            await AddAsync(zip, sums, $"{dataset.Slug}.{ParquetFile.Extension}", file => ParquetFile.WriteAsync(file, table, cancellationToken));
        }

        var publisher = await passports.PublisherAsync(cancellationToken);
        await AddAsync(zip, sums, "datapackage.json", file =>
        {
            WritePackage(file, publisher, links);
            return Task.CompletedTask;
        });
        using var last = EntryOf(zip, Checksums);
        last.Write(Encoding.UTF8.GetBytes(sums.ToString()));
    }

    private static async Task AddAsync(ZipArchive zip, StringBuilder sums, string name, Func<Stream, Task> write)
    {
        using var file = new MemoryStream();
        await write(file);
        var bytes = file.GetBuffer().AsMemory(0, (int)file.Length);
        sums.Append(Convert.ToHexStringLower(SHA256.HashData(bytes.Span))).Append("  ").Append(name).Append('\n');
        using var entry = EntryOf(zip, name);
        await entry.WriteAsync(bytes);
    }

    private static Stream EntryOf(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = OneMoment;
        return entry.Open();
    }

    private static void WritePackage(Stream stream, Publisher publisher, SiteLinks links)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = DatasetJson.Encoder, Indented = true });
        json.WriteStartObject();
        json.WriteString("name", "small-towns-open-data");
        json.WriteString("title", "Открытые данные о городах края");
        json.WriteString("homepage", $"{links.Origin}{links.Root}/data");
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteString("title", "Свободное использование с указанием источника");
        json.WriteString("path", PassportAddresses.Terms(links));
        json.WriteEndObject();
        json.WriteEndArray();
        if (publisher.Name is { } name)
        {
            json.WriteStartArray("contributors");
            json.WriteStartObject();
            json.WriteString("title", name.Ru);
            json.WriteString("role", "publisher");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteStartArray("resources");
        foreach (var dataset in OpenDatasets.All)
        {
            json.WriteStartObject();
            json.WriteString("name", dataset.Slug);
            json.WriteString("path", $"{dataset.Slug}.csv");
            json.WriteString("profile", "tabular-data-resource");
            json.WriteString("title", dataset.Title.Ru);
            json.WriteString("description", dataset.Description.Ru);
            json.WriteString("encoding", "utf-8");
            json.WritePropertyName("schema");
            TableSchemaFile.Write(json, dataset);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
