using SmallTowns.Data;

namespace SmallTowns.Web.Shared;

/// <summary>What an operator may set about the host: section <c>Hosting</c>. docs/operations.md explains every value.</summary>
public sealed class HostingSettings
{
    public const string Section = "Hosting";

    /// <summary>Sends plain HTTP to HTTPS. For a host that sees TLS itself or behind a proxy that tells the scheme.</summary>
    public bool RequireHttps { get; init; }

    /// <summary>Whether browsers are told that every host name below the portal's answers over HTTPS only. True takes them all, whoever runs them.</summary>
    public bool HstsIncludeSubDomains { get; init; }

    /// <summary>Addresses of proxies whose X-Forwarded-For and X-Forwarded-Proto are believed. Loopback always is.</summary>
    public string[] KnownProxies { get; init; } = [];

    /// <summary>The same for whole networks, as <c>10.0.0.0/8</c>.</summary>
    public string[] KnownNetworks { get; init; } = [];

    public int PostsPerMinute { get; init; } = 60;

    /// <summary>Reports of wrong numbers that one address may send in ten minutes.</summary>
    public int ReportsPerTenMinutes { get; init; } = 5;

    /// <summary>Enquiries of investors that one address may send in ten minutes.</summary>
    public int EnquiriesPerTenMinutes { get; init; } = 5;
    public int MaxRequestBodyMegabytes { get; init; } = 1;

    /// <summary>Open pages of the back office: of one person, from one address, and in all.</summary>
    public int CircuitsPerPerson { get; init; } = 20;
    public int CircuitsPerAddress { get; init; } = 200;
    public int MaxCircuits { get; init; } = 1000;

    public int PublicCacheMegabytes { get; init; } = 12;
    public int PublicCacheMinutes { get; init; } = 60;

    /// <summary>How long readers wait for what was just published to be read from the database before they get the old.</summary>
    public int ReadPatienceSeconds { get; init; } = 4;

    /// <summary>How long it has to be quiet after work before memory is given back.</summary>
    public int QuietMinutesBeforeCompaction { get; init; } = 5;

    /// <summary>Where data-protection keys are kept; relative to the content root.</summary>
    public string KeysDirectory { get; init; } = "App_Data/keys";

    /// <summary>Where settings may lie as files, one a file; relative to the content root. It need not be there; empty: nowhere.</summary>
    public string SecretsDirectory { get; init; } = "/run/secrets";

    public static HostingSettings Read(IConfiguration configuration)
    {
        var settings = StrictSection.Read<HostingSettings>(configuration, Section);
        RequirePositive(settings.PostsPerMinute, nameof(PostsPerMinute));
        RequirePositive(settings.ReportsPerTenMinutes, nameof(ReportsPerTenMinutes));
        RequirePositive(settings.EnquiriesPerTenMinutes, nameof(EnquiriesPerTenMinutes));
        RequirePositive(settings.MaxRequestBodyMegabytes, nameof(MaxRequestBodyMegabytes));
        RequirePositive(settings.CircuitsPerPerson, nameof(CircuitsPerPerson));
        RequirePositive(settings.CircuitsPerAddress, nameof(CircuitsPerAddress));
        RequirePositive(settings.MaxCircuits, nameof(MaxCircuits));
        RequirePositive(settings.PublicCacheMegabytes, nameof(PublicCacheMegabytes));
        RequirePositive(settings.PublicCacheMinutes, nameof(PublicCacheMinutes));
        RequirePositive(settings.ReadPatienceSeconds, nameof(ReadPatienceSeconds));
        RequirePositive(settings.QuietMinutesBeforeCompaction, nameof(QuietMinutesBeforeCompaction));
        return settings;
    }

    public long MaxRequestBodyBytes => MaxRequestBodyMegabytes * 1024L * 1024;

    private static void RequirePositive(int value, string name)
    {
        if (value < 1)
            throw new ConfigurationFaultException($"The setting {Section}:{name} is {value}; it must be 1 or more.");
    }
}
