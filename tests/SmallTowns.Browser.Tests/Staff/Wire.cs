using Microsoft.Playwright;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>The wire between a page and its circuit, which a test cuts and mends. The rest of the network stays as it is.</summary>
internal sealed class Wire
{
    private readonly List<IWebSocketRoute> open = [];
    private volatile bool isCut;
    private volatile bool isDead;

    private Wire()
    {
    }

    /// <summary>Before the page is opened.</summary>
    public static async Task<Wire> LayAsync(IPage page)
    {
        var wire = new Wire();
        await page.RouteWebSocketAsync(new System.Text.RegularExpressions.Regex("/_blazor"), wire.Carry);
        // Without a socket a page would go on asking over plain requests.
        await page.RouteAsync("**/_blazor/negotiate*", route => wire.isCut ? route.AbortAsync("internetdisconnected") : route.ContinueAsync());
        return wire;
    }

    public async Task CutAsync()
    {
        isCut = true;
        foreach (var socket in open.ToList())
            await socket.CloseAsync(new() { Code = 1011 });
    }

    public void Mend() => isCut = isDead = false;

    /// <summary>Neither end notices yet that nothing arrives.</summary>
    public void GoDead() => isDead = true;

    private void Carry(IWebSocketRoute socket)
    {
        if (isCut)
        {
            _ = socket.CloseAsync(new() { Code = 1011 });
            return;
        }

        open.Add(socket);
        var server = socket.ConnectToServer();
        Pass(socket, server);
        Pass(server, socket);
    }

    private void Pass(IWebSocketRoute from, IWebSocketRoute to) => from.OnMessage(frame =>
    {
        if (isDead)
            return;
        if (frame.Binary is { } bytes)
            to.Send(bytes);
        else
            to.Send(frame.Text!);
    });
}
