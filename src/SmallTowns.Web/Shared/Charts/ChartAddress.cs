namespace SmallTowns.Web.Shared.Charts;

/// <summary>Where a chart's files are and where on the portal it stands, relative to the base of the reader's language.</summary>
/// <param name="Slug">The name of the chart in addresses.</param>
/// <param name="Page">The page that shows it, with the place on it: "settlement#growth".</param>
/// <param name="Query">What the chart is about, without the question mark: "town=abinsk"; empty for the region.</param>
public sealed record ChartAddress(string Slug, string Page, string Query = "")
{
    /// <summary>The address of its files without their extension.</summary>
    public string File { get; init; } = $"charts/{Slug}";

    /// <summary>"charts/town-population.svg?town=abinsk".</summary>
    public string Of(string extension) => $"{File}.{extension}" + (Query.Length == 0 ? "" : "?" + Query);
}
