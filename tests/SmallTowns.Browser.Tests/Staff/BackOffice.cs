using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Hosting;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Shell;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>A portal whose data a test changes, on a port of its own.</summary>
public sealed class BackOffice : IAsyncDisposable
{
    /// <summary>How long a <see cref="Forgetful"/> server waits for a page to answer.</summary>
    public static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(3);

    private readonly PortalInBrowser portal;

    public BackOffice(PortalInBrowser portal)
        : this(portal, _ => { })
    {
    }

    private BackOffice(PortalInBrowser portal, Action<IServiceCollection> configureServices, IReadOnlyDictionary<string, string>? settings = null)
    {
        this.portal = portal;
        App = SmallTownsApp.OverHttp(settings: settings, configureServices: services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton(Circuits);
            services.AddScoped<CircuitHandler, CountedCircuit>();
            configureServices(services);
        });
    }

    /// <summary>One whose server keeps the circuit of a lost connection for a moment only.</summary>
    public static BackOffice Forgetful(PortalInBrowser portal) => new(portal, services => services.PostConfigure<CircuitOptions>(options =>
    {
        options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMilliseconds(100);
        options.JSInteropDefaultCallTimeout = AnswerTimeout;
    }));

    /// <summary>One in which a person may have a single page open.</summary>
    public static BackOffice Narrow(PortalInBrowser portal) =>
        new(portal, services => services.AddSingleton(new CircuitPlaces(new HostingSettings { CircuitsPerPerson = 1 })));

    /// <summary>One that asks directors and administrators for a second factor, as a new portal does.</summary>
    public static BackOffice Guarded(PortalInBrowser portal) =>
        new(portal, _ => { }, new Dictionary<string, string> { ["Accounts:SecondFactor"] = nameof(SecondFactorRule.AdministratorsAndDirectors) });

    public OpenCircuits Circuits { get; } = new();

    /// <summary>What the portal's log calls an error; it is written once a second.</summary>
    public IReadOnlyList<string> LoggedErrors()
    {
        List<string> errors = [];
        foreach (var path in Directory.GetFiles(App.LogsDirectory))
        {
            using var file = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            while (file.ReadLine() is { } line)
            {
                if (line.Contains("[ERR]", StringComparison.Ordinal))
                    errors.Add(line);
            }
        }

        return errors;
    }

    public MovableClock Clock { get; } = new();

    public SmallTownsApp App { get; }

    public Uri Address => App.ClientOptions.BaseAddress;

    /// <summary>A browser in which nobody is signed in.</summary>
    public async Task<Desk> OpenDeskAsync(Reader? reader = null) =>
        new(await portal.VisitAsync(reader ?? new Reader(Reader.Desk), Address));

    /// <summary>A browser of somebody who has just signed in.</summary>
    public async Task<Desk> OpenDeskAsync(TestStaff staff, Reader? reader = null)
    {
        var desk = await OpenDeskAsync(reader);
        await desk.Page.Context.AddCookiesAsync([new() { Name = staff.CookieName, Value = staff.CookieValue, Url = Address.ToString() }]);
        return desk;
    }

    public Task<TestStaff> HireAsync(params StaffRole[] roles) => TestStaff.AddAsync(App, roles);

    public ValueTask DisposeAsync() => App.DisposeAsync();
}

/// <summary>The tests of the back office go one after another over one portal; each has towns of its own.</summary>
[CollectionDefinition(nameof(BackOffice))]
public sealed class BackOfficeCollection : ICollectionFixture<BackOffice>;
