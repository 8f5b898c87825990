using SmallTowns.Data;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Demo;

/// <summary>
/// <c>--demo</c>: the portal with an invented register, in a file of its own (<c>App_Data/demo.db</c>). It never touches another database and
/// sends no mail.
/// </summary>
public static class DemoMode
{
    public const string Argument = "--demo";

    private const string File = "App_Data/demo.db";

    public static void AddDemonstration(this WebApplicationBuilder builder, bool isDemo)
    {
        builder.Services.AddSingleton(new Demonstration(isDemo));
        if (!isDemo)
            return;
        if (!string.Equals(builder.Configuration[$"{DatabaseSettings.Section}:Provider"] ?? nameof(DatabaseProvider.Sqlite), nameof(DatabaseProvider.Sqlite), StringComparison.OrdinalIgnoreCase))
            throw new ConfigurationFaultException($"{Argument} keeps invented content in {File} and refuses PostgreSQL. Unset Database:Provider and ConnectionStrings:{DatabaseSettings.ConnectionName}.");
        if (builder.Configuration.GetConnectionString(DatabaseSettings.ConnectionName) is { Length: > 0 })
            throw new ConfigurationFaultException($"{Argument} keeps invented content in {File} and touches no other database. Unset ConnectionStrings:{DatabaseSettings.ConnectionName}.");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"ConnectionStrings:{DatabaseSettings.ConnectionName}"] = $"Data Source={File}",
            // What is gone of it is made anew.
            [$"{DatabaseSettings.Section}:CreateIfMissing"] = "true",
            ["Mail:Host"] = "",
        });
        builder.Services.AddSingleton<DemoContent>();
        builder.Services.AddSingleton<DemoPress>();
        builder.Services.AddSingleton<DemoLife>();
    }
}
