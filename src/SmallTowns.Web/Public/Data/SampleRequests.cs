using System.Text;
using SmallTowns.Web.Public.Data.Catalogue;
using SmallTowns.Web.Public.Data.Downloads;
using SmallTowns.Web.Public.Data.Versions;
using SmallTowns.Web.Shell;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Data;

/// <param name="Command">As it is typed.</param>
/// <param name="Answer">Its beginning, as it comes back.</param>
/// <param name="IsCut">There is more of it.</param>
public sealed record SampleRequest(string Title, string Why, string Command, string Answer, bool IsCut);

/// <summary>Five requests with what they give today: made by what answers the same addresses.</summary>
public sealed class SampleRequests(OpenDatasets datasets, DatasetPassports passports, PublishedVersions versions)
{
    private const int MostLines = 12;
    private const int MostOfLine = 300;

    public async Task<IReadOnlyList<SampleRequest>> MakeAsync(SiteLinks links, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(links);
        var root = links.Origin + links.Root;
        var all = await passports.AllAsync(cancellation);
        var table = await datasets.ReadAsync(TravelTimesDataset.Definition, cancellation);
        var newest = (await versions.GetAsync(cancellation)).NewestOf(TravelTimesDataset.Definition.Slug);
        List<SampleRequest> requests =
        [
            Of(T("Какие наборы есть", "Which datasets there are"), T("Реестр для каталогов.", "The list for catalogues."),
                $"curl {root}/data/list.csv", Encoding.UTF8.GetString(RecommendedFiles.List(all, links))),
            Of(T("Набор целиком", "A whole dataset"), T("CSV для программ: запятые, точки, ключи в заголовке.", "CSV for programs: commas, decimal points, keys in the head."),
                $"curl {root}/data/{table.Dataset.Slug}.csv", Text(file => DatasetFormat.Csv.Write(file, table)).TrimStart('\uFEFF')),
            Of(T("Что значат столбцы", "What the columns mean"), T("Схема: имена, типы, пояснения.", "The schema: names, types, explanations."),
                $"curl {root}/data/{table.Dataset.Slug}.{TableSchemaFile.Extension}", Text(file => TableSchemaFile.Write(file, table.Dataset))),
            Of(T("Числа как куб", "The numbers as a cube"), T("JSON-stat для статистических программ.", "JSON-stat, for statistical programs."),
                $"curl {links.Origin}{links.To(DatasetForms.JsonStat.PathOf(table.Dataset))}", Text(file => JsonStatFile.Write(file, table, newest?.Utc))),
        ];
        if (newest is not null)
        {
            requests.Add(new(
                T("Не изменилось ли", "Whether it has changed"), T("У версии есть ETag; если он тот же, тело не пересылается.", "A version has an ETag; where it is the same, no body is sent."),
                $"curl -i -H 'If-None-Match: \"{newest.Sha256}\"' {root}/{DatasetPassport.PageOf(newest)}.csv",
                $"HTTP/1.1 304 Not Modified\nETag: \"{newest.Sha256}\"\nLast-Modified: {newest.Utc.ToString("R", System.Globalization.CultureInfo.InvariantCulture)}", IsCut: false));
        }

        return requests;
    }

    private static SampleRequest Of(string title, string why, string command, string answer)
    {
        var lines = answer.TrimEnd().Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var shown = lines.Take(MostLines).Select(line => line.Length <= MostOfLine ? line : line[..MostOfLine]).ToList();
        return new(title, why, command, string.Join('\n', shown), lines.Count > MostLines || lines.Take(MostLines).Any(line => line.Length > MostOfLine));
    }

    private static string Text(Action<Stream> write)
    {
        using var file = new MemoryStream();
        write(file);
        return Encoding.UTF8.GetString(file.GetBuffer(), 0, (int)file.Length);
    }
}
