namespace SmallTowns.Web.Public.Offers;

/// <summary>Names of the files of offers, from the root of the portal.</summary>
public static class OfferFiles
{
    public const string Employers = "employers";
    public const string Demand = "demand";
    public const string Projects = "projects";
    public const string Ideas = "business-ideas";
    public const string Measures = "support-measures";

    public static readonly IReadOnlyList<string> Extensions = ["csv", "xlsx", "json"];

    public static string Path(string dataset, string extension) => $"/data/{dataset}.{extension}";
}
