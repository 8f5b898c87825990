using SmallTowns.Data;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Hosting;

/// <summary>What an operator may set about the host: section <c>Hosting</c>. docs/operations.md explains every value.</summary>
public sealed class HostingSettings
{
    public const string Section = "Hosting";

    /// <summary>Sends plain HTTP to HTTPS. For a host that sees TLS itself or behind a proxy that tells the scheme.</summary>
    public bool RequireHttps { get; init; }

    /// <summary>Addresses of proxies whose X-Forwarded-For and X-Forwarded-Proto are believed. Loopback always is.</summary>
    public string[] KnownProxies { get; init; } = [];

    /// <summary>The same for whole networks, as <c>10.0.0.0/8</c>.</summary>
    public string[] KnownNetworks { get; init; } = [];

    public int PostsPerMinute { get; init; } = 60;
    public int MaxRequestBodyMegabytes { get; init; } = 1;
    public int PublicCacheMegabytes { get; init; } = 4;
    public int PublicCacheMinutes { get; init; } = 60;

    /// <summary>Where data-protection keys are kept; relative to the content root.</summary>
    public string KeysDirectory { get; init; } = "App_Data/keys";

    public static HostingSettings Read(IConfiguration configuration)
    {
        var settings = StrictSection.Read<HostingSettings>(configuration, Section);
        RequirePositive(settings.PostsPerMinute, nameof(PostsPerMinute));
        RequirePositive(settings.MaxRequestBodyMegabytes, nameof(MaxRequestBodyMegabytes));
        RequirePositive(settings.PublicCacheMegabytes, nameof(PublicCacheMegabytes));
        RequirePositive(settings.PublicCacheMinutes, nameof(PublicCacheMinutes));
        return settings;
    }

    private static void RequirePositive(int value, string name)
    {
        if (value < 1)
            throw new ConfigurationFaultException($"The setting {Section}:{name} is {value}; it must be 1 or more.");
    }
}
