using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using SmallTowns.Data.Reading;

namespace SmallTowns.Data;

/// <summary>The one place where the data layer is registered. Tools and tests go through it too.</summary>
public static class DataServices
{
    private const string DefaultSqliteFile = "App_Data/smalltowns.db";

    // A writer waits this long for another one before it gives up: a person is waiting for the answer.
    private const int SqliteBusySeconds = 5;

    public static IServiceCollection AddSmallTownsData(
        this IServiceCollection services, IConfiguration configuration, string contentRootPath)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var settings = SettingsOf(configuration);
        var connection = configuration.GetConnectionString(DatabaseSettings.ConnectionName);

        services.TryAddSingleton(TimeProvider.System);
        services.AddAccountsSchema();
        services.AddSingleton(settings);
        services.AddSingleton<SettlementSystemLoader>();
        return ProviderOf(settings) switch
        {
            DatabaseProvider.Postgres => services.AddContexts<PostgresSmallTownsDbContext>(
                options => options.UseNpgsql(PostgresConnection(connection))),
            _ => services.AddContexts<SqliteSmallTownsDbContext>(
                options => options.UseSqlite(SqliteConnection(connection, contentRootPath))),
        };
    }

    /// <summary>Whether the configuration leads to a server that several nodes of the portal may share.</summary>
    public static bool UsesPostgres(IConfiguration configuration) => ProviderOf(SettingsOf(configuration)) == DatabaseProvider.Postgres;

    /// <summary>
    /// The model reads the version of the accounts' tables from these options, through the services of the program.
    /// Without them the table of passkeys would be missing, without a word.
    /// </summary>
    internal static IServiceCollection AddAccountsSchema(this IServiceCollection services) =>
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);

    private static IServiceCollection AddContexts<TContext>(
        this IServiceCollection services, Action<DbContextOptionsBuilder> configure)
        where TContext : SmallTownsDbContext
    {
        services.AddPooledDbContextFactory<TContext>(configure);
        return services
            .AddSingleton<IDbContextFactory<SmallTownsDbContext>, ProviderContextFactory<TContext>>()
            // For the stores of accounts, which want one context for a request.
            .AddScoped(provider => provider.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContext());
    }

    private static DatabaseSettings SettingsOf(IConfiguration configuration)
    {
        try
        {
            return configuration.GetSection(DatabaseSettings.Section).Get<DatabaseSettings>() ?? new();
        }
        catch (InvalidOperationException fault)
        {
            throw new ConfigurationFaultException($"The settings in section {DatabaseSettings.Section} cannot be read: {fault.Message}", fault);
        }
    }

    private static DatabaseProvider ProviderOf(DatabaseSettings settings) => settings.Provider.ToUpperInvariant() switch
    {
        "SQLITE" => DatabaseProvider.Sqlite,
        "POSTGRES" => DatabaseProvider.Postgres,
        _ => throw new ConfigurationFaultException(
            $"Database:Provider is “{settings.Provider}”; it must be Sqlite or Postgres."),
    };

    private static string SqliteConnection(string? connection, string contentRootPath)
    {
        try
        {
            var builder = new SqliteConnectionStringBuilder(connection ?? $"Data Source={DefaultSqliteFile}");
            if (builder.DataSource.Length == 0)
                throw new ConfigurationFaultException("ConnectionStrings:SmallTowns names no SQLite file (Data Source=…).");
            if (builder.Mode == SqliteOpenMode.Memory || builder.DataSource == ":memory:")
                throw new ConfigurationFaultException("ConnectionStrings:SmallTowns names a database in memory, which would be gone with every connection; name a file.");
            builder.DataSource = Path.GetFullPath(builder.DataSource, contentRootPath);
            builder.ForeignKeys = true;
            builder.DefaultTimeout = SqliteBusySeconds;
            return builder.ToString();
        }
        catch (ArgumentException fault)
        {
            throw new ConfigurationFaultException(
                "ConnectionStrings:SmallTowns is not a SQLite connection string: " + fault.Message, fault);
        }
    }

    private static string PostgresConnection(string? connection)
    {
        if (string.IsNullOrWhiteSpace(connection))
            throw new ConfigurationFaultException("Database:Provider is Postgres, but ConnectionStrings:SmallTowns is empty.");
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(connection);
            return string.IsNullOrEmpty(builder.Host)
                ? throw new ConfigurationFaultException("ConnectionStrings:SmallTowns names no PostgreSQL host (Host=…).")
                : builder.ToString();
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            // The message of the parser may quote the string, and with it the password: it stays out of the sentence.
            throw new ConfigurationFaultException("ConnectionStrings:SmallTowns is not a PostgreSQL connection string.", fault);
        }
    }
}
