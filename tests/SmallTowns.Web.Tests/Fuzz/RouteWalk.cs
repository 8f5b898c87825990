using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Fuzz;

/// <summary>
/// Every route with every method, over connections that are kept: nothing is left to chance but what stands in the place of
/// parameters, the query, the headers and the body. What no client would send is <see cref="RequestMaker"/>'s.
/// </summary>
internal sealed partial class RouteWalk(IReadOnlyList<RouteEndpoint> endpoints, Surface surface, IReadOnlyList<TestStaff> staff, int seed)
{
    public static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "FOO"];

    private static readonly string[] HeaderNames =
    [
        "Accept", "Accept-Language", "Accept-Encoding", "Origin", "Referer", "Range", "If-Range", "If-None-Match", "If-Match", "If-Modified-Since", "If-Unmodified-Since", "Cache-Control", "X-Forwarded-For", "X-Forwarded-Proto",
        "X-Forwarded-Host", "X-Forwarded-Prefix", "Forwarded", "X-HTTP-Method-Override", "X-Original-URL", "Authorization", "Sec-Fetch-Site", "Sec-WebSocket-Key", "RequestVerificationToken", "User-Agent", "traceparent", "tracestate", "baggage",
        "Access-Control-Request-Method", "Access-Control-Request-Headers", "blazor-enhanced-nav", "Cookie2",
    ];

    private static readonly string[] Numbers = ["1", "0", "-1", "7", "2147483647", "2147483648", "99999999999999999999", "1.5"];

    private static readonly string[] Likely = ["abinsk", "abinsk-1", "towns", "figures", "population", "csv", "xlsx", "png", "svg", "json", "krasnodar-krai", "1", "paper", "board"];

    private static readonly UriCreationOptions AsItIs = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly ConcurrentDictionary<(string Route, string Method), int> sent = new();

    public IReadOnlyList<string> Routes { get; } = [.. endpoints.Select(endpoint => RouteOf(endpoint.RoutePattern.RawText!)).Distinct().Order(StringComparer.Ordinal)];

    public IReadOnlyDictionary<(string Route, string Method), int> Sent => sent;

    public static string RouteOf(string pattern) => "/" + pattern.TrimStart('/');

    /// <summary>One of everything is a round.</summary>
    public int PerRound => Routes.Count * Methods.Length;

    public (HttpRequestMessage Request, string Described) Make(Uri server, int number)
    {
        var chance = new Random(unchecked(seed * 7_368_787 + number));
        var (route, method) = (Routes[number / Methods.Length % Routes.Count], Methods[number % Methods.Length]);
        sent.AddOrUpdate((route, method), 1, (_, count) => count + 1);
        var target = $"{(chance.Next(6) == 0 ? "/en" : "")}{Parameter().Replace(route, found => ValueOf(chance, found.Groups[1].Value))}{Query(chance)}";
        var request = new HttpRequestMessage(new HttpMethod(method), new Uri($"{server.GetLeftPart(UriPartial.Authority)}{target}", AsItIs));
        if (method is "POST" or "PUT" or "PATCH" || chance.Next(12) == 0)
            request.Content = Body(chance);
        for (var headers = chance.Next(4); headers > 0; headers--)
            request.Headers.TryAddWithoutValidation(Pick(chance, HeaderNames), Pick(chance, OddWords.Headers));
        if (Cookie(chance) is { Length: > 0 } cookie)
            request.Headers.TryAddWithoutValidation("Cookie", cookie);
        if (chance.Next(25) == 0)
            request.Headers.Host = Pick(chance, ["evil.example", "localhost", "[::1]", "xn--80ak6aa92e.example:8443", "a_b"]);
        return (request, $"{method} {target}\n{request.Headers}");
    }

    private static string ValueOf(Random chance, string parameter) => chance.Next(3) switch
    {
        0 => Pick(chance, OddWords.Encoded),
        _ when parameter.Contains(":int", StringComparison.Ordinal) || parameter.Contains(":long", StringComparison.Ordinal) => Pick(chance, Numbers),
        _ => Pick(chance, Likely),
    };

    private string Query(Random chance) => chance.Next(2) == 0 ? "" : "?" + string.Join('&', Enumerable.Range(0, chance.Next(1, 4)).Select(_ => $"{Pick(chance, surface.QueryNames)}={Pick(chance, OddWords.Encoded)}"));

    private string Cookie(Random chance) => chance.Next(10) switch
    {
        0 => Pick(chance, staff) is var person ? $"{person.CookieName}={person.CookieValue}" : "",
        1 => $"{Pick(chance, surface.CookieNames)}={Pick(chance, OddWords.Encoded)}",
        2 when surface.Forms.Count > 0 => Pick(chance, surface.Forms).Cookies,
        _ => "",
    };

    private static HttpContent Body(Random chance)
    {
        HttpContent body = chance.Next(4) switch
        {
            0 => new StringContent($$"""{"towns":[{"name":"{{Pick(chance, OddWords.Encoded)}}","population":{{chance.Next()}}}]}"""),
            1 => new StringContent(string.Join('&', Enumerable.Range(0, chance.Next(1, 6)).Select(_ => $"{Uri.EscapeDataString(Pick(chance, OddWords.Plain.Where(word => !word.Contains('\uD83C')).ToArray()))}={Pick(chance, OddWords.Encoded)}"))),
            2 => new ByteArrayContent(Encoding.UTF8.GetBytes(Pick(chance, OddWords.Plain))),
            _ => new ByteArrayContent([]),
        };
        body.Headers.ContentType = null;
        if (chance.Next(8) > 0)
            body.Headers.TryAddWithoutValidation("Content-Type", Pick(chance, OddWords.ContentTypes));
        return body;
    }

    private static T Pick<T>(Random chance, IReadOnlyList<T> from) => from[chance.Next(from.Count)];

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Parameter();
}
