namespace SmallTowns.Web.Tests.Architecture;

/// <summary>Where the graph does not hold, each with its reason. The list may only become shorter.</summary>
internal static class GraphExceptions
{
    private const string Tables = "the tables of the downloads and the answers of the API are one thing in two folders";

    public static IReadOnlyList<GraphException> All { get; } =
    [
        new("Api.ColumnDescriptions", "Public.Data.Downloads", Tables),
        new("Public.Data.Downloads", "Api", Tables),

        new("Public.Maps.MapFiles", "Public.Towns.Listing", "the file of the map shows what the list's filter takes, and the list shows the map"),

        new("Staff.Forms.PersonalDrafts", "Staff.Towns.Workspace.Contacts.OutlivedDrafts", "a draft kept from before an erasure is cleaned when it is taken up, and only the contacts know how"),
    ];
}
