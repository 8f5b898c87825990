using SmallTowns.Data;

namespace SmallTowns.Web.Shared;

/// <summary>Reads a section and refuses what it does not know: a misspelt setting would otherwise do nothing, silently.</summary>
public static class StrictSection
{
    public static T Read<T>(IConfiguration configuration, string section) where T : new()
    {
        try
        {
            return configuration.GetSection(section).Get<T>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new T();
        }
        catch (InvalidOperationException fault)
        {
            throw new ConfigurationFaultException($"The settings in section {section} cannot be read: {fault.Message}");
        }
    }
}
