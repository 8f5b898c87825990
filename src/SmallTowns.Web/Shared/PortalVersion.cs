using System.Reflection;

namespace SmallTowns.Web.Shared;

/// <summary>The version of this program, as it is in CHANGELOG.md. What a build adds after a plus (the commit) stays with us.</summary>
public static class PortalVersion
{
    public static string Text { get; } = Of(typeof(PortalVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);

    public static string Of(string informational)
    {
        ArgumentNullException.ThrowIfNull(informational);
        return informational.Split('+')[0];
    }
}
