namespace SmallTowns.Web.Tests.Architecture;

/// <summary>One type (or every type of a folder, "*") that may use a type of a folder it should not, and the reason.</summary>
internal sealed record GraphException(string UserFolder, string User, string UsedFolder, string Used, string Why)
{
    public bool Covers(TypeUse use) =>
        use.UserFolder == UserFolder && use.UsedFolder == UsedFolder && Matches(User, use.User) && Matches(Used, use.Used);

    private static bool Matches(string pattern, string name) => pattern == "*" || pattern == name.Split('`')[0];
}
