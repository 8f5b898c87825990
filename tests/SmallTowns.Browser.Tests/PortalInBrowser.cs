using System.Collections.Concurrent;
using Microsoft.Playwright;
using SmallTowns.TestSupport;

[assembly: AssemblyFixture(typeof(SmallTowns.Browser.Tests.PortalInBrowser))]

namespace SmallTowns.Browser.Tests;

/// <summary>The portal on a port of its own and one headless Chromium for all tests of the assembly.</summary>
public sealed class PortalInBrowser : IAsyncLifetime
{
    private const string ChromiumVariable = "SMALLTOWNS_TEST_CHROMIUM";
    private const int Tabs = 2;
    private static readonly string[] UsualPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly TestRun _run = new();
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
        await _run.DisposeAsync();
    }

    /// <summary>A fresh visitor, who has no cookies but the reader's display settings; of this portal, or of another one.</summary>
    public async Task<Visitor> VisitAsync(Reader reader, Uri? address = null)
    {
        address ??= Address;
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            ViewportSize = new ViewportSize { Width = reader.Width, Height = 900 },
            ColorScheme = reader.Scheme,
            JavaScriptEnabled = reader.Scripts,
        });
        if (reader.Display is { } display)
            await context.AddCookiesAsync([new() { Name = "display", Value = display, Url = address.ToString() }]);
        return await Visitor.OpenAsync(context);
    }

    /// <summary>
    /// Opens each page once, some at a time, and looks at it. Returns what is wrong, each with its path: what the look found,
    /// a wrong status, complaints of the browser.
    /// </summary>
    public async Task<IReadOnlyList<string>> WalkAsync(Reader reader, IEnumerable<string> paths, Func<Visitor, Task<IReadOnlyList<string>>> look)
    {
        var waiting = new ConcurrentQueue<string>(paths);
        var faults = new ConcurrentBag<string>();
        await Task.WhenAll(Enumerable.Range(0, Tabs).Select(async _ =>
        {
            await using var visitor = await VisitAsync(reader);
            while (waiting.TryDequeue(out var path))
            {
                var status = (await visitor.GoAsync(path)).Status;
                if (status != (SitePages.IsMissing(path) ? 404 : 200))
                    faults.Add($"{path} has status {status}");
                foreach (var fault in (await look(visitor)).Concat(visitor.TakeComplaints()))
                    faults.Add($"{path} {fault}");
            }
        }));
        return [.. faults.Order(StringComparer.Ordinal)];
    }

    private static string FindChromium() =>
        Environment.GetEnvironmentVariable(ChromiumVariable)
        ?? UsualPlaces.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException($"No Chromium found: install it (scripts/install-test-tools) or name it in {ChromiumVariable}.");
}
