namespace SmallTowns.Web.Shared;

/// <summary>
/// Settings out of files, one setting a file (<c>ConnectionStrings__SmallTowns</c>): secrets of containers, and what an agent of a
/// vault writes. They take the place of the environment, which other programs of the same user can read.
/// </summary>
public static class SecretFiles
{
    private const string Setting = $"{HostingSettings.Section}:{nameof(HostingSettings.SecretsDirectory)}";

    public static WebApplicationBuilder AddSecretFiles(this WebApplicationBuilder builder)
    {
        var directory = builder.Configuration[Setting] ?? new HostingSettings().SecretsDirectory;
        if (directory.Length > 0)
            builder.Configuration.AddKeyPerFile(Path.Combine(builder.Environment.ContentRootPath, directory), optional: true);
        return builder;
    }
}
