using SmallTowns.Data;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Hosting;

/// <summary>Where log files go and how many are kept: section <c>Logs</c>. Levels are in section <c>Serilog</c>.</summary>
public sealed class LogSettings
{
    public const string Section = "Logs";

    /// <summary>Relative to the content root.</summary>
    public string Directory { get; init; } = "App_Data/logs";

    public int KeepFiles { get; init; } = 14;
    public int FileMegabytes { get; init; } = 20;

    public static LogSettings Read(IConfiguration configuration)
    {
        var settings = StrictSection.Read<LogSettings>(configuration, Section);
        if (settings.KeepFiles < 1 || settings.FileMegabytes < 1)
            throw new ConfigurationFaultException($"The settings {Section}:KeepFiles and {Section}:FileMegabytes must be 1 or more.");
        return settings;
    }
}
