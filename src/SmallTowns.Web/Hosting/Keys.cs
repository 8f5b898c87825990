using Microsoft.AspNetCore.DataProtection;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Hosting;

public static class Keys
{
    /// <summary>
    /// Keeps data-protection keys over restarts. If they cannot be kept they live in memory: public pages need none,
    /// and a form that was open during a restart has to be opened again.
    /// </summary>
    public static WebApplicationBuilder AddKeys(this WebApplicationBuilder builder, HostingSettings settings)
    {
        var directory = Path.Combine(builder.Environment.ContentRootPath, settings.KeysDirectory);
        var protection = builder.Services.AddDataProtection().SetApplicationName("SmallTowns");
        if (WritableDirectory.TryPrepare(directory, out _))
            protection.PersistKeysToFileSystem(new DirectoryInfo(directory));
        else
            protection.UseEphemeralDataProtectionProvider();
        return builder;
    }
}
