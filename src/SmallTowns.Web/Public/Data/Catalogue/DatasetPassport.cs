using System.Globalization;
using SmallTowns.Data.Editions;
using SmallTowns.Web.Public.Data.Downloads;
using SmallTowns.Web.Public.Data.Versions;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shell;

namespace SmallTowns.Web.Public.Data.Catalogue;

/// <summary>All that is said of a dataset besides its rows, in whatever form it is asked for. Versions are the newest first.</summary>
public sealed record DatasetPassport(Dataset Dataset, Publisher Publisher, IReadOnlyList<DatasetVersionHead> Versions)
{
    public DatasetVersionHead? Newest => Versions.Count > 0 ? Versions[0] : null;
    public DatasetVersionHead? First => Versions.Count > 0 ? Versions[^1] : null;

    public string? Identifier => Publisher.IdentifierOf(Dataset.Slug);

    /// <summary>Until when it is held to be true; empty where no term is promised.</summary>
    public DateOnly? ValidTo => Dataset.Refresh.Months is { } months && Newest is { } newest ? Domain.Calendar.RegionCalendar.DayOf(newest.Utc).AddMonths(months) : null;

    /// <summary>One version of each structure, the newest first.</summary>
    public IEnumerable<DateOnly> Structures => Versions.Select(version => version.StructureSince).Distinct();

    /// <summary>Relative to the base.</summary>
    public static string PageOf(string dataset) => $"data/{dataset}";

    public static string PageOf(DatasetVersionHead version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return $"data/{version.Dataset}/versions/{version.Number.ToString(CultureInfo.InvariantCulture)}";
    }
}

/// <summary>Addresses of a passport's files, from the root of the portal: they are the same in both languages.</summary>
public static class PassportAddresses
{
    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    public static string StructureName(DateOnly since) => $"structure-{Day(since)}";

    public static string DataName(DatasetVersionHead version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return $"data-{version.Stamp}-{StructureName(version.StructureSince)}";
    }

    public static string Meta(SiteLinks links, string identifier) => Of(links, $"{identifier}/meta.csv");

    public static string Structure(SiteLinks links, string identifier, DateOnly since) => Of(links, $"{identifier}/{StructureName(since)}.csv");

    public static string Data(SiteLinks links, string identifier, DatasetVersionHead version) => Of(links, $"{identifier}/{DataName(version)}.csv");

    public static string Of(SiteLinks links, string file)
    {
        ArgumentNullException.ThrowIfNull(links);
        return $"{links.Origin}{links.Root}/data/{file}";
    }

    public static string Terms(SiteLinks links)
    {
        ArgumentNullException.ThrowIfNull(links);
        return $"{links.Origin}{links.Root}/{Portal.TermsPage}";
    }
}
