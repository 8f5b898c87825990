using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SmallTowns.TestSupport;

/// <summary>
/// The real host in the test process, over a directory and a database of its own (SQLite unless another is given).
/// <see cref="OverHttp"/> makes one that a browser can reach.
/// </summary>
public sealed class SmallTownsApp : WebApplicationFactory<Program>
{
    static SmallTownsApp() => CommandCounter.Listen();

    private readonly TestDirectory directory = new();
    private readonly TestDatabase database;
    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly Action<IServiceCollection> configureServices;
    private readonly string startedBy = LivingHosts.Starter;
    private int hosts;

    public SmallTownsApp()
        : this(database: null)
    {
    }

    public SmallTownsApp(TestDatabase? database, IReadOnlyDictionary<string, string>? settings = null, Action<IServiceCollection>? configureServices = null)
    {
        this.database = database ?? TestDatabase.InFile(directory.File("smalltowns.db"));
        this.settings = settings ?? new Dictionary<string, string>();
        this.configureServices = configureServices ?? (_ => { });
    }

    /// <summary>
    /// A hash is meant to be slow to make, and an enrolment makes ten of them: with the rounds of a real portal the tests spent
    /// minutes on it. Empty: as many as a real portal.
    /// </summary>
    public int? PasswordRounds { get; init; } = TestStaff.PasswordRounds;

    public TestDatabase Database => database;

    public string LogsDirectory => directory.File("logs");

    /// <summary>Where mails lie, unless the test says otherwise.</summary>
    public string MailDirectory => directory.File("mail");

    /// <summary>The portal on a port of its own; <see cref="WebApplicationFactory{T}.ClientOptions"/> holds its address.</summary>
    public static SmallTownsApp OverHttp(
        TestDatabase? database = null, IReadOnlyDictionary<string, string>? settings = null, Action<IServiceCollection>? configureServices = null)
    {
        var app = new SmallTownsApp(database, settings, configureServices);
        app.UseKestrel(0);
        try
        {
            app.StartServer();
            return app;
        }
        catch
        {
            app.Dispose();
            throw;
        }
    }

    /// <summary>A client that shows redirects and compressed bytes as they are.</summary>
    public HttpClient CreatePlainClient() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = ClientOptions.BaseAddress });

    /// <summary>The factory takes no lock: of two threads that ask for a portal first, each would start one, and one of the two never stop.</summary>
    protected override IHost CreateHost(IHostBuilder builder) => Interlocked.Increment(ref hosts) == 1
        ? base.CreateHost(builder)
        : throw new InvalidOperationException("The portal was asked for by two threads at once: start it before it is shared.");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime", "Warning");
        // A crowded machine is no database that hangs: tests of that set a patience of their own.
        builder.UseSetting("Hosting:ReadPatienceSeconds", "60");
        // Styles and scripts as a published portal has them: the handler for changing them while it runs warns of addresses of strangers.
        builder.UseSetting("ReloadStaticAssetsAtRuntime", "false");
        builder.UseSetting("Logs:Directory", LogsDirectory);
        builder.UseSetting("Hosting:KeysDirectory", directory.File("keys"));
        builder.UseSetting("Files:Directory", directory.File("files"));
        builder.UseSetting("Mail:Directory", MailDirectory);
        // People of tests sign in with a password alone; tests of the second factor say otherwise.
        builder.UseSetting("Accounts:SecondFactor", "Optional");
        foreach (var (key, value) in database.Settings.Concat(settings))
            builder.UseSetting(key, value);
        builder.ConfigureServices(services => services.AddHostedService(_ => new LivingHosts.Witness(startedBy)));
        if (PasswordRounds is { } rounds)
            builder.ConfigureServices(services => services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = rounds));
        builder.ConfigureServices(configureServices);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            directory.Dispose();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        directory.Dispose();
    }
}
