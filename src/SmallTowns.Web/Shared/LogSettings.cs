using SmallTowns.Data;

namespace SmallTowns.Web.Shared;

/// <summary>What becomes of answers out of the cache, which cost less than a line about them.</summary>
public enum CachedAnswersInLog
{
    /// <summary>One line an interval says how many there were.</summary>
    Counted,

    /// <summary>A line for each, within the same bounds as all others.</summary>
    Each,
}

/// <summary>What is written where, and how many files are kept: section <c>Logs</c>. Levels are in section <c>Serilog</c>.</summary>
public sealed class LogSettings
{
    public const string Section = "Logs";

    /// <summary>Where log files go besides the console, relative to the content root; empty: the console only.</summary>
    public string Directory { get; init; } = "";

    /// <summary>A collector of OpenTelemetry that gets every line too (OTLP over HTTP); empty: none.</summary>
    public string Collector { get; init; } = "";

    public int KeepFiles { get; init; } = 14;
    public int FileMegabytes { get; init; } = 20;

    public CachedAnswersInLog CachedAnswers { get; init; }

    /// <summary>How many requests a minute get a line of their own; what is beyond is counted.</summary>
    public int RequestLinesPerMinute { get; init; } = 60;

    /// <summary>How often it is said what was counted instead.</summary>
    public int SummarySeconds { get; init; } = 60;

    public static LogSettings Read(IConfiguration configuration)
    {
        var settings = StrictSection.Read<LogSettings>(configuration, Section);
        if (settings.Collector.Length > 0 && !(Uri.TryCreate(settings.Collector, UriKind.Absolute, out var collector) && (collector.Scheme == Uri.UriSchemeHttp || collector.Scheme == Uri.UriSchemeHttps)))
            throw new ConfigurationFaultException($"The setting {Section}:{nameof(Collector)} is “{settings.Collector}”; it must be the address of a collector, as https://logs.example.org:4318.");
        RequirePositive(settings.KeepFiles, nameof(KeepFiles));
        RequirePositive(settings.FileMegabytes, nameof(FileMegabytes));
        RequirePositive(settings.RequestLinesPerMinute, nameof(RequestLinesPerMinute));
        RequirePositive(settings.SummarySeconds, nameof(SummarySeconds));
        return settings;
    }

    private static void RequirePositive(int value, string name)
    {
        if (value < 1)
            throw new ConfigurationFaultException($"The setting {Section}:{name} is {value}; it must be 1 or more.");
    }
}
