using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SmallTowns.Browser.Tests;

/// <summary>One visitor with one tab, who remembers what went wrong in it.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private Visitor(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Add($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => _complaints.Add("script: " + error);
        page.RequestFailed += (_, request) => _complaints.Add($"not loaded: {request.Url} ({request.Failure})");
    }

    public IPage Page { get; }

    /// <summary>Errors in the console, scripts that threw, files that did not load.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<Visitor> OpenAsync(IBrowserContext context) => new(context, await context.NewPageAsync());

    public async Task<IResponse> GoAsync(string path) =>
        await Page.GotoAsync(path) ?? throw new InvalidOperationException($"{path} gave no answer.");

    /// <summary>What axe finds, a line a violation with the first place it is in.</summary>
    public async Task<IReadOnlyList<string>> AxeViolationsAsync()
    {
        AxeResult result = await Page.RunAxe();
        return [.. result.Violations.Select(violation => $"{violation.Id} at {violation.Nodes[0].Html}")];
    }

    /// <summary>By how many pixels the page can be scrolled sideways.</summary>
    public Task<int> SidewaysScrollAsync() =>
        Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
