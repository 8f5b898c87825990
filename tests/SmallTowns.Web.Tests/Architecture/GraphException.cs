namespace SmallTowns.Web.Tests.Architecture;

/// <summary>
/// What may use what although the graph says no, and why. Each end is a folder ("Public.Data"), which stands for everything in
/// it, or one type ("Hosting.PublicCache").
/// </summary>
internal sealed record GraphException(string User, string Used, string Why)
{
    public bool Covers(TypeUse use) => Is(User, use.UserFolder, use.User) && Is(Used, use.UsedFolder, use.Used);

    private static bool Is(string end, string folder, string type) =>
        $"{folder}.{type.Split('`')[0]}" is var name && (name == end || name.StartsWith(end + ".", StringComparison.Ordinal));
}
