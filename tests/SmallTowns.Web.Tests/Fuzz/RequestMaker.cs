using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Fuzz;

/// <summary>Makes one odd request out of a number: the same number makes the same request.</summary>
internal sealed partial class RequestMaker(Surface surface, Uri server, IReadOnlyList<TestStaff> staff, int seed)
{
    private static readonly string[] Methods = ["GET", "GET", "GET", "GET", "POST", "POST", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "FOO", "get"];

    private static readonly string[] HeaderNames =
    [
        "Accept", "Accept-Language", "Accept-Encoding", "Accept-Charset", "Origin", "Referer", "Range", "If-Range", "If-None-Match", "If-Match", "If-Modified-Since", "If-Unmodified-Since", "Cache-Control",
        "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Prefix", "Forwarded", "X-HTTP-Method-Override", "X-Original-URL", "Expect", "Authorization", "Upgrade", "Sec-Fetch-Site", "Sec-WebSocket-Key",
        "RequestVerificationToken", "User-Agent", "traceparent", "tracestate", "baggage", "Content-Encoding", "Content-Language", "Access-Control-Request-Method", "Access-Control-Request-Headers", "blazor-enhanced-nav", "Date", "TE", "Cookie2",
    ];

    public OddRequest Make(int number)
    {
        var chance = new Random(unchecked(seed * 1_000_003 + number));
        var isForm = surface.Forms.Count > 0 && chance.Next(8) == 0;
        return isForm ? FormOf(chance, Pick(chance, surface.Forms)) : Anything(chance);
    }

    private OddRequest Anything(Random chance)
    {
        var method = Pick(chance, Methods);
        var headers = Headers(chance);
        headers.Add(("Cookie", Cookies(chance)));
        var body = method is "GET" or "HEAD" && chance.Next(10) > 0 ? [] : Body(chance, headers);
        return Sent(chance, method, Target(chance), headers, body);
    }

    /// <summary>What a browser would send, with some of it changed.</summary>
    private OddRequest FormOf(Random chance, KnownForm form)
    {
        var fields = form.Fields.Select(field => chance.Next(IsToken(field.Name) ? 20 : 3) == 0 ? (field.Name, Value: Word(chance)) : field).ToList();
        if (chance.Next(6) == 0 && fields.Count > 0)
            fields.RemoveAt(chance.Next(fields.Count));
        if (chance.Next(6) == 0 && fields.Count > 0)
            fields.Add((Pick(chance, fields).Name, Word(chance)));
        if (chance.Next(6) == 0)
            fields.Add((Pick(chance, OddWords.Plain), Word(chance)));
        var headers = chance.Next(3) == 0 ? Headers(chance) : [];
        headers.Add(("Cookie", form.Cookies));
        byte[] body;
        if (chance.Next(4) == 0)
        {
            headers.Add(("Content-Type", "multipart/form-data; boundary=seam"));
            body = Encoding.UTF8.GetBytes(string.Concat(fields.Select(field => $"--seam\r\nContent-Disposition: form-data; name=\"{field.Name}\"{(chance.Next(9) == 0 ? "; filename=\"x\"" : "")}\r\n\r\n{field.Value}\r\n")) + (chance.Next(9) == 0 ? "" : "--seam--\r\n"));
        }
        else
        {
            headers.Add(("Content-Type", "application/x-www-form-urlencoded"));
            body = Encoding.UTF8.GetBytes(string.Join('&', fields.Select(field => $"{Escaped(field.Item1)}={(chance.Next(12) == 0 ? Pick(chance, OddWords.Encoded) : Escaped(field.Item2))}")));
        }

        var query = chance.Next(2) == 0 ? $"?ReturnUrl={Pick(chance, OddWords.Encoded)}" : Query(chance);
        return Sent(chance, "POST", form.Path + query, headers, body);
    }

    private OddRequest Sent(Random chance, string method, string target, List<(string Name, string Value)> headers, byte[] body)
    {
        headers.Insert(0, ("Host", chance.Next(20) == 0 ? Pick(chance, OddWords.Headers) : server.Authority));
        var isCutOff = body.Length > 0 && chance.Next(15) == 0;
        if (body.Length > 0 && chance.Next(8) == 0)
        {
            headers.Add(("Transfer-Encoding", "chunked"));
            body = [.. Encoding.ASCII.GetBytes(body.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"), .. body, .. Encoding.ASCII.GetBytes(isCutOff ? "" : "\r\n0\r\n\r\n")];
        }
        else if (body.Length > 0 || method is not ("GET" or "HEAD"))
        {
            headers.Add(("Content-Length", (body.Length + (isCutOff ? 100 : 0)).ToString(CultureInfo.InvariantCulture)));
        }

        return new(method, target, headers, body, isCutOff);
    }

    private string Target(Random chance)
    {
        var path = RouteParameter().Replace(Pick(chance, surface.Routes), _ => Pick(chance, OddWords.Encoded));
        path = chance.Next(30) switch
        {
            0 => path + "/" + Pick(chance, OddWords.Encoded),
            1 => "/" + Pick(chance, OddWords.Encoded) + path,
            2 => path.ToUpperInvariant(),
            3 => path + "/",
            4 => "/en" + path,
            5 => "/en/en" + path,
            6 => path + new string('a', chance.Next(9_000)),
            7 => $"http://{server.Authority}{path}",
            8 => $"http://evil.example{path}",
            9 => path.TrimStart('/'),
            10 => "/" + string.Concat(Enumerable.Range(0, chance.Next(1, 5)).Select(_ => Pick(chance, OddWords.Encoded) + "/")),
            11 or 12 or 13 => "/en" + path,
            _ => path,
        };
        return path + Query(chance);
    }

    private string Query(Random chance)
    {
        if (chance.Next(2) == 0)
            return "";
        var pairs = Enumerable.Range(0, chance.Next(1, 5)).Select(_ => $"{Pick(chance, surface.QueryNames)}={Pick(chance, OddWords.Encoded)}").ToList();
        if (chance.Next(20) == 0)
            pairs.Add("x=" + new string('y', chance.Next(5_000)));
        if (chance.Next(20) == 0)
            pairs.Add(Pick(chance, OddWords.Encoded));
        return "?" + string.Join('&', pairs);
    }

    private static List<(string Name, string Value)> Headers(Random chance) =>
        Enumerable.Range(0, chance.Next(5)).Select(_ => (Pick(chance, HeaderNames), Pick(chance, OddWords.Headers))).ToList();

    private string Cookies(Random chance)
    {
        var pairs = Enumerable.Range(0, chance.Next(3)).Select(_ => $"{Pick(chance, surface.CookieNames)}={Pick(chance, OddWords.Encoded)}").ToList();
        if (surface.Forms.Count > 0 && chance.Next(6) == 0)
        {
            // Good ones, cut short or under another's name.
            var good = Pick(chance, surface.Forms).Cookies;
            pairs.Add(chance.Next(2) == 0 ? good : good[..chance.Next(good.Length + 1)]);
        }

        if (staff.Count > 0 && chance.Next(10) == 0)
            pairs.Add(Pick(chance, staff) is var person ? $"{person.CookieName}={person.CookieValue}" : "");
        return string.Join("; ", pairs);
    }

    private static byte[] Body(Random chance, List<(string Name, string Value)> headers)
    {
        if (chance.Next(10) > 0)
            headers.Add(("Content-Type", Pick(chance, OddWords.ContentTypes)));
        switch (chance.Next(7))
        {
            case 0:
                return [];
            case 1:
                var noise = new byte[chance.Next(3_000)];
                chance.NextBytes(noise);
                return noise;
            case 2:
                return Encoding.UTF8.GetBytes(string.Join('&', Enumerable.Range(0, chance.Next(1, 6)).Select(_ => $"{Escaped(Pick(chance, OddWords.Plain))}={Pick(chance, OddWords.Encoded)}")));
            case 3:
                return Encoding.UTF8.GetBytes($"--x\r\nContent-Disposition: form-data; name=\"{Word(chance)}\"\r\n{(chance.Next(2) == 0 ? "\r\n" : "")}{Word(chance)}{(chance.Next(2) == 0 ? "\r\n--x--\r\n" : "")}");
            case 4:
                return Encoding.UTF8.GetBytes(Json(chance, depth: 0));
            case 5:
                return Encoding.UTF8.GetBytes($$"""{"towns":[{"name":{{Json(chance, 2)}},"population":{{Json(chance, 2)}},"latitude":{{Json(chance, 2)}},"longitude":{{Json(chance, 2)}},"areaKm2":{{Json(chance, 2)}}}],"core":{{Json(chance, 1)}}}""");
            default:
                return new byte[chance.Next(20) == 0 ? 1_200_000 : chance.Next(200)];
        }
    }

    private static string Json(Random chance, int depth) => chance.Next(depth > 3 ? 6 : 9) switch
    {
        0 => "null",
        1 => chance.Next().ToString(CultureInfo.InvariantCulture),
        2 => "-1e308",
        3 => "\"" + Word(chance).Replace("\\", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal) + "\"",
        4 => "1e999",
        5 => "{",
        6 => $"[{string.Join(',', Enumerable.Range(0, chance.Next(4)).Select(_ => Json(chance, depth + 1)))}]",
        7 => $$"""{"towns":{{Json(chance, depth + 1)}}}""",
        _ => new string('[', chance.Next(200)),
    };

    private static string Word(Random chance) => chance.Next(40) == 0 ? new string('я', chance.Next(20_000)) : Pick(chance, OddWords.Plain);

    private static bool IsToken(string name) => name is "_handler" or "__RequestVerificationToken";

    private static string Escaped(string text) => Uri.EscapeDataString(text);

    private static T Pick<T>(Random chance, IReadOnlyList<T> from) => from[chance.Next(from.Count)];

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex RouteParameter();
}
