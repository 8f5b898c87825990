namespace SmallTowns.Data;

/// <summary>Section <c>Portal</c> of the configuration. docs/operations.md explains every value.</summary>
public sealed class PortalSettings
{
    public const string Section = "Portal";

    /// <summary>The name in addresses of the region that the portal is about; empty for the only one that there is.</summary>
    public string? Region { get; set; }
}
