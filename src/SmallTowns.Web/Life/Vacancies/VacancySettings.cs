using SmallTowns.Data;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Life.Vacancies;

/// <summary>How the feed «Работа России» is read: section <c>Vacancies</c>. docs/operations.md explains every value.</summary>
public sealed class VacancySettings
{
    public const string Section = "Vacancies";

    /// <summary>Of the vacancies of the region, without a query; empty: nothing is fetched, files can be taken in all the same.</summary>
    public string Address { get; init; } = "";

    /// <summary>How far from the point of a town a vacancy may lie where no boundary of its municipality is published.</summary>
    public double RadiusKm { get; init; } = 12;

    /// <summary>Between two questions to the feed.</summary>
    public int PauseMilliseconds { get; init; } = 1200;

    /// <summary>How long one is shown that nobody has touched in the feed.</summary>
    public int DaysAfterModified { get; init; } = 60;

    /// <summary>After so many full passes without it, it is over.</summary>
    public int MissedPasses { get; init; } = 2;

    public int FetchEveryHours { get; init; } = 24;

    /// <summary>A count becomes a figure once in so many days: one of each day would drown the updates of a town.</summary>
    public int FigureEveryDays { get; init; } = 7;

    public bool IsConfigured => Address.Length > 0;

    public static VacancySettings Read(IConfiguration configuration)
    {
        var settings = StrictSection.Read<VacancySettings>(configuration, Section);
        if (settings.IsConfigured && !(Uri.TryCreate(settings.Address, UriKind.Absolute, out var address) && address.Query.Length == 0 && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback)))
            throw new ConfigurationFaultException($"The setting {Section}:{nameof(Address)} is “{settings.Address}”; it must be an https address without a query.");
        if (settings.PauseMilliseconds is < 1000 or > 60_000 || settings.RadiusKm is <= 0 or > 100 || settings.DaysAfterModified < 1 || settings.MissedPasses < 1 || settings.FetchEveryHours < 1 || settings.FigureEveryDays < 1)
            throw new ConfigurationFaultException($"A number in section {Section} cannot be: the pause is 1000–60000 ms, the radius up to 100 km, the others are at least 1.");
        return settings;
    }
}
