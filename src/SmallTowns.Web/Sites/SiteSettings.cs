using SmallTowns.Data;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Sites;

/// <summary>How the register is shown: section <c>Sites</c>. docs/operations.md explains every value.</summary>
public sealed class SiteSettings
{
    public const string Section = "Sites";

    /// <summary>After how many days past its day of check an object is taken off what readers see; 0: never.</summary>
    public int OverdueDaysBeforeTakenOff { get; init; }

    public static SiteSettings Read(IConfiguration configuration)
    {
        var settings = StrictSection.Read<SiteSettings>(configuration, Section);
        return settings.OverdueDaysBeforeTakenOff is >= 0 and <= 3650
            ? settings
            : throw new ConfigurationFaultException($"The setting {Section}:{nameof(OverdueDaysBeforeTakenOff)} is {settings.OverdueDaysBeforeTakenOff}; it must be a number of days, 0 to 3650; 0 takes nothing off.");
    }
}
