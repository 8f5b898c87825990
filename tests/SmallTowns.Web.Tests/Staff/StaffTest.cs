using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SmallTowns.Data;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Kinds.TownSections;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Web.Tests.Staff;

/// <summary>
/// Tests of the back office run against the real host on each database, with a clock that the test moves: a class of tests
/// is abstract and has one derived class a provider.
/// </summary>
public abstract class StaffTest : IAsyncLifetime
{
    protected static readonly StaffActor Editor = Actor(101, "Редактор", StaffRole.Editor);
    protected static readonly StaffActor OtherEditor = Actor(102, "Другой редактор", StaffRole.Editor);
    protected static readonly StaffActor Director = Actor(103, "Директор", StaffRole.Approver);
    protected static readonly StaffActor EditingDirector = Actor(104, "Директор и редактор", StaffRole.Approver, StaffRole.Editor);

    private readonly TestDirectory directory = new();
    private TestDatabase? database;
    private SmallTownsApp? app;

    protected LeapingClock Clock { get; } = new(SeededDatabase.MadeAt);

    protected SmallTownsApp App => app ?? throw new InvalidOperationException("The test has not started.");

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected FigureProposals FigureProposals => Service<FigureProposals>();

    protected SectionProposals SectionProposals => Service<SectionProposals>();

    protected FigureWithdrawals FigureWithdrawals => Service<FigureWithdrawals>();

    protected ProposalSubmission Submission => Service<ProposalSubmission>();

    protected ReviewDecisions Decisions => Service<ReviewDecisions>();

    protected ReviewDiscussion Discussion => Service<ReviewDiscussion>();

    protected JobRunner Jobs => Service<JobRunner>();

    protected virtual IReadOnlyDictionary<string, string>? Settings => null;

    public static StaffActor Actor(int id, string name, params StaffRole[] roles) => new(id, name, roles.ToHashSet(), new HashSet<int>());

    public virtual async ValueTask InitializeAsync()
    {
        database = await CreateDatabaseAsync(directory);
        app = new SmallTownsApp(database, Settings, services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            ConfigureServices(services);
        });
        _ = app.Services;
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        if (database is not null)
            await PostgresServer.DropAfterTestAsync(database);
        directory.Dispose();
        GC.SuppressFinalize(this);
    }

    protected virtual void ConfigureServices(IServiceCollection services)
    {
    }

    protected abstract Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory);

    protected T Service<T>() where T : notnull => App.Services.GetRequiredService<T>();

    protected SmallTownsDbContext Open() => Service<IDbContextFactory<SmallTownsDbContext>>().CreateDbContext();

    protected async Task<int> TownIdAsync(string slug)
    {
        await using var db = Open();
        return await db.Towns.Where(town => town.Slug == slug).Select(town => town.Id).SingleAsync(Cancellation);
    }

    protected async Task<int> SourceIdAsync(string code)
    {
        await using var db = Open();
        return await db.Sources.Where(source => source.Code == code).Select(source => source.Id).SingleAsync(Cancellation);
    }

    protected static Task<TestDatabase> SqliteAsync(TestDirectory directory) => SeededDatabase.SqliteAsync(directory.File("staff.db"));

    protected static Task<TestDatabase> PostgresAsync() => SeededDatabase.PostgresAsync();
}
