using System.Buffers;
using System.Security.Cryptography;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using Microsoft.IO;
using Microsoft.Net.Http.Headers;

namespace SmallTowns.Web.Hosting;

/// <summary>
/// Gives every whole answer of a public endpoint an ETag of its bytes and asks the browser to revalidate, so that a page
/// published a second ago is seen at once and an unchanged one costs a 304. The output cache answers 304 for what it keeps.
/// </summary>
public sealed class EntityTags(RequestDelegate next)
{
    // A page is longer than the array that the runtime still keeps out of the large object heap: its buffers are pooled.
    private static readonly RecyclableMemoryStreamManager Buffers = new(new RecyclableMemoryStreamManager.Options
    {
        BlockSize = 32 * 1024,
        MaximumSmallPoolFreeBytes = 8 * 1024 * 1024,
    });

    public async Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is null)
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        using var buffer = Buffers.GetStream();
        context.Response.Body = buffer;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        if (context.Response.StatusCode == StatusCodes.Status200OK)
            Tag(context, buffer.GetReadOnlySequence());
        if (context.Response.StatusCode == StatusCodes.Status304NotModified)
            return;
        foreach (var block in buffer.GetReadOnlySequence())
            await body.WriteAsync(block, context.RequestAborted);
    }

    private static void Tag(HttpContext context, in ReadOnlySequence<byte> bytes)
    {
        var response = context.Response;
        var tag = new EntityTagHeaderValue($"\"{HashOf(bytes)}\"");
        response.GetTypedHeaders().ETag = tag;
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = new StringValues(["Accept-Encoding", "Cookie"]);
        response.ContentLength = bytes.Length;
        if (!IsGoingToBeKept(context) && IsKnownToReader(context, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.ContentLength = null;
        }
    }

    private static string HashOf(in ReadOnlySequence<byte> bytes)
    {
        const int tagBytes = 16;
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var block in bytes)
            sha.AppendData(block.Span);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        sha.GetHashAndReset(hash);
        return Convert.ToHexStringLower(hash[..tagBytes]);
    }

    /// <summary>The cache must see the whole answer once, even if this reader could do with a 304.</summary>
    private static bool IsGoingToBeKept(HttpContext context) => context.Features.Get<IOutputCacheFeature>()?.Context.AllowCacheStorage is true;

    private static bool IsKnownToReader(HttpContext context, EntityTagHeaderValue tag) =>
        context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Tag == "*" || known.Compare(tag, useStrongComparison: false));
}
