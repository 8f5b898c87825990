using Microsoft.Playwright;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>The wire between a page and its circuit, which a test cuts and mends. The rest of the network stays as it is.</summary>
internal sealed class Wire
{
    private readonly List<IWebSocketRoute> open = [];
    private volatile bool isCut;

    private Wire()
    {
    }

    /// <summary>Before the page is opened.</summary>
    public static async Task<Wire> LayAsync(IPage page)
    {
        var wire = new Wire();
        await page.RouteWebSocketAsync(new System.Text.RegularExpressions.Regex("/_blazor"), wire.Carry);
        return wire;
    }

    public async Task CutAsync()
    {
        isCut = true;
        foreach (var socket in open.ToList())
            await socket.CloseAsync(new() { Code = 1011 });
    }

    public void Mend() => isCut = false;

    private void Carry(IWebSocketRoute socket)
    {
        if (isCut)
        {
            _ = socket.CloseAsync(new() { Code = 1011 });
            return;
        }

        open.Add(socket);
        socket.ConnectToServer();
    }
}
