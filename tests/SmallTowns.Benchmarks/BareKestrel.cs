using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace SmallTowns.Benchmarks;

/// <summary>
/// What the portal is measured against: Kestrel and nothing else. <c>/19759</c> answers with so many bytes that were there
/// before: no logging, no routing, no middleware.
/// </summary>
internal static class BareKestrel
{
    private const int MostBytes = 1_000_000;

    public static async Task<int> RunAsync(string address)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(address);
        await using var app = builder.Build();
        var bytes = Array.Empty<byte>();
        app.Run(context =>
        {
            var length = int.Parse(context.Request.Path.Value.AsSpan(1), CultureInfo.InvariantCulture);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(length, MostBytes);
            if (bytes.Length != length)
                bytes = new byte[length];
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = length;
            return context.Response.Body.WriteAsync(bytes, 0, length);
        });
        await app.RunAsync();
        return 0;
    }
}
