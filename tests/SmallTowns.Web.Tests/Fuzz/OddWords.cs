namespace SmallTowns.Web.Tests.Fuzz;

/// <summary>What breaks programs, each for a reason of its own.</summary>
internal static class OddWords
{
    /// <summary>As they stand in an address: slashes and zeros in disguise, bytes that are no UTF-8, halves of surrogates, other digits.</summary>
    public static readonly string[] Encoded =
    [
        "", "%E2%81%84x", "%00", "%2F", "%2f%2e%2e", "..", "%5C", "%C0%AF", "%ED%A0%80", "%FF%FE", "%F0%9F%8F%99", "%zz", "%", "%u0041", "%25", "%2500", "%0D%0A",
        "%D0%9A%D1%80%D0%B0%D1%81%D0%BD%D0%BE%D0%B4%D0%B0%D1%80", "%E2%80%AE", "%EF%BB%BF", "%CC%81", "+", ";", "a%20b", ".", "con", "~", "{0}", "*", "@", "'", "%22", "%3Cscript%3E",
        "-1", "0", "99999999999999999999", "2147483648", "1e400", "NaN", "0x10", "%D9%A1%D9%A2", "true", "null", "2026-02-30", "0001-01-01", "9999-12-31", "-0001-01-01", "2024-01-31T25:00",
        "abinsk", "sochi", "population", "figures.csv", "elevation", "xlsx", "csv", "ru", "en", "1", "1-00000000000000000000000000000000",
        "AAAAAAAAAAAAAAAAAAAAAA", "eyJhbGciOiJub25lIn0", "CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%2Fstaff", "%2F%2Fevil.example", "https%3A%2F%2Fevil.example", "javascript%3Aalert(1)", "%2F%E2%81%84x",
    ];

    public static readonly string[] Headers =
    [
        "", " ", "*", "*/*", "text/html", "text/html;q=abc", "application/json", ";;;", ",,,", "q=1", "gzip", "br;q=0", "br;q=NaN", "identity;q=0, *;q=0", "ru", "en-GB,en;q=0.9", "xx-" + "yy",
        "bytes=0-", "bytes=-1", "bytes=9-1", "bytes=0-0,2-3", "bytes=99999999999999999999-", "chars=1-2", "\"abc\"", "W/\"abc\"", "\"", "W/", "Thu, 01 Jan 1970 00:00:00 GMT", "yesterday",
        "100-continue", "200-maybe", "websocket", "h2c", "chunked", "-1", "0", "1", "18446744073709551616", "null", "https://evil.example", "http://", "//", "127.0.0.1", "::1", "[::1]:80", "300.1.1.1",
        "1.2.3.4, 5.6.7.8, garbage", "https", "ftp", "javascript", "Краснодар", "\u2044", "a=b; c", "=", "a=b=c", "Basic Og==", "Bearer x", "00-0-0-00", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "{}", "no-cache", "max-age=-1", "GET", "DELETE",
    ];

    public static readonly string[] ContentTypes =
    [
        "application/x-www-form-urlencoded", "application/json", "application/json; charset=utf-16", "application/json; charset=nonsense", "multipart/form-data", "multipart/form-data; boundary=x", "multipart/form-data; boundary=\"\"",
        "multipart/form-data; boundary=" + "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy", "text/plain", "application/octet-stream", "/", "application/x-www-form-urlencoded; charset=utf-7", "image/png",
    ];

    /// <summary>As they are typed.</summary>
    public static readonly string[] Plain =
    [
        "", " ", "a", "\u0000", "\u2044", "\uD83C\uDFD9", "\u202Eabc", "Краснодар", "a@b", "person1@example.org", "@", "a@b@c", "<script>", "'; --", "\r\n", "-1", "1e400", "2147483648", "000000", "123456",
        "{}", "[]", "{\"id\":\"x\"}", "{\"id\":1,\"rawId\":null,\"type\":\"public-key\",\"response\":{}}", "null", "true", "on", "sign-in", "/\u2044x", "//evil.example", "light", "dark", "largest", "CfDJ8AAAAAAA",
    ];
}
