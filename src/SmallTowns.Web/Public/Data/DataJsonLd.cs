using System.Globalization;
using SmallTowns.Domain;
using SmallTowns.Domain.Operators;
using SmallTowns.Web.Public.Data.Downloads;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shell;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Data;

/// <summary>The open data for search engines: schema.org DataCatalog with its Datasets.</summary>
public static class DataJsonLd
{
    public static Dictionary<string, object> Of(IEnumerable<DatasetTable> tables, LocalizedText region, OperatorContent portalOperator, SiteLinks links)
    {
        ArgumentNullException.ThrowIfNull(links);
        var creator = Creator(portalOperator, links);
        return new()
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "DataCatalog",
            ["name"] = T("Открытые данные о городах края", "Open data on the towns of the region"),
            ["url"] = links.Origin + links.WithoutQuery.Current,
            ["license"] = Terms(links),
            ["creator"] = creator,
            ["dataset"] = tables.Select(table => Dataset(table, region, creator, links)).ToList(),
        };
    }

    /// <summary>One dataset, for its own page.</summary>
    public static Dictionary<string, object> OfOne(DatasetTable table, LocalizedText region, OperatorContent portalOperator, SiteLinks links)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(links);
        return new Dictionary<string, object>(Dataset(table, region, Creator(portalOperator, links), links))
        {
            ["@context"] = "https://schema.org",
            ["url"] = links.Origin + links.WithoutQuery.Current,
        };
    }

    private static Dictionary<string, object> Dataset(DatasetTable table, LocalizedText region, object creator, SiteLinks links)
    {
        var dataset = new Dictionary<string, object>
        {
            ["@type"] = "Dataset",
            ["name"] = T(table.Dataset.Title),
            ["description"] = T(table.Dataset.Description),
            ["url"] = $"{links.Origin}{links.WithoutQuery.Current}#{table.Dataset.Slug}",
            ["inLanguage"] = new[] { "ru", "en" },
            ["isAccessibleForFree"] = true,
            ["license"] = Terms(links),
            ["creator"] = creator,
            ["spatialCoverage"] = T(region),
            ["variableMeasured"] = table.Columns.Where(column => column.Unit is not null).Select(column => T(column.Title)).ToList(),
            ["isBasedOn"] = table.Sources.Select(source => source.Url ?? T(source.Title)).ToList(),
            ["distribution"] = table.Dataset.Files.Select(file => new Dictionary<string, object>
            {
                ["@type"] = "DataDownload",
                ["encodingFormat"] = file.ContentType,
                ["contentUrl"] = links.Origin + links.Root + table.Dataset.Path(file.Extension),
            }).ToList(),
        };
        if (table.Years is var (first, last))
            dataset["temporalCoverage"] = string.Create(CultureInfo.InvariantCulture, $"{first}/{last}");
        return dataset;
    }

    private static string Terms(SiteLinks links) => links.Origin + links.To(Portal.TermsPage);

    /// <summary>Who runs the portal; while nobody is named, the portal itself.</summary>
    private static Dictionary<string, object> Creator(OperatorContent portalOperator, SiteLinks links) => new()
    {
        ["@type"] = portalOperator.Name() is null ? "Project" : "Organization",
        ["name"] = portalOperator.Name() ?? Portal.Name,
        ["url"] = links.Origin + links.To(""),
    };
}
