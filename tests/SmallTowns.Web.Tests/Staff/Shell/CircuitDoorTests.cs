using System.Net;
using System.Net.WebSockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Staff.Shell;

/// <summary>Who may open a circuit, and how many. Over the real server: only there a connection is upgraded.</summary>
public sealed class CircuitDoorTests : IAsyncLifetime
{
    private const string Negotiate = "/_blazor/negotiate?negotiateVersion=1";
    private const string PublicAddress = "https://towns.example.org";

    private static readonly string[] Addresses =
    [
        "/_blazor", "/_blazor/", "/_BLAZOR/negotiate", "/_blazor/initializers", "/_blazor/disconnect", "/_blazor/door", "/_blazor/nothing/at/all", "/_blazor?id=0123456789",
        "/en/_blazor", "/en/_blazor/negotiate",
    ];

    private readonly SmallTownsApp app = SmallTownsApp.OverHttp(settings: new Dictionary<string, string>
    {
        ["Accounts:PublicAddress"] = PublicAddress,
        ["Hosting:CircuitsPerPerson"] = "2",
        ["Hosting:CircuitsPerAddress"] = "3",
        ["Hosting:MaxCircuits"] = "4",
    });

    private readonly List<ClientWebSocket> sockets = [];

    private Uri Server => app.ClientOptions.BaseAddress;

    private string Own => Server.GetLeftPart(UriPartial.Authority);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        sockets.ForEach(socket => socket.Dispose());
        await app.DisposeAsync();
    }

    [Fact]
    public async Task AnyAddressAndMethod_ByNobody_IsUnauthorized()
    {
        using var client = app.CreatePlainClient();
        foreach (var address in Addresses)
        {
            foreach (var method in new[] { "GET", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "HEAD" })
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), address);
                request.Headers.Add("Cookie", "smalltowns-staff=CfDJ8garbage");

                using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

                answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized, "{0} {1} by nobody", method, address);
                answer.Headers.Contains("Location").Should().BeFalse();
            }
        }

        (await TryOpenAsync(null, Own)).Should().Be(HttpStatusCode.Unauthorized);
        (await TryOpenAsync(null, origin: null)).Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Open_ByWhomTheStaffAreaIsClosed_IsUnauthorized()
    {
        var disabled = await TestStaff.AddAsync(app, StaffRole.Editor);
        var withoutRole = await TestStaff.AddAsync(app);
        var signedOut = await TestStaff.AddAsync(app, StaffRole.Editor);
        await ChangeAsync(disabled, user => user.DisabledUtc = DateTime.UtcNow);
        await ChangeAsync(signedOut, user => user.SecurityStamp = "another");

        foreach (var person in new[] { disabled, withoutRole, signedOut })
        {
            using var client = person.CreateClient(app);
            (await client.PostAsync(Negotiate, content: null, TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
            (await TryOpenAsync(person, Own)).Should().Be(HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public async Task AnyAddress_FromAForeignPage_IsForbidden()
    {
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);
        string[] foreign =
        [
            "https://evil.example", "null", "file:///etc/passwd", "http://127.0.0.1:1", "http://towns.example.org", "https://towns.example.org.evil.example", "not an address",
        ];
        foreach (var origin in foreign)
        {
            using var client = editor.CreateClient(app);
            client.DefaultRequestHeaders.TryAddWithoutValidation("Origin", origin);

            foreach (var address in new[] { Negotiate, "/_blazor/disconnect", "/_blazor/door", "/_blazor/initializers", "/en/_blazor/negotiate" })
                (await client.PostAsync(address, content: null, TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.Forbidden, origin);
            (await TryOpenAsync(editor, origin)).Should().Be(HttpStatusCode.Forbidden, origin);
        }
    }

    [Fact]
    public async Task Open_ByStaffFromOwnPage_IsConnected()
    {
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);

        (await TryOpenAsync(editor, Own)).Should().Be(HttpStatusCode.SwitchingProtocols);
        (await TryOpenAsync(editor, PublicAddress)).Should().Be(HttpStatusCode.SwitchingProtocols);
        using var client = editor.CreateClient(app);
        client.DefaultRequestHeaders.Add("Origin", Own);
        (await client.PostAsync("/_blazor/door", content: null, TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.TooManyRequests, "both places are taken");
        sockets.ForEach(socket => socket.Abort());
        await WaitAsync(async () => (await client.PostAsync("/_blazor/door", content: null, TestContext.Current.CancellationToken)).StatusCode == HttpStatusCode.NoContent);
        (await TryOpenAsync(editor, origin: null)).Should().Be(HttpStatusCode.Forbidden, "every browser says which page it is");
    }

    [Fact]
    public async Task Open_WithoutAWebSocket_IsRefused()
    {
        using var client = (await TestStaff.AddAsync(app, StaffRole.Editor)).CreateClient(app);
        client.DefaultRequestHeaders.Add("Origin", Own);

        (await client.GetAsync("/_blazor?id=0123456789", TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Open_OneTooManyOfAPerson_IsRefusedUntilAnotherCloses()
    {
        var (editor, other) = (await TestStaff.AddAsync(app, StaffRole.Editor), await TestStaff.AddAsync(app, StaffRole.Approver));
        for (var i = 0; i < 2; i++)
            (await TryOpenAsync(editor, Own, "1.1.1.1")).Should().Be(HttpStatusCode.SwitchingProtocols);

        (await TryOpenAsync(editor, Own, "2.2.2.2")).Should().Be(HttpStatusCode.TooManyRequests);
        using var client = editor.CreateClient(app);
        (await client.PostAsync(Negotiate, content: null, TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        (await client.PostAsync("/_blazor/disconnect", content: null, TestContext.Current.CancellationToken)).StatusCode.Should().NotBe(HttpStatusCode.TooManyRequests, "whoever leaves makes room");
        (await TryOpenAsync(other, Own, "1.1.1.1")).Should().Be(HttpStatusCode.SwitchingProtocols);

        sockets[0].Abort();
        await WaitAsync(async () => await TryOpenAsync(editor, Own, "1.1.1.1") == HttpStatusCode.SwitchingProtocols);
    }

    [Fact]
    public async Task Open_OneTooManyFromAnAddressOrInAll_IsRefused()
    {
        var people = new List<TestStaff>();
        for (var i = 0; i < 5; i++)
            people.Add(await TestStaff.AddAsync(app, StaffRole.Editor));
        for (var i = 0; i < 3; i++)
            (await TryOpenAsync(people[i], Own, "1.1.1.1")).Should().Be(HttpStatusCode.SwitchingProtocols);

        (await TryOpenAsync(people[3], Own, "1.1.1.1")).Should().Be(HttpStatusCode.TooManyRequests);
        (await TryOpenAsync(people[3], Own, "2.2.2.2")).Should().Be(HttpStatusCode.SwitchingProtocols);
        (await TryOpenAsync(people[4], Own, "3.3.3.3")).Should().Be(HttpStatusCode.TooManyRequests, "four is the most in all");
    }

    [Fact]
    public async Task Open_ManyAtOnce_LetsInNoMoreThanThereArePlaces()
    {
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TryOpenAsync(editor, Own)));

        answers.Count(status => status == HttpStatusCode.SwitchingProtocols).Should().Be(2);
        answers.Count(status => status == HttpStatusCode.TooManyRequests).Should().Be(18);
    }

    private async Task<HttpStatusCode> TryOpenAsync(TestStaff? person, string? origin, string? address = null)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (person is not null)
            socket.Options.SetRequestHeader("Cookie", $"{person.CookieName}={person.CookieValue}");
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        if (address is not null)
            socket.Options.SetRequestHeader("X-Forwarded-For", address);
        lock (sockets)
            sockets.Add(socket);
        try
        {
            await socket.ConnectAsync(new UriBuilder(Server) { Scheme = "ws", Path = "/_blazor" }.Uri, TestContext.Current.CancellationToken);
        }
        catch (WebSocketException)
        {
            // The status tells why.
        }

        return socket.HttpStatusCode;
    }

    private async Task ChangeAsync(TestStaff person, Action<SmallTowns.Data.Accounts.StaffUser> change)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();
        change(await db.Users.SingleAsync(user => user.Id == person.UserId));
        await db.SaveChangesAsync();
    }

    private static async Task WaitAsync(Func<Task<bool>> isSo)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            if (await isSo())
                return;
            await Task.Delay(100);
        }

        throw new TimeoutException("It did not come to be.");
    }
}
