using System.Security.Cryptography;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.IO;
using Microsoft.Net.Http.Headers;
using SmallTowns.Web.Publishing;

namespace SmallTowns.Web.Hosting;

/// <summary>
/// Takes every whole answer of a public endpoint, compresses it in one go and gives it an ETag of its bytes. Browsers are
/// asked to revalidate, so that a page published a second ago is seen at once and an unchanged one costs a 304. The output
/// cache answers 304 for what it keeps.
/// </summary>
public sealed class BufferedAnswers(RequestDelegate next, IOptions<ResponseCompressionOptions> compression)
{
    // A page is longer than the array that the runtime still keeps out of the large object heap: its buffers are pooled.
    private static readonly RecyclableMemoryStreamManager Buffers = new(new RecyclableMemoryStreamManager.Options
    {
        BlockSize = 32 * 1024,
        LargeBufferMultiple = 64 * 1024,
        MaximumSmallPoolFreeBytes = 2 * 1024 * 1024,
        MaximumLargePoolFreeBytes = 2 * 1024 * 1024,
    });

    private readonly HashSet<string> _worthCompressing = new(compression.Value.MimeTypes, StringComparer.OrdinalIgnoreCase);

    public async Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is null)
        {
            await next(context);
            return;
        }

        using var plain = NewBuffer();
        await FillAsync(plain, context);
        if (context.Response.StatusCode != StatusCodes.Status200OK)
        {
            await SendAsync(plain, context);
            return;
        }

        using var packed = NewBuffer();
        var encoding = IsWorthCompressing(context.Response) ? context.Request.Headers.AcceptEncoding.ToString() : "";
        if (!OneShotCompression.TryCompress(encoding, plain, packed, quick: !IsGoingToBeKept(context)))
        {
            await TagAndSendAsync(plain, context);
            return;
        }

        context.Response.Headers.ContentEncoding = encoding;
        await TagAndSendAsync(packed, context);
    }

    // Without a name for each, which would be asked of the operating system.
    private static RecyclableMemoryStream NewBuffer() => Buffers.GetStream(Guid.Empty);

    /// <summary>The answer as the endpoint writes it, not compressed on the way.</summary>
    private async Task FillAsync(Stream buffer, HttpContext context)
    {
        var (body, accepted) = (context.Response.Body, context.Request.Headers.AcceptEncoding);
        context.Response.Body = buffer;
        context.Request.Headers.AcceptEncoding = default;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
            context.Request.Headers.AcceptEncoding = accepted;
        }
    }

    private bool IsWorthCompressing(HttpResponse response) =>
        MediaTypeHeaderValue.TryParse(response.ContentType, out var type)
        && type.MediaType.HasValue
        && _worthCompressing.Contains(type.MediaType.Value);

    private static async Task TagAndSendAsync(RecyclableMemoryStream bytes, HttpContext context)
    {
        var response = context.Response;
        var tag = new EntityTagHeaderValue($"\"{HashOf(bytes)}\"");
        response.GetTypedHeaders().ETag = tag;
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = new StringValues(["Accept-Encoding", "Cookie"]);
        if (!IsGoingToBeKept(context) && IsKnownToReader(context, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.ContentLength = null;
            return;
        }

        await SendAsync(bytes, context);
    }

    private static async Task SendAsync(RecyclableMemoryStream bytes, HttpContext context)
    {
        if (bytes.Length > 0)
            context.Response.ContentLength = bytes.Length;
        foreach (var block in bytes.GetReadOnlySequence())
            await context.Response.Body.WriteAsync(block, context.RequestAborted);
    }

    private static string HashOf(RecyclableMemoryStream bytes)
    {
        const int tagBytes = 16;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), hash);
        return Convert.ToHexStringLower(hash[..tagBytes]);
    }

    /// <summary>The cache must see the whole answer once, even if this reader could do with a 304.</summary>
    private static bool IsGoingToBeKept(HttpContext context) => context.Features.Get<IOutputCacheFeature>()?.Context.AllowCacheStorage is true;

    private static bool IsKnownToReader(HttpContext context, EntityTagHeaderValue tag) =>
        context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Tag == "*" || known.Compare(tag, useStrongComparison: false));
}
