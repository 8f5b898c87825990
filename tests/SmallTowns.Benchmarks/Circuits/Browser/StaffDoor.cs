using System.Net;
using System.Text.RegularExpressions;

namespace SmallTowns.Benchmarks.Circuits.Browser;

/// <summary>One person's cookies: signs in by the form and fetches pages.</summary>
internal sealed partial class StaffDoor : IDisposable
{
    private readonly HttpClientHandler handler;
    private readonly HttpClient client;

    public StaffDoor(Uri server)
    {
        handler = new HttpClientHandler { CookieContainer = Cookies, AllowAutoRedirect = false };
        client = new HttpClient(handler) { BaseAddress = server };
    }

    public CookieContainer Cookies { get; } = new();

    public Uri Server => client.BaseAddress!;

    public async Task SignInAsync(string email, string password)
    {
        const string address = "account/login";
        var html = await client.GetStringAsync(new Uri(address, UriKind.Relative));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "sign-in",
            ["__RequestVerificationToken"] = WebUtility.HtmlDecode(Token().Match(html).Groups["token"].Value),
            ["Email"] = email,
            ["Password"] = password,
        });
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), form);
        // A refused sign-in shows the form again; only an accepted one leads on.
        if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther))
            throw new InvalidOperationException($"{email} could not sign in: {(int)answer.StatusCode}.");
    }

    public async Task<StaffDocument> OpenAsync(string path)
    {
        var address = new Uri(Server, path);
        return StaffDocument.Read(address, await client.GetStringAsync(address));
    }

    /// <summary>What the page sends when its tab is closed, so that the server need not wait for it to come back.</summary>
    public async Task SayGoodbyeAsync(string circuit)
    {
        using var form = new MultipartFormDataContent { { new StringContent(circuit), "circuitId" } };
        using var answer = await client.PostAsync(new Uri("_blazor/disconnect", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
