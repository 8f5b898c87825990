using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace SmallTowns.Browser.Tests;

/// <summary>One visitor with one tab, who remembers what went wrong in it.</summary>
public sealed class Visitor : IAsyncDisposable
{
    /// <summary>The page is asked through the debugger, so its own policy against foreign scripts stays in force.</summary>
    private static readonly string AxeScript = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] ColourRules = ["color-contrast", "link-in-text-block"];

    /// <summary>A script that tells what is wrong with the page's frame.</summary>
    public const string LayoutFaults =
        """
        () => {
          const { scrollWidth, clientWidth } = document.documentElement;
          const titles = document.querySelectorAll('h1').length;
          const right = element => Math.round(element.getBoundingClientRect().right + scrollX);
          const widest = () => [...document.body.querySelectorAll('*')].findLast(element => right(element) === scrollWidth)?.outerHTML.slice(0, 160);
          return [
            scrollWidth > clientWidth && `scrolls sideways by ${scrollWidth - clientWidth} px for ${widest()}`,
            titles !== 1 && `has ${titles} h1`,
          ].filter(fault => fault);
        }
        """;

    /// <summary>How long a step may take on a small machine that has other things to do.</summary>
    private const int PatienceMilliseconds = 90_000;

    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private string _destination = "";

    private Visitor(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsStatusOfThePage(message))
                _complaints.Add($"{message.Type} on the console: {message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => _complaints.Add("script failed: " + error);
        page.RequestFailed += (_, request) => _complaints.Add($"not loaded: {request.Url} ({request.Failure})");
    }

    public IPage Page { get; }

    public static async Task<Visitor> OpenAsync(IBrowserContext context)
    {
        context.SetDefaultTimeout(PatienceMilliseconds);
        return new(context, await context.NewPageAsync());
    }

    public async Task<IResponse> GoAsync(string path)
    {
        _destination = path;
        return await Page.GotoAsync(path) ?? throw new InvalidOperationException($"{path} gave no answer.");
    }

    /// <summary>Errors in the console, scripts that threw, files that did not load since this was last asked.</summary>
    public IReadOnlyList<string> TakeComplaints()
    {
        string[] taken = [.. _complaints];
        _complaints.Clear();
        return taken;
    }

    /// <summary>What axe finds, a line a violation with the first place it is in. Where scripts are off it cannot run, and the browser would wait for it for ever.</summary>
    public Task<IReadOnlyList<string>> AxeViolationsAsync() => RunAxeAsync(null);

    /// <summary>What axe finds in the colours alone: for a page that was read whole in other colours.</summary>
    public Task<IReadOnlyList<string>> ColourViolationsAsync() => RunAxeAsync(ColourRules);

    /// <summary>The page as somebody else sees it, without being loaded again.</summary>
    public async Task WearAsync(Look look)
    {
        await Page.SetViewportSizeAsync(look.Width, 900);
        await Page.EmulateMediaAsync(new() { ColorScheme = look.Scheme, Media = look.Medium });
        await Page.EvaluateAsync(
            """
            ([display, textPercent]) => {
              const [theme, size, spacing, images] = display.split('.'), root = document.documentElement;
              Object.assign(root.dataset, { theme, size, spacing, images });
              root.style.fontSize = textPercent === 100 ? '' : `${textPercent}%`;
            }
            """,
            new object[] { look.Display, look.TextPercent });
    }

    /// <summary>What no page of the portal may do: scroll sideways, lack its one h1; and, of public pages, run a script but that of the search field.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync() =>
    [
        .. await Page.EvaluateAsync<string[]>(LayoutFaults),
        .. await Page.Locator("script:not([type='application/ld+json']):not([src^='js/search'])").CountAsync() is > 0 and var scripts ? [$"has {scripts} scripts"] : (string[])[],
    ];

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    /// <summary>Nothing moves while axe reads: a message that is just fading away has pale letters for a moment, and is no fault.</summary>
    private async Task<IReadOnlyList<string>> RunAxeAsync(string[]? rules)
    {
        // It is half a megabyte, and stays while the page does.
        if (!await Page.EvaluateAsync<bool>("'axe' in window"))
            await Page.EvaluateAsync(AxeScript);
        return await Page.EvaluateAsync<string[]>(
            """
            async rules => {
              const still = new CSSStyleSheet();
              still.replaceSync('*, ::before, ::after { animation: none !important; transition: none !important } .mud-snackbar { opacity: 1 !important }');
              document.adoptedStyleSheets.push(still);
              try {
                return (await axe.run(document, { resultTypes: ['violations'], selectors: false, ...rules && { runOnly: rules } })).violations
                  .map(violation => `${violation.id} (${violation.nodes.length}) at ${violation.nodes[0].html}`);
              } finally {
                document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== still);
              }
            }
            """,
            rules).WaitAsync(TimeSpan.FromMilliseconds(PatienceMilliseconds));
    }

    /// <summary>The browser tells of a 404 on the console even where a missing page is what was asked for.</summary>
    private bool IsStatusOfThePage(IConsoleMessage message) =>
        message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
        && Uri.TryCreate(message.Location, UriKind.Absolute, out var place)
        && place.PathAndQuery.StartsWith(_destination, StringComparison.Ordinal);
}
