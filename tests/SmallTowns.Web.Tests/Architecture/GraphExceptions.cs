namespace SmallTowns.Web.Tests.Architecture;

/// <summary>Where the graph does not hold, each with its reason. The list may only become shorter.</summary>
internal static class GraphExceptions
{
    private const string Cache = "what publishing empties and pages are marked with lies with the edge until the public cache has a folder of its own";
    private const string Tables = "the tables of the downloads and the answers of the API are one thing in two folders";
    private const string Kinds = "the machine still asks which kind it has";

    public static IReadOnlyList<GraphException> All { get; } =
    [
        new("Api", "Hosting.PublicCaching", Cache),
        new("Public", "Hosting.PublicCaching", Cache),
        new("Public", "Hosting.PublicPageAttribute", Cache),
        new("Staff.Publishing.PublicationSignal", "Hosting.PublicCache", Cache),
        new("Review.PublicationTransaction", "Staff.Publishing.PublicationSignal", Cache),

        new("Api.ColumnDescriptions", "Public.Data.Downloads", Tables),
        new("Public.Data.Downloads", "Api", Tables),

        new("Review.BatchPublisher", "Kinds", Kinds),
        new("Review.BatchReleaseGate", "Kinds", Kinds),
        new("Review.Outdated", "Kinds", Kinds),
        new("Review.Proposing", "Kinds", Kinds),
        new("Review.Publisher", "Kinds", Kinds),
        new("Review.ReleaseGate", "Kinds", Kinds),
        new("Review.Unchanged", "Kinds", Kinds),

        new("Staff.Forms.PersonalDrafts", "Staff.Towns.Workspace.Contacts.OutlivedDrafts", "a draft kept from before an erasure is cleaned when it is taken up, and only the contacts know how"),
    ];
}
