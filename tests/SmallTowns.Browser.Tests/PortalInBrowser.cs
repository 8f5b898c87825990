using System.Xml.Linq;
using Microsoft.Playwright;
using SmallTowns.TestSupport;

[assembly: AssemblyFixture(typeof(SmallTowns.Browser.Tests.PortalInBrowser))]

namespace SmallTowns.Browser.Tests;

/// <summary>The portal on a port of its own and one headless Chromium for all tests of the assembly.</summary>
public sealed class PortalInBrowser : IAsyncLifetime
{
    private const string ChromiumVariable = "SMALLTOWNS_TEST_CHROMIUM";
    private static readonly string[] UsualPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private SmallTownsApp? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address => _app!.ClientOptions.BaseAddress;

    public async ValueTask InitializeAsync()
    {
        _app = SmallTownsApp.OverHttp();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = FindChromium(),
            // Root cannot have Chromium's sandbox; everything opened here is our own page.
            Args = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
    }

    /// <summary>Every address of the sitemap, as paths: what a reader can come to, in both languages.</summary>
    public async Task<IReadOnlyList<string>> AllPathsAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        var sitemap = XDocument.Parse(await client.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative)));
        return [.. sitemap.Descendants().Where(element => element.Name.LocalName == "loc").Select(loc => new Uri(loc.Value).PathAndQuery)];
    }

    /// <summary>A fresh visitor: no cookies, the given width and colour scheme, scripts allowed or not.</summary>
    public async Task<Visitor> VisitAsync(int width, ColorScheme scheme = ColorScheme.Light, bool scripts = true)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = scripts,
        });
        return await Visitor.OpenAsync(context);
    }

    private static string FindChromium() =>
        Environment.GetEnvironmentVariable(ChromiumVariable)
        ?? UsualPlaces.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException($"No Chromium found: install it (scripts/install-test-tools) or name it in {ChromiumVariable}.");
}
