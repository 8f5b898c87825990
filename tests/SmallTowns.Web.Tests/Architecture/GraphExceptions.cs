namespace SmallTowns.Web.Tests.Architecture;

/// <summary>Where the graph does not hold, each with its reason. The list may only become shorter.</summary>
internal static class GraphExceptions
{
    /// <summary>Arrows between folders of the program that lead where they should not.</summary>
    public static IReadOnlyList<GraphException> Arrows { get; } =
    [
    ];

    /// <summary>What else closes a circle of folders inside one of them, or in another project.</summary>
    public static IReadOnlyList<GraphException> Circles { get; } =
    [
    ];

    public static IReadOnlyList<GraphException> All { get; } = [.. Arrows, .. Circles];
}
