using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SmallTowns.Data.Faults;
using SmallTowns.Data.Reading;
using SmallTowns.Data.Startup;

namespace SmallTowns.Data;

/// <summary>The one place where the data layer is registered. Tools and tests go through it too.</summary>
public static class DataServices
{
    /// <summary>
    /// What EF Core has compiled of queries. Its own cache holds a thousand, fewer than the portal has: whatever is asked then is compiled
    /// anew, at some twenty milliseconds of processor each time. An entry counts ten; only what is asked takes memory.
    /// </summary>
    private static readonly MemoryCache CompiledQueries = new(new MemoryCacheOptions { SizeLimit = 100_000 });

    public static IServiceCollection AddSmallTownsData(
        this IServiceCollection services, IConfiguration configuration, string contentRootPath)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var settings = SettingsOf(configuration);
        var connection = configuration.GetConnectionString(DatabaseSettings.ConnectionName);

        services.TryAddSingleton(TimeProvider.System);
        services.AddAccountsSchema();
        services.AddSingleton(settings);
        services.AddSingleton(SectionOf<PortalSettings>(configuration, PortalSettings.Section));
        services.AddSingleton<ServedRegion>();
        services.AddSingleton<SettlementSystemLoader>();
        services.AddSingleton<PassportLoader>();
        services.AddSingleton<MeasureLoader>();
        services.AddSingleton<PassportSourcesLoader>();
        if (ProviderOf(settings) == DatabaseProvider.Postgres)
        {
            var postgres = PostgresSettings.Connection(connection, settings);
            return services.AddContexts<PostgresSmallTownsDbContext>((_, options) => options.UseNpgsql(postgres));
        }

        var sqlite = SqliteSettings.Connection(connection, contentRootPath);
        services.AddSingleton(_ => new SqliteFileGuard(sqlite));
        return services.AddContexts<SqliteSmallTownsDbContext>(
            (provider, options) => options.UseSqlite(sqlite).AddInterceptors(provider.GetRequiredService<SqliteFileGuard>()));
    }

    /// <summary>Whether the configuration leads to a server that several nodes of the portal may share.</summary>
    public static bool UsesPostgres(IConfiguration configuration) => ProviderOf(SettingsOf(configuration)) == DatabaseProvider.Postgres;

    /// <summary>The directory, beside a SQLite file, of its copies from before upgrades.</summary>
    public const string UpgradeCopiesDirectory = UpgradeCopies.Directory;

    /// <summary>The SQLite file that the configuration leads to; nothing where it leads to a server.</summary>
    public static string? SqliteFileOf(IConfiguration configuration, string contentRootPath)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return UsesPostgres(configuration)
            ? null
            : SqliteSettings.FileOf(SqliteSettings.Connection(configuration.GetConnectionString(DatabaseSettings.ConnectionName), contentRootPath));
    }

    /// <summary>
    /// The model reads the version of the accounts' tables from these options, through the services of the program.
    /// Without them the table of passkeys would be missing, without a word.
    /// </summary>
    internal static IServiceCollection AddAccountsSchema(this IServiceCollection services) =>
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);

    private static IServiceCollection AddContexts<TContext>(
        this IServiceCollection services, Action<IServiceProvider, DbContextOptionsBuilder> configure)
        where TContext : SmallTownsDbContext
    {
        services.AddPooledDbContextFactory<TContext>((provider, options) =>
        {
            configure(provider, options);
            options.UseMemoryCache(CompiledQueries);
            // Whether a migration is missing is a question to whoever changes the model, and a test asks it. Asked at each start
            // it means building the model a second time. That SQLite makes a changed table anew outside a transaction is known
            // to whoever writes a migration, and nothing that an operator who reads the log at the first start could act on.
            options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning, RelationalEventId.NonTransactionalMigrationOperationWarning));
        });
        return services
            .AddSingleton<IDbContextFactory<SmallTownsDbContext>, ProviderContextFactory<TContext>>()
            // For the stores of accounts, which want one context for a request.
            .AddScoped(provider => provider.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContext());
    }

    private static DatabaseSettings SettingsOf(IConfiguration configuration)
    {
        var settings = SectionOf<DatabaseSettings>(configuration, DatabaseSettings.Section);
        settings.Validate();
        return settings;
    }

    private static T SectionOf<T>(IConfiguration configuration, string section) where T : new()
    {
        try
        {
            return configuration.GetSection(section).Get<T>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new T();
        }
        catch (InvalidOperationException fault)
        {
            throw new ConfigurationFaultException($"The settings in section {section} cannot be read: {fault.Message}", fault);
        }
    }

    private static DatabaseProvider ProviderOf(DatabaseSettings settings) => settings.Provider.ToUpperInvariant() switch
    {
        "SQLITE" => DatabaseProvider.Sqlite,
        "POSTGRES" => DatabaseProvider.Postgres,
        _ => throw new ConfigurationFaultException(
            $"Database:Provider is “{settings.Provider}”; it must be Sqlite or Postgres."),
    };
}
