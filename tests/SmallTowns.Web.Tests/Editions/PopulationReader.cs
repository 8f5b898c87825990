using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace SmallTowns.Web.Tests.Editions;

/// <summary>
/// A reader of one address in one encoding who remembers what a browser would, and finds the newest published population of
/// Abinsk in a page, a file or an answer of the API: 36 700 and the number of the publication.
/// </summary>
internal sealed partial class PopulationReader(HttpClient client, string path, string? encoding)
{
    public const int Base = 36_700;

    public const int Most = 30;

    private EntityTagHeaderValue? tag;
    private byte[] remembered = [];

    /// <summary>One of each kind of what is public, with the encodings mixed over them.</summary>
    public static IReadOnlyList<(string Path, string? Encoding)> OfEveryKind(DateOnly today) =>
    [
        ("/towns/abinsk", "br"), ("/towns/abinsk", "gzip"), ("/en/towns/abinsk", null),
        ("/towns", "br"), ("/en/towns", "gzip"),
        ("/data/towns.csv", "br"), ("/data/towns.csv", null), ("/data/towns.xlsx", "gzip"),
        ("/api/v1/towns", "br"), ("/api/v1/towns/abinsk", "gzip"),
        ("/explore?view=lines&towns=abinsk", "br"), ("/explore.csv?view=lines&towns=abinsk", null), ("/api/v1/observations?view=lines&towns=abinsk", "gzip"),
        (string.Create(CultureInfo.InvariantCulture, $"/towns/abinsk?asOf={today:yyyy-MM-dd}"), null),
        (string.Create(CultureInfo.InvariantCulture, $"/api/v1/towns/abinsk?asOf={today:yyyy-MM-dd}"), "br"),
    ];

    public override string ToString() => $"{path} ({encoding ?? "plain"})";

    /// <summary>The number of the newest publication in the answer, 0 before the first.</summary>
    /// <param name="revalidates">Whether the reader says which answer is known already.</param>
    public async Task<int> NewestAsync(bool revalidates, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (encoding is not null)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        if (revalidates && tag is not null)
            request.Headers.IfNoneMatch.Add(tag);
        using var answer = await client.SendAsync(request, cancellationToken);
        if (answer.StatusCode != HttpStatusCode.NotModified)
        {
            answer.StatusCode.Should().Be(HttpStatusCode.OK, ToString());
            tag = answer.Headers.ETag;
            remembered = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            using var decoded = new MemoryStream();
            await using var stream = Decoded(new MemoryStream(remembered), answer.Content.Headers.ContentEncoding.SingleOrDefault());
            await stream.CopyToAsync(decoded, cancellationToken);
            remembered = decoded.ToArray();
        }

        return Populations().Matches(Text()).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture) - Base)
            .Where(number => number <= Most).DefaultIfEmpty(0).Max();
    }

    private string Text()
    {
        if (path.EndsWith(".xlsx", StringComparison.Ordinal))
        {
            using var file = new ZipArchive(new MemoryStream(remembered));
            return string.Join(' ', file.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
        }

        var text = Encoding.UTF8.GetString(remembered);
        return path.StartsWith("/data", StringComparison.Ordinal) || path.StartsWith("/api", StringComparison.Ordinal)
            ? text
            : Thousands().Replace(WebUtility.HtmlDecode(text), "");
    }

    private static Stream Decoded(Stream bytes, string? encoding) => encoding switch
    {
        "br" => new BrotliStream(bytes, CompressionMode.Decompress),
        "gzip" => new GZipStream(bytes, CompressionMode.Decompress),
        _ => bytes,
    };

    [GeneratedRegex(@"(?<!\d)367[0-3]\d(?!\d)")]
    private static partial Regex Populations();

    [GeneratedRegex(@"(?<=\d)[\s\u00A0\u202F,](?=\d{3}(?!\d))")]
    private static partial Regex Thousands();
}
